import { describe, expect, test } from 'vitest';
import { emptyPlanItem, type PlanItem } from '../../../../shared/domain/plan-item.ts';
import { readQuickEntry } from '../../../../shared/rules/imports/quick-entry.ts';
import { districtContext } from '../../../corpus/district.ts';
import { quickLines } from '../../../corpus/read-corpus.ts';
import { wrongFields } from '../../../corpus/score.ts';

/** Tuesday of the planned week. */
const context = { ...districtContext('2026-11-23'), today: '2026-11-24' };
const slot = {
  date: '2026-11-23',
  time: { kind: 'dayPart', part: 'morning' },
  attendance: [],
} as const satisfies Pick<PlanItem, 'date' | 'time' | 'attendance'>;
const lines = quickLines();

function read(line: string) {
  const { values, doubts } = readQuickEntry(line, { ...slot, attendance: [] }, context);
  return { ...emptyPlanItem('office', '2026-11-23', slot.date), ...values, doubts };
}

describe('a line typed into the plan', () => {
  test('there are at least 30 lines', () => {
    expect(lines.length).toBeGreaterThanOrEqual(30);
  });

  test.each(lines)('“$line” is understood, or what is not is marked', ({ line, expected, doubted }) => {
    const item = read(line);
    expect(wrongFields(expected, item, '2026', line).filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(item.doubts.map(({ field }) => field)).toEqual(expect.arrayContaining([...doubted]));
  });

  test('nine of ten lines need no mark at all', () => {
    const understood = lines.filter(({ line, expected }) => {
      const item = read(line);
      return item.doubts.length === 0 && wrongFields(expected, item, '2026', line).length === 0;
    });
    const plain = lines.filter(({ doubted }) => doubted.length === 0);
    expect(understood.length / plain.length).toBeGreaterThanOrEqual(0.9);
  });
});
