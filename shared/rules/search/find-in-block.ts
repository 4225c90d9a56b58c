import type { PlainDate } from '../../domain/plain-date.ts';
import { foldText } from './fold-text.ts';
import type { SearchQuery, SearchWord } from './search-query.ts';
import { dateOfNumber, dayNumber, recordInitials, recordSounds, recordText, type TextBlock } from './text-block.ts';

/** A part of a line: where it begins and how long it is. */
export interface Mark {
  readonly at: number;
  readonly length: number;
}

/** A line of a record, with what of it was looked for. */
export interface MarkedLine {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Found {
  readonly recordId: string;
  readonly title: MarkedLine;
  /** Another line in which a word was found. */
  readonly line?: MarkedLine;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

/** The records of a block that a query means, in its order; none of a query for nothing. */
export function* findInBlock(block: TextBlock, { words, days }: SearchQuery): Generator<Found> {
  if (words.length === 0 && !days) return;
  const span = days && { from: dayNumber(days.from), until: dayNumber(days.until) };
  for (const index of places(block, words)) {
    const [from = 0, until = 0] = [block.from[index], block.until[index]];
    if (span && (from === 0 || from > span.until || until < span.from)) continue;
    const marks = marksIn(block, index, words);
    if (marks) yield asFound(block, index, marks);
  }
}

/** Records that have the rarest word: the longest, and Chinese before letters. */
function* places(block: TextBlock, words: readonly SearchWord[]): Generator<number> {
  const [rarest] = words.map(needleOf).sort((left, right) => right.weight - left.weight);
  if (!rarest) {
    yield* block.keys.keys();
    return;
  }
  const { inText, needle, sounds } = rarest;
  const written = inText || mayStandInInitials(needle, block) ? writtenRecords(block, rarest) : [];
  if (sounds === undefined) {
    yield* written;
    return;
  }
  const seen = new Set<number>();
  for (const index of written) {
    seen.add(index);
    yield index;
  }
  for (const index of recordsWhere(block, matchesOf(sounds, block.sounds))) if (!seen.has(index)) yield index;
}

const writtenRecords = (block: TextBlock, { inText, needle }: Needle): Generator<number> =>
  recordsWhere(block, occurrences(inText ? block.text : block.initials, needle));

const bareLettersOf = new WeakMap<TextBlock, ReadonlySet<string>>();

/**
 * No syllable begins with i, u or v, so each of them in the initials was written as a letter. Most pinyin has one of them and most
 * blocks have none, which saves a pass over all initials.
 */
function mayStandInInitials(needle: string, block: TextBlock): boolean {
  const bare = bareLettersOf.get(block) ?? new Set(['i', 'u', 'v'].filter((each) => block.initials.includes(each)));
  bareLettersOf.set(block, bare);
  return ['i', 'u', 'v'].every((each) => !needle.includes(each) || bare.has(each));
}

interface Needle {
  /** In the text as typed; else in the initials, where letters and digits are folded. */
  readonly inText: boolean;
  readonly needle: string;
  readonly sounds?: string;
  readonly weight: number;
}

/** The part of a word that stands the same in every way of writing it. */
function needleOf({ text, initials, sounds }: SearchWord): Needle {
  if (initials !== undefined)
    return { inText: false, needle: initials, weight: initials.length, ...(sounds !== undefined && { sounds }) };
  const longest = (expression: RegExp): string =>
    (text.match(expression) ?? []).reduce((long, each) => (each.length > long.length ? each : long), '');
  const others = longest(/[^\p{P}\p{S}\sa-z0-9]+/gu);
  if (others !== '') return { inText: true, needle: others, weight: others.length * 3 };
  const letters = longest(/[a-z0-9]+/g);
  return { inText: false, needle: letters, weight: letters.length };
}

function* occurrences(text: string, needle: string): Generator<number, void, number> {
  let at = text.indexOf(needle);
  while (at >= 0) {
    const next: number = yield at;
    at = text.indexOf(needle, next);
  }
}

function* matchesOf(pattern: string, sounds: string): Generator<number, void, number> {
  const expression = new RegExp(pattern, 'g');
  for (let match = expression.exec(sounds); match; match = expression.exec(sounds))
    expression.lastIndex = yield match.index;
}

/** The record of each position, once; the search goes on behind it. */
function* recordsWhere({ starts }: TextBlock, positions: Generator<number, void, number>): Generator<number> {
  let step = positions.next();
  while (!step.done) {
    const index = recordAt(starts, step.value);
    yield index;
    step = positions.next(starts[index + 1] ?? 0);
  }
}

function recordAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Where each word stands for the first time in a record; null where one is missing. */
function marksIn(block: TextBlock, index: number, words: readonly SearchWord[]): Mark[] | null {
  const folded = foldText(recordText(block, index));
  const marks: Mark[] = [];
  for (const word of words) {
    const mark = markOf(word, block, index, folded);
    if (!mark) return null;
    marks.push(mark);
  }
  return marks;
}

function markOf({ text, initials, sounds }: SearchWord, block: TextBlock, index: number, folded: string): Mark | null {
  const written = folded.indexOf(text);
  if (written >= 0) return { at: written, length: text.length };
  const short = initials === undefined ? -1 : recordInitials(block, index).indexOf(initials);
  if (initials !== undefined && short >= 0) return { at: short, length: initials.length };
  const match = sounds === undefined ? null : new RegExp(sounds).exec(recordSounds(block, index));
  return match && { at: match.index, length: match[0].length };
}

function asFound(block: TextBlock, index: number, marks: readonly Mark[]): Found {
  const lines: (MarkedLine & { at: number })[] = [];
  let at = 0;
  for (const text of recordText(block, index).slice(0, -1).split('\n')) {
    const own = marks.filter((mark) => mark.at >= at && mark.at < at + text.length);
    lines.push({ at, text, marks: own.map((mark) => ({ ...mark, at: mark.at - at })) });
    at += text.length + 1;
  }
  const [title, ...others] = lines.map(({ text, marks: own }) => ({ text, marks: own }));
  const line = others.find((each) => each.marks.length > 0);
  const [from, until] = [dateOfNumber(block.from[index] ?? 0), dateOfNumber(block.until[index] ?? 0)];
  return {
    recordId: `${block.name}.${block.keys[index]}`,
    title: title ?? { text: '', marks: [] },
    ...(line && { line: shortened(line) }),
    ...(from && { from }),
    ...(until && { until }),
  };
}

const BEFORE = 16;
const AT_MOST = 80;

/** A long line from a little before its first mark on. */
function shortened({ text, marks }: MarkedLine): MarkedLine {
  const first = Math.min(...marks.map(({ at }) => at));
  const begin = text.length <= AT_MOST || first <= BEFORE ? 0 : first - BEFORE;
  const end = Math.min(text.length, begin + AT_MOST);
  const [before, after] = [begin > 0 ? '…' : '', end < text.length ? '…' : ''];
  return {
    text: before + text.slice(begin, end) + after,
    marks: marks.flatMap(({ at, length }) =>
      at >= end ? [] : { at: at - begin + before.length, length: Math.min(length, end - at) },
    ),
  };
}
