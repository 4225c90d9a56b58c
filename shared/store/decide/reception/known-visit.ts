import { chinaTimeOf } from '../../../domain/china-time.ts';
import { yearPartition } from '../../../domain/month.ts';
import { addDays } from '../../../domain/plain-date.ts';
import { keyOf } from '../../../rules/subject-ids.ts';
import type { RecordReader } from '../../state.ts';

/** How long after a page said it a registration may be said again: over a night, and over the turn of a year. */
const DAYS = 31;

/** The visit that a page's key has made already, or undefined. */
export function visitMadeWith(key: string, state: RecordReader, now: number): string | undefined {
  const { date } = chinaTimeOf(now);
  const years = new Set([yearPartition(date), yearPartition(addDays(date, -DAYS))]);
  return [...years].flatMap((year) => state.list('reception', year)).find(({ id }) => keyOf(id).endsWith(key))?.id;
}
