import { describe, expect, it } from 'vitest';
import { countdownWords, pressureAt } from '../../../renderer/text/countdown.ts';

const minute = 60_000;

describe('the words of a countdown', () => {
  it.each([
    [3 * 1440 * minute + 2 * 60 * minute, '剩 3天2小时'],
    [83 * minute + 59_000, '剩 1小时23分'],
    [120 * minute, '剩 2小时'],
    [10 * minute, '剩 10分'],
    [10 * minute - 1000, '剩 9分59秒'],
    [9 * minute + 8000, '剩 9分08秒'],
    [7_500, '剩 8秒'],
    [-1, '刚刚超时'],
    [-12 * minute - 30_000, '超时 12分'],
    [-125 * minute, '超时 2小时5分'],
  ])('%i milliseconds before it is due', (left, words) => {
    expect(countdownWords(left, 0)).toBe(words);
  });

  it('presses by the same parts of the time as the reminders', () => {
    const pressures = [0, 49, 50, 79, 80, 100, 101].map((now) => pressureAt(0, 100, now));
    expect(pressures).toEqual(['calm', 'calm', 'half', 'half', 'near', 'near', 'over']);
  });
});
