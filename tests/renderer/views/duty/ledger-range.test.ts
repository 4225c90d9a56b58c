import { describe, expect, it } from 'vitest';
import { ledgerRange } from '../../../../renderer/views/duty/fairness/ledger-range.ts';
import { holidaysOfMonth } from '../../../../renderer/views/duty/month/holidays.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';

const months = { from: '2026-03', to: '2026-05' };

describe('the days that the fairness ledger counts', () => {
  it('are those of the year or of twelve months until today, or whole chosen months', () => {
    expect(ledgerRange({ kind: 'year', ...months }, '2026-11-23')).toMatchObject({
      from: '2026-01-01',
      to: '2026-11-23',
    });
    expect(ledgerRange({ kind: 'twelve', ...months }, '2026-11-23')).toMatchObject({
      from: '2025-12-01',
      to: '2026-11-23',
    });
    expect(ledgerRange({ kind: 'chosen', ...months }, '2026-11-23')).toEqual({
      from: '2026-03-01',
      to: '2026-05-31',
      months: ['2026-03', '2026-04', '2026-05'],
    });
  });

  it('are none where the months are turned round or too many', () => {
    expect(ledgerRange({ kind: 'chosen', from: '2026-05', to: '2026-03' }, '2026-11-23')).toBeUndefined();
    expect(ledgerRange({ kind: 'chosen', from: '2024-01', to: '2026-01' }, '2026-11-23')).toBeUndefined();
    expect(ledgerRange({ kind: 'chosen', from: '2024-02', to: '2026-01' }, '2026-11-23')?.months).toHaveLength(24);
  });
});

describe('the holidays of a month', () => {
  it('are whole, also where they begin in the month before', () => {
    const newYear = { name: '元旦', first: '2026-01-01', last: '2026-01-03' };
    expect(holidaysOfMonth('2026-01', shippedCalendar)).toEqual([newYear]);
    expect(holidaysOfMonth('2026-09', shippedCalendar)).toEqual([
      { name: '中秋节', first: '2026-09-25', last: '2026-09-27' },
    ]);
    expect(holidaysOfMonth('2025-02', shippedCalendar)).toEqual([
      { name: '春节', first: '2025-01-28', last: '2025-02-04' },
    ]);
    expect(holidaysOfMonth('2026-11', shippedCalendar)).toEqual([]);
  });
});
