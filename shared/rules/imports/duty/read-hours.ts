import { clockTimeOf, clockTimeSchema } from '../../../domain/plain-date.ts';
import { plainForm } from '../plain-text.ts';
import { type ClockMention, scanTime } from '../scan-time.ts';
import type { Hours } from './post-places.ts';

const nextDay = /(?:次日|翌日|第二[天日]|次晨|明日|隔日)\s?/g;

interface ScannedHours {
  readonly hours: Hours;
  /** Where they end in the text that was given. */
  readonly end: number;
}

/** `9:00—次日9:00`, `8:30-17:30`, `17时至次日8时` at the beginning of a text; undefined when no span of hours stands there. */
export function scanHours(text: string): ScannedHours | undefined {
  const plain = plainForm(text);
  const lead = /^\s*/.exec(plain)?.[0].length ?? 0;
  // 次日 only says what an end before the beginning says already; it is left out, and positions are counted back.
  const removed: number[] = [];
  const without = plain.slice(lead).replace(nextDay, (word: string, at: number) => {
    for (let index = 0; index < word.length; index += 1) removed.push(at + index);
    return '';
  });
  const found = scanTime(without, 0);
  if (!found?.value.end) return undefined;
  const [start, end] = [clockOf(found.value.start), clockOf(found.value.end)];
  if (start === undefined || end === undefined) return undefined;
  return { hours: { start, end }, end: lead + countedBack(found.end, removed) };
}

/** The place in the whole text of a place in the text without the removed ones. */
function countedBack(end: number, removed: readonly number[]): number {
  const gone = new Set(removed);
  let at = 0;
  for (let kept = 0; kept < end || gone.has(at); at += 1) if (!gone.has(at)) kept += 1;
  return at;
}

function clockOf({ hour, minute, part }: ClockMention): string | undefined {
  const isLate = (part === 'afternoon' || part === 'evening') && hour < 12;
  const text = clockTimeOf((isLate ? hour + 12 : hour) * 60 + minute);
  return clockTimeSchema.safeParse(text).success ? text : undefined;
}

/** What a cell of hours says: a span, a whole day without its beginning, `null` for words that are no hours. */
export type RowHours = Hours | 'wholeDay' | null | undefined;

const wholeDay = /^(?:全天|全日|24(?:小时|h)|昼夜|一天)$/i;

export function readHours(text: string): RowHours {
  const plain = plainForm(text);
  if (plain.trim() === '') return undefined;
  if (wholeDay.test(plain.trim())) return 'wholeDay';
  const found = scanHours(text);
  return found && plain.slice(found.end).trim() === '' ? found.hours : null;
}
