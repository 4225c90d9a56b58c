import { minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import type { PlanRules } from '../../domain/plan-rules.ts';
import type { DayPart } from '../../domain/plan-time.ts';
import { absentIntervals } from '../leader-absence.ts';
import { DAY_MINUTES, daysOf, exactInterval } from '../plan-intervals.ts';
import type { PlanWeek, PlanWeekItem } from '../plan-week.ts';

/** One activity of leaders on a day: a line of the weekly plan, or a stop of a visit that has no line there. */
export interface DayActivity {
  readonly id: string;
  readonly values: PlanItem;
  readonly isStop: boolean;
}

type DayWeek = Pick<PlanWeek, 'items' | 'stops'>;

/**
 * What leaders do on `date`, in the order of the day. Several weeks are looked at because an item may last into the next; what was
 * cancelled stays in its place, as the plan shows it.
 */
export function activitiesOfDay(weeks: readonly DayWeek[], date: PlainDate, rules: PlanRules): DayActivity[] {
  const onDay =
    (isStop: boolean) =>
    ({ id, values }: PlanWeekItem): DayActivity[] =>
      daysOf(values).includes(date) ? [{ id, values, isStop }] : [];
  return weeks
    .flatMap(({ items, stops = [] }) => [...items.flatMap(onDay(false)), ...stops.flatMap(onDay(true))])
    .sort(
      (left, right) =>
        beginsAt(left.values, rules) - beginsAt(right.values, rules) ||
        (left.id < right.id ? -1 : Number(left.id > right.id)),
    );
}

/** Minutes since midnight at which an item stands among the others of its day; what has no time at all comes last. */
function beginsAt({ time }: PlanItem, rules: PlanRules): number {
  const exact = exactInterval(time);
  if (exact) return exact.start;
  const part = time.kind === 'exact' ? undefined : time.part;
  return part === undefined ? DAY_MINUTES : minutesOf(partStart(part, rules));
}

const partStart = (part: DayPart, { afternoonStart, eveningStart }: PlanRules): string =>
  part === 'afternoon' ? afternoonStart : part === 'evening' ? eveningStart : '00:00';

/** What one leader does on a day; the empty id gathers what names no leader. */
export interface LeaderDay {
  readonly leaderId: string;
  readonly activities: readonly DayActivity[];
}

/** The same activities leader by leader, in the order of `leaderIds`; leaders without any are left out. */
export function activitiesByLeader(activities: readonly DayActivity[], leaderIds: readonly string[]): LeaderDay[] {
  const known = new Set(leaderIds);
  const isNobodys = ({ values }: DayActivity): boolean =>
    !values.attendance.some(({ leaderId }) => known.has(leaderId));
  const groups = leaderIds.map((leaderId) => ({
    leaderId,
    activities: activities.filter(({ values }) => values.attendance.some((attends) => attends.leaderId === leaderId)),
  }));
  return [...groups, { leaderId: '', activities: activities.filter(isNobodys) }].filter(
    (group) => group.activities.length > 0,
  );
}

/** Leaders who are reported away at some time of `date`. */
export const awayOn = (absences: PlanWeek['absences'], date: PlainDate, rules: PlanRules): string[] => [
  ...new Set(
    absences.flatMap((absence) => (absentIntervals(absence, date, rules).length > 0 ? [absence.leaderId] : [])),
  ),
];

/** How an activity with a clock time stands to `minute`, in minutes since midnight: without an end nobody knows whether it is over. */
export function activityPhase({ time }: PlanItem, minute: number): 'ahead' | 'underway' | 'over' | 'unknown' {
  const exact = exactInterval(time);
  if (!exact) return 'unknown';
  if (minute < exact.start) return 'ahead';
  if (time.kind === 'exact' && time.end === undefined) return 'unknown';
  return minute < exact.end ? 'underway' : 'over';
}
