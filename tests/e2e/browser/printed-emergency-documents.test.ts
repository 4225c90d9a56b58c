import { beforeAll, describe, expect, test } from 'vitest';
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
import {
  coveredTexts,
  pagesOffPaper,
  printedPages,
  textsInMargins,
  unnumberedPages,
  untoldCells,
} from '../../support/printed-pages.ts';
import { type PdfPage, pageText, plainText } from '../../support/read-pdf.ts';

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
  if (file?.kind !== 'pages') throw new Error('a printed document is needed');
  return { document: file.document, pages: await printedPages(file.document) };
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
    expect(pagesOffPaper(made.pages, pageShape(made.document))).toEqual([]);
    expect(unnumberedPages(made.pages)).toEqual([]);
  });

  test('puts every word inside the margins', () => {
    expect(textsInMargins(made.pages, pageShape(made.document))).toEqual([]);
  });

  test('prints no line over another', () => {
    expect(coveredTexts(made.pages)).toEqual([]);
  });

  test('tells every word of its tables', () => {
    expect(untoldCells(made.document, made.pages, 4)).toEqual([]);
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
