import { lastOfMonth } from '../../domain/month.ts';
import { daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import type { JointMeeting } from '../../domain/supervision/joint-meeting.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';

/**
 * 已够: as many were held as the rules ask for. 已定: with those that are planned it will be enough. 尚早. 该开了: it ends within `warnDays`.
 * 缺: the quarter is over.
 */
export type QuarterState = 'enough' | 'planned' | 'early' | 'due' | 'missed';

/** How a quarter stands with its meetings. */
export interface QuarterStanding {
  /** `2026-Q4` */
  readonly quarter: string;
  readonly state: QuarterState;
  readonly lastDay: PlainDate;
  /** To its last day; 0 on it, less when it is over. */
  readonly daysLeft: number;
  readonly held: number;
  readonly planned: number;
}

type Counted = Pick<JointMeeting, 'heldOn' | 'state'>;

export const quarterOf = (date: PlainDate): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const lastDayOf = (quarter: string): PlainDate =>
  lastOfMonth(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, '0')}`);

/** The quarter before. */
export function quarterBefore(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** At least one a quarter, and a warning fifteen days before its end (plans-and-reception.md §1.10, §7.12; the numbers are the rules'). */
export function quarterStanding(
  quarter: string,
  meetings: Iterable<Counted>,
  { leastPerQuarter, warnDays }: Pick<SupervisionRules['meetings'], 'leastPerQuarter' | 'warnDays'>,
  today: PlainDate,
): QuarterStanding {
  const lastDay = lastDayOf(quarter);
  const daysLeft = daysBetween(today, lastDay);
  const own = [...meetings].filter(({ heldOn }) => quarterOf(heldOn) === quarter);
  const held = own.filter(({ state }) => state === 'held' || state === 'minuted').length;
  const planned = own.filter(({ state }) => state === 'planned' || state === 'notified').length;
  const facts = { quarter, lastDay, daysLeft, held, planned };
  if (held >= leastPerQuarter) return { ...facts, state: 'enough' };
  if (daysLeft < 0) return { ...facts, state: 'missed' };
  if (held + planned >= leastPerQuarter) return { ...facts, state: 'planned' };
  return { ...facts, state: daysLeft <= warnDays ? 'due' : 'early' };
}

/** This day's quarter and, where it is one to be asked about, the one before: one that was missed is told of until the next meeting is held. */
export function standingsOf(
  today: PlainDate,
  meetings: readonly Counted[],
  rules: SupervisionRules['meetings'],
): readonly QuarterStanding[] {
  const quarter = quarterOf(today);
  const now = quarterStanding(quarter, meetings, rules, today);
  const before = quarterStanding(quarterBefore(quarter), meetings, rules, today);
  const firstEver = [...meetings].map(({ heldOn }) => heldOn).sort()[0];
  // A district that had no meeting by then did not miss one: it had not begun.
  const hadBegun = firstEver !== undefined && firstEver <= before.lastDay;
  return before.state === 'missed' && hadBegun && now.held === 0 ? [before, now] : [now];
}
