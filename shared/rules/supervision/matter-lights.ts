import { instantOf } from '../../domain/china-time.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { Matter } from '../../domain/supervision/matter.ts';
import type { LightColour, LightCondition, SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { dueAt, workdaysFrom } from './matter-deadlines.ts';
import { isWithUnit } from './matter-states.ts';

export interface ShownLight {
  readonly colour: LightColour;
  /** As the scheme calls it; 正常 where no light is on. */
  readonly name: string;
  readonly isOverdue: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const normal = '正常';

/**
 * The light of a matter, derived anew each time. Only while it is with the unit: drafts, what was handed in, paused or closed has none.
 * `now` is by the file server's clock.
 */
export function lightOf(
  matter: Matter,
  rules: Pick<SupervisionRules, 'lights' | 'dayEndsAt'>,
  calendar: WorkCalendar,
  now: number,
): ShownLight | null {
  if (!isWithUnit(matter.state)) return null;
  const due = dueAt(matter, rules);
  const isOverdue = due !== undefined && now > due;
  const isOn = (condition: LightCondition): boolean => holds(condition, matter, due, calendar, now);
  const light = rules.lights.lights.findLast(({ conditions }) => conditions.some(isOn));
  return light ? { colour: light.colour, name: light.name, isOverdue } : { colour: 'green', name: normal, isOverdue };
}

function holds(
  condition: LightCondition,
  matter: Matter,
  due: number | undefined,
  calendar: WorkCalendar,
  now: number,
): boolean {
  const { assignedAt, startedAt, dueOn, state } = matter;
  switch (condition.kind) {
    case 'before':
      return due !== undefined && dueOn !== undefined && now >= beginsBefore(condition, dueOn, due, calendar);
    case 'overdue':
      return due !== undefined && now > due + condition.days * DAY_MS;
    case 'returned':
      return state === 'returned';
    case 'behind':
      return pointsBehind(matter, due, now) >= condition.points;
    case 'notStarted':
      return assignedAt !== undefined && startedAt === undefined && now >= assignedAt + condition.days * DAY_MS;
  }
}

/** Hours are counted from the end of the work; days are whole ones, so that a light comes on in the morning. */
function beginsBefore(
  { amount, unit }: Extract<LightCondition, { readonly kind: 'before' }>,
  dueOn: PlainDate,
  due: number,
  calendar: WorkCalendar,
): number {
  if (unit === 'hours') return due - amount * HOUR_MS;
  const day = unit === 'days' ? addDays(dueOn, -amount) : workdaysFrom(dueOn, -amount, calendar);
  return instantOf({ date: day, time: '00:00' });
}

/** How far the progress is behind an even one, in percentage points; 0 where it is not. */
export function pointsBehind(
  { assignedAt, percent }: Pick<Matter, 'assignedAt' | 'percent'>,
  due: number | undefined,
  now: number,
): number {
  if (assignedAt === undefined || due === undefined || due <= assignedAt) return 0;
  const expected = Math.min(1, Math.max(0, (now - assignedAt) / (due - assignedAt))) * 100;
  return Math.max(0, expected - percent);
}
