import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { Turn } from './duty-turns.ts';
import type { AbsencesOf, MemberAbsence } from './member-absences.ts';
import { type RosterSlot, slotKey } from './roster-slots.ts';

interface ForecastTurn extends Turn {
  /** The day on which it begins as far as it is staffed. */
  readonly begins: PlainDate;
}

/** Counts of something up to each day, so that a question about an interval is one subtraction. */
type Running = Int32Array;

/**
 * The turns that the templates ask for, past and to come, by queue. Fairness is a matter of the calendar year: questions about
 * what is to come end with it.
 */
export class TurnForecast {
  readonly #days = new Map<PlainDate, number>();
  readonly #turns = new Map<string, ForecastTurn[]>();
  readonly #running = new Map<string, Running>();
  readonly #chances = new Map<string, Running>();
  readonly #absences: AbsencesOf;

  private constructor(absences: AbsencesOf) {
    this.#absences = absences;
  }

  /** Reads the templates of the days from `from` to `to`, a step for each. */
  static *over(
    { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
    slotsOf: (date: PlainDate) => readonly RosterSlot[] | undefined,
    absences: AbsencesOf,
  ): Generator<undefined, TurnForecast> {
    const forecast = new TurnForecast(absences);
    const begun = new Set<string>();
    for (let date = from; date <= to; date = addDays(date, 1)) {
      forecast.#days.set(date, forecast.#days.size);
      for (const slot of slotsOf(date) ?? []) {
        if (!slot.queue) continue;
        const { key, turn } = slot.queue;
        const id = `${slotKey(slot)} ${turn.first}`;
        if (begun.has(id)) continue;
        begun.add(id);
        forecast.#turnsOf(key).push({ ...turn, begins: date });
      }
      yield;
    }
    return forecast;
  }

  /** Turns of a queue that begin between two days, neither included. */
  between(key: string, after: PlainDate, before: PlainDate): number {
    return this.#count(this.#runningOf(key), addDays(after, 1), before);
  }

  /** Turns of a queue that begin from a day to the end of its year. */
  remaining(key: string, from: PlainDate): number {
    return this.#count(this.#runningOf(key), from, newYear(from));
  }

  /** Of the turns that begin after a day, to the end of its year, those for which a member is there, as far as is known. */
  chances(key: string, memberId: string, after: PlainDate): number {
    const id = `${key} ${memberId}`;
    const known = this.#chances.get(id);
    const running = known ?? this.#run(this.#turnsOf(key).filter((turn) => !this.#isAbsent(memberId, turn)));
    if (!known) this.#chances.set(id, running);
    return this.#count(running, addDays(after, 1), newYear(after));
  }

  /** Absences of a member after a day that touch its year. */
  absencesAfter(memberId: string, date: PlainDate): readonly MemberAbsence[] {
    const end = newYear(date);
    return this.#absences(memberId).filter(({ fromDate, toDate }) => toDate > date && fromDate < end);
  }

  #isAbsent(memberId: string, { begins, last }: ForecastTurn): boolean {
    return this.#absences(memberId).some(({ fromDate, toDate }) => fromDate <= last && begins <= toDate);
  }

  #turnsOf(key: string): ForecastTurn[] {
    const turns = this.#turns.get(key) ?? [];
    this.#turns.set(key, turns);
    return turns;
  }

  #runningOf(key: string): Running {
    const known = this.#running.get(key);
    if (known) return known;
    const running = this.#run(this.#turnsOf(key));
    this.#running.set(key, running);
    return running;
  }

  #run(turns: readonly ForecastTurn[]): Running {
    const running = new Int32Array(this.#days.size + 1);
    for (const { begins } of turns) {
      const after = (this.#days.get(begins) ?? 0) + 1;
      running[after] = (running[after] ?? 0) + 1;
    }
    for (let day = 1; day < running.length; day += 1) running[day] = (running[day] ?? 0) + (running[day - 1] ?? 0);
    return running;
  }

  /** From `from`, included, to `to`, not included; days outside the forecast hold nothing. */
  #count(running: Running, from: PlainDate, to: PlainDate): number {
    const upTo = (date: PlainDate): number => {
      const day = this.#days.get(date);
      if (day !== undefined) return running[day] ?? 0;
      const [first = ''] = this.#days.keys();
      return date < first ? 0 : (running.at(-1) ?? 0);
    };
    return Math.max(0, upTo(to) - upTo(from));
  }
}

const newYear = (date: PlainDate): PlainDate => `${Number(date.slice(0, 4)) + 1}-01-01`;
