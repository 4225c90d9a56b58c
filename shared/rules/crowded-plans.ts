import type { PlanItem } from '../domain/plan-item.ts';
import type { ClashFinding } from './clash.ts';
import { compareItems } from './item-order.ts';
import { isAway } from './leader-absence.ts';
import { daysOf, partsOf } from './plan-intervals.ts';
import type { PlanWeek, PlanWeekItem } from './plan-week.ts';

/** 全区性会议: said of the item, or by its words where nobody said it. */
export const isDistrictWide = ({ isDistrictWide: isSaid, category, content }: PlanItem): boolean =>
  isSaid ?? (category === 'meeting' && content.includes('全区'));

/**
 * C8: a leader with more items in one half-day than the rules name, and a week with more 全区性会议
 * (plans-and-reception.md §1.6, §1.7). What may run in parallel and what takes a leader away is not counted.
 */
export function crowdedPlans(items: readonly PlanWeekItem[], week: PlanWeek): ClashFinding[] {
  return [...crowdedHalfDays(items, week), ...crowdedWeek(items, week)];
}

function crowdedHalfDays(items: readonly PlanWeekItem[], { rules }: PlanWeek): ClashFinding[] {
  const byHalfDay = new Map<string, { readonly leaderId: string; readonly date: string; items: PlanWeekItem[] }>();
  for (const item of items) {
    const { values } = item;
    if (values.isParallel || isAway(values)) continue;
    const leaderIds = new Set(values.attendance.map(({ leaderId }) => leaderId));
    for (const date of daysOf(values)) {
      for (const part of partsOf(values.time, rules)) {
        for (const leaderId of leaderIds) {
          const subject = `${leaderId} ${date} ${part}`;
          const halfDay = byHalfDay.get(subject) ?? { leaderId, date, items: [] };
          halfDay.items.push(item);
          byHalfDay.set(subject, halfDay);
        }
      }
    }
  }
  return [...byHalfDay]
    .filter(([, halfDay]) => halfDay.items.length > rules.itemsPerHalfDay)
    .map(([subject, { leaderId, date, items: crowd }]) => ({
      code: 'C8' as const,
      items: crowd.sort(compareItems),
      leaderIds: [leaderId],
      date,
      subject,
    }));
}

function crowdedWeek(items: readonly PlanWeekItem[], { rules, weekStart }: PlanWeek): ClashFinding[] {
  const meetings = items.filter(({ values }) => isDistrictWide(values)).sort(compareItems);
  const [first] = meetings.slice(rules.districtMeetingsPerWeek);
  return first
    ? [{ code: 'C8', items: meetings, leaderIds: [], date: first.values.date, subject: `districtWide ${weekStart}` }]
    : [];
}
