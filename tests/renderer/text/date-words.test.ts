import { expect, it } from 'vitest';
import { dayOfYear, durationWords, fullDayWords, offsetWords } from '../../../renderer/text/date-words.ts';

const minute = 60_000;

it.each([
  [0, '不到1分钟'],
  [-minute, '不到1分钟'],
  [12 * minute, '12分钟'],
  [94 * minute, '1小时34分'],
  [300 * minute, '5小时'],
  [1439 * minute, '23小时59分'],
  [1440 * minute, '1天'],
  [(2 * 1440 + 3 * 60 + 20) * minute, '2天3小时'],
])('a stretch of %i milliseconds reads %s', (stretch, words) => {
  expect(durationWords(stretch)).toBe(words);
});

it('a day of another year than today’s says its year', () => {
  expect(dayOfYear('2026-12-31', '2026-01-01')).toBe('12月31日');
  expect(dayOfYear('2027-01-01', '2026-12-31')).toBe('2027年1月1日');
  expect(fullDayWords('2026-11-23')).toBe('2026年11月23日 周一');
});

it('a clock is off by the nearest minute: what it took to measure makes no hour less of it', () => {
  expect(offsetWords(-(365 * 1440 * minute - 40))).toBe('快 365天');
  expect(offsetWords(3 * minute + 20_000)).toBe('慢 3分钟');
});
