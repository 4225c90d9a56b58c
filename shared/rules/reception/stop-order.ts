import { minutesOf } from '../../domain/plain-date.ts';
import type { DayPart } from '../../domain/plan-time.ts';
import type { ItineraryStop } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';

const partStart: Readonly<Record<DayPart, number>> = { allDay: 0, morning: 0, afternoon: 12 * 60, evening: 18 * 60 };

/**
 * Stops as a day goes, from stops by day and then as people put them: those with a clock time by the clock; one that says only 会后, a part
 * of the day or nothing follows the one that people put it after. Two offices that ordered a day apart see the same.
 */
export function inDayOrder(stops: readonly Kept<ItineraryStop>[]): Kept<ItineraryStop>[] {
  let day = '';
  let latest = 0;
  const ranked = stops.map((stop, index) => {
    const { date, time } = stop.values;
    if (date !== day) latest = 0;
    day = date;
    const part = time.kind === 'exact' ? undefined : time.part;
    latest = time.kind === 'exact' ? minutesOf(time.start) : Math.max(latest, part === undefined ? 0 : partStart[part]);
    return { stop, index, rank: latest };
  });
  return ranked
    .sort(
      (left, right) =>
        (left.stop.values.date < right.stop.values.date
          ? -1
          : left.stop.values.date > right.stop.values.date
            ? 1
            : 0) ||
        left.rank - right.rank ||
        left.index - right.index,
    )
    .map(({ stop }) => stop);
}
