import { hexToBytes } from '../base/bytes.ts';
import { linkAt } from '../sync/chain.ts';
import type { ChainEnd, CommitRun } from './commit-run.ts';
import type { Checkpoint } from './ports.ts';

/** Whose snapshot the records were taken from, and when. */
export type SnapshotOrigin = NonNullable<Checkpoint['distrustedSnapshot']>;

/** A chain that a removal names, with the chains after all of its commits. */
export interface VouchedChain extends ChainEnd {
  readonly deviceId: string;
  /** The chains after each commit, one after the other in hexadecimal. */
  readonly links: string;
}

/**
 * What a snapshot vouches for until the journals are here: how far each journal has gone into the records, and the chains of
 * removed devices. Commits below a floor need not be read, and where a journal reaches one, its chain must be the one named there.
 */
export class Floors {
  #origin: SnapshotOrigin | null = null;
  readonly #ends = new Map<string, ChainEnd>();
  #chains: readonly VouchedChain[] = [];
  #distrusted: SnapshotOrigin | null = null;

  /** Null where the records were built from journals, or have been compared with them. */
  get origin(): SnapshotOrigin | null {
    return this.#origin;
  }

  /** The snapshot that was found not to be what the journals say. */
  get distrusted(): SnapshotOrigin | null {
    return this.#distrusted;
  }

  /** Whether every journal is here as far as the snapshot holds it. */
  get areReached(): boolean {
    return this.#ends.size === 0;
  }

  begin(origin: SnapshotOrigin, ends: ReadonlyMap<string, ChainEnd>, chains: readonly VouchedChain[]): void {
    this.forget();
    this.#origin = origin;
    for (const [deviceId, end] of ends) this.#ends.set(deviceId, end);
    this.#chains = chains;
  }

  /** How many commits at the beginning of a run went into the records with the snapshot; null when its journal is another one. */
  skipped({ deviceId, first, commits, links }: CommitRun): number | null {
    const floor = this.#ends.get(deviceId);
    if (!floor || first >= floor.commits) return 0;
    const below = floor.commits - first;
    if (below > commits.length) return commits.length;
    if (linkAt(links, below - 1) !== floor.link) return null;
    this.#ends.delete(deviceId);
    return below;
  }

  /** Reads a journal from its beginning after all: what it holds twice counts once. */
  drop(deviceId: string): void {
    this.#ends.delete(deviceId);
  }

  chainUpTo(deviceId: string, { commits, link }: ChainEnd): ReadonlySet<string> | null {
    const found = this.#chains.find(
      (chain) => chain.deviceId === deviceId && chain.commits === commits && chain.link === link,
    );
    if (!found) return null;
    const links = hexToBytes(found.links);
    return new Set(Array.from({ length: commits }, (_, index) => linkAt(links, index)));
  }

  /** The records are those of the journals. Chains are kept that these do not `hold` yet. */
  confirm(hold: (deviceId: string, end: ChainEnd) => boolean): void {
    this.#origin = null;
    this.#ends.clear();
    this.#chains = this.#chains.filter(({ deviceId, commits, link }) => !hold(deviceId, { commits, link }));
  }

  forget(): void {
    this.confirm(() => true);
  }

  /** The snapshot was not what the journals say; it is never used again. */
  distrust(): void {
    this.#distrusted = this.#origin ?? this.#distrusted;
  }

  resume({ snapshot, distrustedSnapshot }: Checkpoint): void {
    this.#distrusted = distrustedSnapshot ?? null;
    if (!snapshot) return;
    this.#origin = snapshot.origin;
    for (const [deviceId, end] of Object.entries(snapshot.ends)) this.#ends.set(deviceId, end);
    this.#chains = snapshot.chains;
  }

  forCheckpoint(): Pick<Checkpoint, 'snapshot' | 'distrustedSnapshot'> {
    const isDone = this.#origin === null && this.#chains.length === 0;
    const snapshot = { origin: this.#origin, ends: Object.fromEntries(this.#ends), chains: [...this.#chains] };
    return { snapshot: isDone ? null : snapshot, distrustedSnapshot: this.#distrusted };
  }
}

export const vouchedChain = (deviceId: string, end: ChainEnd, links: ReadonlySet<string>): VouchedChain => ({
  deviceId,
  ...end,
  links: [...links].join(''),
});
