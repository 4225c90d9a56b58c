import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../renderer/ui/moment-text.ts';
import { type ChinaTime, instantOf } from '../../../shared/domain/china-time.ts';

const now = instantOf({ date: '2026-11-22', time: '03:40' });
const at = (date: string, time: string): number => instantOf({ date, time } satisfies ChinaTime);

describe('a time that is told by telephone', () => {
  it.each([
    ['0315', at('2026-11-22', '03:15')],
    ['3:15', at('2026-11-22', '03:15')],
    ['３：１５', at('2026-11-22', '03:15')],
    ['3点', at('2026-11-22', '03:00')],
    ['3点15分', at('2026-11-22', '03:15')],
    ['凌晨3时半', at('2026-11-22', '03:30')],
    ['昨2350', at('2026-11-21', '23:50')],
    ['昨天 23:50', at('2026-11-21', '23:50')],
    ['昨晚8点', at('2026-11-21', '20:00')],
    ['前日下午3点', at('2026-11-20', '15:00')],
    ['11月21日 23:50', at('2026-11-21', '23:50')],
    ['11-21 2350', at('2026-11-21', '23:50')],
    ['2025-12-31 23:50', at('2025-12-31', '23:50')],
    ['现在', now],
  ])('%s is that moment', (text, instant) => {
    expect(parseMoment(text, now)).toEqual({ precision: 'exact', at: instant });
  });

  it('a day that has not come yet is last year’s at the turn of the year, otherwise a slip of this year’s', () => {
    const newYear = at('2026-01-03', '09:00');
    expect(parseMoment('12月31日23:50', newYear)).toEqual({ precision: 'exact', at: at('2025-12-31', '23:50') });
    expect(parseMoment('11月4日9:00', newYear)).toEqual({ precision: 'exact', at: at('2025-11-04', '09:00') });
    expect(parseMoment('11月3日9:00', newYear)).toEqual({ precision: 'exact', at: at('2026-11-03', '09:00') });
    expect(parseMoment('11月23日3:00', now)).toEqual({ precision: 'exact', at: at('2026-11-23', '03:00') });
  });

  it('without a day is of yesterday where it has not come yet', () => {
    expect(parseMoment('2350', now)).toEqual({ precision: 'exact', at: at('2026-11-21', '23:50') });
  });

  it.each(['约3点', '大约3:00', '3点左右', '03:00许'])('%s is about three', (text) => {
    expect(parseMoment(text, now)).toEqual({ precision: 'about', at: at('2026-11-22', '03:00') });
  });

  it.each(['不详', '不明', '待核'])('%s is not known', (text) => {
    expect(parseMoment(text, now)).toEqual({ precision: 'unknown' });
  });

  it.each(['', '25点', '刚刚好像', '13月40日3点', '3点75'])('%s is none', (text) => {
    expect(parseMoment(text, now)).toBeUndefined();
  });
});
