import { type Json, sameJson } from '../base/canonical-json.ts';
import { partsOfRecordId } from '../domain/record.ts';
import { type Head, isDeleted, type RecordState } from './record-state.ts';
import { shownValues } from './record-view.ts';

/** How a record at an earlier moment differs from the same record now, and what restoring it would do. */
export interface Difference {
  readonly recordId: string;
  readonly kind: string;
  readonly change: 'changed' | 'broughtBack' | 'takenAway';
  /** Values at the moment; null where the record was deleted or did not exist. */
  readonly past: Readonly<Record<string, Json>> | null;
  readonly present: Readonly<Record<string, Json>> | null;
  /** Fields to be written; a field that is disputed now and was not then is one of them. */
  readonly fields: readonly string[];
}

/** Null when restoring would change nothing. */
export function differenceOf(
  recordId: string,
  former: RecordState | undefined,
  current: RecordState | undefined,
): Difference | null {
  const [past, present] = [valuesOf(recordId, former), valuesOf(recordId, current)];
  if (!past && !present) return null;
  const { kind } = partsOfRecordId(recordId);
  if (!past) return { recordId, kind, change: 'takenAway', past, present, fields: [] };
  const kept = current ? shownValues(recordId, current) : {};
  const fields = [...new Set([...Object.keys(past), ...Object.keys(kept)])].filter(
    (field) => !sameJson(past[field], kept[field]) || (isDisputed(current, field) && !isDisputed(former, field)),
  );
  if (!present) return { recordId, kind, change: 'broughtBack', past, present, fields };
  return fields.length === 0 ? null : { recordId, kind, change: 'changed', past, present, fields };
}

function valuesOf(recordId: string, record: RecordState | undefined): Record<string, Json> | null {
  if (!record || isDeleted(record)) return null;
  const values = shownValues(recordId, record);
  return Object.keys(values).length === 0 ? null : values;
}

function isDisputed(record: RecordState | undefined, field: string): boolean {
  const [first, ...others]: readonly Head[] = record?.fields.get(field) ?? [];
  return others.some(({ value }) => !sameJson(value, first?.value));
}
