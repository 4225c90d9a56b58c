import { systemCodeOf } from '../base/system-code.ts';
import { firstLink } from './chain.ts';
import { type MirrorParts, type MirrorState, Mirrors, startsWith } from './mirrors.ts';
import type { Announcement, SharePort } from './ports.ts';
import { type Divergence, EDGE_BYTES, READ_BYTES } from './publisher.ts';
import { Relays } from './relays.ts';
import { linkAfter } from './segment-links.ts';
import type { VerifiedRun } from './segment-reader.ts';

/** Bytes that cannot be read are taken for a write in flight at first; the copies are compared after this many rounds. */
const TRIES_BEFORE_COMPARING = 4;

/** Then after twice as many each time, and at least every so many rounds (two minutes at one round in half a second). */
const MOST_TRIES_BETWEEN = 240;

export interface CollectorParts extends MirrorParts {
  readonly share: SharePort;
  /** The host settles it and sets a new target, or starts anew under another identity. Comes again until then. */
  readonly onDivergence: (divergence: Divergence) => void;
}

export type CollectorProblem = NonNullable<VerifiedRun['problem']> | 'unreadable' | 'differs' | 'missing';

/**
 * Follows the other devices' journals: reads what is new, verifies it, keeps a copy, hands it on. Where the share lost or
 * damaged bytes that are mirrored here it offers them as a relay copy, and takes such copies of others in.
 */
export class Collector {
  readonly #parts: CollectorParts;
  readonly #mirrors: Mirrors;
  readonly #relays: Relays;
  readonly #tries = new Map<string, number>();
  /** Devices whose newest bytes could not be taken over, with the reason; shown, retried, never applied. */
  readonly problems = new Map<string, CollectorProblem>();

  constructor(parts: CollectorParts) {
    this.#parts = parts;
    this.#mirrors = new Mirrors(parts);
    this.#relays = new Relays(parts, this.#mirrors);
  }

  get deviceIds(): string[] {
    return this.#mirrors.deviceIds;
  }

  get relayCount(): number {
    return this.#relays.written;
  }

  resume(known: readonly MirrorState[], knownBranches: readonly string[] = []): void {
    this.#mirrors.resume(known, knownBranches);
  }

  /**
   * Reads everything that was announced, and gives the announcements back. Throws what the listing throws; one journal's
   * trouble does not hold up the others.
   */
  async collect(): Promise<readonly Announcement[]> {
    const announcements = await this.#parts.share.listAnnouncements();
    for (const announced of announcements) {
      if (announced.deviceId === this.#parts.ownDeviceId) continue;
      if (this.#isAhead(announced)) await this.#guarded(announced.deviceId, () => this.#follow(announced));
    }
    return announcements;
  }

  /** Looks at every device, announced or not, and at the copies that others keep: listings may be missing or stale. */
  async sweep(): Promise<void> {
    const deviceIds = await this.#parts.share.listDevices();
    for (const deviceId of deviceIds) {
      if (deviceId !== this.#parts.ownDeviceId) await this.#guarded(deviceId, () => this.#follow(null, deviceId));
    }
    await this.#relays.takeIn(deviceIds);
  }

  /** Compares every mirrored segment with the share, and offers what the share lost. */
  async scrub(): Promise<void> {
    for (const deviceId of this.deviceIds) await this.#guarded(deviceId, () => this.#compare(deviceId));
    await this.#relays.offerBranches(this.#parts.logs.branches());
  }

  #isAhead({ deviceId, segment, offset }: Announcement): boolean {
    const { position } = this.#mirrors.of(deviceId);
    return segment > position.segment || (segment === position.segment && offset > position.offset);
  }

  /**
   * Reads on from the mirrored end. Bytes that differ just before it mean that the share holds another journal, or a damaged one;
   * a new segment is read nevertheless, since it verifies only if it continues the mirrored one.
   */
  async #follow(announced: Announcement | null, id?: string): Promise<void> {
    const deviceId = announced?.deviceId ?? id ?? '';
    for (;;) {
      const { segment, offset } = this.#mirrors.of(deviceId).position;
      const isOnNew = offset === 0 && segment > 0;
      const isUndoubted = !isOnNew || (await this.#edgeStands(deviceId, segment - 1));
      const edge = this.#mirrors.read(deviceId, segment).subarray(Math.max(0, offset - EDGE_BYTES), offset);
      const bytes = await this.#parts.share.readSegment(deviceId, segment, offset - edge.length, READ_BYTES);
      if (!startsWith(bytes, edge)) return this.#trouble(deviceId, 'differs');
      const run = this.#mirrors.extend(deviceId, bytes.subarray(edge.length));
      if (run.end === 0 || run.problem) {
        const isLacking = bytes.length > edge.length || (announced !== null && this.#isAhead(announced));
        if (!isUndoubted) return this.#trouble(deviceId, 'differs');
        return isLacking ? this.#trouble(deviceId, run.problem ?? 'missing') : this.#calm(deviceId);
      }
    }
  }

  async #edgeStands(deviceId: string, segment: number): Promise<boolean> {
    const local = this.#mirrors.read(deviceId, segment);
    const start = Math.max(0, local.length - EDGE_BYTES);
    const remote = await this.#parts.share.readSegment(deviceId, segment, start, READ_BYTES);
    return startsWith(remote, local.subarray(start));
  }

  #calm(deviceId: string): void {
    this.problems.delete(deviceId);
    this.#tries.delete(deviceId);
  }

  async #trouble(deviceId: string, problem: CollectorProblem): Promise<void> {
    this.problems.set(deviceId, problem);
    const tries = (this.#tries.get(deviceId) ?? 0) + 1;
    this.#tries.set(deviceId, tries);
    const isPower = (tries & (tries - 1)) === 0;
    if (tries >= TRIES_BEFORE_COMPARING && (isPower || tries % MOST_TRIES_BETWEEN === 0)) await this.#compare(deviceId);
  }

  /**
   * Compares a mirror with the share from the first byte, since a fork may lie in a segment that is closed already. Bytes that
   * the share lost are relayed; a signed branch that is not the mirrored one is followed, and the mirrored one kept and offered.
   */
  async #compare(deviceId: string): Promise<void> {
    const { share, hashing, workspaceId, logs } = this.#parts;
    let link: Uint8Array | null = firstLink(workspaceId, deviceId, hashing);
    for (const segment of logs.segments(deviceId)) {
      const mine = logs.read(deviceId, segment);
      const theirs = await share.readSegment(deviceId, segment, 0, READ_BYTES);
      if (!startsWith(theirs, mine)) {
        const run = link && this.#mirrors.verify(deviceId, theirs, link);
        if (link && run && run.end > 0 && !startsWith(mine, theirs.subarray(0, run.end))) {
          const left = this.#mirrors.switchTo(deviceId, segment, link, theirs.subarray(0, run.end));
          return this.#relays.offerBranches(left);
        }
        await this.#relays.offer({ deviceId, segment, branch: null }, mine);
      }
      link = link && linkAfter(mine, link, hashing);
    }
    await this.#relays.takeIn(await share.listDevices());
    await this.#relays.takeFollowing(deviceId);
  }

  async #guarded(deviceId: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
      this.problems.set(deviceId, 'unreadable');
    }
  }
}

/** Another program holds it, or it is no file at all. */
const codesOfOneFile: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EIO', 'EISDIR', 'ENOTDIR', 'ELOOP']);

/** Errors of one file; a share that is gone or full is the whole round's trouble. */
export const isOfOneFile = (error: unknown): boolean => codesOfOneFile.has(systemCodeOf(error));
