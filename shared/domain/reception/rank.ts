import { z } from 'zod';

/**
 * 领导职务层次, highest first (plans-and-reception.md §2.6): 国家级 省部级 厅局级 县处级 乡科级, each 正 and 副; whoever has none of
 * them is `none`.
 */
export const ranks = [
  'nationalHead',
  'nationalDeputy',
  'provincialHead',
  'provincialDeputy',
  'departmentHead',
  'departmentDeputy',
  'divisionHead',
  'divisionDeputy',
  'sectionHead',
  'sectionDeputy',
  'none',
] as const;
export const rankSchema = z.enum(ranks);
export type Rank = z.infer<typeof rankSchema>;

/** Whether `rank` is `least` or above it: 副厅级（含）以上. */
export const isAtLeast = (rank: Rank, least: Rank): boolean => ranks.indexOf(rank) <= ranks.indexOf(least);

/** The highest of some; `none` where there are none. */
export const highestOf = (all: readonly Rank[]): Rank => ranks.find((rank) => all.includes(rank)) ?? 'none';
