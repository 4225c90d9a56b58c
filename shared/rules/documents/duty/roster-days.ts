import type { AssignedMember, DutyShift } from '../../../domain/duty/duty-roster.ts';
import type { DutyTemplate } from '../../../domain/duty/duty-template.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import { dutyDayType, isHolidayType, periodsOn, templateOn } from '../../duty/duty-days.ts';
import { type ServedShift, servedShifts } from '../../duty/final-roster.ts';
import { cleanText } from '../plan-texts.ts';
import { hoursText, weekdayLabel } from './duty-texts.ts';
import { postName, type RosterColumn } from './roster-columns.ts';
import { adjustedRemark, disputedRemark, doubleLeadWords, shiftNoteRemark } from './wording.ts';

/** Somebody on a printed roster: who serves. */
export interface RosterPerson {
  readonly member: AssignedMember;
  /** Where the day's posts have different hours. */
  readonly hours?: string;
  /** Who was due. */
  readonly insteadOf?: string;
}

export interface RosterCell {
  /** The day asks for the post, or somebody serves on it all the same. */
  readonly isAsked: boolean;
  readonly people: readonly RosterPerson[];
  /** Places that nobody fills yet. */
  readonly gaps: number;
}

/** One day of one office, as a roster prints it. */
export interface RosterDay {
  readonly date: PlainDate;
  readonly officeId: string;
  readonly weekday: string;
  /** 法定节假日 or 调休放假. */
  readonly isHoliday: boolean;
  readonly hours: readonly string[];
  readonly cells: readonly RosterCell[];
  readonly remarks: readonly string[];
}

/** The final roster of an office, a day for each date; who really serves stands in it, who was due is marked. */
export function rosterDays(
  officeId: string,
  dates: readonly PlainDate[],
  columns: readonly RosterColumn[],
  book: DutyBook,
): RosterDay[] {
  const [from, to] = [dates[0] ?? '', dates.at(-1) ?? ''];
  const own = servedShifts(book, from, to).filter(({ shift }) => shift.officeId === officeId);
  const byDate = Map.groupBy(own, ({ shift }) => shift.date);
  return dates.map((date) => dayOf(officeId, date, byDate.get(date) ?? [], columns, book));
}

function dayOf(
  officeId: string,
  date: PlainDate,
  served: readonly ServedShift[],
  columns: readonly RosterColumn[],
  book: DutyBook,
): RosterDay {
  const template = templateOn(date, officeId, book);
  const hours = hoursOf(
    served.map(({ shift }) => shift),
    template,
  );
  return {
    date,
    officeId,
    weekday: weekdayLabel(date, book.calendar),
    isHoliday: isHolidayType(dutyDayType(date, book.calendar)),
    hours,
    cells: columns.map(({ postIds }) => {
      const asked = (template?.posts ?? []).filter(({ postId }) => postIds.has(postId)).length;
      const shifts = served.filter(({ shift }) => postIds.has(shift.postId));
      return cellOf(shifts, asked, hours.length > 1);
    }),
    remarks: remarksOf(officeId, date, served, book),
  };
}

/** Every span that a post of the day has, in the order of their beginnings. */
function hoursOf(shifts: readonly DutyShift[], template: DutyTemplate | undefined): string[] {
  const spans = [...shifts, ...(template?.posts ?? [])];
  const inOrder = spans.sort(
    (left, right) => left.start.localeCompare(right.start) || left.end.localeCompare(right.end),
  );
  return [...new Set(inOrder.map(hoursText))];
}

function cellOf(shifts: readonly ServedShift[], asked: number, saysHours: boolean): RosterCell {
  const filled = shifts.flatMap(({ actual, due, shift }) => {
    if (!actual) return [];
    const isReplaced = due !== undefined && due.memberId !== actual.memberId;
    const person: RosterPerson = {
      member: actual,
      ...(saysHours && { hours: hoursText(shift) }),
      ...(isReplaced && { insteadOf: cleanText(due.name) }),
    };
    return [person];
  });
  return {
    isAsked: asked > 0 || shifts.length > 0,
    people: filled,
    gaps: Math.max(asked, shifts.length) - filled.length,
  };
}

function remarksOf(officeId: string, date: PlainDate, served: readonly ServedShift[], book: DutyBook): string[] {
  const periods = periodsOn(date, officeId, book.periods).map(({ values }) => cleanText(values.name));
  const isDouble =
    book.rulesOn(date).doubleLead && (periods.length > 0 || isHolidayType(dutyDayType(date, book.calendar)));
  const aboutShifts = served.flatMap(({ shift, due, actual, isDisputed }) => {
    const post = postName(shift.postId, book);
    const isReplaced = due !== undefined && actual !== undefined && due.memberId !== actual.memberId;
    return [
      isReplaced ? adjustedRemark(post, cleanText(due.name)) : '',
      isDisputed ? disputedRemark(post) : '',
      shift.note ? shiftNoteRemark(post, cleanText(shift.note)) : '',
    ];
  });
  return [isDouble ? doubleLeadWords : '', ...periods, ...aboutShifts].filter(Boolean);
}
