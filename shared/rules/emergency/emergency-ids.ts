import type { RecordKind } from '../../domain/record.ts';
import { idAbout, isAbout, keyOf, subjectId, subjectPartition } from '../subject-ids.ts';

export const incidentId = (officeId: string, knownAt: number, key: string): string =>
  subjectId('incident', officeId, knownAt, key);

/** `2026-M11`: where the reports, routes, timeline … of an incident are. */
export const incidentPartition = (incidentId: string): string => subjectPartition(incidentId);

/** A record about an incident. */
export const incidentRecordId = (kind: RecordKind, incidentId: string, key: string): string =>
  idAbout(kind, incidentId, key);

/** Whether a record is about this incident, as its id has it. */
export const isAboutIncident = (incidentId: string, id: string): boolean => isAbout(incidentId, id);

/** A record that another office answers on its own workstation ends with that office's key. */
export const answeredRecordId = (
  kind: 'reportRoute' | 'incidentInstruction',
  incidentId: string,
  key: string,
  toOfficeId: string | undefined,
): string => incidentRecordId(kind, incidentId, toOfficeId === undefined ? key : `${key}_${keyOf(toOfficeId)}`);

export const isAnsweredBy = (officeId: string, id: string): boolean => keyOf(id).endsWith(`_${keyOf(officeId)}`);

export const alarmAnswerId = (incidentId: string, alarmKey: string): string =>
  incidentRecordId('alarmAnswer', incidentId, alarmKey);

/** An alarm about a report that came from another office: it rings there. */
export const isToldAlarm = (alarmKey: string): boolean => alarmKey.startsWith('told-');

export const escalationId = (incidentId: string, alarmKey: string, step: string): string =>
  incidentRecordId('alarmEscalation', incidentId, `${alarmKey}-${step}`);

/** The alarm of a report at the office that was told by it: each report of its own. */
export const toldAlarmKey = (routeId: string): string =>
  `told-${keyOf(routeId).split('_').at(-2) ?? ''}`.replaceAll(/[^0-9A-Za-z-]/g, '-');

export const waiverId = (incidentId: string, obligationKey: string): string =>
  incidentRecordId('obligationWaiver', incidentId, obligationKey);
