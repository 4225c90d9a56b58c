import { chinaTimeOf, instantOf } from '../../shared/domain/china-time.ts';
import { addDays, daysBetween, isPlainDate, minutesOf, type PlainDate } from '../../shared/domain/plain-date.ts';
import { parseClock } from './clock-text.ts';

/** A moment as people say it; without `at` nobody knows. */
export type SaidMoment =
  | { readonly precision: 'exact' | 'about'; readonly at: number }
  | { readonly precision: 'unknown' };

const DAY_MS = 86_400_000;
/** How far back a day without a year may lie in last year; further off, a day to come is a slip of this year's. */
const LAST_YEAR_DAYS = 60;
const unknownWords = /^(?:不详|不明|未知|不清楚|待核)$/;
const nowWords = /^(?:现在|此刻|刚才|刚刚)$/;
const aboutWords = /^(?:大约|大概|约)|(?:左右|许|前后)$/g;
const daysBack: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 };
/** 下午3点 is 15:00, and so is 下午15点. */
const afternoonWords = /^(?:下午|傍晚|晚上|晚间|晚|夜里)/;
const morningWords = /^(?:凌晨|清晨|早上|早晨|上午|中午|早)/;

/**
 * A time as it is told by telephone: `0315`, `3:15`, `3点半`, `昨2350`, `昨晚8点`, `11月21日 23:50`, `约3点`, `不详`. Without a day it
 * is today, or yesterday where it has not come yet. Undefined when it is none.
 */
export function parseMoment(text: string, now: number): SaidMoment | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  if (unknownWords.test(plain)) return { precision: 'unknown' };
  if (nowWords.test(plain)) return { precision: plain.startsWith('刚') ? 'about' : 'exact', at: now };
  const said = plain.replaceAll(aboutWords, '');
  const at = instantSaid(said, now);
  if (at === undefined) return undefined;
  return { precision: said === plain ? 'exact' : 'about', at };
}

function instantSaid(said: string, now: number): number | undefined {
  const today = chinaTimeOf(now).date;
  const { date, rest } = daySaid(said, today);
  const minutes = minutesSaid(rest);
  if (minutes === undefined || (date !== undefined && !isPlainDate(date))) return undefined;
  const at = instantOf({ date: date ?? today, time: '00:00' }) + minutes * 60_000;
  return date === undefined && at > now ? at - DAY_MS : at;
}

function daySaid(said: string, today: PlainDate): { readonly date?: PlainDate; readonly rest: string } {
  const relative = /^([今昨前])(?:[天日]|(?=晚|早|夜|\d))/.exec(said);
  if (relative) {
    return { date: addDays(today, -(daysBack[relative[1] ?? ''] ?? 0)), rest: said.slice(relative[0].length) };
  }
  const named = /^(?:(\d{4})[-年./])?(\d{1,2})[-月./](\d{1,2})(?:日|号)?(?=\D|\d{1,2}[:点时]|\d{4}$)/.exec(said);
  if (!named) return { rest: said };
  const [whole, year, month = '', day = ''] = named;
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date: `${year ?? yearMeant(monthDay, today)}-${monthDay}`, rest: said.slice(whole.length) };
}

/** This year, but in January a day of December is last year's. */
function yearMeant(monthDay: string, today: PlainDate): string {
  const year = today.slice(0, 4);
  const lastYear = String(Number(year) - 1);
  const isLastYears = `${year}-${monthDay}` > today && daysBetween(`${lastYear}-${monthDay}`, today) <= LAST_YEAR_DAYS;
  return isLastYears ? lastYear : year;
}

function minutesSaid(said: string): number | undefined {
  const isAfternoon = afternoonWords.test(said);
  const clock = said
    .replace(afternoonWords, '')
    .replace(morningWords, '')
    .replace(/[点时]半$/, ':30')
    .replace(/[点时](?:整)?$/, '')
    .replace(/[点时:](\d{1,2})分?$/, ':$1');
  const time = parseClock(clock);
  if (time === undefined) return undefined;
  const minutes = minutesOf(time);
  return isAfternoon && minutes < 720 ? minutes + 720 : minutes;
}
