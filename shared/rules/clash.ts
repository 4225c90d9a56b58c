import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { ClashAcceptance } from '../domain/plan-cycle.ts';
import type { FreeSlot } from './free-slots.ts';
import type { PlanWeekItem } from './plan-week.ts';

/**
 * Plans and reception §1.7. C1 one leader at two places · C2 one half-day, a clock time missing · C3 one venue twice ·
 * C4 several principals, not agreed · C5 meeting on a 无会日 · C6 leader is away · C9 meeting and reception at once.
 */
export type ClashCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C9';

/** 冲突 must be settled or accepted before publication; 提示 is for a person to weigh. */
export type ClashLevel = 'conflict' | 'hint';

export const clashLevels: Readonly<Record<ClashCode, ClashLevel>> = {
  C1: 'conflict',
  C2: 'hint',
  C3: 'conflict',
  C4: 'hint',
  C5: 'hint',
  C6: 'conflict',
  C9: 'conflict',
};

export interface Clash {
  /** Names the rule and what it is about; the same on every workstation. */
  readonly key: string;
  readonly code: ClashCode;
  readonly level: ClashLevel;
  readonly itemIds: readonly string[];
  readonly leaderIds: readonly string[];
  readonly venueId?: string;
  readonly date: PlainDate;
  /** Changes whenever one of the items changes in what the rule looks at. */
  readonly fingerprint: string;
  readonly acceptance?: ClashAcceptance;
  /** When everyone of the later item is next free for it; only for conflicts. */
  readonly nextFree?: FreeSlot;
}

export interface ClashFinding {
  readonly code: ClashCode;
  readonly items: readonly PlanWeekItem[];
  readonly leaderIds: readonly string[];
  readonly venueId?: string;
  readonly date: PlainDate;
}

export const clashKey = ({ code, items, leaderIds }: ClashFinding): string =>
  [code, ...items.map(({ id }) => id).sort(), ...(code === 'C6' && items.length === 1 ? leaderIds : [])].join(' ');

export function clashFingerprint({ items, leaderIds }: ClashFinding): string {
  const facts = items
    .map(({ id, values }) => [
      id,
      values.date,
      values.endDate ?? null,
      values.time,
      values.venueId ?? values.placeText ?? null,
      values.category,
      values.attendance.map(({ leaderId }) => leaderId).sort(),
      values.exemptionReason ?? null,
    ])
    .sort((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1));
  return canonicalJson([facts, [...leaderIds].sort()] as unknown as Json);
}
