import type { DutyRotation } from '../../domain/duty/duty-roster.ts';
import { type Month, monthOf } from '../../domain/month.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import type { SlotQueue } from './roster-slots.ts';
import { TurnQueue } from './turn-queue.ts';

interface Rotation {
  readonly groupId: string;
  readonly dayType: DutyRotation['dayType'];
  queue: TurnQueue;
}

/**
 * The rotations of an office, one for each group and type of day, each going on from where a stored one left off. A month's
 * rotation is written as of its beginning, and every month begins with what is written: months made one by one and months made
 * at once are the same.
 */
export class Rotations {
  /** What is to be stored, as far as it is not yet. */
  readonly proposed: DutyRotation[] = [];
  readonly #officeId: string;
  readonly #stored: readonly DutyRotation[];
  readonly #takesPart: (memberId: string, date: PlainDate) => boolean;
  readonly #rotations = new Map<string, Rotation>();

  constructor(officeId: string, book: DutyBook, takesPart: (memberId: string, date: PlainDate) => boolean) {
    this.#officeId = officeId;
    this.#stored = book.rotations
      .filter((rotation) => rotation.officeId === officeId)
      .sort((left, right) => left.month.localeCompare(right.month));
    this.#takesPart = takesPart;
  }

  /** The rotation of a group as it stands on a day, with those who take part on that day. */
  queueOn(date: PlainDate, { key, groupId, group, turn }: SlotQueue): TurnQueue {
    const rotation = this.#rotations.get(key) ?? {
      groupId,
      dayType: turn.dayType,
      queue: new TurnQueue(this.#newest(groupId, turn.dayType, monthOf(date))?.queue ?? group.memberIds),
    };
    this.#rotations.set(key, rotation);
    const { queue } = rotation;
    queue.hold([...new Set(group.memberIds)].filter((id) => this.#takesPart(id, date)));
    return queue;
  }

  /**
   * A month begins. After one that was filled its rotations follow from that; after one that was not, what is stored for it
   * holds, where it is.
   */
  beginMonth(month: Month, isFilledBefore: boolean): void {
    for (const rotation of this.#rotations.values()) {
      const { groupId, dayType, queue } = rotation;
      const stored = this.#newest(groupId, dayType, month);
      const present = stored?.month === month ? stored.queue : undefined;
      const turns = isFilledBefore ? queue.comingTurns() : (present ?? queue.comingTurns());
      rotation.queue = new TurnQueue(turns);
      if (isFilledBefore && present?.join() !== turns.join())
        this.proposed.push({ officeId: this.#officeId, groupId, dayType, month, queue: turns });
    }
  }

  #newest(groupId: string, dayType: DutyRotation['dayType'], month: Month): DutyRotation | undefined {
    return this.#stored.findLast(
      (rotation) => rotation.groupId === groupId && rotation.dayType === dayType && rotation.month <= month,
    );
  }
}
