/** What of a device is kept and not applied, and what that waits for. */
interface Held {
  operations: number;
  /** Something waits for a key that is not here. */
  isLocked: boolean;
  /** Records that something waits for: it counts once they turn out to be of the device's office. */
  readonly recordIds: Set<string>;
  /** Ends of chains on which something waits: what follows there waits as well, since journals are applied in order. */
  readonly waitingEnds: Set<string>;
}

/** What is kept and not applied, by the device that wrote it. */
export class HeldOperations {
  readonly #byDevice = new Map<string, Held>();

  get count(): number {
    return [...this.#byDevice.values()].reduce((sum, { operations }) => sum + operations, 0);
  }

  countOf(deviceId: string): number {
    return this.#byDevice.get(deviceId)?.operations ?? 0;
  }

  get deviceIds(): string[] {
    return [...this.#byDevice.keys()];
  }

  /** Whether something waits for a record. */
  get isAwaiting(): boolean {
    return [...this.#byDevice.values()].some(({ recordIds }) => recordIds.size > 0);
  }

  isLocked(deviceId: string): boolean {
    return this.#byDevice.get(deviceId)?.isLocked ?? false;
  }

  /** Whether something waits where this chain ends. */
  isWaitingAt(deviceId: string, link: string): boolean {
    return this.#byDevice.get(deviceId)?.waitingEnds.has(link) ?? false;
  }

  /** A device with something that waits for a record of which this is so. */
  deviceAwaiting(isThere: (deviceId: string, recordId: string) => boolean): string | undefined {
    const isReady = (deviceId: string, { recordIds }: Held): boolean =>
      [...recordIds].some((recordId) => isThere(deviceId, recordId));
    return [...this.#byDevice].find(([deviceId, held]) => isReady(deviceId, held))?.[0];
  }

  hold(deviceId: string, operations: number): void {
    this.#of(deviceId).operations += operations;
  }

  /** One commit that no key here opens: nobody knows of how many operations. */
  holdLocked(deviceId: string): void {
    this.hold(deviceId, 1);
    this.#of(deviceId).isLocked = true;
  }

  awaitRecord(deviceId: string, recordId: string): void {
    this.#of(deviceId).recordIds.add(recordId);
  }

  waitAt(deviceId: string, link: string): void {
    this.#of(deviceId).waitingEnds.add(link);
  }

  forget(deviceId: string): void {
    this.#byDevice.delete(deviceId);
  }

  clear(): void {
    this.#byDevice.clear();
  }

  #of(deviceId: string): Held {
    const held = this.#byDevice.get(deviceId);
    if (held) return held;
    const none = { operations: 0, isLocked: false, recordIds: new Set<string>(), waitingEnds: new Set<string>() };
    this.#byDevice.set(deviceId, none);
    return none;
  }
}
