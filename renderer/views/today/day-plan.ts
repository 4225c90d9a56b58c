import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import type { Clash } from '../../../shared/rules/clash.ts';
import { activitiesOfDay, awayOn, type DayActivity } from '../../../shared/rules/today/day-activities.ts';
import { itemsOfWeek } from '../../state/plan-items.ts';
import { bulletinOf, isClosed, planWeek, type Records, versionsOf } from '../../state/records.ts';

/** What leaders do on a day, with all that a line of it says. */
export interface DayPlan {
  readonly activities: readonly DayActivity[];
  /** Leaders who are reported away. */
  readonly awayIds: readonly string[];
  /** Items that the published plan of their week does not list. */
  readonly unlistedIds: ReadonlySet<string>;
}

export function dayPlan(records: Records, date: PlainDate): DayPlan {
  const weekStart = weekStartOf(date);
  const week = planWeek(records, weekStart);
  // An item of the week before may last until today.
  const before = { items: itemsOfWeek(records, addDays(weekStart, -7)) };
  const activities = activitiesOfDay([before, week], date, week.rules);
  return {
    activities,
    awayIds: awayOn(week.absences, date, week.rules),
    unlistedIds: new Set(activities.flatMap((activity) => (isUnlisted(activity, records) ? activity.id : []))),
  };
}

function isUnlisted({ id, values: { weekStart }, isStop }: DayActivity, records: Records): boolean {
  if (isStop || bulletinOf(records, weekStart)?.values.state !== 'published') return false;
  const newest = versionsOf(records, weekStart)[0];
  return newest !== undefined && !isClosed(newest) && !newest.values.items.some((item) => item.id === id);
}

/** How many open clashes an activity is part of. */
export interface OpenClashes {
  readonly conflicts: number;
  readonly hints: number;
}

export function openClashes(clashes: readonly Clash[], id: string): OpenClashes {
  const open = clashes.filter(({ acceptance, itemIds }) => !acceptance && itemIds.includes(id));
  const conflicts = open.filter(({ level }) => level === 'conflict').length;
  return { conflicts, hints: open.length - conflicts };
}
