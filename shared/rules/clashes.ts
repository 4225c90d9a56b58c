import type { PlainDate } from '../domain/plain-date.ts';
import { weekdayOf } from '../domain/plain-date.ts';
import type { ClashAcceptance } from '../domain/plan-cycle.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import { type Clash, type ClashFinding, clashFingerprint, clashKey, clashLevels } from './clash.ts';
import { crowdedPlans } from './crowded-plans.ts';
import { freeSlotFinder } from './free-slots.ts';
import { compareItems } from './item-order.ts';
import { isAbsentDuring, isAway, takenIntervals } from './leader-absence.ts';
import { daysOf, exactInterval, overlaps, partsOf, widen } from './plan-intervals.ts';
import { leadOfficeIdOf, type PlanWeek, type PlanWeekItem } from './plan-week.ts';
import { principalsAway } from './principals-away.ts';
import { similarMeetings } from './similar-meetings.ts';

/**
 * Every clash of a week's plan, derived from the records and never stored. Half-day overlap alone is only a hint: real
 * weeks hold three meetings of one committee in an afternoon (plans-and-reception.md §1.3, what the samples prove).
 * Conflicts first, then by date and key.
 */
export function findClashes(week: PlanWeek): Clash[] {
  const items = week.items.filter(({ values }) => !values.isCancelled);
  const findings = [
    ...pairFindings([...items, ...(week.stops ?? [])], week),
    ...items.flatMap((item) => singleFindings(item, week)),
    ...(week.stops ?? []).flatMap((stop) => absenceFindings(stop, week)),
    ...similarMeetings(items, week),
    ...crowdedPlans(items, week),
    ...principalsAway(week),
  ];
  const findFreeSlot = freeSlotFinder(week);
  const acceptances = new Map(week.acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  return mergeFindings(findings)
    .map((finding) => toClash(finding, acceptances, findFreeSlot))
    .sort(byUrgency);
}

/** The clashes that stand in the way of publication. */
export const openConflicts = (clashes: readonly Clash[]): Clash[] =>
  clashes.filter((clash) => clash.level === 'conflict' && !clash.acceptance);

function toClash(
  finding: ClashFinding,
  acceptances: ReadonlyMap<string, Clash['acceptance']>,
  findFreeSlot: ReturnType<typeof freeSlotFinder>,
): Clash {
  const key = clashKey(finding);
  const fingerprint = clashFingerprint(finding);
  const acceptance = acceptances.get(acceptanceKey({ clashKey: key, fingerprint }));
  const level = clashLevels[finding.code];
  const movable = finding.items.at(-1);
  const nextFree = level === 'conflict' && movable ? findFreeSlot(movable) : undefined;
  return {
    key,
    code: finding.code,
    level,
    itemIds: finding.items.map(({ id }) => id),
    leaderIds: finding.leaderIds,
    ...(finding.venueId && { venueId: finding.venueId }),
    date: finding.date,
    fingerprint,
    ...(acceptance && { acceptance }),
    ...(nextFree && { nextFree }),
  };
}

const acceptanceKey = ({ clashKey: key, fingerprint }: Pick<ClashAcceptance, 'clashKey' | 'fingerprint'>): string =>
  `${key} ${fingerprint}`;

const byUrgency = (left: Clash, right: Clash): number =>
  left.level.localeCompare(right.level) || left.date.localeCompare(right.date) || left.key.localeCompare(right.key);

/** A pair is found once per day and leader it shares; a person settles it once. */
function mergeFindings(findings: readonly ClashFinding[]): ClashFinding[] {
  const byKey = new Map<string, ClashFinding>();
  for (const finding of findings) {
    const key = clashKey(finding);
    const known = byKey.get(key);
    const leaderIds = [...new Set([...(known?.leaderIds ?? []), ...finding.leaderIds])];
    byKey.set(key, known ? { ...known, leaderIds } : finding);
  }
  return [...byKey.values()];
}

function pairFindings(items: readonly PlanWeekItem[], week: PlanWeek): ClashFinding[] {
  const byLeader = groupByDay(items, ({ attendance }) => attendance.map(({ leaderId }) => leaderId));
  const byPlace = groupByDay(items, (item) => placeKeys(item));
  return [
    ...eachPair(byLeader, (first, second, leaderId, date) => {
      const code = leaderClash(first.values, second.values, [first.id, second.id], week);
      return code ? { code, items: inTimeOrder(first, second), leaderIds: [leaderId], date } : null;
    }),
    ...eachPair(byPlace, (first, second, place, date) => {
      const venue = week.venues.get(place);
      const isTaken = placeClash(first.values, second.values, venue?.bufferMinutes ?? 0);
      return isTaken
        ? { code: 'C3', items: inTimeOrder(first, second), leaderIds: [], date, ...(venue && { venueId: place }) }
        : null;
    }),
  ];
}

function leaderClash(
  first: PlanItem,
  second: PlanItem,
  ids: readonly [string, string],
  week: PlanWeek,
): ClashFinding['code'] | null {
  if (first.isParallel || second.isParallel || follows(first, ids[1]) || follows(second, ids[0])) return null;
  if (isAway(first) || isAway(second)) {
    const taken = takenIntervals(second, week.rules);
    return takenIntervals(first, week.rules).some((left) => taken.some((right) => overlaps(left, right))) ? 'C6' : null;
  }
  const left = exactInterval(first.time);
  const right = exactInterval(second.time);
  if (left && right) {
    const buffer = samePlace(first, second) ? 0 : week.rules.travelBufferMinutes;
    if (!overlaps(widen(left, buffer), right)) return null;
    return (first.category === 'reception') !== (second.category === 'reception') ? 'C9' : 'C1';
  }
  // "会后" names no meeting here; it follows whichever clock time stands in its half-day, so that one is no clash.
  const isAfterExact = (first.time.kind === 'after' && right) || (second.time.kind === 'after' && left);
  const secondParts = partsOf(second.time, week.rules);
  const sharesPart = partsOf(first.time, week.rules).some((part) => secondParts.includes(part));
  return sharesPart && !isAfterExact ? 'C2' : null;
}

const follows = (item: PlanItem, otherId: string): boolean =>
  item.time.kind === 'after' && item.time.itemId === otherId;

function placeClash(first: PlanItem, second: PlanItem, bufferMinutes: number): boolean {
  const left = exactInterval(first.time);
  const right = exactInterval(second.time);
  if (!left || !right || first.isParallel || second.isParallel) return false;
  return overlaps(widen(left, bufferMinutes), right);
}

function singleFindings(item: PlanWeekItem, week: PlanWeek): ClashFinding[] {
  const { values } = item;
  const findings: ClashFinding[] = [];
  const principals = values.attendance.filter(({ leaderId }) => week.leaders.get(leaderId)?.isPrincipal);
  const isAgreed = values.isCoordinated || values.officeId === leadOfficeIdOf(week.offices);
  const found = (code: ClashFinding['code'], leaderIds: readonly string[], date = values.date): void => {
    findings.push({ code, items: [item], leaderIds, date });
  };
  if (principals.length >= week.rules.principalsPerItemWarning && !isAgreed) {
    found(
      'C4',
      principals.map(({ leaderId }) => leaderId),
    );
  }
  const meetingDays = values.category === 'meeting' && !values.exemptionReason ? daysOf(values) : [];
  const forbidden = meetingDays.find((date) => isNoMeetingDay(date, week));
  if (forbidden) found('C5', [], forbidden);
  return [...findings, ...absenceFindings(item, week)];
}

/** C6: somebody who attends is reported away. */
function absenceFindings(item: PlanWeekItem, week: PlanWeek): ClashFinding[] {
  const { values } = item;
  if (isAway(values)) return [];
  return week.absences.flatMap((absence): ClashFinding[] => {
    if (!values.attendance.some(({ leaderId }) => leaderId === absence.leaderId)) return [];
    const taken = takenIntervals(values, week.rules);
    const date = daysOf(values).find((day) =>
      taken.some((interval) => isAbsentDuring(absence, day, interval, week.rules)),
    );
    return date ? [{ code: 'C6', items: [item], leaderIds: [absence.leaderId], date }] : [];
  });
}

/** 无会周 counts a month's weeks by their Mondays. */
function isNoMeetingDay(date: PlainDate, week: PlanWeek): boolean {
  const weekOfMonth = Math.ceil(Number(week.weekStart.slice(8)) / 7);
  return (
    week.rules.noMeetingWeekdays.includes(weekdayOf(date)) || week.rules.noMeetingWeeksOfMonth.includes(weekOfMonth)
  );
}

/** Words that stand where a place should and name none, so two of them are not one room. */
const noPlaces = new Set(['待定', '未定', '外地', '外出', '接待日程', '各办公室', '现场']);

function placeKeys(item: PlanItem): string[] {
  if (item.venueId) return [item.venueId];
  const text = (item.placeText ?? '').replaceAll(/[\s（）()]/g, '');
  return text === '' || noPlaces.has(text) ? [] : [text];
}

const samePlace = (first: PlanItem, second: PlanItem): boolean =>
  placeKeys(first).some((place) => placeKeys(second).includes(place));

type Groups = ReadonlyMap<string, { readonly key: string; readonly date: PlainDate; readonly items: PlanWeekItem[] }>;

function groupByDay(items: readonly PlanWeekItem[], keysOf: (item: PlanItem) => readonly string[]): Groups {
  const groups = new Map<string, { key: string; date: PlainDate; items: PlanWeekItem[] }>();
  for (const item of items) {
    for (const date of daysOf(item.values)) {
      for (const key of new Set(keysOf(item.values))) {
        const group = groups.get(`${date} ${key}`) ?? { key, date, items: [] };
        group.items.push(item);
        groups.set(`${date} ${key}`, group);
      }
    }
  }
  return groups;
}

function eachPair(
  groups: Groups,
  find: (first: PlanWeekItem, second: PlanWeekItem, key: string, date: PlainDate) => ClashFinding | null,
): ClashFinding[] {
  const findings: ClashFinding[] = [];
  for (const { key, date, items } of groups.values()) {
    for (const [index, first] of items.entries()) {
      for (const second of items.slice(index + 1)) {
        const finding = find(first, second, key, date);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

/** The later item comes last: it is the one that a free slot is looked for. */
const inTimeOrder = (first: PlanWeekItem, second: PlanWeekItem): PlanWeekItem[] => [first, second].sort(compareItems);
