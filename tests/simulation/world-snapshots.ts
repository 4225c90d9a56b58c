import { HostileShare, type Hostility, SeededRandom } from '../support/hostile-share.ts';
import type { MemoryFolder } from '../support/memory-share.ts';

/** Snapshots in every third seed. They draw from numbers of their own, so that the other seeds stay what they are. */
export class WorldSnapshots {
  readonly areUsed: boolean;
  readonly random: SeededRandom;
  readonly #folder: MemoryFolder;
  readonly #hostility: Hostility;

  constructor(seed: number, folder: MemoryFolder, hostility: Hostility) {
    this.areUsed = seed % 3 === 0;
    this.random = new SeededRandom(seed * 7 + 3);
    this.#folder = folder;
    this.#hostility = hostility;
  }

  bringsNewcomer(): boolean {
    return this.areUsed && this.random.chance(0.005);
  }

  leavesNothing(): boolean {
    return this.areUsed && this.random.chance(0.5);
  }

  /** A way to the folder as it is now, whose calls do not wait for their turn. */
  shareOf(client: string): HostileShare {
    const hostility = { ...this.#hostility, random: this.random, turn: async () => undefined };
    return new HostileShare(this.#folder, hostility, client);
  }
}
