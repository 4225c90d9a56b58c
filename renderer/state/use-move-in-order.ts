import type { Outcome } from './outcome.ts';
import { useAppState } from './StateProvider.tsx';

interface Ranked {
  readonly id: string;
  readonly values: { readonly rankOrder: number };
}

interface RankChange {
  readonly id: string;
  readonly baseRevision: number;
  readonly changes: { readonly rankOrder: number };
}

export const byRank = (left: Ranked, right: Ranked): number =>
  left.values.rankOrder - right.values.rankOrder || left.id.localeCompare(right.id);

/** Puts a record one place up or down. Ranks are counted anew, so that two of the same rank can be told apart. */
export function useMoveInOrder<T extends Ranked>(
  records: readonly T[],
  edit: (change: RankChange) => Promise<Outcome<unknown>>,
): (record: T, step: -1 | 1) => Promise<void> {
  const baseRevision = useAppState((state) => state.replica.revision);
  return async (record, step) => {
    const from = records.indexOf(record);
    const rest = records.filter(({ id }) => id !== record.id);
    const moved = [...rest.slice(0, from + step), record, ...rest.slice(from + step)];
    for (const [index, { id, values }] of moved.entries()) {
      if (values.rankOrder === index + 1) continue;
      const { ok } = await edit({ id, baseRevision, changes: { rankOrder: index + 1 } });
      if (!ok) return;
    }
  };
}
