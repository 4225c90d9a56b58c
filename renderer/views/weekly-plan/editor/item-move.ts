import { addDays, daysBetween, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { PlanRules } from '../../../../shared/domain/plan-rules.ts';
import type { PlanTime } from '../../../../shared/domain/plan-time.ts';
import { partsOf } from '../../../../shared/rules/plan-intervals.ts';

export interface MovePlace {
  readonly leaderId: string;
  readonly date: PlainDate;
  readonly part: 'morning' | 'afternoon' | 'evening';
}

/** What a move would change; `asksTime` when the item has a clock time that the new part of the day does not hold. */
export interface MovePlan {
  readonly changes: Partial<PlanItem>;
  readonly asksTime: boolean;
}

export function planMove(item: PlanItem, from: MovePlace, to: MovePlace, rules: PlanRules): MovePlan {
  const asksTime = item.time.kind === 'exact' && from.part !== to.part && !partsOf(item.time, rules).includes(to.part);
  return {
    asksTime,
    changes: {
      ...dateChanges(item, daysBetween(from.date, to.date)),
      ...(from.part !== to.part && !asksTime && timeChanges(item.time, to.part)),
      ...leaderChanges(item, from.leaderId, to.leaderId),
    },
  };
}

/** Every day of an item that spans several moves along. */
export function dateChanges(item: PlanItem, days: number): Partial<PlanItem> {
  if (days === 0) return {};
  const endDate = item.endDate === undefined ? {} : { endDate: addDays(item.endDate, days) };
  return { date: addDays(item.date, days), ...endDate };
}

/** A clock time that lies in the new part anyway stays as it is. */
function timeChanges(time: PlanTime, part: MovePlace['part']): Partial<PlanItem> {
  return time.kind === 'exact' ? {} : { time: { ...time, part } };
}

/** The new leader takes over the part in it; one who attends already is not listed twice. */
export function leaderChanges(item: PlanItem, fromId: string, toId: string): Partial<PlanItem> {
  if (fromId === toId) return {};
  const role = item.attendance.find(({ leaderId }) => leaderId === fromId)?.role ?? 'attend';
  const rest = item.attendance.filter(({ leaderId }) => leaderId !== fromId && leaderId !== toId);
  if (toId === '') return { attendance: rest };
  const place = item.attendance.findIndex(({ leaderId }) => leaderId === fromId);
  const taken = item.attendance.find(({ leaderId }) => leaderId === toId) ?? { leaderId: toId, role };
  return { attendance: place < 0 ? [...rest, taken] : [...rest.slice(0, place), taken, ...rest.slice(place)] };
}
