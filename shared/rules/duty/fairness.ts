import { servesOn } from '../../domain/duty/duty-staff.ts';
import { type DutyDayType, dutyDayTypeSchema } from '../../domain/duty/duty-template.ts';
import { datesFrom, type PlainDate } from '../../domain/plain-date.ts';
import { standingObstacles } from './availability.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType, shiftSpan } from './duty-days.ts';
import { type ServedShift, servedShifts } from './final-roster.ts';
import { absencesOf, takesPart } from './member-absences.ts';
import { slotsOn } from './roster-slots.ts';

const HOUR_MS = 3_600_000;

/** What a member has served on the posts of one group, compared with the others of it. */
export interface FairnessRow {
  readonly memberId: string;
  readonly counts: Readonly<Record<DutyDayType, number>>;
  readonly duties: number;
  readonly hours: number;
  /** Duties weighted by their days (`DutyRules.weights`). */
  readonly score: number;
  /** Days on which the member could have served: in office, not away for a month or more, not kept from it by the law. */
  readonly days: number;
  /** The part of the group's score that belongs to so many days. */
  readonly expected: number;
  /** More than that, or less. */
  readonly difference: number;
  /** The difference in percent of what is expected; 0 where nothing is. */
  readonly percent: number;
  /** The last statutory or adjusted day off in these days, on any post. */
  readonly lastHoliday?: PlainDate;
}

/** 公平台账 of one group, or of the posts that no group fills. Members stand in the order of the group, never by score. */
export interface FairnessGroup {
  readonly groupId?: string;
  /** Of the scores. */
  readonly mean: number;
  readonly rows: readonly FairnessRow[];
}

export interface OfficeDays {
  readonly officeId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Who has served how much from one day to another, by who really served (duty-and-emergency.md §1.5, 7). Whoever came or went
 * within these days is compared by the days that were theirs.
 */
export function fairnessLedger(
  book: DutyBook,
  range: OfficeDays,
  served: readonly ServedShift[] = servedShifts(book, range.from, range.to),
): FairnessGroup[] {
  const own = served.filter(({ shift, actual }) => shift.officeId === range.officeId && actual);
  const inRange = own.filter(({ shift }) => range.from <= shift.date && shift.date <= range.to);
  const holidays = lastHolidays(inRange, book);
  const groupOf = ({ shift }: ServedShift): string | undefined => {
    const groupId = book.posts.get(shift.postId)?.groupId;
    return groupId !== undefined && book.groups.has(groupId) ? groupId : undefined;
  };
  const groupIds = [...book.groups].filter(([, { officeId }]) => officeId === range.officeId).map(([id]) => id);
  const openDays = openDaysOf(book, range);
  return [...groupIds.sort(), undefined].flatMap((groupId): FairnessGroup[] => {
    const duties = inRange.filter((each) => groupOf(each) === groupId);
    const members = new Set([
      ...(groupId === undefined ? [] : (book.groups.get(groupId)?.memberIds ?? [])),
      ...duties.map(({ actual }) => actual?.memberId ?? ''),
    ]);
    const rows = [...members].map((id) => {
      const days = openDays(groupId, id);
      const lastHoliday = holidays.get(id);
      return { memberId: id, ...tally(id, duties, book), days, ...(lastHoliday !== undefined && { lastHoliday }) };
    });
    const compared = compare(rows.filter(({ days, duties: count }) => days > 0 || count > 0));
    return compared.rows.length === 0 ? [] : [{ ...(groupId !== undefined && { groupId }), ...compared }];
  });
}

type Tally = Omit<FairnessRow, 'expected' | 'difference' | 'percent'>;

function tally(memberId: string, duties: readonly ServedShift[], book: DutyBook) {
  const counts = Object.fromEntries(dutyDayTypeSchema.options.map((type) => [type, 0])) as Record<DutyDayType, number>;
  let hours = 0;
  let score = 0;
  for (const { shift, actual } of duties) {
    if (actual?.memberId !== memberId) continue;
    const dayType = dutyDayType(shift.date, book.calendar);
    const { from, to } = shiftSpan(shift);
    counts[dayType] += 1;
    hours += (to - from) / HOUR_MS;
    score += book.rulesOn(shift.date).weights[dayType];
  }
  return { counts, duties: Object.values(counts).reduce((sum, count) => sum + count, 0), hours, score };
}

function compare(rows: readonly Tally[]): Pick<FairnessGroup, 'mean' | 'rows'> {
  const sum = (of: (row: Tally) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const score = sum((row) => row.score);
  const days = sum((row) => row.days);
  return {
    mean: rows.length === 0 ? 0 : score / rows.length,
    rows: rows.map((row) => {
      const expected = days === 0 ? score / rows.length : (score * row.days) / days;
      const difference = row.score - expected;
      return { ...row, expected, difference, percent: expected === 0 ? 0 : Math.round((difference / expected) * 100) };
    }),
  };
}

function lastHolidays(served: readonly ServedShift[], { calendar }: DutyBook): ReadonlyMap<string, PlainDate> {
  const last = new Map<string, PlainDate>();
  for (const { shift, actual } of served) {
    if (!actual || !isHolidayType(dutyDayType(shift.date, calendar))) continue;
    if (shift.date > (last.get(actual.memberId) ?? '')) last.set(actual.memberId, shift.date);
  }
  return last;
}

/** On how many days a member could have served on a post of a group; without a group, in how many they were in office. */
function openDaysOf(book: DutyBook, { officeId, from, to }: OfficeDays) {
  const obstacles = standingObstacles(book);
  const isPart = takesPart(book, absencesOf(book));
  const days = datesFrom(from, to).map((date) => ({ date, slots: slotsOn(date, officeId, book) ?? [] }));
  return (groupId: string | undefined, memberId: string): number => {
    const member = book.members.get(memberId);
    if (!member) return 0;
    if (groupId === undefined) return days.filter(({ date }) => servesOn(member, date)).length;
    return days.filter(
      ({ date, slots }) =>
        isPart(memberId, date) &&
        slots.some((slot) => slot.queue?.groupId === groupId && !obstacles(memberId, slot).includes('NIGHT_BARRED')),
    ).length;
  };
}
