import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '../../../../shared/domain/month.ts';
import { addDays, type PlainDate, weekdayOf } from '../../../../shared/domain/plain-date.ts';

/** The day that a key leads to, in whatever month it lies; undefined when the key does not move. */
export function nextDate(date: PlainDate, { key }: { readonly key: string }): PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, 1 - weekdayOf(date));
    case 'End':
      return addDays(date, 7 - weekdayOf(date));
    case 'PageUp':
      return inMonth(date, -1);
    case 'PageDown':
      return inMonth(date, 1);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last where it is shorter. */
function inMonth(date: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(date), months);
  const same = `${firstOfMonth(month).slice(0, 8)}${date.slice(8)}`;
  const last = lastOfMonth(month);
  return same < last ? same : last;
}
