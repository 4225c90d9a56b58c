import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { ClashAcceptance } from '../domain/plan-cycle.ts';
import type { FreeSlot } from './free-slots.ts';
import type { PlanWeekItem } from './plan-week.ts';

/**
 * Plans and reception §1.7. C1 one leader at two places · C2 one half-day, a clock time missing · C3 one venue twice ·
 * C4 several principals, not agreed · C5 meeting on a 无会日 · C6 leader is away · C7 similar meetings within days, to be
 * merged · C8 too many for a leader's half-day or a week · C9 meeting and reception at once · C10 both 党政正职 away.
 */
export type ClashCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10';

/** 冲突 must be settled or accepted before publication; 提示 is for a person to weigh. */
export type ClashLevel = 'conflict' | 'hint';

export const clashLevels: Readonly<Record<ClashCode, ClashLevel>> = {
  C1: 'conflict',
  C2: 'hint',
  C3: 'conflict',
  C4: 'hint',
  C5: 'hint',
  C6: 'conflict',
  C7: 'hint',
  C8: 'hint',
  C9: 'conflict',
  C10: 'hint',
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
  /** What the clash is about where that is not its items: a leader's half-day, a week, two people. */
  readonly subject?: string;
  /** What the rule looked at besides the items. */
  readonly facts?: Json;
}

export const clashKey = ({ code, items, leaderIds, subject }: ClashFinding): string =>
  subject !== undefined
    ? `${code} ${subject}`
    : [code, ...items.map(({ id }) => id).sort(), ...(code === 'C6' && items.length === 1 ? leaderIds : [])].join(' ');

/**
 * Of an item only what everybody sees of it, also those for whom it is merely busy: so an accepted clash is accepted on
 * every screen. A clash over a place that is no venue shows only where both items are seen whole.
 */
export function clashFingerprint({ code, items, leaderIds, facts }: ClashFinding): string {
  const ofItems = items
    .map(({ id, values: { date, endDate, time, venueId, placeText, category, attendance } }) => [
      id,
      date,
      endDate ?? null,
      time.kind === 'after' ? { ...time, text: '' } : time,
      venueId ?? (code === 'C3' ? (placeText ?? null) : null),
      category,
      attendance.map(({ leaderId }) => leaderId).sort(),
    ])
    .sort((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1));
  return canonicalJson([ofItems, [...leaderIds].sort(), facts ?? null] as unknown as Json);
}
