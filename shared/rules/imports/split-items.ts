import { chineseNumber } from './chinese-numbers.ts';
import { labelsIn } from './header-roles.ts';
import { isWrapped, matchAt } from './plain-text.ts';
import { scanDate } from './scan-date.ts';
import { isDeadline, scanNext, scanPart, scanTime } from './scan-time.ts';

export type MarkStyle = 'circled' | 'bracketed' | 'bracketedDigit' | 'dotted' | 'chinese' | 'closed' | 'spoken';

/** A list number such as ①, （一） or 1. */
export interface Mark {
  readonly style: MarkStyle;
  readonly ordinal: number;
  readonly end: number;
}

/** A slice of the text that may be one item. The slices cover the whole text in order. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly mark?: Mark;
  readonly startsLine: boolean;
}

const CIRCLES: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x2776, 0x277f],
];
const BRACKETED = /\( ?(?:([一二三四五六七八九十]{1,3})|(\d{1,2})) ?\)/y;
const DOTTED = /(\d{1,2}) ?(?:、|\.(?!\d)|\.(?=\d{1,2} ?[:点时]))/y;
const CHINESE = /([一二三四五六七八九十]{1,3})[、.]/y;
/** 一是2:00听取…；二是3:40审议… */
const SPOKEN = /([一二三四五六七八九])是/y;
const CLOSED = /(\d{1,2})\)/y;
/** The list number that starts exactly at `at`. */
export function scanMark(plain: string, at: number): Mark | undefined {
  const code = plain.charCodeAt(at);
  const circle = CIRCLES.find(([first, last]) => code >= first && code <= last);
  if (circle) return { style: 'circled', ordinal: code - circle[0] + 1, end: at + 1 };
  const bracketed = matchAt(BRACKETED, plain, at);
  if (bracketed) {
    const end = at + bracketed[0].length;
    return bracketed[1] === undefined
      ? { style: 'bracketedDigit', ordinal: Number(bracketed[2]), end }
      : { style: 'bracketed', ordinal: chineseNumber(bracketed[1]), end };
  }
  const dotted = matchAt(DOTTED, plain, at);
  if (dotted) return { style: 'dotted', ordinal: Number(dotted[1]), end: at + dotted[0].length };
  const chinese = matchAt(CHINESE, plain, at);
  if (chinese) return { style: 'chinese', ordinal: chineseNumber(chinese[1] ?? ''), end: at + chinese[0].length };
  const spoken = matchAt(SPOKEN, plain, at);
  if (spoken) return { style: 'spoken', ordinal: chineseNumber(spoken[1] ?? ''), end: at + spoken[0].length };
  const closed = matchAt(CLOSED, plain, at);
  return closed ? { style: 'closed', ordinal: Number(closed[1]), end: at + closed[0].length } : undefined;
}

const ANYWHERE: ReadonlySet<MarkStyle> = new Set(['circled', 'bracketed', 'bracketedDigit']);
/** Marks of change in an issued plan; the number of the item stands before them. */
const CHANGE_MARK = /【(?:新增|变更|取消)】/y;
const LONGEST_OPEN_BRACKET = 300;
const MARK_START = /[(\d一二三四五六七八九十①-⒛❶-❿]/;
/** The longest name of a list before its first number. */
const LONGEST_SECTION = 7;
const SEPARATORS = ' ,;。\n';
/** Behind these a clock time opens the next item, when the one before it has its own. */
const CLOCK_SEPARATORS = `${SEPARATORS}、/)】`;
const AFTER_SEPARATORS = ',;。\n';
const STRONG_SEPARATORS = ';。\n';

interface Cursor {
  readonly plain: string;
  /** Where reading starts: behind the bracket that encloses the whole text, if one does. */
  readonly inner: number;
  readonly isLabelled: boolean;
  readonly lastOrdinal: Map<MarkStyle, number>;
  readonly segments: { from: number; mark?: Mark; startsLine: boolean }[];
  depth: number;
  hasTime: boolean;
  /** A day or part of the day opened the segment. */
  hasDay: boolean;
  hasWords: boolean;
  /** Behind a number or mark, where a time may open the item without a separator. */
  opensAt: number;
}

function begin(cursor: Cursor, at: number, mark: Mark | undefined, startsLine: boolean): void {
  const current = cursor.segments.at(-1);
  // A heading word without words of its own (“下午：①…”) stays with the item it introduces.
  if (current && !cursor.hasWords && !cursor.hasTime) {
    if (mark && !current.mark) current.mark = mark;
  } else {
    cursor.segments.push(mark ? { from: at, mark, startsLine } : { from: at, startsLine });
    cursor.hasTime = false;
    cursor.hasDay = false;
    cursor.hasWords = false;
  }
}

function acceptsMark(cursor: Cursor, mark: Mark, before: string): boolean {
  const isListName = before === ':' && mark.ordinal === 1 && cursor.segments.length === 1 && !cursor.isLabelled;
  const isBoundary = before === '' || SEPARATORS.includes(before) || isListName;
  // “一是…；二是…” counts points of a speech unless the first names a clock time.
  if (mark.style === 'spoken' && !cursor.lastOrdinal.has('spoken') && !startsWithTime(cursor.plain, mark.end))
    return false;
  if (!isBoundary && !ANYWHERE.has(mark.style)) return false;
  if (before === '' || before === '\n') return cursor.plain.slice(mark.end, mark.end + 2).trim() !== '';
  const last = cursor.lastOrdinal.get(mark.style) ?? 0;
  const isNext = mark.ordinal === last + 1;
  if (!isNext && mark.ordinal !== 1) return false;
  // “参会人员：1.… 2.…” numbers people, not items.
  if (cursor.isLabelled) return startsWithTime(cursor.plain, mark.end);
  if (mark.style === 'bracketedDigit' && !isBoundary && !isNext) return false;
  return cursor.plain.slice(mark.end, mark.end + 2).trim() !== '';
}

function startsWithTime(plain: string, at: number): boolean {
  const from = plain.charAt(at) === ' ' ? at + 1 : at;
  return scanTime(plain, from) !== undefined || plain.startsWith('时间', from);
}

/** Date, part and time written in a row at `at`: where they end and whether they name a clock or day. */
function scanOpening(plain: string, at: number): { end: number; hasClock: boolean; hasDay: boolean } | undefined {
  let end = at;
  let hasClock = false;
  let hasDay = false;
  for (let round = 0; round < 4; round += 1) {
    const from = end > at && ' ,'.includes(plain.charAt(end)) ? end + 1 : end;
    const time: { readonly end: number } | undefined = hasClock ? undefined : scanTime(plain, from);
    const date = time ? undefined : scanDate(plain, from);
    const part = time || date ? undefined : scanPart(plain, from);
    const found = time ?? date ?? part;
    if (!found) break;
    hasClock ||= time !== undefined;
    hasDay ||= date !== undefined || part !== undefined;
    end = found.end;
  }
  return end > at && !isDeadline(plain, end) ? { end, hasClock, hasDay } : undefined;
}

/** A time, or what follows after a meeting (会后…), that opens an item at `at`; returns the position behind it. */
function passOpening(cursor: Cursor, at: number, before: string): number | undefined {
  const { plain } = cursor;
  const isBoundary = before === '' || cursor.opensAt === at || SEPARATORS.includes(before);
  const opening = isBoundary || CLOCK_SEPARATORS.includes(before) ? scanOpening(plain, at) : undefined;
  if (opening && (isBoundary || (opening.hasClock && cursor.hasTime))) {
    const isStrong = STRONG_SEPARATORS.includes(before) && (opening.hasDay || opening.hasClock);
    // “上午常委会，下午接访”
    const opensDay = opening.hasDay && before === ',' && (cursor.hasDay || cursor.hasTime);
    const opensNext = (opening.hasClock && cursor.hasTime) || opensDay;
    const isJoined = /[-~至到为]\s*$/.test(plain.slice(Math.max(0, at - 3), at));
    if (cursor.hasWords && !isJoined && (isStrong || opensNext)) begin(cursor, at, undefined, false);
    cursor.hasTime ||= opening.hasClock;
    cursor.hasDay ||= opening.hasDay;
    return opening.end;
  }
  const isPause = before !== '' && AFTER_SEPARATORS.includes(before);
  const after = cursor.hasWords && isPause && !cursor.isLabelled ? scanNext(plain, at) : undefined;
  if (after === undefined) return undefined;
  begin(cursor, at, undefined, false);
  cursor.hasTime = true;
  return after;
}

/** Handles what starts at `at`; returns the position to go on from. */
function step(cursor: Cursor, at: number): number {
  const { plain } = cursor;
  const before = at === cursor.inner ? '' : plain.charAt(at - 1);
  const character = plain.charAt(at);
  const mark = cursor.depth === 0 && MARK_START.test(character) ? scanMark(plain, at) : undefined;
  if (mark && acceptsMark(cursor, mark, before)) {
    cursor.lastOrdinal.set(mark.style, mark.ordinal);
    if (before === ':' && at - cursor.inner <= LONGEST_SECTION) cursor.hasWords = false;
    begin(cursor, at, mark, before === '' || before === '\n');
    cursor.opensAt = mark.end;
    return mark.end;
  }
  const change = character === '【' ? matchAt(CHANGE_MARK, plain, at) : undefined;
  if (change) {
    cursor.opensAt = at + change[0].length;
    return cursor.opensAt;
  }
  const opened = cursor.depth === 0 ? passOpening(cursor, at, before) : undefined;
  if (opened !== undefined) return opened;
  if (character === '(') cursor.depth += 1;
  else if (character === ')') cursor.depth = Math.max(0, cursor.depth - 1);
  else if (!/[\s:,;、.。/-]/.test(character)) cursor.hasWords = true;
  return at + 1;
}

/** A bracket that goes on over a line break: it closes before anything else opens. */
function closesSoon(plain: string, at: number): boolean {
  const rest = plain.slice(at, at + LONGEST_OPEN_BRACKET);
  return /^[^()①-⒛]*\)/.test(rest);
}

/**
 * Cuts the plain text of a cell or paragraph where a new item may begin: at list numbers that count up, at clock times
 * after a separator, and at every line. Work grows linearly with the text.
 */
export function splitItems(plain: string): Segment[] {
  const trimmed = plain.trim();
  const isWhole = isWrapped(trimmed) && scanMark(trimmed, 0)?.end === undefined;
  const inner = isWhole ? plain.indexOf('(') + 1 : 0;
  const cursor: Cursor = {
    plain,
    inner,
    isLabelled: labelsIn(plain).length > 0,
    lastOrdinal: new Map(),
    segments: [{ from: 0, startsLine: true }],
    depth: 0,
    hasTime: false,
    hasDay: false,
    hasWords: false,
    opensAt: -1,
  };
  let at = inner;
  while (at < plain.length) {
    if (plain.charAt(at) === '\n' && !(cursor.depth > 0 && closesSoon(plain, at))) {
      cursor.depth = 0;
      at += 1;
      const isFilled = cursor.hasWords || cursor.hasTime;
      if (isFilled && plain.charAt(at) !== '\n') begin(cursor, at, undefined, true);
      continue;
    }
    at = step(cursor, at);
  }
  return cursor.segments.map((segment, index) => ({
    ...segment,
    to: cursor.segments[index + 1]?.from ?? plain.length,
  }));
}
