import type { EscalationStep } from '../../domain/emergency/incident-alarm.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { IncidentFile } from './incident-book.ts';
import { type Obligation, obligationsOf } from './obligations.ts';

/** 时限过半 将到期 已超时, and 有新情况待签收 at whoever was told. */
export type AlarmStage = 'half' | 'near' | 'over' | 'told';

/** Something that rings at a desk until somebody there says that they know of it. */
export interface Alarm {
  /** Of its incident; answers and escalations name it. */
  readonly key: string;
  readonly incidentId: string;
  /** The office whose desk it rings at. */
  readonly officeId: string;
  readonly stage: AlarmStage;
  readonly ringsAt: number;
  readonly dueAt?: number;
  readonly obligation?: Obligation;
  readonly routeId?: string;
  readonly isAnswered: boolean;
  /** The next higher to be called while nobody answers; undefined when both were. */
  readonly nextStep?: { readonly step: EscalationStep; readonly at: number };
}

const stages: readonly (readonly [stage: 'half' | 'near' | 'over', part: number])[] = [
  ['half', 0.5],
  ['near', 0.8],
  ['over', 1],
];

/** Every moment at which an obligation rings, with the alarm of it: reminders at 50 %, 80 % and 100 % (§2.7). */
export function momentsOf({
  key,
  from,
  dueAt,
}: Obligation): { readonly key: string; readonly stage: AlarmStage; readonly at: number }[] {
  if (dueAt === undefined) return [];
  const begins = Math.min(from, dueAt);
  // A time that was changed rings anew.
  const due = Math.round(dueAt / 60_000).toString(36);
  return stages.map(([stage, part]) => ({
    key: `${key}-${due}-${stage}`,
    stage,
    at: begins + (dueAt - begins) * part,
  }));
}

/**
 * The alarms of an incident that have begun to ring by `now`, answered ones too: of each open obligation the latest stage, and of each
 * report to another office one until it is signed for. Obligations and answers of one incident never touch another's.
 */
export function alarmsOf(file: IncidentFile, calendar: WorkCalendar, now: number): Alarm[] {
  const answered = new Set(file.answers.map(({ values }) => values.alarmKey));
  const own = obligationsOf(file, calendar, now)
    .filter(({ state }) => state === 'open')
    .flatMap((obligation): Alarm[] => {
      const moment = momentsOf(obligation).findLast(({ at }) => at <= now);
      if (!moment) return [];
      const { key, stage, at } = moment;
      const alarm = { key, incidentId: file.id, officeId: file.incident.officeId, stage, ringsAt: at, obligation };
      const isAnswered = answered.has(key);
      const next = isAnswered || stage === 'half' ? undefined : nextStep(key, at, file);
      return [
        {
          ...alarm,
          ...(obligation.dueAt !== undefined && { dueAt: obligation.dueAt }),
          isAnswered,
          ...(next && { nextStep: next }),
        },
      ];
    });
  return [...own, ...toldAlarms(file, answered)];
}

/** An office that was told has to sign; each report rings there until it does. */
function toldAlarms(file: IncidentFile, answered: ReadonlySet<string>): Alarm[] {
  return file.routes.flatMap(({ id, values }): Alarm[] => {
    const { toOfficeId, signedAt, sentAt } = values;
    if (toOfficeId === undefined || signedAt !== undefined) return [];
    const key = `told-${sentAt.toString(36)}-${toOfficeId.split('.').at(-1)?.replaceAll('_', '-').slice(0, 24) ?? ''}`;
    return [
      {
        key,
        incidentId: file.id,
        officeId: toOfficeId,
        stage: 'told',
        ringsAt: sentAt,
        routeId: id,
        isAnswered: answered.has(key),
      },
    ];
  });
}

const MINUTE_MS = 60_000;

function nextStep(key: string, ringsAt: number, file: IncidentFile): Alarm['nextStep'] {
  const minutes = file.severities.at(-1)?.values.escalateAfterMinutes;
  if (minutes === undefined) return undefined;
  const made = new Set(
    file.escalations.filter(({ values }) => values.alarmKey === key).map(({ values }) => values.step),
  );
  if (!made.has('lead')) return { step: 'lead', at: ringsAt + minutes * MINUTE_MS };
  return made.has('chief') ? undefined : { step: 'chief', at: ringsAt + 2 * minutes * MINUTE_MS };
}

/** When the alarms of these incidents are next other than they are at `now`; undefined when nothing is coming. */
export function nextAlarmChange(
  files: Iterable<IncidentFile>,
  calendar: WorkCalendar,
  now: number,
): number | undefined {
  let next: number | undefined;
  const consider = (at: number | undefined): void => {
    if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
  };
  for (const file of files) {
    for (const obligation of obligationsOf(file, calendar, now)) {
      if (obligation.state === 'open') for (const { at } of momentsOf(obligation)) consider(at);
    }
    for (const { nextStep } of alarmsOf(file, calendar, now)) consider(nextStep?.at);
  }
  return next;
}
