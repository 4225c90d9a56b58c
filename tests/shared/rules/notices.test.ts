import { expect, test } from 'vitest';
import { defaultNotices, type Silence } from '../../../shared/domain/notices.ts';
import { isQuietHour, isSilent, mayToast } from '../../../shared/rules/notices.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00+08:00`);
const night = { ...defaultNotices, quietHours: { from: '22:00', until: '07:00' } };
const HOUR_MS = 3_600_000;

test.each([
  ['21:59', false],
  ['22:00', true],
  ['00:00', true],
  ['06:59', true],
  ['07:00', false],
])('quiet hours over midnight: at %s %s', (time, isQuiet) => {
  expect(isQuietHour(night, at(time))).toBe(isQuiet);
});

test('quiet hours of a noon do not reach over midnight', () => {
  const noon = { quietHours: { from: '12:00', until: '14:00' } };
  expect(['11:59', '12:00', '13:59', '14:00', '02:00'].map((time) => isQuietHour(noon, at(time)))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('突发信息 is hinted at in quiet hours, and whatever else is switched off', () => {
  const off = { ...night, off: ['planReceipt', 'reception'] as const };
  expect(mayToast('emergency', { ...off, off: [...off.off] }, at('03:00'))).toBe(true);
  expect(mayToast('planReceipt', { ...off, off: [...off.off] }, at('10:00'))).toBe(false);
  expect(mayToast('dutyShift', { ...off, off: [...off.off] }, at('10:00'))).toBe(true);
  expect(mayToast('dutyShift', { ...off, off: [...off.off] }, at('03:00'))).toBe(false);
});

test('the bell is held back for the time that was said and no longer than a shift, and not by a clock that was set back', () => {
  const silence = (hours: number): Silence => ({
    ...{ reason: '会场', by: '林永康' },
    from: at('10:00'),
    until: at('10:00') + hours * HOUR_MS,
  });
  expect(isSilent(null, at('10:00'))).toBe(false);
  expect(isSilent(silence(1), at('10:00'))).toBe(true);
  expect(isSilent(silence(1), at('11:00'))).toBe(false);
  expect(isSilent(silence(1), at('09:59'))).toBe(false);
  expect(isSilent(silence(12), at('21:59'))).toBe(true);
  expect(isSilent(silence(13), at('10:30'))).toBe(false);
});
