import { describe, expect, it } from 'vitest';
import { parseClock } from '../../../renderer/ui/clock-text.ts';
import { isImeKey } from '../../../renderer/ui/ime.ts';

describe('a clock time as it is typed', () => {
  it.each([
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['9', '09:00'],
    ['１４：０５', '14:05'],
    [' 8.05 ', '08:05'],
  ])('%s is %s', (text, time) => {
    expect(parseClock(text)).toBe(time);
  });

  it.each(['25:00', '9:75', '上午', '', '12345'])('%s is none', (text) => {
    expect(parseClock(text)).toBeUndefined();
  });
});

describe('a key of an input method', () => {
  it('is told by composition, by its code and by its name', () => {
    expect(isImeKey({ key: 'Enter', nativeEvent: { isComposing: true } })).toBe(true);
    expect(isImeKey({ key: 'Enter', keyCode: 229 })).toBe(true);
    expect(isImeKey({ key: 'Process' })).toBe(true);
    expect(isImeKey({ key: 'Enter', keyCode: 13, nativeEvent: { isComposing: false } })).toBe(false);
  });
});
