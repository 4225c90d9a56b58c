import { type Json, sameJson } from '../base/canonical-json.ts';
import { earliestWinsFields, isRecordKind, partsOfRecordId } from '../domain/record.ts';
import type { Operation } from './operation.ts';
import { isFormerSelf } from './record-history.ts';
import { DELETED_FIELD } from './record-state.ts';

export interface SettledValue {
  readonly operationId: string;
  readonly value: Json;
  readonly personId: string;
  readonly writtenAt: number;
}

/** A conflict that somebody ended: the value that stayed, and those that were left. */
export interface Settlement {
  readonly recordId: string;
  readonly field: string;
  readonly chosen: SettledValue;
  readonly left: readonly SettledValue[];
}

/** Fields of an operation that replace more than one value: only who saw a conflict writes so. */
export const settledFields = (operation: Operation): string[] =>
  Object.keys(operation.fields).filter((field) => {
    const { kind } = partsOfRecordId(operation.recordId);
    const isNoDispute =
      field === DELETED_FIELD || (isRecordKind(kind) && earliestWinsFields[kind]?.includes(field) === true);
    return !isNoDispute && (operation.replaces[field]?.length ?? 0) > 1;
  });

/**
 * The conflicts that an operation settled; `operationOf` finds those that it replaced. None where all had entered the same
 * value, and none for an operation that a device wrote again under a new name: its former self stands for it.
 */
export function settlementsOf(operation: Operation, operationOf: (id: string) => Operation | undefined): Settlement[] {
  return settledFields(operation).flatMap((field) => {
    const replaced = (operation.replaces[field] ?? []).flatMap((id) => operationOf(id) ?? []);
    if (replaced.some((former) => isFormerSelf(former, operation))) return [];
    const values: SettledValue[] = [];
    for (const former of replaced) {
      const value = writtenValue(former, field);
      if (!values.some((known) => sameJson(known.value, value.value))) values.push(value);
    }
    if (values.length < 2) return [];
    const chosen = writtenValue(operation, field);
    return [
      {
        recordId: operation.recordId,
        field,
        chosen,
        left: values.filter(({ value }) => !sameJson(value, chosen.value)),
      },
    ];
  });
}

const writtenValue = ({ id, fields, personId, stamp }: Operation, field: string): SettledValue => ({
  operationId: id,
  value: fields[field] ?? null,
  personId,
  writtenAt: stamp[0],
});
