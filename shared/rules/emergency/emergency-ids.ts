import { chinaTimeOf } from '../../domain/china-time.ts';
import { monthOf, monthPartition, yearPartition } from '../../domain/month.ts';
import { partsOfRecordId, type RecordKind, recordId } from '../../domain/record.ts';

/**
 * An incident is found in its year; everything about it stands in the month in which it became known, which its key begins with, so
 * that whoever has an incident's id knows where the rest is. Keys begin with the office's, as those of duty do.
 */

const keyOf = (id: string): string => partsOfRecordId(id).key;

export function incidentId(officeId: string, knownAt: number, key: string): string {
  const { date } = chinaTimeOf(knownAt);
  const month = monthOf(date).replace('-', '');
  return recordId('incident', yearPartition(date), `${keyOf(officeId)}_${month}${key}`);
}

/** `2026-M11`: where the reports, routes, timeline … of an incident are. */
export function incidentPartition(incidentId: string): string {
  const own = keyOf(incidentId).split('_').at(-1) ?? '';
  return monthPartition(`${own.slice(0, 4)}-${own.slice(4, 6)}`);
}

/** A record about an incident. */
export const incidentRecordId = (kind: RecordKind, incidentId: string, key: string): string =>
  recordId(kind, incidentPartition(incidentId), `${keyOf(incidentId)}_${key}`);

/** Whether a record is about this incident, as its id has it. */
export const isAboutIncident = (incidentId: string, id: string): boolean =>
  keyOf(id).startsWith(`${keyOf(incidentId)}_`);

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
