import { useMemo, useRef, useState } from 'react';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { type PlanGap, planItemGaps } from '../../../../shared/rules/plan-gaps.ts';
import { usePlanWeek } from '../../../state/hooks.ts';
import type { Refusal } from '../../../state/outcome.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { violationSentence } from '../../../text/violations.ts';
import { type ItemEdits, type ItemField, overtakenFields, withEdits } from './item-edits.ts';
import { type FieldErrors, itemErrors } from './item-errors.ts';

/** What a draft keeps: the edits and what the edited fields said before, so that others' later changes show. */
interface ItemDraft {
  readonly edits: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
}

export interface ItemForm {
  readonly values: PlanItem;
  readonly edits: ItemEdits;
  readonly baseRevision: number;
  readonly errors: FieldErrors;
  readonly gaps: readonly PlanGap[];
  readonly overtaken: readonly ItemField[];
  readonly live: PlanItem;
  readonly draftSavedAt: number | null;
  set(changes: ItemEdits): void;
  takeRemote(field: ItemField): void;
  keepMine(field: ItemField): void;
  /** Shows a refusal's sentences at their fields; answers those that belong to no field. */
  showRefusal(refusal: Refusal): string[];
  /** From now on errors show at fields nobody has touched, too. */
  markTried(): void;
  restoreDraft(): void;
  discardDraft(): void;
  finish(): Promise<void>;
}

interface ItemFormStart {
  readonly draftKey: string;
  /** The record as it is now; undefined for a new item, or one that has just been deleted. */
  readonly view: PlanItemView | undefined;
  readonly initial: PlanItem;
  readonly initialEdits: ItemEdits;
}

export function useItemForm({ draftKey, view, initial, initialEdits }: ItemFormStart): ItemForm {
  const revision = useAppState((state) => state.replica.revision);
  const { leaders } = usePlanWeek(initial.weekStart);
  const openedAt = useRef(revision);
  const [base, setBase] = useState(initial);
  const [edits, setEdits] = useState<ItemEdits>(initialEdits);
  const [accepted, setAccepted] = useState<ItemEdits>({});
  const [refused, setRefused] = useState<FieldErrors>({});
  const [isTried, setIsTried] = useState(false);
  const draft = useDraft<ItemDraft>(draftKey);

  const live = view?.values ?? base;
  const values = useMemo(() => ({ ...live, ...edits }), [live, edits]);
  const overtaken = overtakenFields(edits, base, live, accepted);
  const found = itemErrors(values, leaders);
  const errors = Object.fromEntries(
    Object.entries({ ...refused, ...found }).filter(([field]) => isTried || field in edits || field in refused),
  ) as FieldErrors;

  const change = (next: ItemEdits): void => {
    setEdits(next);
    draft.keep({ edits: withNulls(next, next), before: withNulls(next, base) });
  };

  return {
    values,
    edits,
    errors,
    overtaken,
    live,
    gaps: planItemGaps(values),
    // Whoever has been shown others' changes decides over them; an unseen one must come out as a conflict.
    baseRevision: overtaken.length > 0 ? openedAt.current : revision,
    draftSavedAt: draft.found?.savedAt ?? null,
    set(changes) {
      setRefused((current) => without(current, Object.keys(changes)));
      change(withEdits(edits, changes, live));
    },
    takeRemote: (field) => change(without(edits, [field])),
    keepMine: (field) => setAccepted({ ...accepted, [field]: live[field] }),
    showRefusal(refusal) {
      const atFields = refusal.violations.filter(({ field }) => field !== undefined && field in values);
      setRefused(Object.fromEntries(atFields.map((violation) => [violation.field, violationSentence(violation)])));
      setIsTried(true);
      return refusal.violations
        .filter((violation) => !atFields.includes(violation))
        .map((other) => violationSentence(other));
    },
    markTried: () => setIsTried(true),
    restoreDraft() {
      if (!draft.found) return;
      const { edits: kept, before } = draft.found.value;
      setBase({ ...base, ...withoutNulls(before) });
      change(withoutNulls(kept));
      draft.dismissFound();
    },
    discardDraft: () => void draft.remove(),
    finish: draft.remove,
  };
}

/** JSON has no undefined: a cleared field is kept as null. */
const withNulls = (fields: object, source: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, source[field] ?? null]));

const withoutNulls = (kept: Readonly<Record<string, unknown>>): ItemEdits =>
  Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, value ?? undefined]));

const without = <T extends object>(fields: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !names.includes(field))) as T;
