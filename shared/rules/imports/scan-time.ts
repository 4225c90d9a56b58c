import { chineseNumber } from './chinese-numbers.ts';
import { matchAt } from './plain-text.ts';

/** Words for a part of the day as plans use them; 中午 settles to a dayPart only later. */
export type PartWord = 'morning' | 'noon' | 'afternoon' | 'evening' | 'allDay';

/** A clock time as written: 3 may mean 15 until a part of the day settles it. */
export interface ClockMention {
  readonly hour: number;
  readonly minute: number;
  readonly part?: PartWord;
}

export interface TimeMention {
  readonly start: ClockMention;
  readonly end?: ClockMention;
}

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const PARTS: Readonly<Record<string, PartWord>> = {
  凌晨: 'morning',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  上午: 'morning',
  早: 'morning',
  中午: 'noon',
  午间: 'noon',
  下午: 'afternoon',
  午后: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  晚间: 'evening',
  当晚: 'evening',
  夜间: 'evening',
  晚: 'evening',
  上下午: 'allDay',
  '上、下午': 'allDay',
  全天: 'allDay',
  全日: 'allDay',
  整天: 'allDay',
};

const PART =
  /(?:每[天日])?(?:上、?下午|凌晨|清晨|早晨|早上|上午|早(?= ?\d)|中午|午间|下午|午后|傍晚|晚上|晚间|当晚|夜间|晚(?= ?\d|\s|$)|全天(?!候)|全日(?!制)|整天)/y;
// 9:OO with letters for zeros is typed, and read by machines, often enough.
const COLON_CLOCK = /(\d{1,2}) ?: ?(\d{2}|[0-5][oO]|[oO]{2})(?!\d)(?::\d{2}(?!\d))?(?:时|分)?/y;
const WORD_CLOCK =
  /(\d{1,2}) ?(?:点钟?(?!意见|建议|要求|希望|内容|体会|做法)|时(?!段|代|间|期|候|刻|许多))(?:(半)|([一三])刻| ?(\d{1,2})(?!\d) ?分?|([〇零一二三四五六七八九十]{1,3}) ?分?)?/y;
const CHINESE_HOUR =
  /([一二两三四五六七八九十]{1,3})(?:点钟?(?!意见|建议|要求|希望|内容|体会|做法)|时(?!段|代|间|期|候|刻))(?:(半)|([一三])刻|([〇零一二三四五六七八九十]{1,3})分?)?/y;
const SHORT_RANGE = /(\d{1,2}) ?(?:-{1,3}|~|至|到) ?(?=\d{1,2} ?[点时])/y;
const TO = /\s{0,2}(?:-{1,3}|~|至|到)\s{0,2}/y;
const TRAIL = /(?:整|许|左右|起)/y;
const DEADLINE = /\s{0,2}(?:之前|以前|前(?!往))/y;

/** 上午, 晚上 … exactly at `at`. */
export function scanPart(plain: string, at: number): Found<PartWord> | undefined {
  const match = matchAt(PART, plain, at);
  const value = match ? PARTS[match[0].replace(/^每[天日]/, '')] : undefined;
  return match && value ? { value, end: at + match[0].length } : undefined;
}

function minuteOf(half: string | undefined, quarter: string | undefined, digits: string | undefined): number {
  if (half !== undefined) return 30;
  if (quarter !== undefined) return quarter === '一' ? 15 : 45;
  if (digits === undefined) return 0;
  return /^\d/.test(digits) ? Number(digits) : chineseNumber(digits);
}

const isClock = (hour: number, minute: number): boolean =>
  hour >= 0 && minute >= 0 && minute <= 59 && (hour <= 23 || (hour === 24 && minute === 0));

/** 三点 alone is far more often "three points" than three o'clock: a part, minutes or a pause must say that it is a time. */
function chineseClock(plain: string, at: number, isPartNamed: boolean): RegExpExecArray | undefined {
  const match = matchAt(CHINESE_HOUR, plain, at);
  if (!match || isPartNamed) return match;
  const hasMinutes = match[2] !== undefined || match[3] !== undefined || match[4] !== undefined;
  const isPaused = /^(?:整|[ ,:]|[-~至到] ?[一二三四五六七八九十])/.test(
    plain.slice(at + match[0].length, at + match[0].length + 3),
  );
  return hasMinutes || (isPaused && match[0].includes('点')) ? match : undefined;
}

function scanBareClock(plain: string, at: number, isPartNamed: boolean): Found<ClockMention> | undefined {
  const colon = matchAt(COLON_CLOCK, plain, at);
  const word = colon ? undefined : matchAt(WORD_CLOCK, plain, at);
  const chinese = colon || word ? undefined : chineseClock(plain, at, isPartNamed);
  const match = colon ?? word ?? chinese;
  if (!match) return undefined;
  const hour = chinese ? chineseNumber(match[1] ?? '') : Number(match[1]);
  const minute = colon
    ? Number((match[2] ?? '').replace(/[oO]/g, '0'))
    : minuteOf(match[2], match[3], match[4] ?? match[5]);
  if (!isClock(hour, minute)) return undefined;
  const end = at + match[0].length;
  return { value: { hour, minute }, end: end + (matchAt(TRAIL, plain, end)?.[0].length ?? 0) };
}

function scanClock(plain: string, at: number): Found<ClockMention> | undefined {
  const part = scanPart(plain, at);
  const from = part ? part.end + (plain.charAt(part.end) === ' ' ? 1 : 0) : at;
  const clock = scanBareClock(plain, from, part !== undefined);
  if (!clock) return undefined;
  return part ? { value: { ...clock.value, part: part.value }, end: clock.end } : clock;
}

/** 9-11时, 下午3至5点: the first number borrows the unit of the second. */
function scanShortRange(plain: string, at: number): Found<TimeMention> | undefined {
  const part = scanPart(plain, at);
  const from = part ? part.end + (plain.charAt(part.end) === ' ' ? 1 : 0) : at;
  const first = matchAt(SHORT_RANGE, plain, from);
  const hour = Number(first?.[1]);
  const last = first && isClock(hour, 0) ? scanBareClock(plain, from + first[0].length, false) : undefined;
  if (!last) return undefined;
  const start: ClockMention = part ? { hour, minute: 0, part: part.value } : { hour, minute: 0 };
  return { value: { start, end: last.value }, end: last.end };
}

/** A clock time or a range that starts exactly at `at`. A deadline (“16:00前”) is not the time of anything. */
export function scanTime(plain: string, at: number): Found<TimeMention> | undefined {
  const short = scanShortRange(plain, at);
  if (short) return short;
  const start = scanClock(plain, at);
  if (!start || matchAt(DEADLINE, plain, start.end)) return undefined;
  const to = matchAt(TO, plain, start.end);
  const end = to ? scanClock(plain, start.end + to[0].length) : undefined;
  if (!end) return { value: { start: start.value }, end: start.end };
  return { value: { start: start.value, end: end.value }, end: end.end };
}

/** “…16:00前”, “…前”: what stands at `at` closes a deadline instead of opening an item. */
export function isDeadline(plain: string, at: number): boolean {
  const from = plain.charAt(at) === ' ' ? at + 1 : at;
  return matchAt(DEADLINE, plain, scanClock(plain, from)?.end ?? from) !== undefined;
}

const AFTER = /[^\s,;。:()、\d]{0,12}?(?:会后|结束后|散会后|活动后|仪式后|会议后|之后|随后)(?![续勤备台方面])/y;

/** 会后, 预备会后 … exactly at `at`. */
export function scanAfter(plain: string, at: number): Found<string> | undefined {
  const match = matchAt(AFTER, plain, at);
  return match ? { value: match[0], end: at + match[0].length } : undefined;
}

/** Words that, inside a sentence, can only begin the next item; 之后 may also end a clause about something else. */
const NEXT = /(?:[^\s,;。:()、\d]{0,8}会议?后|散会后|结束后|活动后|仪式后|随后)(?![续勤备台方面])/y;

/** 会后, 随后 … that open a further item at `at`; returns the position behind. */
export function scanNext(plain: string, at: number): number | undefined {
  const match = matchAt(NEXT, plain, at);
  return match ? at + match[0].length : undefined;
}
