import { foldText } from '../search/fold-text.ts';
import type { ReadingSearch, Span } from '../search/reading-search.ts';
import type { BookEntry } from './book-entries.ts';

export interface FoundEntry {
  readonly entry: BookEntry;
  /** What is marked in each text of the entry that a word was found in. */
  readonly marks: ReadonlyMap<string, readonly Span[]>;
}

const MOST_LETTERS = 60;
const noMarks: ReadonlyMap<string, readonly Span[]> = new Map();

/**
 * The entries in which every word of a typed line is found: as it is written, as digits of a telephone number whatever stands between
 * them, or as it is read (whole or in first letters). Those whose name it is stand before others of their group.
 */
export function findEntries(
  entries: readonly BookEntry[],
  typed: string,
  reading: ReadingSearch | undefined,
): FoundEntry[] {
  const words = foldText(typed.slice(0, MOST_LETTERS)).match(/[a-z']+|[^a-z'\s]+/g) ?? [];
  if (words.length === 0) return entries.map((entry) => ({ entry, marks: noMarks }));
  const found = entries.flatMap((entry) => {
    const marks = marksIn(entry, words, reading);
    return marks ? [{ entry, marks }] : [];
  });
  // One sort would part the groups: groups stay in their order, and in each the names come first.
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = found.filter(({ entry }) => entry.group === group);
    const isNamed = ({ entry, marks }: FoundEntry): boolean => marks.has(entry.name);
    return [...own.filter(isNamed), ...own.filter((each) => !isNamed(each))];
  });
}

function marksIn(
  entry: BookEntry,
  words: readonly string[],
  reading: ReadingSearch | undefined,
): ReadonlyMap<string, readonly Span[]> | undefined {
  const marks = new Map<string, Span[]>();
  for (const word of words) {
    let isFound = false;
    for (const text of textsOf(entry)) {
      const span = spanOf(word, text, text === entry.name, reading);
      if (!span) continue;
      isFound = true;
      marks.set(text, [...(marks.get(text) ?? []), span]);
    }
    if (!isFound) return undefined;
  }
  return marks;
}

const textsOf = ({ name, position, unit, officePhones, mobiles, fax, note }: BookEntry): string[] =>
  [name, position, unit, ...officePhones, ...mobiles, fax, note].filter((text) => text !== '');

function spanOf(word: string, text: string, isName: boolean, reading: ReadingSearch | undefined): Span | undefined {
  const folded = folding(text);
  const at = folded.indexOf(word);
  if (at >= 0) return [at, at + word.length];
  if (/^[\d-]+$/.test(word)) return digitSpan(word.replaceAll('-', ''), folded);
  return /^[a-z']+$/.test(word) ? reading?.find(folded, word.replaceAll("'", ''), isName) : undefined;
}

/** Digits among digits that other signs part: 13900017788 in 139 0001 7788, 88612 in 886-1234. */
function digitSpan(digits: string, text: string): Span | undefined {
  const places = [...text].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
  const at = places
    .map((place) => text.charAt(place))
    .join('')
    .indexOf(digits);
  const [from, last] = [places[at], places[at + digits.length - 1]];
  return at < 0 || digits === '' || from === undefined || last === undefined ? undefined : [from, last + 1];
}

const folded = new Map<string, string>();

/** Folded once for each text: the same ones are looked through at every letter that is typed. */
function folding(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size > 50_000) folded.clear();
  const made = foldText(text);
  folded.set(text, made);
  return made;
}
