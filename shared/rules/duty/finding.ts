import type { Month } from '../../domain/month.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import type { ServedShift } from './final-roster.ts';
import type { RosterSlot } from './roster-slots.ts';

/** What can be wrong with a roster. The screen has one sentence for each code. */
export type FindingCode =
  | 'GAP' // nobody on a post that the template asks for; details: start, end
  | 'EXTRA' // a shift that no template asks for
  | 'OVERLAP' // one person twice on a day, or on two posts at once; details: otherShiftId
  | 'MAIN_IS_SECOND' // one person is 主班 and 副班 of a day; details: otherShiftId
  | 'LEFT' // who serves has left, has not joined yet, or is not known
  | 'ON_LEAVE'
  | 'LEADER_AWAY'
  | 'NIGHT_BARRED'
  | 'BARRED_TAG'
  | 'SHORT_REST' // details: hours between, restHours asked for, otherShiftId
  | 'LEAD_MISSING' // no leader on any post of the day
  | 'DOUBLE_LEAD_MISSING' // one leader on a day of 双带班
  | 'UNCOVERED_HOURS' // details: fromDate, from, toDate, to
  | 'NO_TEMPLATE'
  | 'DISPUTED' // two adjustments claim a shift
  | 'YEAR_NOT_PUBLISHED' // details: year
  | 'HOLIDAY_FILING_DUE' // details: name, first, last, dueOn
  | 'PHONE_MISSING';

/** What the screen can offer: of an issued roster a person is changed by an adjustment, anything else after it is opened again. */
export type FindingFix =
  | 'assign'
  | 'adjust'
  | 'addShift'
  | 'removeShift'
  | 'reopenRoster'
  | 'publishRoster'
  | 'editTemplate'
  | 'editMember'
  | 'chooseAdjustment'
  | 'importCalendar';

/** A problem of a day. A conflict has to be mended or accepted, a hint to be weighed. */
export interface RosterFinding {
  readonly code: FindingCode;
  readonly level: 'conflict' | 'hint';
  readonly date: PlainDate;
  readonly shiftId?: string;
  readonly postId?: string;
  readonly memberIds?: readonly string[];
  readonly fix: FindingFix;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The days of an office's roster that are looked at. */
export interface RosterView {
  readonly book: DutyBook;
  readonly officeId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  /** Of these days and of those around them, in order. */
  readonly served: readonly ServedShift[];
  readonly servedOn: (date: PlainDate) => readonly ServedShift[];
  readonly slotsOn: (date: PlainDate) => readonly RosterSlot[] | undefined;
  readonly issued: ReadonlySet<Month>;
}

/** Another person for a shift. */
export const personFix = (date: PlainDate, { issued }: RosterView): FindingFix =>
  issued.has(date.slice(0, 7)) ? 'adjust' : 'assign';

/** Another shift. */
export const shiftFix = (date: PlainDate, { issued }: RosterView, fix: 'addShift' | 'removeShift'): FindingFix =>
  issued.has(date.slice(0, 7)) ? 'reopenRoster' : fix;
