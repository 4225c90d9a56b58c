import type { ReportRecipient, SlaPack, ThresholdTable } from '../../domain/emergency/emergency-rules.ts';
import type { Incident, IncidentPerson } from '../../domain/emergency/incident.ts';
import type { AlarmAnswer, AlarmEscalation } from '../../domain/emergency/incident-alarm.ts';
import type { IncidentInstruction } from '../../domain/emergency/incident-instruction.ts';
import type { IncidentReport, ReportRoute } from '../../domain/emergency/incident-report.ts';
import type { IncidentSeverity } from '../../domain/emergency/incident-severity.ts';
import type { ObligationWaiver, TimelineEntry } from '../../domain/emergency/incident-timeline.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import { type WorkCalendar, workCalendarOf } from '../work-calendar.ts';
import { slaPackOn, thresholdsOn } from './emergency-rules.ts';

export interface Kept<T> {
  readonly id: string;
  readonly values: T;
}

/** One incident with everything about it, each list the oldest first. */
export interface IncidentFile {
  readonly id: string;
  readonly incident: Incident;
  readonly severities: readonly Kept<IncidentSeverity>[];
  readonly reports: readonly Kept<IncidentReport>[];
  readonly routes: readonly Kept<ReportRoute>[];
  readonly instructions: readonly Kept<IncidentInstruction>[];
  readonly waivers: readonly Kept<ObligationWaiver>[];
  readonly timeline: readonly Kept<TimelineEntry>[];
  readonly people: readonly Kept<IncidentPerson>[];
  readonly answers: readonly Kept<AlarmAnswer>[];
  readonly escalations: readonly Kept<AlarmEscalation>[];
}

/** The incidents of some months and the rules they are judged by. */
export interface IncidentBook {
  readonly files: ReadonlyMap<string, IncidentFile>;
  /** In the order in which they are called. */
  readonly recipients: readonly Kept<ReportRecipient>[];
  readonly packOn: (date: PlainDate) => SlaPack;
  readonly thresholdsOn: (date: PlainDate) => ThresholdTable;
  readonly calendar: WorkCalendar;
}

type PresentView = {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly values: object;
};

/** Kinds of records about one incident, with the moment they are ordered by. */
const momentOf = {
  incidentSeverity: ({ since }: IncidentSeverity) => since,
  incidentReport: ({ draftedAt }: IncidentReport) => draftedAt,
  reportRoute: ({ sentAt }: ReportRoute) => sentAt,
  incidentInstruction: ({ receivedAt }: IncidentInstruction) => receivedAt,
  obligationWaiver: ({ waivedAt }: ObligationWaiver) => waivedAt,
  timelineEntry: ({ at }: TimelineEntry) => at,
  incidentPerson: () => 0,
  alarmAnswer: ({ answeredAt }: AlarmAnswer) => answeredAt,
  alarmEscalation: ({ escalatedAt }: AlarmEscalation) => escalatedAt,
} as const;
type AboutKind = keyof typeof momentOf;

/** The kinds that a book is made of. */
export const incidentBookKinds: ReadonlySet<string> = new Set<RecordKind>([
  ...(Object.keys(momentOf) as AboutKind[]),
  'incident',
  'slaPack',
  'thresholdTable',
  'reportRecipient',
  'calendarNotice',
  'calendarDay',
]);

/** Sound throughout: whoever reads records has parsed a present one's values by the schema of its kind. */
export function incidentBookOf(records: Iterable<PresentView>): IncidentBook {
  const byKind = new Map<string, Kept<object>[]>();
  for (const { id, kind, standing, values } of records) {
    if (standing !== 'present' || !incidentBookKinds.has(kind)) continue;
    const list = byKind.get(kind);
    if (list) list.push({ id, values });
    else byKind.set(kind, [{ id, values }]);
  }
  const all = <K extends RecordKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Kept<RecordValues<K>>[];
  const about = <K extends AboutKind>(kind: K) =>
    groupedByIncident(all(kind), momentOf[kind] as (values: object) => number);
  const [severities, reports, routes] = [about('incidentSeverity'), about('incidentReport'), about('reportRoute')];
  const [instructions, waivers, timeline] = [
    about('incidentInstruction'),
    about('obligationWaiver'),
    about('timelineEntry'),
  ];
  const [people, answers, escalations] = [about('incidentPerson'), about('alarmAnswer'), about('alarmEscalation')];
  const files = all('incident').map(({ id, values }): [string, IncidentFile] => [
    id,
    {
      id,
      incident: values,
      severities: severities(id),
      reports: reports(id),
      routes: routes(id),
      instructions: instructions(id),
      waivers: waivers(id),
      timeline: timeline(id),
      people: people(id),
      answers: answers(id),
      escalations: escalations(id),
    },
  ]);
  const calendar = workCalendarOf(
    all('calendarNotice').map(({ values }) => values),
    all('calendarDay').map(({ values }) => values),
  );
  return {
    files: new Map(files),
    recipients: all('reportRecipient').sort(
      (left, right) => left.values.rankOrder - right.values.rankOrder || left.id.localeCompare(right.id),
    ),
    packOn: (date) => slaPackOn(date, all('slaPack')),
    thresholdsOn: (date) => thresholdsOn(date, all('thresholdTable')),
    calendar,
  };
}

const none: readonly never[] = [];

function groupedByIncident<T extends { readonly incidentId: string }>(
  records: readonly Kept<T>[],
  moment: (values: T) => number,
): (incidentId: string) => readonly Kept<T>[] {
  const groups = new Map<string, Kept<T>[]>();
  for (const record of records) {
    const group = groups.get(record.values.incidentId);
    if (group) group.push(record);
    else groups.set(record.values.incidentId, [record]);
  }
  for (const group of groups.values()) {
    group.sort((left, right) => moment(left.values) - moment(right.values) || (left.id < right.id ? -1 : 1));
  }
  return (incidentId) => groups.get(incidentId) ?? none;
}

export const severityNow = ({ severities }: IncidentFile): IncidentSeverity | undefined => severities.at(-1)?.values;
