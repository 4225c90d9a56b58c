import type { Operation } from '../../store/operation.ts';
import type { State } from '../../store/state.ts';
import { inSlices } from '../in-slices.ts';
import type { HostPorts } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';
import { compareRecords, rebuildRecords } from '../verification/compare-records.ts';

/** Bytes may lie on the disk some moments before their operations are taken in. */
const COMPARISONS = 20;
const COMPARE_AGAIN_MS = 250;

/**
 * Once every journal is here as far as a snapshot held it: compares the records with a rebuild from the journals, in slices, while
 * work goes on. Where they differ the journals hold, and the snapshot is named to people. Rejects with the local disk's errors.
 */
export async function confirmSnapshot(
  ports: Pick<HostPorts, 'clock' | 'scheduler'>,
  store: RecordStore,
): Promise<'same' | 'differs' | 'over'> {
  const { origin } = store.floors;
  if (!origin) return 'over';
  const arrived: Operation[] = [];
  let follow = (operations: readonly Operation[]): void => void arrived.push(...operations);
  const unfollow = store.state.follow((operations) => follow(operations));
  try {
    const rebuilt = await inSlices(rebuildRecords(store.past), ports);
    // Within a run numbers only grow: what came meanwhile goes in after what the journals had.
    rebuilt.apply(arrived);
    follow = (operations) => void rebuilt.apply(operations);
    const isSame = await areSame(store.state, rebuilt, ports);
    if (store.floors.origin !== origin) return 'over';
    if (isSame) store.snapshots.confirm();
    else store.snapshots.abandon();
    return isSame ? 'same' : 'differs';
  } finally {
    unfollow();
  }
}

async function areSame(used: State, rebuilt: State, ports: Pick<HostPorts, 'clock' | 'scheduler'>): Promise<boolean> {
  let names: ReadonlySet<string> | undefined;
  for (let comparison = 1; ; comparison += 1) {
    const compared = await inSlices(compareRecords(used, rebuilt, names), ports);
    const others = compared.filter(({ outcome }) => outcome !== 'same');
    if (others.length === 0) return true;
    if (comparison === COMPARISONS || others.some(({ outcome }) => outcome === 'differs')) return false;
    names = new Set(others.map(({ name }) => name));
    await new Promise<void>((resolve) => void ports.scheduler.after(COMPARE_AGAIN_MS, resolve));
  }
}
