import { describe, expect, it } from 'vitest';
import {
  countRows,
  importRows,
  itemOfRow,
  openDoubts,
} from '../../../renderer/views/weekly-plan/import/import-rows.ts';
import { parseTimeEntry } from '../../../renderer/views/weekly-plan/import/time-entry.ts';
import type { PreviewRow } from '../../../shared/contract/plans.contract.ts';
import { planItemSchema } from '../../../shared/domain/plan-item.ts';
import { leadOfficeId, week } from '../support/sample-records.ts';

const aRow = (key: string, changes: Partial<PreviewRow> = {}): PreviewRow => ({
  key,
  source: { table: '表1', address: 'B3', text: `原文${key}` },
  date: week,
  time: { kind: 'exact', start: '09:00' },
  content: '专题会',
  leaderNames: [],
  attendance: [],
  category: 'meeting',
  isTentative: false,
  isParallel: false,
  doubts: [],
  status: 'read',
  isKnown: false,
  ...changes,
});

const noDate = { field: 'date', code: 'NO_DATE' };
const unknownLeader = { field: 'leaders', code: 'UNRESOLVED_LEADER', details: { name: '甲某' } };

describe('the import preview', () => {
  const rows = importRows(
    [
      aRow('known', { isKnown: true }),
      aRow('clear'),
      aRow('doubtful', { doubts: [unknownLeader] }),
      aRow('unread', { date: undefined, doubts: [noDate], status: 'toComplete' }),
      aRow('elsewhere', {
        date: '2026-12-01',
        doubts: [{ field: 'date', code: 'OUTSIDE_WEEK' }],
        status: 'toComplete',
      }),
    ],
    week,
  );

  it('puts unread rows first, then doubtful ones, and what is there already last', () => {
    expect(rows.map(({ row }) => row.key)).toEqual(['unread', 'elsewhere', 'doubtful', 'clear', 'known']);
  });

  it('chooses every new row of this week', () => {
    expect(rows.filter(({ isChosen }) => isChosen).map(({ row }) => row.key)).toEqual(['unread', 'doubtful', 'clear']);
  });

  it('counts rows read, to complete and known', () => {
    expect(countRows(rows)).toEqual({ rows: 5, open: 2, known: 1, chosen: 3 });
  });

  it('drops a doubt once its field is corrected', () => {
    const [unread] = rows;
    if (!unread) throw new Error('the sample has rows');
    expect(openDoubts({ ...unread, edits: { date: week } })).toEqual([]);
    expect(countRows([{ ...unread, edits: { date: week } }]).open).toBe(0);
  });

  it('makes items that keep the source words, unknown names and the mark 待确认', () => {
    const items = rows.filter(({ isChosen }) => isChosen).map((row) => itemOfRow(row, leadOfficeId, week));
    for (const item of items) expect(planItemSchema.safeParse(item).success).toBe(true);
    expect(items[0]).toMatchObject({ date: week, isUnconfirmed: true, sourceText: '原文unread' });
    expect(items[1]).toMatchObject({ otherAttendees: '甲某', isUnconfirmed: true });
    expect(items[2]).toMatchObject({ isUnconfirmed: false });
  });
});

describe('a time typed into one box', () => {
  it.each([
    ['9:30', { kind: 'exact', start: '09:30' }],
    ['14：30-17：30', { kind: 'exact', start: '14:30', end: '17:30' }],
    ['上午', { kind: 'dayPart', part: 'morning' }],
    ['会后', { kind: 'after', text: '会后' }],
    ['时间待定', { kind: 'undetermined' }],
    ['', { kind: 'undetermined' }],
  ])('%s', (text, time) => {
    expect(parseTimeEntry(text)).toEqual(time);
  });
});
