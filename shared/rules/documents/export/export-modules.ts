import { type RecordKind, recordSchemas } from '../../../domain/record.ts';
import type { exportWording } from './wording.ts';

export type ExportModule = keyof typeof exportWording.modules;

const planKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'planItem',
  'submission',
  'bulletin',
  'bulletinVersion',
  'changeOrder',
  'receipt',
  'absence',
  'clashAcceptance',
  'planRules',
]);
const dutyKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'callRecord',
  'handover',
  'spotCheck',
  'dailyReport',
  'restTaken',
  'specialPeriod',
]);
const emergencyKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'slaPack',
  'thresholdTable',
  'reportRecipient',
  'reportRoute',
  'obligationWaiver',
  'timelineEntry',
  'alarmAnswer',
  'alarmEscalation',
  'classifiedStub',
]);
const receptionKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'itineraryStop',
  'seatPlan',
  'expenseSheet',
  'findingOverride',
]);

const supervisionKinds: ReadonlySet<RecordKind> = new Set<RecordKind>(['supervisionRules', 'jointMeeting']);

/** The workbook in which a kind has its sheet; what devices say about membership is no record for people. */
export function moduleOfKind(kind: RecordKind): ExportModule | null {
  if (kind === 'membership') return null;
  if (planKinds.has(kind)) return 'plan';
  if (dutyKinds.has(kind) || kind.startsWith('duty')) return 'duty';
  if (emergencyKinds.has(kind) || kind.startsWith('incident')) return 'emergency';
  if (receptionKinds.has(kind) || kind.startsWith('reception')) return 'reception';
  if (supervisionKinds.has(kind) || kind.startsWith('matter') || kind.startsWith('meeting')) return 'supervision';
  return 'directory';
}

/** Sealed for few, and destroyed after a time: never part of a package that lies about. */
const leftOut: ReadonlySet<string> = new Set(['incidentPerson.sealed', 'incidentPerson.details']);

/** The fields of a kind in the order of its schema. */
export const exportedFields = (kind: RecordKind): string[] =>
  Object.keys(recordSchemas[kind].shape).filter((field) => isExported(kind, field));

export const isExported = (kind: string, field: string): boolean => !leftOut.has(`${kind}.${field}`);

/** All kinds that are exported, in the order of the list of kinds. */
export const exportedKinds: readonly RecordKind[] = (Object.keys(recordSchemas) as RecordKind[]).filter(
  (kind) => moduleOfKind(kind) !== null,
);
