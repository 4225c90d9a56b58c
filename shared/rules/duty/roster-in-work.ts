import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { datesFrom } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';
import { servedBy } from './final-roster.ts';
import { SHIFTS_IN_A_STEP } from './open-shifts.ts';
import type { FilledSlot } from './roster-changes.ts';
import {
  fillSlots,
  hasHours,
  type PlacedShift,
  type PresentShift,
  queueOf,
  type RosterSlot,
  type SlotQueue,
  slotKey,
} from './roster-slots.ts';
import { TurnMemory } from './turn-memory.ts';

/** A duty that a member has, in milliseconds since 1970. */
interface Duty {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
  /** The turn that it is a day of: between days of one turn nobody rests. */
  readonly turn: string;
}

type Standing = PlacedShift & { readonly shift: Pick<DutyShift, 'isPinned'> };

const turnKey = (postId: string, date: PlainDate, queue: SlotQueue | undefined): string =>
  `${postId} ${queue?.turn.first ?? date}`;

/** An office's roster while it is being made: what stays as it is, and what was filled so far, day after day. */
export class RosterInWork {
  readonly memory: TurnMemory;
  readonly #book: DutyBook;
  readonly #slotsOn: (date: PlainDate) => readonly RosterSlot[];
  readonly #keptByDate = new Map<PlainDate, PresentShift[]>();
  readonly #duties = new Map<string, Duty[]>();
  readonly #made = new Map<PlainDate, Standing[]>();
  readonly #standings = new Map<PlainDate, ReadonlyMap<RosterSlot, Standing>>();

  private constructor(book: DutyBook, slotsOf: (date: PlainDate) => readonly RosterSlot[] | undefined) {
    this.#book = book;
    this.memory = new TurnMemory(book);
    this.#slotsOn = (date) => slotsOf(date) ?? [];
  }

  /** Puts what stays in its place, in short steps. */
  static *around(
    kept: readonly PresentShift[],
    slotsOf: (date: PlainDate) => readonly RosterSlot[] | undefined,
    book: DutyBook,
  ): Generator<undefined, RosterInWork> {
    const roster = new RosterInWork(book, slotsOf);
    for (const [index, present] of kept.entries()) {
      if (index % SHIFTS_IN_A_STEP === 0) yield;
      roster.#keep(present);
    }
    return roster;
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

  /** Puts a member on a slot. */
  assign(slot: RosterSlot, memberId: string): void {
    const { date, from, to, postId, queue } = slot;
    this.engage(memberId, { date, from, to, turn: turnKey(postId, date, queue) });
    this.memory.remember(memberId, date, queue);
  }

  /** A day is done: who stands on it, gaps included, beside what stays. */
  closeDay(date: PlainDate, filled: readonly FilledSlot[]): void {
    this.#made.set(
      date,
      filled.map(({ slot, memberId }) => ({
        shiftId: slotKey(slot),
        shift: { ...slot, ...(memberId !== undefined && { due: { memberId } }), isPinned: false },
      })),
    );
  }

  isOnPost(memberId: string, { date, from, to }: Pick<RosterSlot, 'date' | 'from' | 'to'>): boolean {
    return (this.#duties.get(memberId) ?? []).some((duty) => duty.date === date || (duty.from < to && from < duty.to));
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
   * nothing over, unless the turn began with it. Of equal slots all who have one are named, the slot's own first.
   */
  holdersOf(slot: RosterSlot): readonly string[] {
    const first = slot.queue?.turn.first;
    if (first === undefined || first === slot.date) return [];
    const before = datesFrom(first, slot.date).slice(0, -1);
    const equal = this.#slotsOn(slot.date).filter((each) => each.postId === slot.postId && hasHours(each, slot));
    return [slot, ...equal.filter((each) => each !== slot)].flatMap((each) => {
      const served = before.flatMap((date) => this.#standingOn(date, each) ?? []).filter(({ shift }) => shift.due);
      return (served.findLast(({ shift }) => !shift.isPinned) ?? served[0])?.shift.due?.memberId ?? [];
    });
  }

  /** The roster goes on past the shifts that stay before a day, in short steps. */
  *passUntil(end: PlainDate): Generator<undefined, void> {
    for (const date of [...this.#keptByDate.keys()].filter((each) => each < end).sort()) {
      this.passDay(date);
      yield;
    }
  }

  passDay(date: PlainDate): void {
    for (const present of this.keptOn(date)) {
      const { due } = present.shift;
      if (due) this.memory.remember(due.memberId, date, this.#queueOf(present));
    }
  }

  #keep(present: PresentShift): void {
    const { date, postId } = present.shift;
    const sameDay = this.#keptByDate.get(date);
    if (sameDay) sameDay.push(present);
    else this.#keptByDate.set(date, [present]);
    const { actual } = servedBy(present.shiftId, this.#book);
    const turn = turnKey(postId, date, this.#queueOf(present));
    if (actual) this.engage(actual.memberId, { date, ...shiftSpan(present.shift), turn });
  }

  #queueOf({ shift: { date, postId } }: PresentShift): SlotQueue | undefined {
    const groupId = this.#book.posts.get(postId)?.groupId;
    return groupId === undefined ? undefined : queueOf(date, groupId, this.#book);
  }

  #standingOn(date: PlainDate, { postId, index }: RosterSlot): Standing | undefined {
    const known = this.#standings.get(date);
    const slots = this.#slotsOn(date);
    const standings = known ?? fillSlots<Standing>(slots, [...this.keptOn(date), ...(this.#made.get(date) ?? [])]);
    if (!known) this.#standings.set(date, standings);
    const slot = slots.find((each) => each.postId === postId && each.index === index);
    return slot && standings.get(slot);
  }
}
