import { receptionSchema } from '../../../shared/domain/reception/reception.ts';
import { partsOfRecordId, type RecordKind, type RecordValues, recordSchemas } from '../../../shared/domain/record.ts';
import { receptionId, visitRecordId } from '../../../shared/rules/reception/reception-ids.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { aRecord, leadOfficeId } from './sample-records.ts';

/** A visit that 区委办 registered on 20 November 2026. */
export const visitId = receptionId(leadOfficeId, Date.UTC(2026, 10, 20, 4), 'visit0000001');

export const visitHash = (part: string): string => `#/reception/board?visit=${visitId}&part=${part}`;

const place = { officeId: leadOfficeId, receptionId: visitId };

export function visitRecord(values: object = {}): RecordView {
  const { partition, key } = partsOfRecordId(visitId);
  const reception = receptionSchema.parse({
    ...{ title: '省发展改革委调研组来访', guestKind: 'superior', stage: 'planning', registeredBy: '林安' },
    ...{ officeId: leadOfficeId, receivedAt: Date.UTC(2026, 10, 20, 4), letterState: 'received', letterNumber: '1号' },
    ...values,
  });
  return aRecord('reception', partition, key, reception);
}

/** A line of the visit; what its schema has a default for may be left out. */
export function partRecord<K extends RecordKind>(kind: K, key: string, values: object): RecordView {
  const { partition, key: whole } = partsOfRecordId(visitRecordId(kind, visitId, key));
  return aRecord(kind, partition, whole, recordSchemas[kind].parse({ ...place, ...values }) as RecordValues<K>);
}
