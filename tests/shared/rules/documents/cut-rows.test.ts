import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRow } from '../../../../shared/rules/documents/cut-rows.ts';
import { plainCell, type TableCell } from '../../../../shared/rules/documents/document-table.ts';
import { linesOfCell } from '../../../../shared/rules/documents/text-lines.ts';
import { longContent } from './big-version.ts';
import { cellText } from './table-text.ts';

const columns = [
  { title: '序号', widthMm: 12 },
  { title: '内容', widthMm: 40 },
  { title: '备注', widthMm: 25 },
];
const setting = { columns, labelColumns: 1, continuedColumn: 0, wholeRowLines: 12, cutRowLines: 8 };
const start = (...texts: string[]): TableCell => ({
  paragraphs: texts.map((text) => [{ text }]),
  align: 'start',
  rowSpan: 1,
});

describe('a row', () => {
  test('that fits stays as it is', () => {
    const row = [plainCell('1'), start('召开会议'), start('')];
    expect(cutRow(row, setting)).toEqual([row]);
  });

  test('that is too high becomes rows with the same label, said to continue', () => {
    const rows = cutRow([plainCell('7'), start(longContent), start('带材料')], setting);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(([label]) => cellText(label ?? null))).toEqual(['7', ...Array(rows.length - 1).fill('7续')]);
    expect(rows.map((row) => cellText(row[2] ?? null))).toEqual(['带材料', ...Array(rows.length - 1).fill('')]);
  });

  test('is cut between items where they fit, and in a long one behind a clause', () => {
    const rows = cutRow([plainCell('7'), start('甲'.repeat(60), '乙'.repeat(60)), start('')], setting);
    expect(rows.map((row) => cellText(row[1] ?? null))).toEqual(['甲'.repeat(60), '乙'.repeat(60)]);
    const pieces = cutRow([plainCell('7'), start(longContent), start('')], setting).map((row) =>
      cellText(row[1] ?? null),
    );
    for (const piece of pieces) expect(piece?.at(-1)).toBe('；');
  });

  test('keeps the looks of its words on both sides of a cut', () => {
    const cell: TableCell = {
      paragraphs: [
        [
          { text: '【取消】', weight: 'strong' },
          { text: '会'.repeat(200), isStruck: true },
        ],
      ],
      align: 'start',
      rowSpan: 1,
    };
    const runs = cutRow([plainCell('1'), cell, start('')], setting).flatMap((row) => row[1]?.paragraphs.flat() ?? []);
    expect(runs[0]).toEqual({ text: '【取消】', weight: 'strong' });
    expect(runs.slice(1).every(({ isStruck }) => isStruck === true)).toBe(true);
    expect(
      runs
        .slice(1)
        .map(({ text }) => text)
        .join(''),
    ).toBe('会'.repeat(200));
  });
});

test('whatever a row holds, its pieces hold it once and in order, and none is higher than allowed', () => {
  const sign = fc.constantFrom('会', '议', '，', '；', '\n', '1', 'A', ' ', '😀');
  const text = fc.string({ unit: sign, maxLength: 400 });
  const cell = fc.array(text, { maxLength: 5 });
  fc.assert(
    fc.property(cell, cell, (contents, remarks) => {
      const rows = cutRow([plainCell('1'), start(...contents), start(...remarks)], setting);
      for (const [column, texts] of [contents, remarks].entries()) {
        const pieces = rows.flatMap((row) => row[column + 1]?.paragraphs ?? []);
        expect(
          pieces
            .flat()
            .map((run) => run.text)
            .join(''),
        ).toBe(texts.join(''));
        for (const row of rows) {
          const lines = linesOfCell(row[column + 1] as TableCell, columns[column + 1]?.widthMm ?? 0);
          expect(lines).toBeLessThanOrEqual(rows.length === 1 ? setting.wholeRowLines : setting.cutRowLines);
        }
      }
    }),
  );
});
