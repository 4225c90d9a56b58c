import type { Clock } from '../base/ports.ts';
import { isOfOneFile } from './collector.ts';
import { isSamePlace, type JournalPosition, type MarkedPlace, markedPlace } from './journal-position.ts';
import type { Announcement, SharePort } from './ports.ts';
import { decodeReading, readingMark } from './reading.ts';
import type { ReadTools } from './segment-reader.ts';
import { ServerClock } from './server-clock.ts';

/** Own readings are written no more often than this, and than would give ten a second from all devices together. */
const PAUSE_MS = 3000;
const PAUSE_PER_DEVICE_MS = 100;

/** A round stays short however many devices have news. */
const READS_PER_ROUND = 8;

/** A file that does not hold what was announced is taken for an old copy in a cache; later it is read at sweeps only. */
const TRIES_BETWEEN_SWEEPS = 4;

export interface ReadingParts extends ReadTools {
  readonly share: SharePort;
  readonly clock: Clock;
  readonly workspaceId: string;
  readonly ownDeviceId: string;
}

/** How far another device has taken in the journal of this one; a place of null: it says that it has read nothing of it. */
export interface DeviceReading {
  readonly deviceId: string;
  readonly place: MarkedPlace | null;
}

/**
 * Tells the others how far this device has read, and learns how far they have read this device's journal. Costs nothing while
 * nothing happens: the one listing of announcements names what changed, and only a device that is not known to have everything
 * is asked. Whoever once had everything and lost its disk counts as having it until the next entry: it had.
 */
export class Readings {
  readonly #parts: ReadingParts;
  readonly #serverClock = new ServerClock();
  readonly #places = new Map<string, MarkedPlace | null>();
  /** Marks of the readings that were read as announced. */
  readonly #settled = new Map<string, string>();
  readonly #tries = new Map<string, { readonly mark: string; readonly count: number }>();
  #told: { readonly bytes: Uint8Array; readonly mark: string } | null = null;
  #writtenMark: string | null = null;
  #writtenAt: number | null = null;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  get all(): DeviceReading[] {
    return [...this.#places].map(([deviceId, place]) => ({ deviceId, place }));
  }

  get clockOffsetMs(): number | null {
    return this.#serverClock.offsetMs;
  }

  /** What the host has taken in, signed; the next rounds put it on the share. */
  tell(bytes: Uint8Array): void {
    this.#told = { bytes, mark: readingMark(bytes, this.#parts.hashing) };
  }

  /** Forgets what was written: after the share was away nobody knows what it holds. */
  reconnect(): void {
    this.#writtenMark = null;
  }

  /** Writes the own reading where it is not on the share, or where its modification time is wanted. */
  async writeOwn(announcements: readonly Announcement[], isSweep: boolean): Promise<void> {
    const { share, clock, ownDeviceId } = this.#parts;
    const now = clock.now();
    const isClockDue = this.#serverClock.isDue(now);
    const told = this.#told;
    if (!told || !this.#isPauseOver(now, announcements.length)) return;
    const announced = announcements.find(({ deviceId }) => deviceId === ownDeviceId)?.readingMark;
    const isLost = isSweep && announced !== told.mark;
    if (told.mark === this.#writtenMark && !isLost && !isClockDue) return;
    this.#writtenMark = null;
    try {
      const modifiedAt = await share.writeOwnReading(ownDeviceId, told.mark, told.bytes);
      this.#serverClock.measured(now, modifiedAt, clock.now());
      this.#writtenMark = told.mark;
    } catch (error) {
      // Some systems do not replace a file that another computer is just reading: it comes after the pause.
      if (!isOfOneFile(error)) throw error;
    }
    this.#writtenAt = clock.now();
  }

  /** Reads the readings that changed, of devices that are not known to have read up to `published`. */
  async collect(
    announcements: readonly Announcement[],
    published: JournalPosition | null,
    isSweep: boolean,
  ): Promise<void> {
    const wanted = announcements.filter((announcement) => this.#isWanted(announcement, published, isSweep));
    for (const { deviceId, readingMark: mark = '' } of wanted.slice(0, READS_PER_ROUND)) {
      const tries = this.#tries.get(deviceId);
      this.#tries.set(deviceId, { mark, count: tries?.mark === mark ? tries.count + 1 : 1 });
      await this.#read(deviceId, mark);
    }
  }

  #isWanted(
    { deviceId, readingMark: mark }: Announcement,
    published: JournalPosition | null,
    isSweep: boolean,
  ): boolean {
    if (mark === undefined || deviceId === this.#parts.ownDeviceId || this.#settled.get(deviceId) === mark)
      return false;
    const place = this.#places.get(deviceId);
    if (published && place && isSamePlace(place, markedPlace(published))) return false;
    const tries = this.#tries.get(deviceId);
    return isSweep || tries?.mark !== mark || tries.count < TRIES_BETWEEN_SWEEPS;
  }

  /** What is not signed by the device changes nothing: what it said before stands. */
  async #read(deviceId: string, announcedMark: string): Promise<void> {
    const { share, workspaceId, ownDeviceId, hashing } = this.#parts;
    try {
      const bytes = await share.readReading(deviceId);
      if (readingMark(bytes, hashing) === announcedMark) this.#settled.set(deviceId, announcedMark);
      const reading = decodeReading(bytes, { workspaceId, deviceId }, this.#parts);
      if (reading) this.#places.set(deviceId, reading.places.get(ownDeviceId) ?? null);
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
    }
  }

  /** A clock that was set back must not make the pause any longer. */
  #isPauseOver(now: number, devices: number): boolean {
    const pauseMs = Math.max(PAUSE_MS, PAUSE_PER_DEVICE_MS * devices);
    return this.#writtenAt === null || now < this.#writtenAt || now - this.#writtenAt >= pauseMs;
  }
}
