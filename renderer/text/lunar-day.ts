import chineseDays from 'chinese-days';
import type { PlainDate } from '../../shared/domain/plain-date.ts';

/** The day of the lunar calendar with its month: `十月十五`, `闰六月初一`. */
export function lunarDay(date: PlainDate): string {
  const { lunarMonCN, lunarDayCN, isLeap } = chineseDays.getLunarDate(date);
  return `${isLeap ? '闰' : ''}${lunarMonCN}${lunarDayCN}`;
}
