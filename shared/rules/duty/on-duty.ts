import { chinaTimeOf } from '../../domain/china-time.ts';
import type { Handover } from '../../domain/duty/handover.ts';
import { addDays, type ClockTime, type PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';
import { type ServedShift, servedShifts } from './final-roster.ts';

/** The desk of one office at a moment. */
export interface DeskNow {
  readonly officeId: string;
  /** On the roster now, leaders first. */
  readonly onRoster: readonly ServedShift[];
  /**
   * The former shift, as long as nobody has taken over from it: 未到不得离岗, 交接未确认仍由上一班负责
   * (duty-and-emergency.md §1.2). Empty once it is taken over, or where no hands changed.
   */
  readonly stillResponsible: readonly ServedShift[];
  /** The changeover that waits, as day and hour; the id of its handover follows from them. */
  readonly awaited?: Changeover;
}

/** When one shift follows another at an office's desk. */
export interface Changeover {
  readonly date: PlainDate;
  readonly at: ClockTime;
}

/** Who is on duty at `now` (milliseconds since 1970) and who has not been relieved, office by office. */
export function desksNow(book: DutyBook, handovers: readonly Handover[], now: number): DeskNow[] {
  const today = chinaTimeOf(now).date;
  const near = servedShifts(book, addDays(today, -2), today);
  const offices = [...new Set(near.map(({ shift }) => shift.officeId))];
  return offices.map((officeId) => {
    const own = near.filter(({ shift }) => shift.officeId === officeId);
    return deskNow(officeId, own, atDesk(own, book), handovers, now);
  });
}

/** The shifts at the desk, which hand over to each other; leaders see it and sign. Where only leaders serve, theirs. */
export function atDesk(shifts: readonly ServedShift[], { posts }: Pick<DutyBook, 'posts'>): readonly ServedShift[] {
  const desk = shifts.filter(({ shift }) => {
    const duty = posts.get(shift.postId)?.duty;
    return duty !== 'chief' && duty !== 'lead';
  });
  return desk.length > 0 ? desk : shifts;
}

function deskNow(
  officeId: string,
  own: readonly ServedShift[],
  desk: readonly ServedShift[],
  handovers: readonly Handover[],
  now: number,
): DeskNow {
  const hasBegun = ({ shift }: ServedShift): boolean => shiftSpan(shift).from <= now;
  const onRoster = own.filter((served) => hasBegun(served) && now < shiftSpan(served.shift).to);
  const begun = desk.filter(hasBegun);
  const last = lastChangeover(begun);
  if (!last) return { officeId, onRoster, stillResponsible: [] };
  const isTaken = handovers.some(
    (handover) =>
      handover.officeId === officeId &&
      handover.date === last.date &&
      handover.at === last.at &&
      handover.incomingAt !== undefined,
  );
  const former = isTaken ? [] : endingAt(last, begun);
  return former.length === 0
    ? { officeId, onRoster, stillResponsible: [] }
    : { officeId, onRoster, stillResponsible: former, awaited: last };
}

/** The newest moment at which a shift began while another ended. */
function lastChangeover(begun: readonly ServedShift[]): Changeover | undefined {
  const moments = begun
    .map(({ shift }) => ({ date: shift.date, at: shift.start }))
    .filter((moment) => endingAt(moment, begun).length > 0)
    .sort((left, right) => `${left.date} ${left.at}`.localeCompare(`${right.date} ${right.at}`));
  return moments.at(-1);
}

/** Those whose shift ends at a changeover, and who hand over there; not those who stay on. */
export function endingAt(changeover: Changeover, shifts: readonly ServedShift[]): ServedShift[] {
  const { date, at } = changeover;
  const moment = shiftSpan({ date, start: at, end: at }).from;
  const staying = new Set(beginningAt(changeover, shifts).map(({ actual }) => actual?.memberId));
  return shifts.filter(
    ({ shift, actual }) => actual !== undefined && shiftSpan(shift).to === moment && !staying.has(actual.memberId),
  );
}

/** Those whose shift begins at a changeover, and who take over. */
export function beginningAt({ date, at }: Changeover, shifts: readonly ServedShift[]): ServedShift[] {
  return shifts.filter(({ shift, actual }) => actual !== undefined && shift.date === date && shift.start === at);
}

/** The day whose log an office writes at `now`: of the shift that is on, which at three in the morning began the day before. */
export function dutyDateAt(officeId: string, book: DutyBook, now: number): PlainDate {
  const today = chinaTimeOf(now).date;
  const on = servedShifts(book, addDays(today, -1), today).filter(
    ({ shift }) => shift.officeId === officeId && shiftSpan(shift).from <= now && now < shiftSpan(shift).to,
  );
  return on.at(-1)?.shift.date ?? today;
}
