import { matchAt, skip } from './plain-text.ts';
import { type DateMention, scanDate } from './scan-date.ts';
import { isDeadline, type PartWord, scanAfter, scanPart, scanTime, type TimeMention } from './scan-time.ts';
import { type Mark, scanMark } from './split-items.ts';

/** What stands before the words of an item: its number, date, part of the day and time. */
export interface ItemHead {
  readonly mark?: Mark;
  readonly date?: DateMention;
  readonly part?: PartWord;
  readonly clock?: TimeMention;
  readonly after?: string;
  readonly isOpen: boolean;
  /** 【取消】 */
  readonly isCancelled: boolean;
  /** （待定） before or between date and time. */
  readonly isTentative: boolean;
  readonly end: number;
}

/** Characters that stand before the words of an item and say nothing. */
export const LEADING = ' \n:,;、。.-•·●◆■▲★※*|';
const OPEN_TIME = /(?:具体)?时间 ?(?:待定|未定|另行通知|另定)|\( ?时间 ?(?:待定|未定) ?\)/y;
const TIME_LABEL = /(?:会议|活动|集合|具体)?时间 ?:/y;
/** A mark of an issued plan before what it changed. */
export const CHANGE_MARK = /【(新增|变更|取消)】/y;
const LEADING_TENTATIVE = /[([【] ?(?:时间)?(?:待定|暂定|拟定|拟|预安排) ?[)\]】](?=\s*\S)/y;
/** “各位领导：” before the words of a chat. */
const GREETING = /(?:各位|尊敬的)[^\d,;:。()]{0,12}[:,]|[^\d,;:。()]{0,6}(?:您好|你好|大家好)[:,!。]?/y;
/** “会议：1、9:00 …”: the name of a list. */
const SECTION = /(?!上午|中午|下午|晚上|全天|周|星期)[一-龥]{2,6}:(?=\s*(?:①|1[、.]|\([1一]\)|一、))/y;
const BRACKETED_PART = /\( ?(上午|中午|下午|晚上|全天) ?\)/y;

/** A scanner result without its position. */
type Slot<T> = { readonly value: T; readonly end: number } | undefined;

/** 【周四】 */
function framedDay(plain: string, at: number): Slot<DateMention> {
  const day = plain.charAt(at) === '【' ? scanDate(plain, at + 1) : undefined;
  return day && plain.charAt(day.end) === '】' ? { value: day.value, end: day.end + 1 } : undefined;
}

/** Reads number, date, part and time in whatever order they open the text. */
export function readHead(plain: string, from = 0): ItemHead {
  let at = from;
  let mark: Mark | undefined;
  let date: DateMention | undefined;
  let part: PartWord | undefined;
  let clock: TimeMention | undefined;
  let after: string | undefined;
  let isOpen = false;
  let isCancelled = false;
  let isTentative = false;
  for (;;) {
    const next = skip(plain, at, LEADING);
    const label = matchAt(TIME_LABEL, plain, next);
    if (label) {
      at = next + label[0].length;
      continue;
    }
    const tentative = matchAt(LEADING_TENTATIVE, plain, next);
    const isFirst = next === skip(plain, from, LEADING);
    const greeting = isFirst ? (matchAt(GREETING, plain, next) ?? matchAt(SECTION, plain, next)) : undefined;
    const passed = tentative ?? greeting;
    if (passed) {
      at = next + passed[0].length;
      isTentative ||= tentative !== undefined;
      continue;
    }
    const number = mark ? undefined : scanMark(plain, next);
    const change = matchAt(CHANGE_MARK, plain, next);
    if (change) {
      at = next + change[0].length;
      isCancelled ||= change[1] === '取消';
      continue;
    }
    const framed = date ? undefined : framedDay(plain, next);
    if (framed) {
      [date, at] = [framed.value, framed.end];
      continue;
    }
    const open = matchAt(OPEN_TIME, plain, next);
    const time: Slot<TimeMention> = clock ? undefined : scanTime(plain, next);
    const day: Slot<DateMention> = date || time ? undefined : scanDate(plain, next);
    const bracketed = part ? undefined : matchAt(BRACKETED_PART, plain, next);
    const half: Slot<PartWord> =
      part || time || day ? undefined : scanPart(plain, bracketed ? skip(plain, next, '( ') : next);
    if (open) [isOpen, at] = [true, next + open[0].length];
    else if (time) [clock, at] = [time.value, time.end];
    else if (day && !isDeadline(plain, day.end)) [date, at] = [day.value, day.end];
    else if (number) [mark, at] = [number, number.end];
    else if (half) [part, at] = [half.value, bracketed ? next + bracketed[0].length : half.end];
    else break;
  }
  if (!clock) {
    const later = scanAfter(plain, skip(plain, at, LEADING));
    if (later) [after, at] = [later.value, later.end];
  }
  return { mark, date, part, clock, after, isOpen, isCancelled, isTentative, end: skip(plain, at, LEADING) };
}

/** True when the head says anything about day or time. */
export const hasTimeWords = (head: ItemHead): boolean =>
  head.date !== undefined ||
  head.part !== undefined ||
  head.clock !== undefined ||
  head.after !== undefined ||
  head.isOpen;
