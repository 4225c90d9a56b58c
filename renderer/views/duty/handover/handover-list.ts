import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { handoverId } from '../../../../shared/rules/duty/duty-ids.ts';
import { type ServedShift, servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { atDesk, beginningAt, type Changeover, endingAt } from '../../../../shared/rules/duty/on-duty.ts';

/** One changeover of an office's roster with those who leave and those who come. */
export interface DueHandover extends Changeover {
  /** Of its record, whether it is written yet or not. */
  readonly id: string;
  readonly outgoing: readonly ServedShift[];
  readonly incoming: readonly ServedShift[];
}

/** The changeovers of an office in these days by its roster, the newest first. */
export function dueHandovers(officeId: string, book: DutyBook, from: PlainDate, to: PlainDate): DueHandover[] {
  const own = servedShifts(book, addDays(from, -2), to).filter(({ shift }) => shift.officeId === officeId);
  const shifts = atDesk(own, book);
  const moments = new Map<string, Changeover>();
  for (const { shift } of shifts) {
    if (shift.date >= from) moments.set(`${shift.date} ${shift.start}`, { date: shift.date, at: shift.start });
  }
  return [...moments.values()]
    .map((changeover) => ({
      ...changeover,
      id: handoverId(officeId, changeover.date, changeover.at),
      outgoing: endingAt(changeover, shifts),
      incoming: beginningAt(changeover, shifts),
    }))
    .filter(({ outgoing }) => outgoing.length > 0)
    .sort((left, right) => `${right.date} ${right.at}`.localeCompare(`${left.date} ${left.at}`));
}
