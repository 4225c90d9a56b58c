import { chinaTimeOf } from '../../domain/china-time.ts';
import { type PlainDate, weekdayOf } from '../../domain/plain-date.ts';
import type { BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';
import type { AttendanceRole } from '../../domain/plan-item.ts';
import type { PlanTime } from '../../domain/plan-time.ts';
import { isoWeekOf, weekEndOf } from '../../domain/week.ts';
import {
  clockRangeWords,
  dayPartNames,
  fixedWords,
  monthDayWords,
  partUndeterminedWords,
  rangeWords,
  roleListWords,
  roleNames,
  tentativeWords,
  weekdayNames,
  weekWords,
  yearWords,
} from './wording.ts';

/** Clock times print without a leading zero: `9:00`, `9:00—10:30`; the rest as 上午, 会后, 待定, 下午待定. */
export function timeText(time: PlanTime): string {
  switch (time.kind) {
    case 'exact': {
      const start = clockText(time.start);
      return time.end === undefined ? start : clockRangeWords(start, clockText(time.end));
    }
    case 'dayPart':
      return dayPartNames[time.part];
    case 'after':
      return cleanText(time.text);
    case 'undetermined':
      return time.part === undefined ? fixedWords.undetermined : partUndeterminedWords(dayPartNames[time.part]);
  }
}

/** `9:00` of `09:00`. */
export const clockText = (time: string): string => time.replace(/^0(?=\d:)/, '');

/** `11月23日` */
export function dateText(date: PlainDate): string {
  const [, month, day] = date.split('-').map(Number);
  return monthDayWords(month ?? 0, day ?? 0);
}

/** `2026年11月23日` */
export const longDateText = (date: PlainDate): string => yearWords(Number(date.slice(0, 4))) + dateText(date);

export const weekdayText = (date: PlainDate): string => weekdayNames[weekdayOf(date) - 1] ?? '';

/** `2026年第48周`, by ISO week and week year. */
export function weekTitle(weekStart: PlainDate): string {
  const { year, week } = isoWeekOf(weekStart);
  return weekWords(year, week);
}

/** `（2026年11月23日—11月29日）`; the second year is printed only where it differs. */
export function weekRangeText(weekStart: PlainDate): string {
  const weekEnd = weekEndOf(weekStart);
  const last = weekEnd.slice(0, 4) === weekStart.slice(0, 4) ? dateText(weekEnd) : longDateText(weekEnd);
  return rangeWords(longDateText(weekStart), last);
}

/** Day and clock time of an instant as documents write them. */
export function issueTime(instant: number): { readonly date: PlainDate; readonly clock: string } {
  const { date, time } = chinaTimeOf(instant);
  return { date, clock: clockText(time) };
}

/**
 * Text as a document can hold it: one line, without the control characters and half characters that make an XML file
 * unreadable.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();

export const placeTextOf = (item: VersionItem): string => cleanText(item.placeName || item.placeText || '');

/** The words of an item; a closing （待定） is dropped where the brackets around the whole say it already. */
export function contentText(item: VersionItem): string {
  const text = cleanText(item.content);
  if (!item.isTentative) return text;
  return text.replace(/[（(](?:时间|地点)?待定[）)]$/, '').replace(/^（([^（）]*)）$/, '$1');
}

/** （） around a tentative item, nothing around a settled one. */
export const bracketed = (item: VersionItem, text: string): string =>
  item.isTentative && text !== '' ? tentativeWords(text) : text;

export const roleOrder: readonly AttendanceRole[] = ['host', 'speak', 'attend', 'accompany', 'observe'];

/** The leader's part in an item, such as 主持 or 主持并讲话; undefined when the leader is not in it. */
function leaderRoles(item: VersionItem, leaderId: string): readonly AttendanceRole[] {
  return roleOrder.filter((role) => item.attendance.some((row) => row.leaderId === leaderId && row.role === role));
}

/** Words before the content in a leader's own line: none for plain attendance or where the content begins with them. */
export function roleLead(item: VersionItem, leaderId: string): string {
  const roles = leaderRoles(item, leaderId);
  const words = roles.map((role) => roleNames[role]).join(fixedWords.roleJoin);
  const isPlain = roles.length === 1 && roles[0] === 'attend';
  return isPlain || contentText(item).startsWith(words) ? '' : words;
}

/**
 * Leaders of an item in rank order, one line for each kind of attendance, which a notice must not mix
 * (plans-and-reception.md §1.1). Names alone when all simply attend. A leader is named once, at the first kind.
 */
export function leaderLines(item: VersionItem, version: BulletinVersion): string[] {
  const groups = new Map<AttendanceRole, string[]>();
  for (const leader of version.leaders) {
    const [role] = leaderRoles(item, leader.id);
    if (role !== undefined) groups.set(role, [...(groups.get(role) ?? []), cleanText(leader.name)]);
  }
  const lines = roleOrder.flatMap((role) => {
    const names = groups.get(role)?.join(fixedWords.nameJoin);
    return names === undefined ? [] : [{ role, names }];
  });
  if (lines.length === 1 && lines[0]?.role === 'attend') return [lines[0].names];
  return lines.map(({ role, names }) => roleListWords(roleNames[role], names));
}
