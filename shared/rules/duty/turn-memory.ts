import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType } from './duty-days.ts';
import type { SlotQueue } from './roster-slots.ts';

/** What members have served, up to the day that a roster has come to. */
export class TurnMemory {
  readonly #book: Pick<DutyBook, 'calendar' | 'rulesOn'>;
  readonly #lastTurns = new Map<string, Map<string, PlainDate>>();
  readonly #lastHolidays = new Map<string, PlainDate>();
  readonly #burdens = new Map<string, number>();

  constructor(book: Pick<DutyBook, 'calendar' | 'rulesOn'>) {
    this.#book = book;
  }

  /** A member serves on a day, not earlier than those before, on a post that `queue` fills. */
  remember(memberId: string, date: PlainDate, queue: SlotQueue | undefined): void {
    const dayType = dutyDayType(date, this.#book.calendar);
    if (isHolidayType(dayType)) this.#lastHolidays.set(memberId, date);
    const inYear = `${memberId} ${date.slice(0, 4)}`;
    this.#burdens.set(inYear, (this.#burdens.get(inYear) ?? 0) + this.#book.rulesOn(date).weights[dayType]);
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

  /** The weighted duties (`DutyRules.weights`) of a member in the year of a day, as far as they are known. */
  burden(memberId: string, date: PlainDate): number {
    return this.#burdens.get(`${memberId} ${date.slice(0, 4)}`) ?? 0;
  }
}
