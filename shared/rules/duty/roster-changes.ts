import type { AssignedMember, DutyShift } from '../../domain/duty/duty-roster.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftId } from './duty-ids.ts';
import type { ShiftChange } from './roster-proposal.ts';
import { hasHours, type PresentShift, type RosterSlot } from './roster-slots.ts';

/** A slot with who is to serve it; nobody: a gap. */
export interface FilledSlot {
  readonly slot: RosterSlot;
  readonly memberId?: string;
}

/** Names a member as rosters print them today. */
export function assignedMemberOf(memberId: string, { members }: Pick<DutyBook, 'members'>): AssignedMember | undefined {
  const member = members.get(memberId);
  return member && { memberId, name: member.name, title: member.title, phone: member.phones[0] ?? '' };
}

/** Turns the filled slots of a day into the fewest changes of its shifts. */
export class RosterChanges {
  readonly list: ShiftChange[] = [];
  readonly #book: DutyBook;
  readonly #officeId: string;
  readonly #taken: Set<string>;

  constructor(officeId: string, book: DutyBook) {
    this.#book = book;
    this.#officeId = officeId;
    this.#taken = new Set(book.shifts.keys());
  }

  /** `present` are the shifts of the day that may be changed; those that are asked for no more go. */
  fillDay(filled: readonly FilledSlot[], present: readonly PresentShift[]): void {
    const shiftBySlot = matchPresent(filled, present);
    for (const { slot, memberId } of filled) {
      const due = memberId === undefined ? undefined : assignedMemberOf(memberId, this.#book);
      const found = shiftBySlot.get(slot);
      if (!found) this.list.push(this.#addition(slot, due));
      else if (found.shift.due?.memberId !== due?.memberId)
        this.list.push({ kind: 'assign', shiftId: found.shiftId, due });
    }
    const used = new Set([...shiftBySlot.values()].map((found) => found.shiftId));
    for (const { shiftId: id } of present) if (!used.has(id)) this.list.push({ kind: 'remove', shiftId: id });
  }

  #addition({ date, postId, start, end }: RosterSlot, due: AssignedMember | undefined): ShiftChange {
    const shift: DutyShift = {
      officeId: this.#officeId,
      date,
      postId,
      start,
      end,
      ...(due && { due }),
      isPinned: false,
      origin: 'generated',
    };
    return { kind: 'add', shiftId: this.#newId(postId, date), shift };
  }

  #newId(postId: string, date: PlainDate): string {
    let n = 0;
    while (this.#taken.has(shiftId(this.#officeId, postId, date, n))) n += 1;
    const id = shiftId(this.#officeId, postId, date, n);
    this.#taken.add(id);
    return id;
  }
}

/** A present shift keeps its member where one of its slots has the same. */
function matchPresent(
  filled: readonly FilledSlot[],
  present: readonly PresentShift[],
): ReadonlyMap<RosterSlot, PresentShift> {
  const waiting = [...present].sort((left, right) => left.shiftId.localeCompare(right.shiftId));
  const found = new Map<RosterSlot, PresentShift>();
  const take = (fits: (shift: DutyShift, memberId: string | undefined) => boolean): void => {
    for (const { slot, memberId } of filled) {
      if (found.has(slot)) continue;
      const at = waiting.findIndex(
        ({ shift }) => shift.postId === slot.postId && hasHours(slot, shift) && fits(shift, memberId),
      );
      const [match] = at < 0 ? [] : waiting.splice(at, 1);
      if (match) found.set(slot, match);
    }
  };
  take(({ due }, memberId) => due?.memberId === memberId);
  take(() => true);
  return found;
}
