import { type Json, sameJson } from '../../../../shared/base/canonical-json.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';

export type ItemField = keyof PlanItem;
export type ItemEdits = Partial<PlanItem>;
type Changes = CommandInput<'plans.editItem'>['changes'];

export const sameValue = (left: unknown, right: unknown): boolean =>
  sameJson((left ?? null) as Json, (right ?? null) as Json);

/** Edits after a person changed some fields; a field that is back at what it was is no edit. */
export function withEdits(edits: ItemEdits, changes: ItemEdits, live: PlanItem): ItemEdits {
  const next: Record<string, unknown> = { ...edits };
  for (const [field, value] of Object.entries(changes)) {
    if (sameValue(value, live[field as ItemField])) delete next[field];
    else next[field] = value;
  }
  return next as ItemEdits;
}

/** Edited fields that others have changed to something else since the form was opened. */
export function overtakenFields(edits: ItemEdits, base: PlanItem, live: PlanItem, accepted: ItemEdits): ItemField[] {
  return (Object.keys(edits) as ItemField[]).filter(
    (field) =>
      !sameValue(live[field], base[field]) &&
      !sameValue(live[field], edits[field]) &&
      !(field in accepted && sameValue(accepted[field], live[field])),
  );
}

/** As a command takes them: a cleared field is null. */
export const changesOf = (edits: ItemEdits): Changes =>
  Object.fromEntries(
    Object.entries(edits).map(([field, value]) => [field, field === 'content' ? value : (trimmed(value) ?? null)]),
  ) as Changes;

/** Values of a new item, without the optional ones that are empty. */
export const valuesOf = (item: PlanItem): PlanItem =>
  Object.fromEntries(
    Object.entries(item)
      .map(([field, value]) => [field, field === 'content' ? String(value).trim() : trimmed(value)])
      .filter(([, value]) => value !== undefined),
  ) as unknown as PlanItem;

const trimmed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? undefined : text;
};
