import { instantOf } from '../../../domain/china-time.ts';
import type { DutyRoom } from '../../../domain/duty/duty-staff.ts';
import { monthOf } from '../../../domain/month.ts';
import { addDays, type PlainDate } from '../../../domain/plain-date.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import { shiftSpan } from '../../duty/duty-days.ts';
import { type ServedShift, servedShifts } from '../../duty/final-roster.ts';
import { cleanText } from '../plan-texts.ts';
import type { DutySource } from './duty-source.ts';
import { hoursText } from './duty-texts.ts';
import { postName } from './roster-columns.ts';
import { calendarWords, rosterFoot } from './wording.ts';

/** A shift as calendars of other programs take it. */
export interface DutyEvent {
  /** The UID follows from it: whoever serves, a shift stays the same event. */
  readonly shiftId: string;
  readonly changedAt: number;
  /** Grows with every change, so that a later file updates an earlier one. */
  readonly sequence: number;
  readonly date: PlainDate;
  readonly start: string;
  readonly endDate: PlainDate;
  readonly end: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
}

export interface DutyCalendar {
  readonly name: string;
  readonly events: readonly DutyEvent[];
}

/**
 * The shifts of a member that reach into the days: those that the member really serves, and as cancelled those that somebody
 * else has taken, so that a calendar which knows them lets go of them. Nothing rings.
 */
export function dutyCalendar(memberId: string, from: PlainDate, to: PlainDate, source: DutySource): DutyCalendar {
  const { book } = source;
  const begins = instantOf({ date: from, time: '00:00' });
  const served = servedShifts(book, addDays(from, -1), to).filter(({ shift }) => shiftSpan(shift).to > begins);
  const own = served.filter(({ due, actual }) => actual?.memberId === memberId || due?.memberId === memberId);
  return {
    name: calendarWords.name(cleanText(book.members.get(memberId)?.name ?? '')),
    events: own.map((each) => eventOf(each, memberId, served, source)),
  };
}

function eventOf(own: ServedShift, memberId: string, served: readonly ServedShift[], source: DutySource): DutyEvent {
  const { shiftId, shift, actual, isDisputed } = own;
  const { book } = source;
  const isOwn = actual?.memberId === memberId;
  const post = postName(shift.postId, book);
  const changedAt = lastChange(own, source);
  const room = source.rooms.find(({ officeId }) => officeId === shift.officeId);
  return {
    shiftId,
    changedAt,
    sequence: sequenceAt(changedAt),
    date: shift.date,
    start: shift.start,
    endDate: shift.end > shift.start ? shift.date : addDays(shift.date, 1),
    end: shift.end,
    summary: isOwn ? calendarWords.summary(post) : calendarWords.cancelled(post),
    location: cleanText(room?.place ?? ''),
    description: descriptionOf(own, isOwn, served, room, source),
    status: statusOf(isOwn, isDisputed, isIssued(shift, book)),
  };
}

function statusOf(isOwn: boolean, isDisputed: boolean, isPublished: boolean): DutyEvent['status'] {
  if (!isOwn) return 'cancelled';
  return isDisputed || !isPublished ? 'tentative' : 'confirmed';
}

const isIssued = ({ officeId, date }: ServedShift['shift'], { rosters }: DutyBook): boolean =>
  rosters.some(
    ({ month, state, ...roster }) =>
      roster.officeId === officeId && month === monthOf(date) && (state === 'published' || state === 'locked'),
  );

const lastChange = ({ shiftId, shift }: ServedShift, { changedAt }: DutySource): number =>
  Math.max(changedAt.get(shiftId) ?? 0, changedAt.get(shift.adjustmentId ?? '') ?? 0);

/** Calendars hold 31 bits: seconds since 2020 last until 2088. */
const sequenceAt = (instant: number): number => Math.max(0, Math.floor((instant - Date.UTC(2020, 0, 1)) / 1000));

function descriptionOf(
  { shift, shiftId, due, actual, isDisputed }: ServedShift,
  isOwn: boolean,
  served: readonly ServedShift[],
  room: DutyRoom | undefined,
  { book, offices }: DutySource,
): string {
  const span = shiftSpan(shift);
  const together = served
    .filter((other) => other.shiftId !== shiftId && other.shift.officeId === shift.officeId)
    .filter((other) => shiftSpan(other.shift).from < span.to && span.from < shiftSpan(other.shift).to)
    .flatMap((other) =>
      other.actual ? calendarWords.person(cleanText(other.actual.name), postName(other.shift.postId, book)) : [],
    );
  const isReplaced = due !== undefined && actual !== undefined && due.memberId !== actual.memberId;
  return [
    calendarWords.unit(cleanText(offices.find(({ id }) => id === shift.officeId)?.shortName ?? '')),
    calendarWords.hours(hoursText(shift)),
    together.length === 0 ? '' : calendarWords.together(together),
    isOwn && isReplaced ? calendarWords.instead(cleanText(due.name)) : '',
    !isOwn && actual ? calendarWords.servedBy(cleanText(actual.name)) : '',
    room === undefined || room.phone === '' ? '' : rosterFoot.phone(cleanText(room.phone)),
    isIssued(shift, book) ? '' : calendarWords.draft,
    isDisputed ? calendarWords.disputed : '',
  ]
    .filter(Boolean)
    .join('\n');
}
