import { beforeAll, describe, expect, test } from 'vitest';
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
import {
  coveredTexts,
  pagesOffPaper,
  printedPages,
  textsInMargins,
  unnumberedPages,
  untoldCells,
} from '../../support/printed-pages.ts';
import { type PdfPage, pageText, plainText } from '../../support/read-pdf.ts';

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
  if (file?.kind !== 'pages') throw new Error('a printed document is needed');
  return { document: file.document, pages: await printedPages(file.document) };
}

describe.each(Object.entries(choices))('%s', (_, choice) => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(choice);
  });

  test('lies or stands on its paper and takes several pages, each with its number', () => {
    expect(made.pages.length).toBeGreaterThan(1);
    expect(pagesOffPaper(made.pages, pageShape(made.document))).toEqual([]);
    expect(unnumberedPages(made.pages)).toEqual([]);
  });

  test('puts every word inside the margins', () => {
    expect(textsInMargins(made.pages, pageShape(made.document))).toEqual([]);
  });

  test('begins every page with the head of its table', () => {
    const tables = made.document.parts.filter((part) => part.kind === 'table');
    const heads = tables
      .filter(({ hasHead }) => hasHead)
      .map(({ columns }) => plainText(columns.map(({ title }) => title).join('')));
    for (const page of made.pages) expect(heads.some((head) => pageText(page).includes(head))).toBe(true);
  });

  test('prints no line over another', () => {
    expect(coveredTexts(made.pages)).toEqual([]);
  });

  test('tells every word of its tables', () => {
    expect(untoldCells(made.document, made.pages, 6)).toEqual([]);
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
