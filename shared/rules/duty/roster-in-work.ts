import type { PlainDate } from '../../domain/plain-date.ts';
import { datesFrom } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType, shiftSpan } from './duty-days.ts';
import { servedBy } from './final-roster.ts';
import { fillSlots, type PresentShift, queueOf, type RosterSlot, type SlotQueue, slotKey } from './roster-slots.ts';

/** A duty that a member has, in milliseconds since 1970. */
interface Duty {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
  /** The turn that it is a day of: between days of one turn nobody rests. */
  readonly turn: string;
}

interface Standing {
  readonly memberId?: string;
  readonly isPinned: boolean;
}

const turnKey = (postId: string, date: PlainDate, queue: SlotQueue | undefined): string =>
  `${postId} ${queue?.turn.first ?? date}`;

/** An office's roster while it is being made: what stays as it is, and what was filled so far, day after day. */
export class RosterInWork {
  readonly #book: DutyBook;
  readonly #slotsOn: (date: PlainDate) => readonly RosterSlot[];
  readonly #keptByDate = new Map<PlainDate, PresentShift[]>();
  readonly #duties = new Map<string, Duty[]>();
  readonly #standings = new Map<PlainDate, Map<string, Standing>>();
  readonly #lastTurns = new Map<string, Map<string, PlainDate>>();
  readonly #lastHolidays = new Map<string, PlainDate>();

  constructor(
    book: DutyBook,
    kept: readonly PresentShift[],
    slotsOf: (date: PlainDate) => readonly RosterSlot[] | undefined,
  ) {
    this.#book = book;
    this.#slotsOn = (date) => slotsOf(date) ?? [];
    for (const present of kept) {
      const { date, postId } = present.shift;
      const sameDay = this.#keptByDate.get(date);
      if (sameDay) sameDay.push(present);
      else this.#keptByDate.set(date, [present]);
      const { actual } = servedBy(present.shiftId, book);
      if (!actual) continue;
      this.engage(actual.memberId, {
        date,
        ...shiftSpan(present.shift),
        turn: turnKey(postId, date, this.#queueOf(present)),
      });
    }
  }

  keptOn(date: PlainDate): readonly PresentShift[] {
    return this.#keptByDate.get(date) ?? [];
  }

  /** Keeps a member from every other post of these hours. */
  engage(memberId: string, duty: Duty): void {
    const duties = this.#duties.get(memberId);
    if (duties) duties.push(duty);
    else this.#duties.set(memberId, [duty]);
  }

  assign(slot: RosterSlot, memberId: string): void {
    const { date, from, to, postId, queue } = slot;
    this.engage(memberId, { date, from, to, turn: turnKey(postId, date, queue) });
    this.#standingsOn(date).set(slotKey(slot), { memberId, isPinned: false });
    this.#remember(memberId, date, queue);
  }

  isOnPost(memberId: string, { date, from, to }: Pick<RosterSlot, 'date' | 'from' | 'to'>): boolean {
    return (this.#duties.get(memberId) ?? []).some(
      (duty) => duty.date === date || (duty.from < to && from < duty.to),
    );
  }

  /** Milliseconds between a slot and the member's nearest duty that is not of the same turn. */
  restAround(memberId: string, { from, to, date, postId, queue }: RosterSlot): number {
    const turn = turnKey(postId, date, queue);
    let rest = Number.POSITIVE_INFINITY;
    for (const duty of this.#duties.get(memberId) ?? [])
      if (duty.turn !== turn) rest = Math.min(rest, duty.from >= to ? duty.from - to : from - duty.to);
    return rest;
  }

  /**
   * Who has the turn that a slot is a day of: whoever served it last before this day; a pinned shift is an exception and hands
   * nothing over, unless the turn began with it.
   */
  holderOf(slot: RosterSlot): string | undefined {
    const first = slot.queue?.turn.first;
    if (first === undefined || first === slot.date) return undefined;
    const before = datesFrom(first, slot.date)
      .slice(0, -1)
      .map((date) => this.#standingsOn(date).get(slotKey(slot)))
      .filter((standing) => standing?.memberId !== undefined);
    return (before.findLast((standing) => !standing?.isPinned) ?? before[0])?.memberId;
  }

  /** The last day before the roster's present day on which a member had a turn of a queue. */
  lastTurn(queueKey: string, memberId: string): PlainDate | undefined {
    return this.#lastTurns.get(queueKey)?.get(memberId);
  }

  /** The last statutory or adjusted day off on which a member served; empty when none is known. */
  lastHoliday(memberId: string): PlainDate {
    return this.#lastHolidays.get(memberId) ?? '';
  }

  /** The roster goes on past the shifts that stay on these days. */
  passDays(isPassed: (date: PlainDate) => boolean): void {
    for (const date of [...this.#keptByDate.keys()].filter(isPassed).sort()) this.passDay(date);
  }

  passDay(date: PlainDate): void {
    for (const present of this.keptOn(date)) {
      const { due } = present.shift;
      if (due) this.#remember(due.memberId, date, this.#queueOf(present));
    }
  }

  #queueOf({ shift: { date, postId } }: PresentShift): SlotQueue | undefined {
    const groupId = this.#book.posts.get(postId)?.groupId;
    return groupId === undefined ? undefined : queueOf(date, groupId, this.#book);
  }

  #remember(memberId: string, date: PlainDate, queue: SlotQueue | undefined): void {
    if (isHolidayType(dutyDayType(date, this.#book.calendar))) this.#lastHolidays.set(memberId, date);
    if (!queue) return;
    const turns = this.#lastTurns.get(queue.key) ?? new Map<string, PlainDate>();
    this.#lastTurns.set(queue.key, turns.set(memberId, date));
  }

  /** Who stands in the slots of a day that was not filled here. */
  #standingsOn(date: PlainDate): Map<string, Standing> {
    const known = this.#standings.get(date);
    if (known) return known;
    const filled = fillSlots(this.#slotsOn(date), this.keptOn(date));
    const standings = new Map(
      [...filled].map(([slot, { shift }]) => {
        const memberId = shift.due?.memberId;
        return [slotKey(slot), { ...(memberId !== undefined && { memberId }), isPinned: shift.isPinned }];
      }),
    );
    this.#standings.set(date, standings);
    return standings;
  }
}
