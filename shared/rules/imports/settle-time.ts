import { clockTimeOf, minutesOf } from '../../domain/plain-date.ts';
import type { DayPart, PlanTime } from '../../domain/plan-time.ts';
import { cutTo } from './plain-text.ts';
import type { Doubt, DoubtCode, ImportContext } from './plan-import.ts';
import type { ClockMention, PartWord, TimeMention } from './scan-time.ts';

const HALF_DAY = 12 * 60;
const DAY = 24 * 60;
/** 上午 1:00 to 上午 5:59 is no office hour; 1:00 to 6:59 without any part is taken for the afternoon. */
const FIRST_MORNING_HOUR = 6;
const FIRST_PLAIN_HOUR = 7;

/** Everything an item says about its time. */
export interface TimeWords {
  readonly clock?: TimeMention;
  readonly part?: PartWord;
  readonly after?: string;
  /** 时间待定 */
  readonly isOpen?: boolean;
}

/** What the place of the item in the file says: the heading's part of the day and the item before it. */
interface TimeSlot {
  readonly part?: PartWord;
  /** Start of the item before it in the same list, in minutes since midnight. */
  readonly previousStart?: number;
}

interface SettledTime {
  readonly time: PlanTime;
  readonly doubts: readonly Doubt[];
  readonly start?: number;
}

const doubt = (code: DoubtCode): Doubt => ({ field: 'time', code });

/** 中午 has no day part of its own and counts as afternoon. */
const dayPartOf = (part: PartWord): DayPart => (part === 'noon' ? 'afternoon' : part);

/** Minutes since midnight by the part of the day; a 24-hour number stays as it is. */
function minutesIn(clock: ClockMention, part: PartWord | undefined): number {
  const written = clock.hour * 60 + clock.minute;
  if (clock.hour === 0 || clock.hour >= 12) return written;
  if (part === 'afternoon') return written + HALF_DAY;
  if (part === 'evening' && clock.hour >= 5) return written + HALF_DAY;
  if (part === 'noon' && clock.hour <= 4) return written + HALF_DAY;
  return written;
}

/** A list runs forward: “9:00 … 7:30 观看” can only mean half past seven in the evening. */
function isBackward({ previousStart }: TimeSlot, start: number, { hour }: ClockMention): boolean {
  return previousStart !== undefined && start < previousStart && hour <= 8 && start + HALF_DAY > previousStart;
}

function startOf(
  words: TimeWords,
  clock: ClockMention,
  slot: TimeSlot,
  context: ImportContext,
): { start: number; doubts: Doubt[] } {
  const own = clock.part ?? words.part;
  const part = own ?? slot.part;
  const start = minutesIn(clock, part);
  const isTwelveHour = clock.hour > 0 && clock.hour < 12;
  const evening = minutesOf(context.eveningStart);
  if (own === undefined && isTwelveHour) {
    if (part === 'afternoon' && start >= evening) return { start, doubts: [doubt('EVENING_GUESSED')] };
    if (part === undefined && clock.hour < FIRST_PLAIN_HOUR) {
      return { start: start + HALF_DAY, doubts: [doubt('AFTERNOON_GUESSED')] };
    }
    if (isBackward(slot, start, clock)) {
      const guessed = start + HALF_DAY;
      return { start: guessed, doubts: [doubt(guessed >= evening ? 'EVENING_GUESSED' : 'AFTERNOON_GUESSED')] };
    }
    // 7:30 alone may be a departure or a performance.
    if (part === undefined && clock.hour === FIRST_PLAIN_HOUR) return { start, doubts: [doubt('MORNING_GUESSED')] };
  }
  return { start, doubts: isOutside(part, start, context) ? [doubt('TIME_OUTSIDE_PART')] : [] };
}

function isOutside(part: PartWord | undefined, start: number, context: ImportContext): boolean {
  const noon = minutesOf(context.afternoonStart);
  if (part === 'morning') return start < FIRST_MORNING_HOUR * 60 || start >= noon + 60;
  if (part === 'afternoon' || part === 'noon') return start < noon - 60;
  return part === 'evening' && start < minutesOf(context.eveningStart) - 120;
}

function endOf(end: ClockMention, start: number, part: PartWord | undefined): number | undefined {
  const written = minutesIn(end, end.part ?? part);
  if (written > start && written <= DAY) return written;
  const isTwelveHour = end.hour < 12 && end.part === undefined;
  return isTwelveHour && written + HALF_DAY > start && written + HALF_DAY <= DAY ? written + HALF_DAY : undefined;
}

function settleClock(words: TimeWords, mention: TimeMention, slot: TimeSlot, context: ImportContext): SettledTime {
  const { start, doubts } = startOf(words, mention.start, slot, context);
  if (start >= DAY) return { time: { kind: 'undetermined' }, doubts: [doubt('TIME_UNREADABLE')] };
  const clock = clockTimeOf(start);
  if (!mention.end) return { time: { kind: 'exact', start: clock }, doubts, start };
  const part = mention.start.part ?? words.part ?? slot.part;
  // 上午9:00-下午5:00 names its own part; 上午9:00-2:00 runs past noon.
  const end = endOf(mention.end, start, part);
  if (end === undefined) {
    return { time: { kind: 'exact', start: clock }, doubts: [...doubts, doubt('END_BEFORE_START')], start };
  }
  return { time: { kind: 'exact', start: clock, end: clockTimeOf(end) }, doubts, start };
}

/** The time of an item: the most exact thing said, with doubts where it had to be guessed. Never throws. */
export function settleTime(words: TimeWords, slot: TimeSlot, context: ImportContext): SettledTime {
  if (words.clock) return settleClock(words, words.clock, slot, context);
  const word = words.part ?? slot.part;
  const part = word === undefined ? undefined : dayPartOf(word);
  if (words.after !== undefined) {
    const text = cutTo(words.after.trim(), 60);
    return { time: part ? { kind: 'after', text, part } : { kind: 'after', text }, doubts: [] };
  }
  if (words.isOpen) return { time: part ? { kind: 'undetermined', part } : { kind: 'undetermined' }, doubts: [] };
  if (part) return { time: { kind: 'dayPart', part }, doubts: [] };
  return { time: { kind: 'undetermined' }, doubts: [doubt('NO_TIME')] };
}
