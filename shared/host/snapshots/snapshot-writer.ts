import { snapshotOfName } from '../../sync/folder-layout.ts';
import { inSlices } from '../in-slices.ts';
import type { HostPorts } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';
import { packSnapshot } from './pack-snapshot.ts';

/** A snapshot is written when this many commits have come since the newest: below it journals are replayed in half a second. */
export const SNAPSHOT_EVERY_COMMITS = 20_000;

/** Workstations look at different times, so that one writes and the others find it written. */
const FIRST_LOOK_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 600_000;

/** Packing is over long before what was written meanwhile is published. */
const WAIT_FOR_SHARE_MS = 1000;
const MOST_WAITS = 60;

export interface SnapshotWriterParts {
  readonly ports: HostPorts;
  readonly workspaceId: string;
  readonly store: RecordStore;
  /** Whether the folder holds the own journal to its end: a snapshot holds nothing that is not in a journal there. */
  readonly isPublished: () => boolean;
}

/** Writes snapshots into the shared folder now and then, whoever is online. */
export class SnapshotWriter {
  readonly #parts: SnapshotWriterParts;
  /** Commits in the newest snapshot that was seen. */
  #newest = 0;
  #callOff: (() => void) | null = null;
  #isStopped = false;

  constructor(parts: SnapshotWriterParts) {
    this.#parts = parts;
  }

  start(): void {
    const { deviceId } = this.#parts.ports.device;
    const spread = (Number.parseInt(deviceId.slice(-4), 16) / 0xffff) * LOOK_EVERY_MS;
    this.#plan(FIRST_LOOK_AFTER_MS + spread);
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff?.();
  }

  #plan(milliseconds: number): void {
    const { ports } = this.#parts;
    this.#callOff = ports.scheduler.after(milliseconds, () => {
      this.#look()
        .catch((error: unknown) => {
          // A folder that cannot be written to is told of elsewhere.
          if (!(error instanceof Error && 'code' in error)) ports.onBug('snapshot', error);
        })
        .finally(() => {
          if (!this.#isStopped) this.#plan(LOOK_EVERY_MS);
        });
    });
  }

  async #look(): Promise<void> {
    const { ports, isPublished } = this.#parts;
    if (ports.link.shareFolder === null || !isPublished() || !(await this.#isDue())) return;
    const { store, workspaceId } = this.#parts;
    const partitions = ports.openPartitions(workspaceId);
    const { hashing, compression, secrecy, device } = ports;
    const packing = packSnapshot({ hashing, compression, secrecy, device, store, partitions, workspaceId });
    const file = await inSlices(packing, ports);
    for (let waits = 0; file && !isPublished(); waits += 1) {
      if (waits === MOST_WAITS || this.#isStopped) return;
      await new Promise<void>((resolve) => void ports.scheduler.after(WAIT_FOR_SHARE_MS, resolve));
    }
    if (!file || this.#isStopped || !(await this.#isDue())) return;
    await ports.link.writeSnapshot(file);
  }

  /** A name that promises more than there can be is none. */
  async #isDue(): Promise<boolean> {
    const { ports, store } = this.#parts;
    const every = ports.snapshotEveryCommits ?? SNAPSHOT_EVERY_COMMITS;
    const total = store.journals.totalCommits;
    if (total - this.#newest < every) return false;
    const known = (await ports.link.listSnapshots()).map(({ name }) => snapshotOfName(name)?.commits ?? 0);
    this.#newest = Math.max(0, ...known.filter((commits) => commits <= total + every));
    return total - this.#newest >= every;
  }
}
