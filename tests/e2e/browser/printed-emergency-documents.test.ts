import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter } from '../../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../../electron/exports/write-html.ts';
import {
  type EmergencyDocumentChoice,
  emergencyFile,
} from '../../../shared/rules/documents/emergency/emergency-document.ts';
import { pageShape } from '../../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../../shared/rules/documents/print-document.ts';
import { draftSections } from '../../../shared/rules/emergency/report-draft.ts';
import {
  anEntry,
  anIncident,
  aReport,
  emergencySource,
  fireFile,
  fireId,
  moment,
  noSections,
} from '../../support/emergency-builders.ts';
import { type PdfPage, pageText, plainText, readPdf } from '../../support/read-pdf.ts';

const inPoints = (mm: number): number => (mm / 25.4) * 72;
const at = moment('2026-11-22T06:00');
const special = aReport('special', { number: 12, sections: draftSections(fireFile(), 'special', at) });
const long = aReport('final', {
  sections: {
    ...noSections,
    overview: Array.from({ length: 120 }, (_, index) => `第${index + 1}句话说明有关情况。`).join(''),
    next: '继续做好善后工作。',
  },
});
/** As long as makes the 版记 begin on a page of its own unless it holds on to the text. */
const brimming = Array.from({ length: 6 }, (_, more) =>
  aReport('followUp', {
    state: 'draft',
    signedBy: undefined,
    signedAt: undefined,
    sections: { ...noSections, overview: Array.from({ length: 5 + more }, () => '情况正在核实。').join('\n') },
  }),
);
const notes = Array.from({ length: 60 }, (_, index) =>
  anEntry({ kind: 'note', act: 'noted', at: at + index * 60_000, text: `第${index + 1}条记事：现场情况平稳。` }),
);
const fire = fireFile();
const incidents = Array.from({ length: 40 }, (_, index) =>
  fireFile({ id: `${fireId}${index}`, incident: anIncident({ sequence: 20 + index }) }),
);
const source = emergencySource([
  { ...fire, reports: [...fire.reports, special, long, ...brimming], timeline: [...fire.timeline, ...notes] },
  ...incidents,
]);

async function printed(choice: EmergencyDocumentChoice): Promise<{ document: PrintDocument; pages: PdfPage[] }> {
  const file = emergencyFile(choice, source);
  const executable = findChromium();
  if (file?.kind !== 'pages' || executable === null) throw new Error('a printed document and a Chromium are needed');
  const pdf = await chromiumPrinter(executable).print(writeHtml(file.document, defaultDocumentFonts));
  return { document: file.document, pages: await readPdf(pdf) };
}

const reportChoice = (reportId: string): EmergencyDocumentChoice => ({ document: 'report', reportId, format: 'pdf' });
const choices: Readonly<Record<string, EmergencyDocumentChoice>> = {
  专报: reportChoice(special.id),
  'a long 终报': reportChoice(long.id),
  报告单: { document: 'slip', incidentId: fireId, withPeople: true, format: 'pdf' },
  'the 时间轴 of a long night': { document: 'timeline', incidentId: fireId, format: 'pdf' },
  'the 台账 of a busy month': { document: 'ledger', from: '2026-11-01', to: '2026-11-30', format: 'pdf' },
};

describe.each(Object.entries(choices))('%s', (_, choice) => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(choice);
  });

  test('fits its paper, and every page has its number', () => {
    const shape = pageShape(made.document);
    made.pages.forEach((page, index) => {
      expect(Math.abs(page.width - inPoints(shape.widthMm))).toBeLessThan(1.5);
      expect(Math.abs(page.height - inPoints(shape.heightMm))).toBeLessThan(1.5);
      expect(pageText(page)).toContain(`第${index + 1}页共${made.pages.length}页`);
    });
  });

  test('puts every word inside the margins', () => {
    const { leftMm, rightMm } = pageShape(made.document);
    for (const page of made.pages)
      for (const { left, right, text } of page.texts) {
        const isInside = left >= inPoints(leftMm) - 1.5 && right <= page.width - inPoints(rightMm) + 1.5;
        expect([text, isInside]).toEqual([text, true]);
      }
  });

  test('prints no line over another', () => {
    for (const { texts } of made.pages)
      for (const [index, one] of texts.entries()) {
        const covered = texts
          .slice(index + 1)
          .find(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 6 &&
              Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 3,
          );
        expect([one.text, covered?.text]).toEqual([one.text, undefined]);
      }
  });

  test('tells every word of its tables', () => {
    const text = made.pages.map(pageText).join('');
    for (const part of made.document.parts) {
      if (part.kind !== 'table') continue;
      for (const cell of part.groups.flatMap(({ rows }) => rows.flat())) {
        for (const paragraph of cell?.paragraphs ?? []) {
          const words = plainText(paragraph.map((run) => run.text).join('')).slice(0, 4);
          expect([words, text.includes(words)]).toEqual([words, true]);
        }
      }
    }
  });
});

test('专报 has its name above its title above its text, and the 版记 last', async () => {
  const { pages } = await printed(reportChoice(special.id));
  const [first] = pages;
  const heightOf = (words: string): number =>
    first?.texts.find(({ text }) => plainText(text).includes(words))?.bottom ?? Number.NaN;
  expect(heightOf('突发事件信息专报')).toBeGreaterThan(heightOf('第12期'));
  expect(heightOf('第12期')).toBeGreaterThan(heightOf('关于城东街道'));
  expect(heightOf('关于城东街道')).toBeGreaterThan(heightOf('基本情况'));
  expect(pageText(pages.at(-1) ?? { width: 0, height: 0, texts: [] })).toContain('主送:市委总值班室');
});

test('the 报告单 of an ordinary incident is one page', async () => {
  const { pages } = await printed({ document: 'slip', incidentId: fireId, withPeople: true, format: 'pdf' });
  expect(pages).toHaveLength(1);
});

test('no page holds the 版记 alone', async () => {
  for (const { id } of brimming) {
    const { pages } = await printed(reportChoice(id));
    const last = pages.at(-1);
    expect([pages.length, last && pageText(last).includes('情况正在核实')]).toEqual([pages.length, true]);
  }
});

test('a long 时间轴 and 台账 begin every page with their head', async () => {
  for (const [choice, head] of [
    [choices['the 时间轴 of a long night'], '时间类别内容'],
    [choices['the 台账 of a busy month'], '编号事件类别'],
  ] as const) {
    const { pages } = await printed(choice as EmergencyDocumentChoice);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(pageText(page)).toContain(head);
  }
});
