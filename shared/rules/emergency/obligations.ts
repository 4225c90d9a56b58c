import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import type { ReportChannel, ReportLeg, SlaRule } from '../../domain/emergency/emergency-rules.ts';
import type { IncidentLevel } from '../../domain/emergency/incident.ts';
import type { IncidentSeverity } from '../../domain/emergency/incident-severity.ts';
import { addDays } from '../../domain/plain-date.ts';
import { isWorkday, type WorkCalendar } from '../work-calendar.ts';
import { dailyDemands } from './daily-demands.ts';
import { type Demand, isOnWay, type ObligationAnchor, rulesThatHold, severityAt, slotOf, wayOf } from './demand.ts';
import type { IncidentFile } from './incident-book.ts';
import { isGraver } from './levels.ts';
import { isFactSettled } from './open-incidents.ts';
import { finalSentAt, routeMeeting, signedAtOf } from './report-meeting.ts';
import { lastResumedAt } from './response-times.ts';

/**
 * 待履行 已履行 豁免, 未报 (a daily report that the next one takes the place of, or of an incident that is done with), 不再要求 (found untrue,
 * handed on or merged before it was due).
 */
export type ObligationState = 'open' | 'met' | 'waived' | 'missed' | 'lifted';

/** One duty to report of one incident: derived from what happened and the deadlines that held then, never stored. */
export interface Obligation {
  /** The same for as long as the incident is: `first-city-written-0`. */
  readonly key: string;
  readonly kind: SlaRule['kind'];
  readonly leg: ReportLeg;
  readonly channel: ReportChannel;
  readonly level: IncidentLevel;
  readonly anchor: ObligationAnchor;
  readonly from: number;
  /** Without it, at once: no lateness is computed. */
  readonly dueAt?: number;
  readonly state: ObligationState;
  readonly metAt?: number;
  readonly routeId?: string;
  /** 超时: met after it was due, or not yet met and due. */
  readonly isLate: boolean;
  /** It was due before anybody here knew: late by the rule, not by the desk. */
  readonly wasDueBeforeKnown: boolean;
  readonly source: string;
}

/**
 * Every duty to report of an incident as it stands at `now` (duty-and-emergency.md §2.3, §2.7): first deadlines from 事发 or 获悉, what a
 * graver level adds from the moment it was set, the daily follow-ups, one for every change of the numbers, and the final report.
 */
export const obligationsOf = (file: IncidentFile, calendar: WorkCalendar, now: number): Obligation[] =>
  obligationsSince(file, calendar, now, 0);

/** Only those that somebody has yet to meet; an incident of many months is not gone through day by day for them. */
export const openObligationsOf = (file: IncidentFile, calendar: WorkCalendar, now: number): Obligation[] =>
  obligationsSince(file, calendar, now, now - RECENT_MS).filter(({ state }) => state === 'open');

/** A daily report that nobody sent is open for half a day at the most. */
const RECENT_MS = 2 * 86_400_000;

function obligationsSince(file: IncidentFile, calendar: WorkCalendar, now: number, since: number): Obligation[] {
  const demands = [
    ...firstDemands(file),
    ...dailyDemands(file, now, since),
    ...changeDemands(file),
    ...finalDemands(file, calendar),
  ];
  return demands
    .map((demand) => settled(demand, file, now))
    .sort((left, right) => (left.dueAt ?? left.from) - (right.dueAt ?? right.from) || (left.key < right.key ? -1 : 1));
}

const MINUTE_MS = 60_000;

type FirstRule = Extract<SlaRule, { kind: 'first' }>;

/** Of several rules for one way the shortest counts. */
function firstRules(severity: IncidentSeverity): FirstRule[] {
  const bySlot = new Map<string, FirstRule>();
  for (const rule of rulesThatHold(severity)) {
    if (rule.kind !== 'first') continue;
    const known = bySlot.get(slotOf(rule));
    if (!known || rule.minutes < known.minutes) bySlot.set(slotOf(rule), rule);
  }
  return [...bySlot.values()];
}

/**
 * A graver level asks anew from the moment it was set: what is not yet reported is due then or at its former time, whichever is
 * sooner; what was reported before is reported again.
 */
function firstDemands(file: IncidentFile): Demand[] {
  const { incident, severities } = file;
  const bySlot = new Map<string, Demand>();
  const done: Demand[] = [];
  let before: IncidentSeverity | undefined;
  severities.forEach(({ values: severity }, phase) => {
    const asksMore = !before || isGraver(severity.countsAs, before.countsAs) || hasNewRules(severity, before);
    const known = before ? firstRules(before) : [];
    for (const rule of asksMore ? firstRules(severity) : []) {
      const slot = slotOf(rule);
      if (
        known.some((other) => slotOf(other) === slot && other.minutes <= rule.minutes && other.anchor === rule.anchor)
      )
        continue;
      const former = bySlot.get(slot);
      const demand = phase === 0 ? initial(rule, severity, incident) : raised(rule, severity, phase);
      if (!former) bySlot.set(slot, demand);
      else if (metBefore(former, severity.since, file)) {
        done.push(former);
        bySlot.set(slot, demand);
      } else bySlot.set(slot, sooner(former, demand));
    }
    before = severity;
  });
  return [...done, ...bySlot.values()];
}

/** Rules for many dead or a category that did not hold before. */
const hasNewRules = (severity: IncidentSeverity, before: IncidentSeverity): boolean =>
  severity.deadOrMissing > before.deadOrMissing || severity.category !== before.category;

function initial(rule: FirstRule, severity: IncidentSeverity, incident: IncidentFile['incident']): Demand {
  const occurred = incident.occurredAt.precision === 'unknown' ? undefined : incident.occurredAt.at;
  const isFromOccurrence = rule.anchor === 'occurred' && occurred !== undefined;
  const from = isFromOccurrence ? occurred : incident.knownAt;
  return {
    key: `first-${slotOf(rule)}-0`,
    ...wayOf(rule),
    level: severity.countsAs,
    anchor: isFromOccurrence ? 'occurred' : 'known',
    from,
    dueAt: from + rule.minutes * MINUTE_MS,
    metFrom: 0,
  };
}

const raised = (rule: FirstRule, { since, countsAs }: IncidentSeverity, phase: number): Demand => ({
  key: `first-${slotOf(rule)}-${phase}`,
  ...wayOf(rule),
  level: countsAs,
  anchor: 'upgraded',
  from: since,
  dueAt: since + rule.minutes * MINUTE_MS,
  metFrom: since,
});

/** A graver level never gives more time than there was. */
const sooner = (former: Demand, demand: Demand): Demand =>
  (demand.dueAt ?? 0) < (former.dueAt ?? 0)
    ? { ...demand, key: former.key, metFrom: former.metFrom }
    : { ...former, level: demand.level };

/**
 * 续报 after the numbers changed: one for all changes until it is sent. A report that was signed before they were written down does
 * not have them, whenever it is sent.
 */
function changeDemands(file: IncidentFile): Demand[] {
  const demands: Demand[] = [];
  for (const { values: entry } of file.timeline) {
    if (entry.kind !== 'casualties') continue;
    const severity = severityAt(file, entry.at);
    for (const rule of severity ? rulesThatHold(severity) : []) {
      if (rule.kind !== 'onChange' || severity === undefined) continue;
      const isReported = file.routes.some(
        (route) => isOnWay(route.values, rule) && signedAtOf(route, file) < entry.enteredAt,
      );
      const last = demands.findLast((demand) => slotOf(demand) === slotOf(rule));
      const isAsked = last !== undefined && routeMeeting(last, file, entry.enteredAt) === undefined;
      if (!isReported || isAsked) continue;
      demands.push({
        key: `change-${slotOf(rule)}-${entry.at.toString(36)}`,
        ...wayOf(rule),
        level: severity.countsAs,
        anchor: 'changed',
        from: entry.at,
        ...(rule.minutes !== undefined && { dueAt: entry.at + rule.minutes * MINUTE_MS }),
        metFrom: entry.enteredAt,
        ...(entry.casualties && { casualties: entry.casualties }),
      });
    }
  }
  return demands;
}

/** 终报: by the end of the n-th workday after the response ended. */
function finalDemands(file: IncidentFile, calendar: WorkCalendar): Demand[] {
  const { endedAt } = file.incident;
  const severity = file.severities.at(-1)?.values;
  if (endedAt === undefined || !severity || file.incident.response === 'ongoing') return [];
  return rulesThatHold(severity).flatMap((rule): Demand[] =>
    rule.kind === 'final'
      ? [
          {
            key: `final-${slotOf(rule)}`,
            ...wayOf(rule),
            level: severity.countsAs,
            anchor: 'ended',
            from: endedAt,
            dueAt: afterWorkdays(endedAt, rule.workdays, calendar),
            metFrom: lastResumedAt(file),
          },
        ]
      : [],
  );
}

/** The end of the n-th workday after the day of `from`. */
export function afterWorkdays(from: number, workdays: number, calendar: WorkCalendar): number {
  let { date } = chinaTimeOf(from);
  for (let left = workdays; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkday(date, calendar)) left -= 1;
  }
  return instantOf({ date: addDays(date, 1), time: '00:00' });
}

const metBefore = (demand: Demand, at: number, file: IncidentFile): boolean =>
  routeMeeting(demand, file, at) !== undefined;

function settled(demand: Demand, file: IncidentFile, now: number): Obligation {
  const { metFrom, metUntil = Number.POSITIVE_INFINITY, casualties, ...rest } = demand;
  const { dueAt } = demand;
  const wasDueBeforeKnown = dueAt !== undefined && dueAt <= file.incident.knownAt;
  const route = routeMeeting(demand, file);
  if (route) {
    const metAt = route.values.sentAt;
    const isLate = dueAt !== undefined && metAt > dueAt;
    return { ...rest, state: 'met', metAt, routeId: route.id, isLate, wasDueBeforeKnown };
  }
  const waiver = file.waivers.find(({ values }) => values.obligationKey === demand.key)?.values;
  if (waiver) {
    // Agreed on only after it was due, it was late all the same.
    const isLate = dueAt !== undefined && waiver.waivedAt > dueAt;
    return { ...rest, state: 'waived', isLate, wasDueBeforeKnown };
  }
  if (isLifted(demand, file)) return { ...rest, state: 'lifted', isLate: false, wasDueBeforeKnown };
  const state = now >= metUntil || isDoneWith(demand, file) ? 'missed' : 'open';
  return { ...rest, state, isLate: dueAt !== undefined && now > dueAt, wasDueBeforeKnown };
}

/** Nothing more is to be reported: of the incident at all, or on this way since the final report went there. */
const isDoneWith = ({ kind, leg }: Demand, file: IncidentFile): boolean =>
  isFactSettled(file.incident) ||
  file.incident.response === 'archived' ||
  (kind !== 'final' && finalSentAt(file, leg) !== undefined);

/** What was not yet due when it turned out that there was nothing to report. */
function isLifted({ dueAt, from }: Pick<Demand, 'dueAt' | 'from'>, { incident }: IncidentFile): boolean {
  return isFactSettled(incident) && incident.factAt !== undefined && (dueAt ?? from) >= incident.factAt;
}
