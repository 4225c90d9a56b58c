import type { Absence } from '../domain/absence.ts';
import type { Leader } from '../domain/leader.ts';
import { addDays, datesFrom, type PlainDate } from '../domain/plain-date.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import type { ClashFinding } from './clash.ts';
import { compareItems } from './item-order.ts';
import { absentIntervals, isAway, takenIntervals } from './leader-absence.ts';
import { daysOf, type Interval, overlaps } from './plan-intervals.ts';
import type { PlanWeek, PlanWeekItem } from './plan-week.ts';

/** A leader out of the district on one day, and the item that says so where it is no 外出报备. */
interface DayAway {
  readonly interval: Interval;
  readonly item?: PlanWeekItem;
}

/**
 * C10: the principals of party committee and government are out of the district at once. A common rule of districts
 * (plans-and-reception.md §1.7), so it is pointed out and never forbidden.
 */
export function principalsAway(week: PlanWeek): ClashFinding[] {
  const dates = datesFrom(week.weekStart, addDays(week.weekStart, 6));
  return principalPairs(week.leaders).flatMap(([party, government]) => {
    const shared = dates.flatMap((date) => {
      const ofGovernment = daysAway(government, date, week);
      return daysAway(party, date, week).flatMap((left) =>
        ofGovernment.filter((right) => overlaps(left.interval, right.interval)).map((right) => ({ date, left, right })),
      );
    });
    const [first] = shared;
    if (!first) return [];
    const items = shared.flatMap(({ left, right }) => [left.item, right.item]).filter((item) => item !== undefined);
    return [
      {
        code: 'C10' as const,
        items: [...new Set(items)].sort(compareItems),
        leaderIds: [party, government],
        date: first.date,
        subject: `${week.weekStart} ${party} ${government}`,
        facts: [...new Set(shared.map(({ date }) => date))],
      },
    ];
  });
}

/** Each principal of the party committee with each of the government; a district has one of either at a time. */
function principalPairs(leaders: ReadonlyMap<string, Leader>): [party: string, government: string][] {
  const principalsOf = (body: Leader['body']) =>
    [...leaders].filter(([, leader]) => leader.isPrincipal && leader.body === body).map(([id]) => id);
  return principalsOf('partyCommittee').flatMap((party) =>
    principalsOf('government').map((government): [string, string] => [party, government]),
  );
}

function daysAway(leaderId: string, date: PlainDate, week: PlanWeek): DayAway[] {
  const reported = week.absences
    .filter((absence) => absence.leaderId === leaderId)
    .flatMap((absence) => absentIntervals(absence, date, week.rules).map((interval) => ({ interval })));
  const planned = week.items
    .filter(({ values }) => isAway(values) && !values.isCancelled && daysOf(values).includes(date))
    .filter(({ values }) => values.attendance.some((attendance) => attendance.leaderId === leaderId))
    .flatMap((item) => takenIntervals(item.values, week.rules).map((interval) => ({ interval, item })));
  return [...reported, ...planned];
}

/** Times, of any week, in which 外出报备 has both principals away. */
export function principalAbsencesTogether(
  absences: readonly Absence[],
  leaders: ReadonlyMap<string, Leader>,
  rules: PlanRules,
): { readonly leaderIds: readonly [string, string]; readonly from: PlainDate; readonly to: PlainDate }[] {
  return principalPairs(leaders).flatMap(([party, government]) =>
    absences
      .filter(({ leaderId }) => leaderId === party)
      .flatMap((left) =>
        absences
          .filter(({ leaderId }) => leaderId === government)
          .flatMap((right) => {
            const shared = datesFrom(left.fromDate, left.toDate).filter((date) =>
              absentIntervals(left, date, rules).some((one) =>
                absentIntervals(right, date, rules).some((other) => overlaps(one, other)),
              ),
            );
            const [from, to] = [shared[0], shared.at(-1)];
            return from && to ? [{ leaderIds: [party, government] as const, from, to }] : [];
          }),
      ),
  );
}
