import type { PlainDate } from '../../domain/plain-date.ts';
import { type DaySpan, daySpanOf } from './date-words.ts';
import { foldText } from './fold-text.ts';
import { soundPattern } from './sound-pattern.ts';

/** A word that has to be there: as written or, of letters, as it is read. */
export interface SearchWord {
  /** Folded. */
  readonly text: string;
  /** Of letters: what they are as first letters. */
  readonly initials?: string;
  /** Of letters that may be whole syllables: a regular expression over the sounds. */
  readonly sounds?: string;
}

/** What somebody looks for: every word, on one of these days where days are named. */
export interface SearchQuery {
  readonly words: readonly SearchWord[];
  readonly days?: DaySpan;
}

/** What counts of a typed line. */
export const MOST_LETTERS = 100;
const MOST_WORDS = 6;

/**
 * A typed line as a query. Words are parted by spaces; the first that is a date counts as one, and no record need have it as text.
 * Without words and days there is nothing to look for.
 */
export function searchQuery(typed: string, today: PlainDate): SearchQuery {
  const words: SearchWord[] = [];
  let days: DaySpan | undefined;
  for (const word of foldText(typed.slice(0, MOST_LETTERS)).split(/\s+/)) {
    const span = days ? undefined : daySpanOf(word, today);
    if (span) days = span;
    else if (/[\p{L}\p{N}]/u.test(word) && words.length < MOST_WORDS) words.push(searchWord(word));
  }
  return { words, ...(days && { days }) };
}

function searchWord(text: string): SearchWord {
  const letters = text.replaceAll("'", '');
  if (!/^[a-zü]+$/.test(letters)) return { text };
  const sounds = soundPattern(letters);
  return { text, initials: letters, ...(sounds !== undefined && { sounds }) };
}
