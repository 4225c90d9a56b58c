import { chinaTimeOf } from '../domain/china-time.ts';
import { monthOf, monthPartition, yearPartition } from '../domain/month.ts';
import { partsOfRecordId, type RecordKind, recordId } from '../domain/record.ts';

/**
 * Ids of a subject with many records about it, such as an incident or a visit. The subject is found in its year; everything about it
 * stands in the month in which it began, which its key tells, so that whoever has a subject's id knows where the rest is. Keys begin with
 * the office's, as those of duty do.
 */

export const keyOf = (id: string): string => partsOfRecordId(id).key;

export function subjectId(kind: RecordKind, officeId: string, beganAt: number, key: string): string {
  const { date } = chinaTimeOf(beganAt);
  const month = monthOf(date).replace('-', '');
  return recordId(kind, yearPartition(date), `${keyOf(officeId)}_${month}${key}`);
}

/** `2026-M11`: where the records about a subject are. */
export function subjectPartition(subjectId: string): string {
  const own = keyOf(subjectId).split('_').at(-1) ?? '';
  return monthPartition(`${own.slice(0, 4)}-${own.slice(4, 6)}`);
}

/** A record about a subject. */
export const idAbout = (kind: RecordKind, subjectId: string, key: string): string =>
  recordId(kind, subjectPartition(subjectId), `${keyOf(subjectId)}_${key}`);

/** Whether a record is about this subject, as its id has it. */
export const isAbout = (subjectId: string, id: string): boolean => keyOf(id).startsWith(`${keyOf(subjectId)}_`);

/** The subject that a record is about, as its id has it. */
export function subjectOf(kind: RecordKind, id: string): string {
  const [office = '', own = ''] = keyOf(id).split('_');
  return recordId(kind, yearPartition(`${own.slice(0, 4)}-01`), `${office}_${own}`);
}
