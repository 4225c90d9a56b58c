import { datesFrom } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType } from './duty-days.ts';
import { type FairnessGroup, fairnessLedger, type OfficeDays } from './fairness.ts';
import { type ServedShift, servedShifts } from './final-roster.ts';
import { fillSlots, slotsOn } from './roster-slots.ts';

/** How good a roster is, each from 0 to 100. */
export interface RosterQuality {
  /** The hours that the templates ask for and somebody serves, of all that they ask for. */
  readonly coverage: number;
  /**
   * How little would have to change hands: 100 less the part of all weighted duty that stands with somebody beyond what is
   * theirs. Duties cannot be cut up, so a difference of one duty, of the heaviest kind of day there was, is none.
   */
  readonly balance: number;
  /** Both: a roster is as good as the product of the two. */
  readonly score: number;
}

/** The quality of an office's final roster in these days; of no duty at all, the best. */
export function rosterQuality(
  book: DutyBook,
  range: OfficeDays,
  served: readonly ServedShift[] = servedShifts(book, range.from, range.to),
): RosterQuality {
  const own = served.filter(({ shift }) => shift.officeId === range.officeId);
  const coverage = percentOf(coveredPart(book, range, own));
  const balance = percentOf(1 - misplacedPart(fairnessLedger(book, range, own), heaviestDuty(book, range)));
  return { coverage, balance, score: Math.round((coverage * balance) / 100) };
}

const percentOf = (part: number): number => Math.round(part * 100);

function coveredPart(book: DutyBook, { officeId, from, to }: OfficeDays, served: readonly ServedShift[]): number {
  let asked = 0;
  let covered = 0;
  for (const date of datesFrom(from, to)) {
    const slots = slotsOn(date, officeId, book) ?? [];
    const filled = fillSlots(
      slots,
      served.filter(({ shift, actual }) => shift.date === date && actual),
    );
    for (const slot of slots) {
      asked += slot.to - slot.from;
      if (filled.has(slot)) covered += slot.to - slot.from;
    }
  }
  return asked === 0 ? 1 : covered / asked;
}

function misplacedPart(groups: readonly FairnessGroup[], heaviest: number): number {
  const rows = groups.flatMap((group) => (group.groupId === undefined ? [] : group.rows));
  const score = rows.reduce((sum, row) => sum + row.score, 0);
  const misplaced = rows.reduce((sum, { difference }) => sum + Math.max(0, Math.abs(difference) - heaviest), 0);
  // What one has too much another has too little: each misplaced duty is counted twice.
  return score === 0 ? 0 : misplaced / 2 / score;
}

function heaviestDuty(book: DutyBook, { from, to }: OfficeDays): number {
  return Math.max(...datesFrom(from, to).map((date) => book.rulesOn(date).weights[dutyDayType(date, book.calendar)]));
}
