import type { AssignedMember } from '../../../../shared/domain/duty/duty-roster.ts';
import { datesOfMonth, firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import type { Office } from '../../../../shared/domain/office.ts';
import { addDays, type ClockTime, type PlainDate, weekdayOf } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { periodsOn } from '../../../../shared/rules/duty/duty-days.ts';
import { type ServedShift, servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { fillSlots, type RosterSlot, slotsOn } from '../../../../shared/rules/duty/roster-slots.ts';
import { type WorkDay, workDay } from '../../../../shared/rules/work-calendar.ts';
import { postMarks } from '../post-marks.ts';

/** One post of a day as the calendar shows it. */
export interface DayPost {
  /** Of the shift; a place of the template that nobody has filled has none. */
  readonly shiftId: string | undefined;
  readonly key: string;
  readonly postName: string;
  /** The post in one or two characters, for a day that shows several offices. */
  readonly mark: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** Who serves; nobody: a gap. */
  readonly actual: AssignedMember | undefined;
  /** Who was due, where somebody else serves. */
  readonly insteadOf: AssignedMember | undefined;
  readonly isDisputed: boolean;
}

export interface OfficeDay {
  readonly officeId: string;
  readonly name: string;
  /** Place of the office among all, by which it has its colour. */
  readonly hue: number;
  readonly posts: readonly DayPost[];
}

export interface MonthDay {
  readonly date: PlainDate;
  readonly day: WorkDay;
  readonly periods: readonly string[];
  readonly offices: readonly OfficeDay[];
}

export interface CalendarOffice {
  readonly id: string;
  readonly values: Pick<Office, 'shortName' | 'name'>;
}

/** Weeks of a month, Monday first; days of other months are left empty. */
export function monthWeeks(month: Month): readonly (readonly (PlainDate | undefined)[])[] {
  const first = firstOfMonth(month);
  const start = addDays(first, 1 - weekdayOf(first));
  const last = lastOfMonth(month);
  const weeks: (PlainDate | undefined)[][] = [];
  for (let monday = start; monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((date) =>
        date.startsWith(month) ? date : undefined,
      ),
    );
  return weeks;
}

/** The final roster of a month, day by day and office by office, with what the templates ask for and nobody fills. */
export function monthDays(month: Month, book: DutyBook, offices: readonly CalendarOffice[]): MonthDay[] {
  const served = Map.groupBy(
    servedShifts(book, firstOfMonth(month), lastOfMonth(month)),
    ({ shift }) => `${shift.date} ${shift.officeId}`,
  );
  const marks = marksByOffice(book, offices);
  const begun = new Set([...served.values()].flatMap((shifts) => shifts.map(({ shift }) => shift.officeId)));
  return datesOfMonth(month).map((date) => ({
    date,
    day: workDay(date, book.calendar),
    periods: periodNames(date, book, offices),
    offices: offices.flatMap(({ id, values }, hue): OfficeDay[] => {
      // An office that has not begun the month has no gaps in it yet.
      const posts = begun.has(id) ? postsOf(date, id, book, served.get(`${date} ${id}`) ?? [], marks) : [];
      return posts.length === 0 ? [] : [{ officeId: id, name: values.shortName || values.name, hue, posts }];
    }),
  }));
}

type Marks = ReadonlyMap<string, string>;

/** Posts are told apart within their own office. */
const marksByOffice = ({ posts }: DutyBook, offices: readonly CalendarOffice[]): Marks =>
  new Map(
    offices.flatMap(({ id }) => [...postMarks(new Map([...posts].filter(([, { officeId }]) => officeId === id)))]),
  );

const periodNames = (date: PlainDate, { periods }: DutyBook, offices: readonly CalendarOffice[]): string[] => [
  ...new Set(offices.flatMap(({ id }) => periodsOn(date, id, periods).map(({ values }) => values.name))),
];

/** Shifts as they are served, and gaps where the template asks for more than there is. */
function postsOf(
  date: PlainDate,
  officeId: string,
  book: DutyBook,
  served: readonly ServedShift[],
  marks: Marks,
): DayPost[] {
  const slots = slotsOn(date, officeId, book) ?? [];
  const filled = fillSlots(slots, served);
  const gaps = slots.filter((slot) => !filled.has(slot)).map((slot) => gapOf(slot, book, marks));
  const rankOf = ({ key }: DayPost): number => book.posts.get(key.split(' ')[0] ?? '')?.rankOrder ?? Number.MAX_VALUE;
  return [...served.map((each) => postOf(each, book, marks)), ...gaps].sort(
    (left, right) => rankOf(left) - rankOf(right) || left.start.localeCompare(right.start),
  );
}

const gapOf = ({ postId, start, end, index }: RosterSlot, { posts }: DutyBook, marks: Marks): DayPost => ({
  shiftId: undefined,
  key: `${postId} gap${index}`,
  postName: posts.get(postId)?.name ?? '',
  mark: marks.get(postId) ?? '',
  start,
  end,
  actual: undefined,
  insteadOf: undefined,
  isDisputed: false,
});

const postOf = (
  { shiftId, shift, due, actual, isDisputed }: ServedShift,
  { posts }: DutyBook,
  marks: Marks,
): DayPost => ({
  shiftId,
  key: `${shift.postId} ${shiftId}`,
  postName: posts.get(shift.postId)?.name ?? '',
  mark: marks.get(shift.postId) ?? '',
  start: shift.start,
  end: shift.end,
  actual,
  insteadOf: due && actual && due.memberId !== actual.memberId ? due : undefined,
  isDisputed,
});

export interface MonthFilter {
  readonly hiddenOffices: ReadonlySet<string>;
  /** Members whose shifts alone are shown; absent: everybody's. */
  readonly memberIds: ReadonlySet<string> | undefined;
}

/** What a filter leaves of a day. */
export const filteredDay = (day: MonthDay, { hiddenOffices, memberIds }: MonthFilter): MonthDay => ({
  ...day,
  offices: day.offices
    .filter(({ officeId }) => !hiddenOffices.has(officeId))
    .map((office) =>
      memberIds === undefined
        ? office
        : { ...office, posts: office.posts.filter(({ actual }) => actual && memberIds.has(actual.memberId)) },
    )
    .filter(({ posts }) => posts.length > 0),
});

/** Places that nobody fills, of one office in the month. */
export const gapCount = (days: readonly MonthDay[], officeId: string): number =>
  days
    .flatMap(({ offices }) => offices)
    .filter((office) => office.officeId === officeId)
    .flatMap(({ posts }) => posts)
    .filter(({ actual }) => actual === undefined).length;
