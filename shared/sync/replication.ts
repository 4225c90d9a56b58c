import type { Clock } from '../base/ports.ts';
import { systemCodeOf } from '../base/system-code.ts';
import { Collector, type CollectorParts, type CollectorProblem } from './collector.ts';
import { compareSegment, type SegmentComparison } from './compare-segment.ts';
import { isSamePlace, type JournalPosition, type MarkedPlace, markedPlace } from './journal-position.ts';
import type { DocumentOutcome } from './ports.ts';
import { OwnJournalDamagedError, Publisher } from './publisher.ts';
import { type DeviceReading, Readings } from './readings.ts';
import type { SnapshotFile } from './snapshot.ts';

export interface DocumentToDeliver {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rule: 'keepDifferent' | 'replace';
}

/** How this workstation stands with the shared folder, as facts; the words are the screen's. */
export interface ReplicationStatus {
  readonly share:
    | 'connecting'
    | 'online'
    | 'unreachable'
    | 'otherWorkspace'
    | 'noWorkspace'
    | 'newerFormat'
    | 'ownJournalDiffers';
  /** Where this device's journal stands on the share; null before the first success. */
  readonly published: MarkedPlace | null;
  readonly lastContactAt: number | null;
  readonly otherDeviceIds: readonly string[];
  /** Devices whose newest bytes could not be taken over for some time. */
  readonly unverified: readonly { readonly deviceId: string; readonly problem: CollectorProblem }[];
  /** How far other devices have taken in this device's journal; one that says nothing is missing. */
  readonly readings: readonly DeviceReading[];
  /** How far the file server's clock is ahead of this computer's; null without a measure. */
  readonly clockOffsetMs: number | null;
  /** The operating system's error code, such as ENOENT or EACCES, for the problem report. */
  readonly errorCode: string | null;
}

export interface ReplicationParts extends CollectorParts {
  readonly clock: Clock;
  readonly formatVersion: number;
  readonly onStatus: (status: ReplicationStatus) => void;
}

/** Announcements may be lost or stale: how often every device is looked at, announced or not. */
export const SWEEP_EVERY_MS = 30_000;

/** First comparison of everything after a start, with up to five minutes more so that offices do not all come at once. */
const FIRST_SCRUB_AFTER_MS = 60_000;
const FIRST_SCRUB_SPREAD_MS = 300_000;
const SCRUB_EVERY_MS = 86_400_000;

const ROUND_EVERY_MS = 500;
/** Where something has just happened, more is likely: rounds come closer for some seconds. */
const ACTIVE_ROUND_EVERY_MS = 250;
const ACTIVE_FOR_MS = 5000;
/** Clients of file servers show new names before new bytes, for ten seconds and more: until then nobody is troubled with it. */
const TROUBLE_AFTER_MS = 15_000;

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5000;

/**
 * Publishes and collects in rounds. Rounds never overlap; each first makes sure that the folder still holds this
 * workspace, since a vanished mount point may have been replaced by an empty directory [S-2].
 */
export class Replication {
  readonly #parts: ReplicationParts;
  readonly #publisher: Publisher;
  readonly #readings: Readings;
  readonly collector: Collector;
  #target: JournalPosition | null = null;
  #published: JournalPosition | null = null;
  #activeAt: number | null = null;
  readonly #troubledSince = new Map<string, number>();
  #sweptAt: number | null = null;
  #scrubAt: number | null = null;
  #isScrubAsked = false;
  #failures = 0;
  #status: ReplicationStatus = {
    share: 'connecting',
    published: null,
    lastContactAt: null,
    otherDeviceIds: [],
    unverified: [],
    readings: [],
    clockOffsetMs: null,
    errorCode: null,
  };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ReplicationParts) {
    this.#parts = parts;
    this.#publisher = new Publisher({ ...parts, deviceId: parts.ownDeviceId });
    this.#readings = new Readings(parts);
    this.collector = new Collector({
      ...parts,
      onCollected: (collected) => {
        this.#noteActivity();
        parts.onCollected(collected);
      },
    });
  }

  /** What had to be repaired so far, for tests and the problem report. */
  get repairs(): { readonly healed: number; readonly relayed: number } {
    return { healed: this.#publisher.healed, relayed: this.collector.relayCount };
  }

  /** When the next round is due: sooner after a failure, then ever later up to five seconds. */
  get nextRoundInMs(): number {
    if (this.#failures > 0) return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
    const sinceMs = this.#activeAt === null ? ACTIVE_FOR_MS : this.#parts.clock.now() - this.#activeAt;
    return sinceMs >= 0 && sinceMs < ACTIVE_FOR_MS ? ACTIVE_ROUND_EVERY_MS : ROUND_EVERY_MS;
  }

  /** Own journal up to here is signed and on the local disk; the next round publishes it. */
  setTarget(position: JournalPosition): void {
    if (!this.#target || !isSamePlace(markedPlace(this.#target), markedPlace(position))) this.#noteActivity();
    this.#target = position;
  }

  /** What the host has durably taken in of the others, as `encodeReading` gives it. */
  tellReading(bytes: Uint8Array): void {
    this.#readings.tell(bytes);
  }

  /** Makes the next round look at everything, whatever was announced, and compare it byte by byte. */
  requestScrub(): void {
    this.#isScrubAsked = true;
  }

  /** One bounded round; resolves when it is over, never rejects: troubles show in the status. */
  round(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const share = await this.#checkWorkspace();
        if (share !== 'online') {
          this.#reconnect();
          return this.#report({ share, errorCode: null });
        }
        const now = this.#parts.clock.now();
        const failure = await this.#publishRound(now);
        await this.#collectRound(now, failure === null);
        if (failure) throw failure;
        this.#failures = 0;
        this.#report({ share: 'online', lastContactAt: this.#parts.clock.now(), errorCode: null });
      } catch (error) {
        this.#failures += 1;
        this.#reconnect();
        const share = error instanceof OwnJournalDamagedError ? 'ownJournalDiffers' : 'unreachable';
        this.#report({ share, errorCode: systemCodeOf(error) });
      }
    });
  }

  /** Puts documents into the shared folder; rejects with the share's error, after the ones before it were written. */
  deliver(documents: readonly DocumentToDeliver[]): Promise<DocumentOutcome[]> {
    return this.#inTurn(async () => {
      if ((await this.#checkWorkspace()) !== 'online')
        throw new Error('the shared folder does not hold this workspace');
      const outcomes: DocumentOutcome[] = [];
      for (const { path, bytes, rule } of documents)
        outcomes.push(await this.#parts.share.putDocument(path, bytes, rule));
      return outcomes;
    });
  }

  /** Rejects while the folder does not hold this workspace, or with the share's error. */
  compareOwn(segment: number): Promise<SegmentComparison> {
    return this.#inTurn(async () => {
      const { share, logs, ownDeviceId } = this.#parts;
      await this.#requireWorkspace();
      return compareSegment(share, logs, ownDeviceId, segment);
    });
  }

  /** Rejects while the folder does not hold this workspace, or with the share's error. */
  writeSnapshot({ name, bytes }: SnapshotFile): Promise<void> {
    return this.#inTurn(async () => {
      const { share, ownDeviceId } = this.#parts;
      await this.#requireWorkspace();
      await share.writeOwnSnapshot(ownDeviceId, name, bytes);
    });
  }

  /** A share that is full or read-only can still be read: the failure is given back, and collecting goes on. */
  async #publishRound(now: number): Promise<Error | null> {
    const target = this.#target;
    if (!target) return null;
    try {
      if (this.#isSweepDue(now)) await this.#publisher.recheck();
      const isScrub = this.#isScrubDue(now);
      const divergence =
        (isScrub ? await this.#publisher.scrub(target) : null) ?? (await this.#publisher.publish(target));
      if (divergence) this.#parts.onDivergence(divergence);
      else {
        this.#published = target;
        this.#status = { ...this.#status, published: markedPlace(target) };
      }
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #collectRound(now: number, isWritable: boolean): Promise<void> {
    const announcements = await this.collector.collect();
    const isScrub = this.#isScrubDue(now);
    const isSweep = this.#isSweepDue(now) || isScrub;
    await this.#readings.collect(announcements, this.#published, isSweep);
    if (isWritable) await this.#readings.writeOwn(announcements, isSweep);
    if (isSweep) {
      await this.collector.sweep();
      this.#sweptAt = now;
    }
    if (isScrub) {
      await this.collector.scrub();
      this.#scrubAt = now + SCRUB_EVERY_MS;
      this.#isScrubAsked = false;
    }
  }

  /** A clock that was set back must not put the next look off for as long. */
  #isSweepDue(now: number): boolean {
    return this.#sweptAt === null || now < this.#sweptAt || now - this.#sweptAt >= SWEEP_EVERY_MS;
  }

  #isScrubDue(now: number): boolean {
    const { ownDeviceId } = this.#parts;
    const spread = (Number.parseInt(ownDeviceId.slice(-4), 16) / 0xffff) * FIRST_SCRUB_SPREAD_MS;
    this.#scrubAt ??= now + FIRST_SCRUB_AFTER_MS + spread;
    return this.#isScrubAsked || now >= this.#scrubAt || now < this.#scrubAt - SCRUB_EVERY_MS;
  }

  async #requireWorkspace(): Promise<void> {
    const state = await this.#checkWorkspace();
    if (state !== 'online')
      throw Object.assign(new Error('the shared folder holds no such workspace'), { code: state });
  }

  async #checkWorkspace(): Promise<'online' | 'otherWorkspace' | 'noWorkspace' | 'newerFormat'> {
    const file = await this.#parts.share.readWorkspace();
    if (!file) return 'noWorkspace';
    if (file.id !== this.#parts.workspaceId) return 'otherWorkspace';
    return file.formatVersion > this.#parts.formatVersion ? 'newerFormat' : 'online';
  }

  #report(change: Partial<ReplicationStatus>): void {
    this.#status = {
      ...this.#status,
      ...change,
      otherDeviceIds: this.collector.deviceIds,
      unverified: this.#lastingProblems(),
      readings: this.#readings.all,
      clockOffsetMs: this.#readings.clockOffsetMs,
    };
    this.#parts.onStatus(this.#status);
  }

  #lastingProblems(): ReplicationStatus['unverified'] {
    const now = this.#parts.clock.now();
    const { problems } = this.collector;
    for (const deviceId of this.#troubledSince.keys())
      if (!problems.has(deviceId)) this.#troubledSince.delete(deviceId);
    return [...problems].flatMap(([deviceId, problem]) => {
      const since = Math.min(this.#troubledSince.get(deviceId) ?? now, now);
      this.#troubledSince.set(deviceId, since);
      return now - since >= TROUBLE_AFTER_MS ? [{ deviceId, problem }] : [];
    });
  }

  #reconnect(): void {
    this.#publisher.reconnect();
    this.#readings.reconnect();
  }

  #noteActivity(): void {
    this.#activeAt = this.#parts.clock.now();
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task, task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
