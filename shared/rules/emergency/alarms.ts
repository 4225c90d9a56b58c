import type { EscalationStep } from '../../domain/emergency/incident-alarm.ts';
import type { TimelineKind } from '../../domain/emergency/incident-timeline.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { toldAlarmKey } from './emergency-ids.ts';
import type { IncidentFile } from './incident-book.ts';
import { type Obligation, openObligationsOf } from './obligations.ts';

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

/** The alarms of an incident at a moment, and when they will next be others. */
export interface AlarmWatch {
  /** Those that have begun to ring, answered ones too. */
  readonly alarms: readonly Alarm[];
  /** A call to the next higher that is due already counts as well, until it was made; undefined when nothing is coming. */
  readonly nextChange?: number;
}

/**
 * Of each open obligation the latest stage that has come, and of each report to another office one until it is signed for. Obligations
 * and answers of one incident never touch another's.
 */
export function watchAlarms(file: IncidentFile, calendar: WorkCalendar, now: number): AlarmWatch {
  const obligations = openObligationsOf(file, calendar, now);
  const answered = new Set(file.answers.map(({ values }) => values.alarmKey));
  const own = obligations.flatMap((obligation) => alarmOf(obligation, file, answered, now));
  const stages = obligations
    .flatMap((obligation) => momentsOf(obligation).map(({ at }) => at))
    .filter((at) => at > now);
  const calls = own.flatMap(({ nextStep }) => nextStep?.at ?? []);
  const changes = [...stages, ...calls];
  return {
    alarms: [...own, ...toldAlarms(file, answered)],
    ...(changes.length > 0 && { nextChange: Math.min(...changes) }),
  };
}

const stages: readonly (readonly [stage: 'half' | 'near' | 'over', part: number])[] = [
  ['half', 0.5],
  ['near', 0.8],
  ['over', 1],
];

/** Every moment at which an obligation rings, with the key of that alarm: reminders at 50 %, 80 % and 100 % (§2.7). */
function momentsOf({ key, from, dueAt }: Obligation) {
  if (dueAt === undefined) return [];
  const begins = Math.min(from, dueAt);
  // A time that was changed rings anew.
  const due = Math.round(dueAt / MINUTE_MS).toString(36);
  return stages.map(([stage, part]) => ({
    key: `${key}-${due}-${stage}`,
    stage,
    at: begins + (dueAt - begins) * part,
  }));
}

function alarmOf(obligation: Obligation, file: IncidentFile, answered: ReadonlySet<string>, now: number): Alarm[] {
  const moment = momentsOf(obligation).findLast(({ at }) => at <= now);
  if (!moment) return [];
  const { key, stage } = moment;
  const { dueAt } = obligation;
  const isAnswered = answered.has(key);
  // What was already due when it was written down rings from then on: nobody could have answered before.
  const ringsAt = Math.max(moment.at, writtenAt(obligation, file));
  const next = isAnswered || stage === 'half' ? undefined : nextStep(key, ringsAt, file);
  return [
    {
      key,
      incidentId: file.id,
      officeId: file.incident.officeId,
      stage,
      ringsAt,
      ...(dueAt !== undefined && { dueAt }),
      obligation,
      isAnswered,
      ...(next && { nextStep: next }),
    },
  ];
}

const writtenBy: Readonly<Record<Obligation['anchor'], TimelineKind | undefined>> = {
  occurred: 'received',
  known: 'received',
  upgraded: 'severity',
  changed: 'casualties',
  ended: 'response',
  slot: undefined,
};

/** When what an obligation runs from was entered here, however far back its time was typed. */
function writtenAt({ anchor, from }: Obligation, { timeline }: IncidentFile): number {
  const kind = writtenBy[anchor];
  const entry = timeline.findLast(({ values }) => values.kind === kind && (kind === 'received' || values.at === from));
  return entry?.values.enteredAt ?? from;
}

/** An office that was told has to sign; each report rings there until it does. */
function toldAlarms(file: IncidentFile, answered: ReadonlySet<string>): Alarm[] {
  const voided = new Set(file.reports.flatMap(({ id, values }) => (values.state === 'void' ? id : [])));
  return file.routes.flatMap(({ id, values }): Alarm[] => {
    const { toOfficeId, signedAt, sentAt, reportId } = values;
    if (toOfficeId === undefined || signedAt !== undefined || voided.has(reportId)) return [];
    const key = toldAlarmKey(id);
    const about = { incidentId: file.id, officeId: toOfficeId, routeId: id };
    return [{ key, ...about, stage: 'told', ringsAt: sentAt, isAnswered: answered.has(key) }];
  });
}

const MINUTE_MS = 60_000;

/** 带班领导 once nobody answered for as long as the rules say, 总带班 as long after that. */
function nextStep(key: string, ringsAt: number, file: IncidentFile): Alarm['nextStep'] {
  const minutes = file.severities.at(-1)?.values.escalateAfterMinutes;
  if (minutes === undefined) return undefined;
  const made = new Map(
    file.escalations.flatMap(({ values }) =>
      values.alarmKey === key ? [[values.step, values.escalatedAt] as const] : [],
    ),
  );
  const calledLeadAt = made.get('lead');
  if (calledLeadAt === undefined) return { step: 'lead', at: ringsAt + minutes * MINUTE_MS };
  return made.has('chief') ? undefined : { step: 'chief', at: calledLeadAt + minutes * MINUTE_MS };
}
