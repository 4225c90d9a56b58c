import type { Clash } from '../../../../shared/rules/clash.ts';

export type MarkLevel = 'conflict' | 'hint' | 'accepted';

export interface ItemClashes {
  readonly worst: MarkLevel;
  /** Open ones; accepted clashes only colour the mark grey. */
  readonly conflicts: number;
  readonly hints: number;
}

const ranks: Readonly<Record<MarkLevel, number>> = { conflict: 2, hint: 1, accepted: 0 };

export const levelOf = (clash: Clash): MarkLevel => (clash.acceptance ? 'accepted' : clash.level);

/** What each item's mark says, by item id. */
export function clashesByItem(clashes: readonly Clash[]): ReadonlyMap<string, ItemClashes> {
  const byItem = new Map<string, ItemClashes>();
  for (const clash of clashes) {
    const level = levelOf(clash);
    for (const id of clash.itemIds) {
      const known = byItem.get(id) ?? { worst: level, conflicts: 0, hints: 0 };
      byItem.set(id, {
        worst: ranks[level] > ranks[known.worst] ? level : known.worst,
        conflicts: known.conflicts + (level === 'conflict' ? 1 : 0),
        hints: known.hints + (level === 'hint' ? 1 : 0),
      });
    }
  }
  return byItem;
}
