import type { DutyRotation } from '../../domain/duty/duty-roster.ts';
import { addMonths, type Month, monthOf } from '../../domain/month.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import type { SlotQueue } from './roster-slots.ts';
import type { TurnMemory } from './turn-memory.ts';
import { TurnQueue } from './turn-queue.ts';

/** A rotation stored longer ago than a year says nothing about whose turn it is. */
const MONTHS_BACK = 12;

type RotationOf = Pick<DutyRotation, 'groupId' | 'dayType'>;

interface Rotation extends RotationOf {
  queue: TurnQueue;
  /** Since the month began. */
  isUsed: boolean;
}

/**
 * The rotations of an office, one for each group and type of day, each going on from where the newest stored one left off. One
 * that was never stored begins in the order of the group, after whom come those who are known to have had turns of that kind, the
 * longest ago first. A month's rotation is written as of its beginning, and every month begins with what is written: months made
 * one by one and months made at once are the same.
 */
export class Rotations {
  /** What is to be stored, as far as it is not yet. */
  readonly proposed: DutyRotation[] = [];
  readonly #officeId: string;
  readonly #stored: readonly DutyRotation[];
  readonly #takesPart: (memberId: string, date: PlainDate) => boolean;
  readonly #memory: TurnMemory;
  readonly #rotations = new Map<string, Rotation>();

  constructor(
    officeId: string,
    book: DutyBook,
    takesPart: (memberId: string, date: PlainDate) => boolean,
    memory: TurnMemory,
  ) {
    this.#memory = memory;
    this.#officeId = officeId;
    this.#stored = book.rotations
      .filter((rotation) => rotation.officeId === officeId)
      .sort((left, right) => left.month.localeCompare(right.month));
    this.#takesPart = takesPart;
  }

  /**
   * The month from which turns are to be counted so that all rotations are known in `month`: a roster that somebody else made
   * in between counts as well.
   */
  knownFrom(month: Month): Month {
    const newest = this.#stored.flatMap((rotation) => this.#newest(rotation, month)?.month ?? []);
    return newest.reduce((first, each) => {
      const isNear = each >= addMonths(month, -MONTHS_BACK);
      return isNear && each < first ? each : first;
    }, month);
  }

  /** The rotation of a group as it stands on a day, with those who take part on that day. */
  queueOn(date: PlainDate, { key, groupId, group, turn: { dayType } }: SlotQueue): TurnQueue {
    const rotation = this.#rotations.get(key) ?? {
      groupId,
      dayType,
      queue: new TurnQueue(
        this.#newest({ groupId, dayType }, monthOf(date))?.queue ?? this.#byLastTurn(key, group.memberIds),
      ),
      isUsed: true,
    };
    this.#rotations.set(key, rotation);
    rotation.isUsed = true;
    const { queue } = rotation;
    queue.hold([...new Set(group.memberIds)].filter((id) => this.#takesPart(id, date)));
    return queue;
  }

  /**
   * A month begins. After one that was filled its rotations follow from that, and those that had turns in it are proposed; after
   * one that was not, what is stored for it holds, where it is.
   */
  beginMonth(month: Month, isFilledBefore: boolean): void {
    for (const [key, rotation] of this.#rotations) {
      const { groupId, dayType, queue, isUsed } = rotation;
      const newest = this.#newest(rotation, month);
      const stored = newest?.month === month ? newest.queue : undefined;
      const turns = isFilledBefore ? queue.comingTurns() : (stored ?? queue.comingTurns());
      rotation.queue = new TurnQueue(turns);
      rotation.isUsed = false;
      if (isFilledBefore && (isUsed || stored) && stored?.join() !== turns.join())
        this.proposed.push({ officeId: this.#officeId, groupId, dayType, month, queue: turns });
      // Nobody has ever said whose turn it is: the rotation begins with the first month that is filled.
      if (!isFilledBefore && !newest && !this.#isProposed(rotation)) this.#rotations.delete(key);
    }
  }

  #byLastTurn(key: string, memberIds: readonly string[]): string[] {
    const last = (id: string): PlainDate => this.#memory.lastTurn(key, id) ?? '';
    return [...memberIds].sort((left, right) => last(left).localeCompare(last(right)));
  }

  #newest({ groupId, dayType }: RotationOf, month: Month): DutyRotation | undefined {
    return this.#stored.findLast(
      (rotation) => rotation.groupId === groupId && rotation.dayType === dayType && rotation.month <= month,
    );
  }

  #isProposed({ groupId, dayType }: RotationOf): boolean {
    return this.proposed.some((rotation) => rotation.groupId === groupId && rotation.dayType === dayType);
  }
}
