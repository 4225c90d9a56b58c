import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDocx } from '../../../electron/exports/write-docx.ts';
import { writeXlsx } from '../../../electron/exports/write-xlsx.ts';
import { readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import type { TableDocument } from '../../../shared/rules/documents/document-table.ts';
import { listTable } from '../../../shared/rules/documents/plan-list.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import type { PlanImport } from '../../../shared/rules/imports/plan-import.ts';
import { readPlanTables } from '../../../shared/rules/imports/read-plan-tables.ts';
import {
  attending,
  aVersion,
  documentOptions,
  fieldStudy,
  investmentTrip,
  item,
  leaders,
  standingCommittee,
} from '../../shared/rules/documents/sample-version.ts';
import { contextOf, summaries } from '../../shared/rules/imports/import-samples.ts';

const reception = item('reception', {
  time: { kind: 'exact', start: '09:00' },
  content: '接待省厅调研组',
  placeName: '政务接待中心',
  attendance: [{ leaderId: 'leader.all.wang', role: 'accompany' }, ...attending('zhou')],
});
const cancelled = item('cancelled', {
  date: '2026-11-25',
  time: { kind: 'dayPart', part: 'afternoon' },
  content: '专题会议',
  attendance: attending('li'),
  isCancelled: true,
});
const issued = aVersion({ items: [standingCommittee, reception, fieldStudy, investmentTrip, cancelled] });

const writers: Readonly<Record<string, (table: TableDocument) => Promise<Uint8Array>>> = {
  docx: (table) => writeDocx(table, defaultDocumentFonts),
  xlsx: (table) => writeXlsx(table, defaultDocumentFonts),
};

async function readBack(table: TableDocument, format: string, weekStart = '2026-11-23'): Promise<PlanImport> {
  const bytes = await writers[format]?.(table);
  const tables = await readPlanFile(`a.${format}`, bytes ?? new Uint8Array());
  if (!tables.ok) throw new Error(tables.error.code);
  return readPlanTables(tables.value, contextOf(weekStart, { leaders }));
}

const attendanceOf = (result: PlanImport, content: string): string[] =>
  (result.rows.find((row) => row.content === content)?.attendance ?? [])
    .map((each) => `${each.leaderId.replace('leader.all.', '')} ${each.role}`)
    .sort();

describe.each(['docx', 'xlsx'])('a plan issued by this product as %s and imported', (format) => {
  test('the flat table keeps times, leaders, places and what is tentative', async () => {
    const result = await readBack(flatTable(issued, undefined, documentOptions), format);
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00 接待省厅调研组',
      '2026-11-23 09:00-10:30 召开区委常委会会议',
      '2026-11-23 morning 调研重点项目',
      '2026-11-25 afternoon 【取消】专题会议',
      '2026-11-26 allDay 赴外地招商',
      '2026-11-27 allDay 赴外地招商',
    ]);
    expect(attendanceOf(result, '召开区委常委会会议')).toEqual(['li attend', 'sun attend', 'wang host', 'zhou attend']);
    expect(result.rows.filter((row) => row.isTentative).map((row) => row.content)).toEqual(['调研重点项目']);
    expect(result.rows.filter((row) => row.status === 'toComplete').map((row) => row.content)).toEqual([
      '【取消】专题会议',
    ]);
    expect(result.accounted.inRows + result.accounted.headings).toBe(result.accounted.cells);
  });

  test('the matrix joins an item that stands under several leaders', async () => {
    const result = await readBack(matrixTable(issued, undefined, documentOptions), format);
    expect(summaries(result).sort()).toEqual([
      '2026-11-23 09:00 接待省厅调研组',
      '2026-11-23 09:00-10:30 召开区委常委会会议',
      '2026-11-23 morning 调研重点项目',
      '2026-11-25 afternoon 【取消】专题会议',
      '2026-11-26 allDay 赴外地招商',
      '2026-11-27 allDay 赴外地招商',
    ]);
    expect(attendanceOf(result, '召开区委常委会会议')).toEqual(['li attend', 'sun attend', 'wang host', 'zhou attend']);
    expect(attendanceOf(result, '接待省厅调研组')).toEqual(['wang accompany', 'zhou attend']);
    expect(result.rows.find((row) => row.content === '召开区委常委会会议')?.placeText).toBe('区委常委会议室');
  });

  test.each([
    ['matrix', matrixTable],
    ['flat', flatTable],
    ['list', listTable],
  ])('the %s of a week with a holiday brings its items and makes none of its notes or its 校验码', async (_, build) => {
    const weekStart = '2026-10-05';
    const items = ['2026-10-05', '2026-10-08', '2026-10-10'].map((date) =>
      item(date, {
        weekStart,
        date,
        time: { kind: 'exact', start: '09:00' },
        content: '专题会议',
        attendance: attending('li'),
      }),
    );
    const version = aVersion({ weekStart, items, digest: '3f2a91c0'.padEnd(64, '0') });
    const result = await readBack(build(version, undefined, documentOptions), format, weekStart);
    expect(result.rows.map(({ date, content }) => [date, content.endsWith('专题会议')])).toEqual(
      items.map(({ date }) => [date, true]),
    );
  });

  test('the one-line list keeps day and part', async () => {
    const result = await readBack(listTable(issued, undefined, documentOptions), format);
    expect(summaries(result)).toEqual([
      '2026-11-23 morning 区委办 接待省厅调研组',
      '2026-11-23 morning 区委办 召开区委常委会会议',
      '2026-11-23 morning 区政府办 调研重点项目',
      '2026-11-25 afternoon 【取消】区委办 专题会议',
      '2026-11-26 allDay 区政府办 赴外地招商',
      '2026-11-27 allDay 区政府办 赴外地招商',
    ]);
  });
});
