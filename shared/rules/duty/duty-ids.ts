import type { DutyDayType, DutyTemplate } from '../../domain/duty/duty-template.ts';
import { type Month, monthPartition, yearPartition } from '../../domain/month.ts';
import type { ClockTime, PlainDate } from '../../domain/plain-date.ts';
import { directoryPartition, partsOfRecordId, type RecordKind, recordId } from '../../domain/record.ts';

/**
 * The keys of an office's duty records begin with the office's own key, so that anybody can tell from an id alone whose record
 * it is. Those that exist once for their subject have the same id whoever makes them first.
 */

const keyOf = (id: string): string => partsOfRecordId(id).key;
const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** Whether a duty record is an office's. */
export const isDutyRecordOf = (officeId: string, id: string): boolean =>
  keyOf(id) === keyOf(officeId) || keyOf(id).startsWith(`${keyOf(officeId)}_`);

/** A record of an office that there may be many of. */
export const dutyRecordId = (kind: RecordKind, partition: string, officeId: string, key: string): string =>
  recordId(kind, partition, `${keyOf(officeId)}_${key}`);

export const templateId = ({ officeId, dayType, specialPeriodId, effectiveFrom }: DutyTemplate): string => {
  const subject = specialPeriodId === undefined ? dayType : keyOf(specialPeriodId);
  return recordId('dutyTemplate', directoryPartition, `${keyOf(officeId)}_${subject}_${compact(effectiveFrom)}`);
};

export const dutyRoomId = (officeId: string): string => recordId('dutyRoom', directoryPartition, keyOf(officeId));

export const rosterId = (officeId: string, month: Month): string =>
  recordId('dutyRoster', monthPartition(month), keyOf(officeId));

/**
 * The `n`-th shift made for a post on a day, 0 for the first: two people who fill one month without knowing of each other fill
 * the same shifts.
 */
export const shiftId = (officeId: string, postId: string, date: PlainDate, n: number): string =>
  recordId('dutyShift', monthPartition(date), `${keyOf(officeId)}_${keyOf(postId)}_${compact(date)}_${n}`);

export const rotationId = (groupId: string, dayType: DutyDayType, month: Month): string =>
  recordId('dutyRotation', yearPartition(month), `${keyOf(groupId)}_${dayType}_${month}`);

export const handoverId = (officeId: string, date: PlainDate, at: ClockTime): string =>
  recordId('handover', monthPartition(date), `${keyOf(officeId)}_${compact(date)}_${at.replace(':', '')}`);

export const dailyReportId = (officeId: string, date: PlainDate): string =>
  recordId('dailyReport', monthPartition(date), `${keyOf(officeId)}_${compact(date)}`);
