import { highestOf, type Rank } from '../../domain/reception/rank.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { VisitFile } from './visit-book.ts';

type Counted = Pick<VisitFile, 'reception' | 'guests'>;

/** 来宾人数: as it was told, or those who are named where they are more. */
export const guestCount = ({ reception, guests }: Counted): number => Math.max(reception.headcount ?? 0, guests.length);

/** 最高职级 of those who are named, or as it was told. */
export const highestRank = ({ reception, guests }: Counted): Rank =>
  highestOf([reception.highestRank, ...guests.map(({ values }) => values.rank)]);

type Limits = Pick<ReceptionRules, 'fewGuests' | 'companionsForFew' | 'guestsPerCompanion'>;

/** 陪餐 at most: three for up to ten guests, above it a third of them, rounded down (plans-and-reception.md §2.1). */
export function companionsAllowed(guests: number, { fewGuests, companionsForFew, guestsPerCompanion }: Limits): number {
  if (guests === 0) return 0;
  return guests <= fewGuests ? companionsForFew : Math.floor(guests / guestsPerCompanion);
}
