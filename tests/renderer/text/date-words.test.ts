import { expect, it } from 'vitest';
import { durationWords } from '../../../renderer/text/date-words.ts';

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
