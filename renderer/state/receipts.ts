import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { ChangeOrder, Receipt } from '../../shared/domain/plan-cycle.ts';
import { versionToSign } from '../../shared/rules/receipt-due.ts';
import type { TypedRecordView } from '../../shared/store/record-view.ts';
import { type Records, recordOf, recordsOfKind, versionsOf } from './records.ts';

/** Every change order that is here, by id. */
export const changeOrders = (records: Records): ReadonlyMap<string, ChangeOrder> =>
  new Map(recordsOfKind(records, 'changeOrder').map(({ id, values }) => [id, values]));

/** What each office has done with a version, by office. */
export const officeReceipts = (records: Records, versionId: string): ReadonlyMap<string, Receipt> =>
  new Map(
    receiptsOf(records, versionId)
      .filter(({ personId }) => personId === undefined)
      .map((receipt) => [receipt.officeId, receipt]),
  );

/** When each person has read a version, by person. */
export const readersOf = (records: Records, versionId: string): ReadonlyMap<string, number> =>
  new Map(
    receiptsOf(records, versionId).flatMap(({ personId, readAt }): [string, number][] =>
      personId === undefined || readAt === undefined ? [] : [[personId, readAt]],
    ),
  );

const receiptsOf = (records: Records, versionId: string): Receipt[] =>
  recordsOfKind(records, 'receipt').flatMap(({ values }) => (values.versionId === versionId ? values : []));

/** The version of a week that an office still has to sign. */
export function versionDue(
  records: Records,
  weekStart: PlainDate,
  officeId: string,
): TypedRecordView<'bulletinVersion'> | undefined {
  const signed = recordsOfKind(records, 'receipt')
    .filter(({ values }) => values.officeId === officeId && values.signedAt !== undefined)
    .map(({ values }) => values.versionId);
  const id = versionToSign(officeId, versionsOf(records, weekStart), changeOrders(records), new Set(signed));
  return recordOf(records, 'bulletinVersion', id);
}
