import { chinaTimeOf } from '../../domain/china-time.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import type { MatterFacts, MatterUnit } from '../../domain/supervision/matter.ts';

/** A record that a matter may be made from. */
export const matterSourceKinds = [
  'incidentInstruction',
  'meetingDecision',
  'planItem',
  'receptionTask',
  'incident',
] as const satisfies readonly RecordKind[];
export type MatterSourceKind = (typeof matterSourceKinds)[number];

export const isMatterSource = (kind: string): kind is MatterSourceKind =>
  matterSourceKinds.some((known) => known === kind);

/** The names behind ids; empty where there is none. */
interface SourceNames {
  readonly officeName: (id: string) => string;
  readonly leaderName: (id: string) => string;
  /** Of an incident, a visit or a meeting. */
  readonly titleOf: (id: string) => string;
}

const TITLE_LENGTH = 120;

const titled = (words: string): Pick<MatterFacts, 'title' | 'words'> => ({
  title: words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH - 1)}…` : words,
  words,
});

const unitOf = (officeId: string | undefined, unit: string, { officeName }: SourceNames): MatterUnit | undefined => {
  const name = officeId === undefined ? unit : officeName(officeId) || unit;
  return name === '' ? undefined : { name, ...(officeId !== undefined && { officeId }) };
};

const withUnit = (leadUnit: MatterUnit | undefined) => (leadUnit ? { leadUnit } : {});

type Made = Partial<MatterFacts> & Pick<MatterFacts, 'title' | 'words' | 'source'>;

const makers: { readonly [K in MatterSourceKind]: (values: RecordValues<K>, names: SourceNames) => Made } = {
  incidentInstruction: (instruction, names) => ({
    ...titled(instruction.text),
    ...{ source: 'instruction', urgency: 'urgent', sourceWords: names.titleOf(instruction.incidentId) },
    ...{ leaderName: instruction.leaderName, leaderTitle: instruction.leaderTitle },
    ...(instruction.dueAt !== undefined && { dueOn: chinaTimeOf(instruction.dueAt).date }),
    ...withUnit(unitOf(instruction.toOfficeId, instruction.toUnit ?? '', names)),
  }),
  meetingDecision: (decision, names) => ({
    ...titled(decision.text),
    ...{ source: 'meeting', sourceWords: names.titleOf(decision.meetingId), assistUnits: decision.assistUnits },
    ...(decision.dueOn !== undefined && { dueOn: decision.dueOn }),
    ...withUnit(decision.leadUnit),
  }),
  planItem: (item, names) => ({
    ...titled(item.content),
    ...{ source: 'plan', sourceWords: `周计划 ${item.date}` },
    leaderName: item.attendance.map(({ leaderId }) => names.leaderName(leaderId))[0] ?? '',
    ...withUnit(unitOf(item.organiserUnit ? undefined : item.officeId, item.organiserUnit ?? '', names)),
  }),
  receptionTask: (task, names) => ({
    ...titled(task.task),
    ...{
      source: 'reception',
      sourceWords: names.titleOf(task.receptionId),
      unitContact: task.person?.slice(0, 30) ?? '',
    },
    ...{ unitPhone: task.phone ?? '' },
    ...(task.dueOn !== undefined && { dueOn: task.dueOn }),
    ...withUnit(unitOf(task.responsibleOfficeId, task.responsibleUnit ?? '', names)),
  }),
  incident: (incident) => ({
    ...titled(incident.title),
    ...{ words: incident.advice || incident.title, source: 'emergency', urgency: 'urgent' },
  }),
};

/** What a matter begins with that is made from an 批示, a meeting's decision, a plan item, a reception task or an incident. */
export function matterFromSource<K extends MatterSourceKind>(
  { id, kind, values }: { readonly id: string; readonly kind: K; readonly values: RecordValues<K> },
  names: SourceNames,
): Made & { readonly sourceId: string } {
  const made = makers[kind](values, names);
  return { ...made, sourceWords: made.sourceWords?.slice(0, 200) ?? '', sourceId: id };
}
