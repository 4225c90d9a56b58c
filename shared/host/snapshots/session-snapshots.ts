import type { HostPorts } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';
import { confirmSnapshot } from './confirm-snapshot.ts';
import { joinBySnapshot } from './join-by-snapshot.ts';
import { SnapshotWriter } from './snapshot-writer.ts';

/** Journals of ten years come in minutes: what is not here after a day is in no journal. */
const MOST_CATCHING_UP_MS = 86_400_000;

const FIRST_SCREEN_WAITS_MS = 2000;

/** Snapshots in the life of an open workspace: joining by one, comparing it with the journals, writing them for others. */
export class SessionSnapshots {
  readonly #ports: HostPorts;
  readonly #workspaceId: string;
  readonly #store: RecordStore;
  readonly #onChange: () => void;
  readonly #writer: SnapshotWriter;
  #isConfirming = false;

  /** `onChange`: a snapshot was found to be what the journals say, or not to be. */
  constructor(
    ports: HostPorts,
    workspaceId: string,
    { store, isPublished, onChange }: { store: RecordStore; isPublished: () => boolean; onChange: () => void },
  ) {
    this.#ports = ports;
    this.#workspaceId = workspaceId;
    this.#store = store;
    this.#onChange = onChange;
    this.#writer = new SnapshotWriter({ ports, workspaceId, store, isPublished });
    this.#writer.start();
  }

  stop(): void {
    this.#writer.stop();
  }

  /** Joins before the first screen, which waits only a moment for a folder that does not answer; `then` follows in any case. */
  async joinBefore(then: () => void): Promise<void> {
    if (!this.#store.snapshots.isBlank) return then();
    await new Promise<void>((resolve) => {
      const callOff = this.#ports.scheduler.after(FIRST_SCREEN_WAITS_MS, resolve);
      void this.join().then(() => {
        callOff();
        then();
        resolve();
      });
    });
  }

  /** Takes a snapshot up where no record is here yet. Never rejects: without one all comes from the journals. */
  async join(): Promise<void> {
    const { link, hashing, verifier, onBug } = this.#ports;
    if (link.shareFolder === null || !this.#store.snapshots.isBlank) return;
    try {
      const parts = { link, hashing, verifier, workspaceId: this.#workspaceId };
      if (await joinBySnapshot(parts, this.#store)) this.#onChange();
    } catch (error) {
      onBug('snapshot', error);
    }
  }

  /** Call when journals have arrived while the folder was online. */
  attend(): void {
    const { origin, areReached } = this.#store.floors;
    if (!origin || this.#isConfirming) return;
    const { clock, onBug } = this.#ports;
    if (areReached) {
      this.#isConfirming = true;
      confirmSnapshot(this.#ports, this.#store)
        .then(this.#onChange, (error: unknown) => onBug('snapshot', error))
        .finally(() => {
          this.#isConfirming = false;
        });
    } else if (clock.now() - origin.takenAt > MOST_CATCHING_UP_MS) {
      this.#store.snapshots.abandon();
      this.#onChange();
    }
  }
}
