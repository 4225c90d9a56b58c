import type { PlanItem } from '../domain/plan-item.ts';
import type { PlanWeekItem } from './plan-week.ts';
import type { Violation } from './violation.ts';

/** A part that a plan item needs before its office may submit it (plans-and-reception.md §7.5). */
export type PlanGap = 'time' | 'place' | 'content' | 'leaders' | 'organiser';

/** 待定 counts as an answer for time and place: a tentative item says so openly and prints in brackets. */
export function planItemGaps(item: PlanItem): PlanGap[] {
  const gaps: PlanGap[] = [];
  if (item.time.kind === 'undetermined' && !item.isTentative) gaps.push('time');
  if (!item.venueId && !item.placeText && !item.isTentative) gaps.push('place');
  if (item.content === '') gaps.push('content');
  if (item.attendance.length === 0) gaps.push('leaders');
  if (!item.organiserUnit) gaps.push('organiser');
  return gaps;
}

/** What each item still lacks, one violation per item. */
export function incompleteItems(items: readonly PlanWeekItem[]): Violation[] {
  return items.flatMap(({ id, values }) => {
    const fields = [...planItemGaps(values), ...(values.isUnconfirmed ? ['unconfirmed'] : [])];
    if (fields.length === 0 || values.isCancelled) return [];
    return [{ code: 'INCOMPLETE_ITEM', recordId: id, details: { content: values.content, fields } }];
  });
}
