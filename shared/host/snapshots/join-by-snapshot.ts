import { concatBytes } from '../../base/bytes.ts';
import { snapshotOfName } from '../../sync/folder-layout.ts';
import { decodeSnapshot, SNAPSHOT_BYTES, type SnapshotPlace } from '../../sync/snapshot.ts';
import type { HostPorts } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';

/** What one answer of the folder brings; a slow line is not taken for a dead one. */
const READ_BYTES = 4 * 1024 * 1024;

/** Whoever has the folder may fill it with files that are no snapshots. */
const MOST_TRIES = 4;

export interface JoinParts extends Pick<HostPorts, 'hashing' | 'verifier'> {
  readonly link: Pick<HostPorts['link'], 'listSnapshots' | 'readSnapshot'>;
  readonly workspaceId: string;
}

/**
 * Takes up the newest snapshot in the folder that can be used; its journals follow as they come. False where there is none, or
 * the folder cannot be read: then all comes from the journals. Throws the local disk's errors.
 */
export async function joinBySnapshot(parts: JoinParts, store: RecordStore): Promise<boolean> {
  const { link, workspaceId } = parts;
  const commitsOf = ({ name }: SnapshotPlace): number => snapshotOfName(name)?.commits ?? 0;
  const places = await link.listSnapshots().catch(() => []);
  places.sort((left, right) => commitsOf(right) - commitsOf(left));
  for (const place of places.slice(0, MOST_TRIES)) {
    if (place.name === store.floors.distrusted?.name) continue;
    const bytes = await readWhole(link, place).catch(() => null);
    if (!bytes) continue;
    const { holderId, name } = place;
    const snapshot = decodeSnapshot({ name, bytes }, { workspaceId, holderId }, parts);
    if (snapshot && store.snapshots.takeUp(snapshot, name)) return true;
  }
  return false;
}

async function readWhole(link: JoinParts['link'], place: SnapshotPlace): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = await link.readSnapshot(place, length, READ_BYTES);
    chunks.push(chunk);
    length += chunk.length;
    if (length > SNAPSHOT_BYTES) return null;
    if (chunk.length < READ_BYTES) return concatBytes(chunks);
  }
}
