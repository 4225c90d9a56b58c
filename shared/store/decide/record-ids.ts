import { partsOfRecordId, recordId } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';

/** Ids of records that exist once for their subject: whoever makes such a record first, it is the same record. */
export const bulletinId = (weekStart: string): string => recordId('bulletin', weekPartition(weekStart), 'week');

export const submissionId = (weekStart: string, officeId: string): string =>
  recordId('submission', weekPartition(weekStart), partsOfRecordId(officeId).key);

export function receiptId(versionId: string, officeId: string): string {
  const { partition, key } = partsOfRecordId(versionId);
  return recordId('receipt', partition, `${key}_${partsOfRecordId(officeId).key}`);
}

/** The receipt of one person of the office, such as the liaison of a leader. */
export function personReceiptId(versionId: string, officeId: string, personId: string): string {
  const { partition, key } = partsOfRecordId(receiptId(versionId, officeId));
  return recordId('receipt', partition, `${key}_${partsOfRecordId(personId).key}`);
}
