import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import type { SlaRule } from '../../domain/emergency/emergency-rules.ts';
import { addDays, datesFrom } from '../../domain/plain-date.ts';
import { type Demand, rulesThatHold, severityAt, wayOf } from './demand.ts';
import type { IncidentFile } from './incident-book.ts';
import { ongoingTimesOf } from './response-times.ts';

type DailyRule = Extract<SlaRule, { kind: 'daily' }>;

const DAY_MS = 86_400_000;
/** Where a way has no first report with a deadline, a follow-up is asked for after this long. */
const SETTLING_MS = 3_600_000;
/** Reminders of a follow-up come within the hour before it: at four in the morning nobody writes the one for eight. */
const REMINDING_MS = 3_600_000;

/**
 * 续报 by fixed times every day, from when the level asks for them until the response has ended, and the next one to come. A report
 * belongs to the time that it is nearest to; one that is later than halfway to the next is the next one's. Times before `since` are
 * left out.
 */
export function dailyDemands(file: IncidentFile, now: number, since: number): Demand[] {
  const seen = new Set<string>();
  return file.severities.flatMap(({ values }) =>
    rulesThatHold(values).flatMap((rule) => {
      if (rule.kind !== 'daily' || seen.has(keyOf(rule))) return [];
      seen.add(keyOf(rule));
      return demandsOf(rule, beginningOf(rule, values.since, file), file, { now, since });
    }),
  );
}

const keyOf = ({ leg, channel, times }: DailyRule): string => `${leg}-${channel}-${times.join()}`;

/** No follow-up is asked for before the first report was due. */
function beginningOf({ leg, channel }: DailyRule, since: number, file: IncidentFile): number {
  const severity = severityAt(file, since);
  const minutes = (severity ? rulesThatHold(severity) : []).flatMap((rule) =>
    rule.kind === 'first' && rule.leg === leg && rule.channel === channel ? rule.minutes : [],
  );
  return since + (minutes.length > 0 ? Math.min(...minutes) * 60_000 : SETTLING_MS);
}

function demandsOf(
  rule: DailyRule,
  beginning: number,
  file: IncidentFile,
  { now, since }: { readonly now: number; readonly since: number },
): Demand[] {
  const first = Math.max(beginning, since);
  const slots = slotsBetween(rule, first - DAY_MS, now + 2 * DAY_MS);
  const upcoming = slots.find((slot) => slot > now) ?? now;
  const wasOngoingAt = ongoingTimesOf(file);
  return slots.flatMap((dueAt, index): Demand[] => {
    const [former = dueAt - DAY_MS, next = dueAt + DAY_MS] = [slots[index - 1], slots[index + 1]];
    if (dueAt < first || dueAt > upcoming || !wasOngoingAt(dueAt)) return [];
    const severity = severityAt(file, dueAt);
    if (!severity || !rulesThatHold(severity).some((held) => held.kind === 'daily' && keyOf(held) === keyOf(rule))) {
      return [];
    }
    return [
      {
        key: `daily-${rule.leg}-${rule.channel}-${(dueAt / 60_000).toString(36)}`,
        ...wayOf(rule),
        level: severity.countsAs,
        anchor: 'slot',
        from: Math.max(middle(former, dueAt), dueAt - REMINDING_MS),
        dueAt,
        metFrom: middle(former, dueAt),
        metUntil: middle(dueAt, next),
      },
    ];
  });
}

const middle = (left: number, right: number): number => (left + right) / 2;

function slotsBetween({ times }: DailyRule, from: number, to: number): number[] {
  const dates = datesFrom(chinaTimeOf(from).date, addDays(chinaTimeOf(to).date, 1));
  return dates
    .flatMap((date) => times.map((time) => instantOf({ date, time })))
    .filter((slot) => slot >= from && slot <= to)
    .sort((left, right) => left - right);
}
