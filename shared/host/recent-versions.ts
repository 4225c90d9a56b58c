import { chinaTimeOf } from '../domain/china-time.ts';
import { addDays } from '../domain/plain-date.ts';
import type { RecordKind } from '../domain/record.ts';
import { weekPartition } from '../domain/week.ts';
import type { RecordState } from '../store/record-state.ts';
import type { State } from '../store/state.ts';

/** Longer than a shared folder is ever away; what is older is settled, and stays on the disk. */
const RECENT_DAYS = 182;

/** Issued versions of the last half year and of weeks to come. */
export function recentVersions(state: State, now: number): [id: string, record: RecordState][] {
  const kind = 'bulletinVersion' satisfies RecordKind;
  const first = `${kind}.${weekPartition(addDays(chinaTimeOf(now).date, -RECENT_DAYS))}`;
  return state.partitions
    .names()
    .filter((name) => name.startsWith(`${kind}.`) && name >= first)
    .flatMap((name) => [...(state.partitions.get(name)?.records ?? [])]);
}
