import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter } from '../../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../../electron/exports/write-html.ts';
import { type DutyDocumentChoice, dutyFile } from '../../../shared/rules/documents/duty/duty-document.ts';
import { pageShape } from '../../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../../shared/rules/documents/print-document.ts';
import {
  aRecord,
  at,
  officeIdOf,
  officeKeys,
  officeRecords,
  sourceOf,
} from '../../shared/rules/documents/duty/sample-duty.ts';
import { type PdfPage, pageText, plainText, readPdf } from '../../support/read-pdf.ts';

const inPoints = (mm: number): number => (mm / 25.4) * 72;
const party = officeIdOf('party');
const longEntry = aRecord('dutyLogEntry', 'dutyLogEntry.2026-M11.party_long', {
  officeId: party,
  dutyDate: '2026-11-21',
  at: at('2026-11-21T10:00'),
  isTimeTyped: false,
  enteredAt: at('2026-11-21T10:00'),
  enteredBy: '陈敏',
  isOpen: false,
  kind: 'emergency',
  content: Array.from({ length: 280 }, (_, index) => `第${index + 1}句话说明有关情况。`).join(''),
});
const source = sourceOf([
  ...officeKeys.flatMap((key) => [...officeRecords(key, '2026-11'), ...officeRecords(key, '2026-10')]),
  longEntry,
]);

const month = { from: '2026-11-01', to: '2026-11-30', masksPhones: false, format: 'pdf' } as const;
const choices: Readonly<Record<string, DutyDocumentChoice>> = {
  'the roster of four offices on A4': { document: 'roster', layout: 'rows', officeId: 'all', paper: 'A4', ...month },
  'the roster of four offices on A3': { document: 'roster', layout: 'rows', officeId: 'all', paper: 'A3', ...month },
  'the roster in blocks': { document: 'roster', layout: 'blocks', officeId: 'all', paper: 'A4', ...month },
  'the roster of a holiday': {
    document: 'holidayRoster',
    officeId: 'all',
    paper: 'A4',
    ...month,
    from: '2026-10-01',
    to: '2026-10-07',
  },
  'the log of a day with a very long entry': { document: 'log', officeId: party, date: '2026-11-21', format: 'pdf' },
};

async function printed(choice: DutyDocumentChoice): Promise<{ document: PrintDocument; pages: PdfPage[] }> {
  const file = dutyFile(choice, source);
  const executable = findChromium();
  if (file?.kind !== 'pages' || executable === null) throw new Error('a printed document and a Chromium are needed');
  const pdf = await chromiumPrinter(executable).print(writeHtml(file.document, defaultDocumentFonts));
  return { document: file.document, pages: await readPdf(pdf) };
}

describe.each(Object.entries(choices))('%s', (_, choice) => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(choice);
  });

  test('lies or stands on its paper and takes several pages, each with its number', () => {
    const shape = pageShape(made.document);
    expect(made.pages.length).toBeGreaterThan(1);
    made.pages.forEach((page, index) => {
      expect(Math.abs(page.width - inPoints(shape.widthMm))).toBeLessThan(1.5);
      expect(Math.abs(page.height - inPoints(shape.heightMm))).toBeLessThan(1.5);
      expect(pageText(page)).toContain(`第${index + 1}页共${made.pages.length}页`);
    });
  });

  test('puts every word inside the margins', () => {
    const { leftMm, rightMm } = pageShape(made.document);
    for (const page of made.pages)
      for (const { left, right, bottom, top, text } of page.texts) {
        expect([text, left >= inPoints(leftMm) - 1.5, right <= page.width - inPoints(rightMm) + 1.5]).toEqual([
          text,
          true,
          true,
        ]);
        expect([text, bottom > 0, top < page.height]).toEqual([text, true, true]);
      }
  });

  test('begins every page with the head of its table', () => {
    const tables = made.document.parts.filter((part) => part.kind === 'table');
    const heads = tables
      .filter(({ hasHead }) => hasHead)
      .map(({ columns }) => plainText(columns.map(({ title }) => title).join('')));
    for (const page of made.pages) expect(heads.some((head) => pageText(page).includes(head))).toBe(true);
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
          // A stretch that stands on one line: a longer one is broken, and its ends stand in different places.
          const words = plainText(paragraph.map((run) => run.text).join('')).slice(0, 6);
          expect([words, text.includes(words)]).toEqual([words, true]);
        }
      }
    }
  });
});

test('the log keeps every word of an entry over its pages', async () => {
  const { pages } = await printed({ document: 'log', officeId: party, date: '2026-11-21', format: 'pdf' });
  const text = pages.map(pageText).join('');
  const told = Array.from({ length: 280 }, (_, index) => `第${index + 1}句话`).filter((words) => !text.includes(words));
  // A sentence that is broken between two rows is the only one that a reader finds in two places.
  expect(told.length).toBeLessThan(pages.length * 2);
  expect(text).toContain('10:00续');
});
