import type { RecordKind } from '../../domain/record.ts';
import { idAbout, keyOf, subjectId, subjectPartition } from '../subject-ids.ts';

export const receptionId = (officeId: string, receivedAt: number, key: string): string =>
  subjectId('reception', officeId, receivedAt, key);

/** `2026-M11`: where the guests, stops, tasks … of a visit are. */
export const receptionPartition = (receptionId: string): string => subjectPartition(receptionId);

/** A record of a visit. */
export const visitRecordId = (kind: RecordKind, receptionId: string, key: string): string =>
  idAbout(kind, receptionId, key);

/** 接待清单: one for each visit. */
export const expenseSheetId = (receptionId: string): string => visitRecordId('expenseSheet', receptionId, 'sheet');

/** What one office has done with an issue of the plan. */
export const receptionReceiptId = (receptionId: string, issueId: string, officeId: string): string =>
  visitRecordId('receptionReceipt', receptionId, `${keyOf(issueId).split('_').at(-1) ?? ''}_${keyOf(officeId)}`);

/** Whether an answer is that of an office, as its id has it. */
export const isReceiptOf = (officeId: string, id: string): boolean => keyOf(id).endsWith(`_${keyOf(officeId)}`);
