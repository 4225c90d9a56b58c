import { describe, expect, it } from 'vitest';
import { nextPlace } from '../../../../renderer/views/duty/editor/roster-focus.ts';
import { nextDate } from '../../../../renderer/views/duty/month/month-focus.ts';

const extent = { rows: 8, columns: 31 };
const go = (key: string, row: number, column: number, ctrlKey = false) =>
  nextPlace({ row, column }, { key, ctrlKey }, extent);

describe('keys of the roster’s grid', () => {
  it('go from place to place and stop at the edges', () => {
    expect(go('ArrowDown', 0, 0)).toEqual({ row: 1, column: 0 });
    expect(go('ArrowUp', 0, 4)).toEqual({ row: 0, column: 4 });
    expect(go('ArrowRight', 3, 30)).toEqual({ row: 3, column: 30 });
    expect(go('ArrowLeft', 3, 1)).toEqual({ row: 3, column: 0 });
    expect(go('PageDown', 5, 2)).toEqual({ row: 7, column: 2 });
  });

  it('reach the ends of a row, and with Ctrl of the grid', () => {
    expect(go('End', 2, 5)).toEqual({ row: 2, column: 30 });
    expect(go('Home', 2, 5)).toEqual({ row: 2, column: 0 });
    expect(go('End', 2, 5, true)).toEqual({ row: 7, column: 30 });
    expect(go('Home', 2, 5, true)).toEqual({ row: 0, column: 0 });
  });

  it('leave every other key alone', () => {
    expect(go('p', 2, 5)).toBeUndefined();
  });
});

describe('keys of the calendar', () => {
  const from = (date: string, key: string) => nextDate(date, { key });

  it('go by days and weeks, over the end of a month too', () => {
    expect(from('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
    expect(from('2026-12-01', 'ArrowUp')).toBe('2026-11-24');
    expect(from('2026-12-02', 'Home')).toBe('2026-11-30');
    expect(from('2026-12-02', 'End')).toBe('2026-12-06');
  });

  it('go by months to the same day, or to the last of a shorter one', () => {
    expect(from('2027-01-31', 'PageDown')).toBe('2027-02-28');
    expect(from('2027-01-15', 'PageUp')).toBe('2026-12-15');
  });
});
