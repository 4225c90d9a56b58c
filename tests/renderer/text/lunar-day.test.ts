import { describe, expect, it } from 'vitest';
import { lunarDay } from '../../../renderer/text/lunar-day.ts';
import { datesFrom } from '../../../shared/domain/plain-date.ts';

const calendar = new Intl.DateTimeFormat('zh-u-ca-chinese', {
  month: 'long',
  day: 'numeric',
  timeZone: 'Asia/Shanghai',
});
const numerals = [...'一二三四五六七八九十'];

/** Intl counts the days of a month in figures, the people in words. */
function dayInWords(day: number): string {
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${['初', '十', '廿'][Math.floor((day - 1) / 10)]}${numerals[(day - 1) % 10]}`.replace('十十', '二十');
}

function lunarDayOfIntl(date: string): string {
  const parts = calendar.formatToParts(new Date(`${date}T12:00:00+08:00`));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const month = part('month').replace('十一月', '冬月').replace('十二月', '腊月');
  return `${month}${dayInWords(Number(part('day')))}`;
}

describe('the lunar day', () => {
  it('is the one of the calendar that the runtime carries, in 2024 to 2027', () => {
    const days = datesFrom('2024-01-01', '2027-12-31');
    const differing = days.filter((date) => lunarDay(date) !== lunarDayOfIntl(date));
    expect(days).toHaveLength(1461);
    // The new moon of 6 February 2027 comes at 23:56 of Beijing's time. The runtime's astronomy may put it after
    // midnight and let that month begin a day late; the almanac, and the library with it, keep the Spring Festival on the 6th.
    const disputedMonth = datesFrom('2027-02-06', '2027-03-07');
    expect(differing.filter((date) => !disputedMonth.includes(date))).toEqual([]);
    expect(lunarDay('2027-02-06')).toBe('正月初一');
  });

  it('says the month, and that a month is the inserted one', () => {
    expect(lunarDay('2026-11-23')).toBe('十月十五');
    expect(lunarDay('2026-02-17')).toBe('正月初一');
    expect(lunarDay('2025-07-25')).toBe('闰六月初一');
  });
});
