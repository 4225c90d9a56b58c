import chineseDays from 'chinese-days';
import type { PlainDate } from '../../shared/domain/plain-date.ts';

/** `十五`, or the month on its first day: `十月`. */
export function lunarDay(date: PlainDate): string {
  const { lunarMonCN, lunarDayCN } = chineseDays.getLunarDate(date);
  return lunarDayCN === '初一' ? lunarMonCN : lunarDayCN;
}
