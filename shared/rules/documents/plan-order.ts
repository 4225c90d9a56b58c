import { datesFrom, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';
import type { DayPart } from '../../domain/plan-time.ts';
import { weekEndOf } from '../../domain/week.ts';
import type { PlanDocumentOptions } from './document-table.ts';

export type PartOfDay = Exclude<DayPart, 'allDay'>;
export type DayStarts = Pick<PlanDocumentOptions, 'afternoonStart' | 'eveningStart'>;

/** Where an item stands within its day. */
export interface DayPlace {
  /** Absent when the plan does not say. */
  readonly part: DayPart | undefined;
  /** Minutes since midnight for ordering; infinite without a clock time. */
  readonly minutes: number;
  /** The parts that an item with an end reaches into; empty when `part` is 全天 or unknown. */
  readonly parts: readonly PartOfDay[];
}

/** A reach into the next part that is no more than an overrun (a meeting that ends at 12:30) is not printed there again. */
const overrunMinutes = 60;
/** A chain of 会后 longer than this is a loop or a slip. */
const maxChain = 20;

/** Days of the plan's week on which the item happens, in order. */
export function datesInWeek(item: VersionItem, weekStart: PlainDate): PlainDate[] {
  const weekEnd = weekEndOf(weekStart);
  const last = item.endDate !== undefined && item.endDate > item.date ? item.endDate : item.date;
  return datesFrom(item.date < weekStart ? weekStart : item.date, last > weekEnd ? weekEnd : last);
}

/** The place in the day of every item of a version, by item id; 会后 follows the item it names. */
export function dayPlaces(version: BulletinVersion, starts: DayStarts): ReadonlyMap<string, DayPlace> {
  const items = new Map(version.items.map((item) => [item.id, item]));
  return new Map(version.items.map((item) => [item.id, placeOf(item, items, starts, maxChain)]));
}

function placeOf(
  item: VersionItem,
  items: ReadonlyMap<string, VersionItem>,
  starts: DayStarts,
  chainLeft: number,
): DayPlace {
  const { time } = item;
  if (time.kind === 'exact') return exactPlace(minutesOf(time.start), time.end, starts);
  if (time.kind === 'dayPart') return untimed(time.part);
  const earlier = time.kind === 'after' && time.itemId !== undefined ? items.get(time.itemId) : undefined;
  if (earlier === undefined || earlier.date !== item.date || chainLeft === 0) return untimed(time.part);
  const before = placeOf(earlier, items, starts, chainLeft - 1);
  if (time.part !== undefined && time.part !== before.part) return untimed(time.part);
  // Half a minute: behind what it follows and before anything that has a clock time of its own.
  return { ...untimed(before.part), minutes: before.minutes + 0.5 };
}

function exactPlace(start: number, end: string | undefined, starts: DayStarts): DayPlace {
  const bounds = [0, minutesOf(starts.afternoonStart), minutesOf(starts.eveningStart)];
  const finish = end === undefined ? start : minutesOf(end);
  const first = bounds.findLastIndex((bound) => start >= bound);
  const reached = partsOfDay.filter((_, index) => index > first && finish - (bounds[index] ?? 0) > overrunMinutes);
  const part = partsOfDay[first] ?? 'morning';
  return { part, minutes: start, parts: [part, ...reached] };
}

const untimed = (part: DayPart | undefined): DayPlace => ({
  part,
  minutes: Number.POSITIVE_INFINITY,
  parts: part === undefined || part === 'allDay' ? [] : [part],
});

const partsOfDay: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

const partRanks: Readonly<Record<DayPart, number>> = { allDay: 0, morning: 1, afternoon: 2, evening: 3 };

/** Place of each leader in the district's order, by leader id. */
const leaderRanks = (version: BulletinVersion): ReadonlyMap<string, number> =>
  new Map(version.leaders.map((leader, index) => [leader.id, index]));

/**
 * Order within a day: 全天 first, then by part, clock time and rank of the first leader; 待定 last. The id only settles
 * what is otherwise equal, so that two renderings never differ.
 */
export function compareWithinDay(
  version: BulletinVersion,
  starts: DayStarts,
): (left: VersionItem, right: VersionItem) => number {
  const places = dayPlaces(version, starts);
  const ranks = leaderRanks(version);
  const keyOf = (item: VersionItem): readonly number[] => {
    const place = places.get(item.id);
    const attending = item.attendance.map(({ leaderId }) => ranks.get(leaderId) ?? version.leaders.length);
    return [
      place?.part === undefined ? 4 : partRanks[place.part],
      // Sortable stand-in for "no clock time": later than 24:00.
      Math.min(place?.minutes ?? 1e6, 1e6),
      Math.min(version.leaders.length, ...attending),
    ];
  };
  const keys = new Map(version.items.map((item) => [item.id, keyOf(item)]));
  return (left, right) => {
    const rightKey = keys.get(right.id) ?? [];
    const difference = (keys.get(left.id) ?? []).map((part, index) => part - (rightKey[index] ?? 0)).find(Boolean);
    return difference ?? (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
  };
}
