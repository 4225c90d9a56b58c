import type { DutyGroup } from '../../domain/duty/duty-staff.ts';
import type { DutyDayType } from '../../domain/duty/duty-template.ts';
import { addDays, type PlainDate, weekdayOf } from '../../domain/plain-date.ts';
import { datesOfWeek, weekStartOf } from '../../domain/week.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { dutyDayType } from './duty-days.ts';

/** The days that one person serves in a row, and the type of day that the turn counts as. */
export interface Turn {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly dayType: DutyDayType;
}

const SATURDAY = 6;

/**
 * The turn that a day belongs to. Saturday and Sunday are one turn of `weekend` when both are the same kind of day off; a week
 * counts as its heaviest kind of day, so that weeks with a holiday go round among themselves, and is else one of workdays.
 */
export function turnOf(date: PlainDate, span: DutyGroup['span'], calendar: WorkCalendar): Turn {
  if (span === 'week') return weekTurn(date, calendar);
  const dayType = dutyDayType(date, calendar);
  if (span === 'weekend' && dayType !== 'workday' && weekdayOf(date) >= SATURDAY) {
    const first = weekdayOf(date) === SATURDAY ? date : addDays(date, -1);
    const last = addDays(first, 1);
    if (dutyDayType(first === date ? last : first, calendar) === dayType) return { first, last, dayType };
  }
  return { first: date, last: date, dayType };
}

function weekTurn(date: PlainDate, calendar: WorkCalendar): Turn {
  const first = weekStartOf(date);
  const types = new Set(datesOfWeek(first).map((day) => dutyDayType(day, calendar)));
  const heaviest = (['statutory', 'adjustedRest'] as const).find((type) => types.has(type));
  return { first, last: addDays(first, 6), dayType: heaviest ?? 'workday' };
}
