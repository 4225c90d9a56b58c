import { chinaTimeOf } from '../../domain/china-time.ts';
import type { Occurrence } from '../../domain/emergency/incident.ts';
import { timeWords } from '../documents/emergency/report-wording.ts';
import { dateText } from '../documents/plan-texts.ts';

/**
 * `11月22日3时15分`, as official prose writes moments: the day is left out where it is that of `beside`, the year unless it is
 * another.
 */
export function momentWords(at: number, beside: number, isDayKnown = false): string {
  const { date, time } = chinaTimeOf(at);
  const other = chinaTimeOf(beside).date;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const clock = timeWords.clock(hours, minutes);
  if (isDayKnown && date === other) return clock;
  const year = date.slice(0, 4) === other.slice(0, 4) ? '' : timeWords.year(Number(date.slice(0, 4)));
  return year + dateText(date) + clock;
}

/** `11月22日3时15分许` of 约; undefined while it is not known. */
export function occurrenceWords(occurredAt: Occurrence, now: number): string | undefined {
  if (occurredAt.precision === 'unknown') return undefined;
  const words = momentWords(occurredAt.at, now);
  return occurredAt.precision === 'about' ? timeWords.about(words) : words;
}
