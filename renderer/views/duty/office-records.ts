import { useMemo } from 'react';
import type { RecordKind, RecordValues } from '../../../shared/domain/record.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import { useRecords } from '../../state/hooks.ts';
import { recordsOfKind } from '../../state/records.ts';

/** Kinds of record that are an office's own. */
type OfficeKind = {
  [K in RecordKind]: RecordValues<K> extends { readonly officeId: string } ? K : never;
}[RecordKind];

/** An office's records of one kind, in no order. */
export function useOfficeRecords<K extends OfficeKind>(kind: K, officeId: string): readonly TypedRecordView<K>[] {
  const all = recordsOfKind(useRecords(), kind);
  return useMemo(
    // Sound: `OfficeKind` lists only kinds that have the field.
    () => all.filter(({ values }) => (values as { readonly officeId: string }).officeId === officeId),
    [all, officeId],
  );
}
