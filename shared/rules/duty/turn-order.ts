import { addDays, datesFrom, type PlainDate } from '../../domain/plain-date.ts';
import type { StandingObstacle } from './availability.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType } from './duty-days.ts';
import type { RosterInWork } from './roster-in-work.ts';
import { fillSlots, type RosterSlot, type SlotQueue, slotKey } from './roster-slots.ts';
import type { TurnForecast } from './turn-forecast.ts';
import type { TurnQueue } from './turn-queue.ts';

/** A slot that a group fills. */
export type GroupSlot = RosterSlot & { readonly queue: SlotQueue };

/** What decides whose turn it is. */
export interface TurnContext {
  readonly book: DutyBook;
  readonly roster: RosterInWork;
  readonly forecast: TurnForecast;
  readonly slotsOn: (date: PlainDate) => readonly RosterSlot[] | undefined;
  readonly obstacles: (memberId: string, slot: RosterSlot) => readonly StandingObstacle[];
}

const HOUR_MS = 3_600_000;

export const canServe = (memberId: string, slot: RosterSlot, { roster, obstacles }: TurnContext): boolean =>
  obstacles(memberId, slot).length === 0 && !roster.isOnPost(memberId, slot);

/**
 * The members of a queue by whose turn it is: the order of the rotation. Of the turns of statutory and adjusted days off there
 * are few, and who has one is remembered: among those who have had equally many, whoever serves in this very holiday already
 * goes last, then whoever has the lighter year goes first (`DutyRules.weights`), then whose last holiday is longest ago.
 */
export function turnOrder(slot: GroupSlot, queue: TurnQueue, { roster, book }: TurnContext): readonly string[] {
  const members = queue.members();
  if (!isHolidayType(slot.queue.turn.dayType)) return members;
  const begins = firstDayOff(slot.date, book);
  const standings = members.map((id) => {
    const lastHoliday = roster.memory.lastHoliday(id);
    return {
      id,
      round: queue.roundOf(id) ?? 0,
      isInHoliday: lastHoliday >= begins,
      burden: roster.memory.burden(id, slot.date),
      lastHoliday,
    };
  });
  // A sort keeps the order of equals.
  standings.sort(
    (left, right) =>
      left.round - right.round ||
      Number(left.isInHoliday) - Number(right.isInHoliday) ||
      left.burden - right.burden ||
      left.lastHoliday.localeCompare(right.lastHoliday),
  );
  return standings.map(({ id }) => id);
}

/** The first of the days off in a row that end with a day. */
function firstDayOff(date: PlainDate, { calendar }: DutyBook): PlainDate {
  let first = date;
  for (let before = addDays(first, -1); dutyDayType(before, calendar) !== 'workday'; before = addDays(before, -1))
    first = before;
  return first;
}

/** Rest is a wish: nobody loses more turns to it. */
const TURNS_LOST_TO_REST = 1;

/**
 * Who may take the turn that begins with a slot, best first. Whoever may not serve it is left out. The order of turns holds but
 * for this, each before the next:
 * 1. who can serve the whole turn goes before who can serve a part of it;
 * 2. who has rested (`restHours`) goes before who has not, as long as the latter does not fall far behind;
 * 3. nobody who catches up is called twice within half a round;
 * 4. who will be away for so long that the year's turns could not be made up is called beforehand.
 */
export function rankMembers(slot: GroupSlot, queue: TurnQueue, context: TurnContext): string[] {
  const restMs = context.book.rulesOn(slot.date).restHours * HOUR_MS;
  const members = turnOrder(slot, queue, context).filter((id) => canServe(id, slot, context));
  const round = (id: string): number => queue.roundOf(id) ?? 0;
  const tired = new Set(members.filter((id) => context.roster.restAround(id, slot) < restMs));
  const restedRound = Math.min(...members.filter((id) => !tired.has(id)).map(round));
  const pace = Math.floor(queue.members().length / 2);
  const isDueBefore = dueBeforehand(slot, queue, pace, context);
  const missedDays = missedOf(slot, context);
  const ranked = members.map((id) => {
    const last = context.roster.memory.lastTurn(slot.queue.key, id);
    return {
      id,
      missed: missedDays(id),
      isResting: restedRound - round(id) <= TURNS_LOST_TO_REST && tired.has(id),
      isEarly: last !== undefined && context.forecast.between(slot.queue.key, last, slot.date) + 1 < pace,
      isDueBefore: isDueBefore(id),
    };
  });
  ranked.sort(
    (left, right) =>
      left.missed - right.missed ||
      Number(left.isResting) - Number(right.isResting) ||
      Number(left.isEarly) - Number(right.isEarly) ||
      Number(right.isDueBefore) - Number(left.isDueBefore),
  );
  return ranked.map(({ id }) => id);
}

/** How many days of a turn a member could not serve, from the first such day on. */
function missedOf(slot: GroupSlot, context: TurnContext): (memberId: string) => number {
  const days = [slot, ...laterDays(slot, context)];
  return (memberId) => {
    const served = days.findIndex((day) => !canServe(memberId, day, context));
    return served < 0 ? 0 : days.length - served;
  };
}

/** The days of a turn after its slot that whoever takes it serves as well. */
function laterDays(slot: GroupSlot, { slotsOn, roster }: TurnContext): RosterSlot[] {
  if (slot.queue.turn.last === slot.date) return [];
  return datesFrom(slot.date, slot.queue.turn.last)
    .slice(1)
    .flatMap((date) => {
      const slots = slotsOn(date) ?? [];
      const same = slots.find((each) => slotKey(each) === slotKey(slot));
      return same && !fillSlots(slots, roster.keptOn(date)).has(same) ? [same] : [];
    });
}

/** Tells who has to be called now, since too few chances are left before the end of the year: an absence takes them. */
function dueBeforehand(slot: GroupSlot, queue: TurnQueue, pace: number, context: TurnContext) {
  const { key, group } = slot.queue;
  const { forecast, book, obstacles } = context;
  let fairRound: number | undefined;
  const fair = (): number => {
    const inTurn = queue.members().filter((id) => !obstacles(id, slot).includes('NIGHT_BARRED'));
    const rounds = inTurn.reduce((sum, id) => sum + (queue.roundOf(id) ?? 0), 0);
    return Math.floor((rounds + forecast.remaining(key, slot.date)) / Math.max(1, inTurn.length));
  };
  return (memberId: string): boolean => {
    if (group.skipPolicy === 'consumes' || book.members.get(memberId)?.leavesOn !== undefined) return false;
    const absences = forecast.absencesAfter(memberId, slot.date);
    if (absences.length === 0 || absences.some(({ isLong }) => isLong)) return false;
    fairRound ??= fair();
    const missing = fairRound - (queue.roundOf(memberId) ?? fairRound);
    const chances = Math.ceil(forecast.chances(key, memberId, slot.date) / Math.max(1, pace));
    // Several turns are begun in time; a single one waits for its place in the rotation as long as there is a chance left.
    return missing > 1 ? missing >= chances : missing > chances;
  };
}
