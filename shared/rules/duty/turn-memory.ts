import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType } from './duty-days.ts';
import type { SlotQueue } from './roster-slots.ts';

/** When members had their last turns, up to the day that a roster has come to. */
export class TurnMemory {
  readonly #calendar: DutyBook['calendar'];
  readonly #lastTurns = new Map<string, Map<string, PlainDate>>();
  readonly #lastHolidays = new Map<string, PlainDate>();

  constructor({ calendar }: Pick<DutyBook, 'calendar'>) {
    this.#calendar = calendar;
  }

  /** A member serves on a day, not earlier than those before, on a post that `queue` fills. */
  remember(memberId: string, date: PlainDate, queue: SlotQueue | undefined): void {
    if (isHolidayType(dutyDayType(date, this.#calendar))) this.#lastHolidays.set(memberId, date);
    if (!queue) return;
    const turns = this.#lastTurns.get(queue.key) ?? new Map<string, PlainDate>();
    this.#lastTurns.set(queue.key, turns.set(memberId, date));
  }

  lastTurn(queueKey: string, memberId: string): PlainDate | undefined {
    return this.#lastTurns.get(queueKey)?.get(memberId);
  }

  /** The last statutory or adjusted day off on which a member served; empty when none is known. */
  lastHoliday(memberId: string): PlainDate {
    return this.#lastHolidays.get(memberId) ?? '';
  }
}
