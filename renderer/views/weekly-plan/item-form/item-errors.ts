import { isInOffice, type Leader } from '../../../../shared/domain/leader.ts';
import { isPlainDate, minutesOf } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';
import { weekRange } from '../../../text/date-words.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import type { ItemField } from './item-edits.ts';

export type FieldErrors = Partial<Record<ItemField, string>>;

/** What the host would refuse, said while typing. Missing parts are no errors: a draft may be saved. */
export function itemErrors(item: PlanItem, leaders: ReadonlyMap<string, Leader>): FieldErrors {
  return { ...dateErrors(item), ...timeErrors(item), ...attendanceErrors(item, leaders) };
}

function dateErrors({ date, endDate, weekStart }: PlanItem): FieldErrors {
  const outside = itemFormText.dateOutside(weekRange(weekStart));
  const isInside = (day: string): boolean => weekStart <= day && day <= weekEndOf(weekStart);
  if (!isPlainDate(date)) return { date: itemFormText.dateMissing };
  if (!isInside(date)) return { date: outside };
  if (endDate === undefined) return {};
  if (endDate < date) return { endDate: itemFormText.endBeforeStart };
  return isInside(endDate) ? {} : { endDate: outside };
}

function timeErrors({ time }: PlanItem): FieldErrors {
  if (time.kind === 'exact') {
    if (!time.start) return { time: itemFormText.startMissing };
    if (time.end !== undefined && minutesOf(time.end) <= minutesOf(time.start)) {
      return { time: itemFormText.endBeforeStart };
    }
  }
  return time.kind === 'after' && time.text.trim() === '' ? { time: itemFormText.afterMissing } : {};
}

function attendanceErrors({ attendance, date }: PlanItem, leaders: ReadonlyMap<string, Leader>): FieldErrors {
  for (const { leaderId } of attendance) {
    const leader = leaders.get(leaderId);
    if (leader && !isInOffice(leader, date)) {
      const term = `${leader.validFrom ?? ''}—${leader.validTo ?? ''}`;
      return { attendance: itemFormText.leaderOut(leader.name, term) };
    }
  }
  return {};
}
