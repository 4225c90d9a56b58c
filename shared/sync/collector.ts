import type { Hashing } from '../base/ports.ts';
import { firstLink } from './chain.ts';
import type { JournalPosition } from './journal-position.ts';
import type { Announcement, LogStore, SharePort, Verifier } from './ports.ts';
import { readVerified, type VerifiedRun } from './segment-reader.ts';

/** More than the longest segment (1 MiB and one frame of 8 MiB), so that one read always holds a whole signature. */
const READ_BYTES = 16 * 1024 * 1024;

export interface MirrorState {
  readonly deviceId: string;
  readonly position: JournalPosition;
  readonly publicKey: Uint8Array | null;
}

/** Verified commits of one device, already in the local mirror. */
export interface Collected extends MirrorState {
  readonly commits: readonly string[];
}

export interface CollectorParts {
  readonly share: SharePort;
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly verifier: Verifier;
  readonly workspaceId: string;
  readonly ownDeviceId: string;
  readonly onCollected: (collected: Collected) => void;
}

/** Follows the other devices' journals: reads what is new, verifies it, keeps a copy, hands it on. */
export class Collector {
  readonly #parts: CollectorParts;
  readonly #mirrors = new Map<string, MirrorState>();
  /** Devices whose newest bytes did not verify, with the reason; shown, retried, never applied. */
  readonly problems = new Map<string, NonNullable<VerifiedRun['problem']>>();

  constructor(parts: CollectorParts) {
    this.#parts = parts;
  }

  get deviceIds(): string[] {
    return [...this.#mirrors.keys()];
  }

  /** Takes up from what the host has applied; mirrored bytes behind that (a message lost in a crash) are handed on again. */
  resume(known: readonly MirrorState[]): void {
    for (const mirror of known) this.#mirrors.set(mirror.deviceId, mirror);
    for (const deviceId of this.#parts.logs.devices()) {
      if (deviceId !== this.#parts.ownDeviceId) this.#readMirrorTail(deviceId);
    }
  }

  /** Reads everything that is new. Throws what the share throws; what was collected before stays. */
  async collect(): Promise<void> {
    for (const announcement of await this.#parts.share.listAnnouncements()) {
      if (announcement.deviceId !== this.#parts.ownDeviceId) await this.#follow(announcement);
    }
  }

  async #follow(announced: Announcement): Promise<void> {
    for (;;) {
      const mirror = this.#mirror(announced.deviceId);
      const { segment, offset } = mirror.position;
      if (segment > announced.segment || (segment === announced.segment && offset >= announced.offset)) return;
      const bytes = await this.#parts.share.readSegment(announced.deviceId, segment, offset, READ_BYTES);
      const run = this.#verify(mirror, bytes);
      if (run.problem) this.problems.set(announced.deviceId, run.problem);
      else this.problems.delete(announced.deviceId);
      if (run.end === 0) return;
      this.#parts.logs.append(announced.deviceId, segment, bytes.subarray(0, run.end));
      this.#accept(mirror, run);
    }
  }

  #readMirrorTail(deviceId: string): void {
    for (;;) {
      const mirror = this.#mirror(deviceId);
      const { segment, offset } = mirror.position;
      if (!this.#parts.logs.segments(deviceId).includes(segment)) return;
      const bytes = this.#parts.logs.read(deviceId, segment);
      const run = this.#verify(mirror, bytes.subarray(offset));
      if (offset + run.end < bytes.length) this.#parts.logs.cut(deviceId, segment, offset + run.end);
      if (run.end === 0) return;
      this.#accept(mirror, run);
    }
  }

  #accept(mirror: MirrorState, run: VerifiedRun): void {
    const { segment, offset } = mirror.position;
    const position = run.isSealed
      ? { segment: segment + 1, offset: 0, link: run.link }
      : { segment, offset: offset + run.end, link: run.link };
    const next = { deviceId: mirror.deviceId, position, publicKey: run.publicKey };
    this.#mirrors.set(mirror.deviceId, next);
    this.#parts.onCollected({ ...next, commits: run.commits });
  }

  #verify(mirror: MirrorState, bytes: Uint8Array): VerifiedRun {
    const { workspaceId, hashing, verifier } = this.#parts;
    const { deviceId, publicKey, position } = mirror;
    return readVerified(bytes, { workspaceId, deviceId, link: position.link, publicKey }, { hashing, verifier });
  }

  #mirror(deviceId: string): MirrorState {
    const { workspaceId, hashing } = this.#parts;
    const start = { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
    return this.#mirrors.get(deviceId) ?? { deviceId, position: start, publicKey: null };
  }
}
