import type { Announcement, DocumentOutcome, SharePort } from '../../shared/sync/ports.ts';
import type { WorkspaceFile } from '../../shared/sync/workspace-file.ts';
import { type MemoryFolder, MemoryShare } from './memory-share.ts';

/** Numbers drawn from a seed: the same seed, the same course of events. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b9 + 0x7f4a7c15) | 0;
  }

  /** In [0, 1); mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** Folder listings of a Windows client may be this old (directory cache of SMB 2), and fresh bytes unseen for as long. */
const STALE_MS = 10_000;

/** What may go wrong; each fault that happens is counted under its name. */
export interface Hostility {
  readonly random: SeededRandom;
  readonly now: () => number;
  readonly count: (fault: string) => void;
  /** Waits until the world lets this client's call go on; never returns for a client that was killed. */
  readonly turn: (client: string) => Promise<void>;
  /** Bytes under a device's name gave way to others. */
  readonly onOverwritten: (deviceId: string) => void;
  isOn: boolean;
  /** The root: there, gone, replaced by an empty folder, or by another workspace's. */
  root: 'present' | 'gone' | 'empty' | 'other';
  isFull: boolean;
  /** Per segment when and from where it was written last. */
  readonly written: Map<string, { readonly at: number; readonly from: number }>;
}

export const calm = (): Hostility => ({
  random: new SeededRandom(0),
  now: () => 0,
  count: () => undefined,
  turn: async () => undefined,
  onOverwritten: () => undefined,
  isOn: false,
  root: 'present',
  isFull: false,
  written: new Map(),
});

const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** One client of a file server on a bad day, over a folder in memory. */
export class HostileShare implements SharePort {
  readonly #share: MemoryShare;
  readonly #folder: MemoryFolder;
  readonly #hostility: Hostility;
  readonly #client: string;
  readonly #listings = new Map<string, { at: number; names: readonly unknown[] }>();

  constructor(folder: MemoryFolder, hostility: Hostility, client: string) {
    this.#folder = folder;
    this.#share = new MemoryShare(folder);
    this.#hostility = hostility;
    this.#client = client;
  }

  async readWorkspace(): Promise<WorkspaceFile | null> {
    await this.#enter();
    const { root } = this.#hostility;
    if (root === 'empty') return null;
    const file = await this.#share.readWorkspace();
    return root === 'other' && file ? { ...file, id: 'anotherworkspace' } : file;
  }

  async createWorkspace(file: WorkspaceFile): Promise<void> {
    await this.#enter();
    await this.#share.createWorkspace(file);
  }

  async listAnnouncements(): Promise<readonly Announcement[]> {
    await this.#enter();
    if (!this.#isPresent) return [];
    const fresh = await this.#share.listAnnouncements();
    const listing = this.#stale('beat', fresh) as Announcement[];
    if (!this.#hits(0.05, 'announcements reordered, doubled or missing')) return listing;
    const { random } = this.#hostility;
    return [...listing, ...listing].filter(() => random.chance(0.6)).reverse();
  }

  async readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    await this.#enter();
    if (!this.#isPresent) return new Uint8Array();
    const bytes = await this.#share.readSegment(deviceId, segment, from, maxBytes);
    const last = this.#hostility.written.get(`${deviceId}/${segment}`);
    const isFresh = last !== undefined && Math.abs(this.#hostility.now() - last.at) < STALE_MS;
    if (!isFresh || from + bytes.length <= last.from || !this.#hits(0.1, 'partly visible')) return bytes;
    const certain = Math.max(0, last.from - from);
    return bytes.subarray(0, certain + this.#hostility.random.below(bytes.length - certain));
  }

  async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    await this.#enter();
    this.#checkWritable();
    const { random, onOverwritten, written, now } = this.#hostility;
    written.set(`${deviceId}/${segment}`, { at: now(), from });
    const before = this.#folder.segments.get(`${deviceId}/${segment}`) ?? new Uint8Array();
    if (bytes.length > 1 && this.#hits(0.1, 'torn write')) {
      const part = 1 + random.below(bytes.length - 1);
      const present = this.#folder.segments.get(`${deviceId}/${segment}`) ?? new Uint8Array();
      const keepsTail = present.slice(from + part);
      await this.#share.writeOwnSegment(deviceId, segment, from, bytes.subarray(0, part));
      if (keepsTail.length > 0) await this.#share.writeOwnSegment(deviceId, segment, from + part, keepsTail);
      if (random.chance(0.4)) throw coded('EIO');
      await this.#enter();
      this.#checkWritable();
    }
    await this.#share.writeOwnSegment(deviceId, segment, from, bytes);
    if (before.length > from) onOverwritten(deviceId);
  }

  async announce(deviceId: string, position: { segment: number; offset: number }): Promise<void> {
    await this.#enter();
    this.#checkWritable();
    if (this.#hits(0.05, 'rename refused')) throw coded('EPERM');
    if (this.#hits(0.05, 'announcement lost')) return;
    await this.#share.announce(deviceId, position);
  }

  async writeOwnReading(deviceId: string, mark: string, bytes: Uint8Array): Promise<number | null> {
    await this.#enter();
    this.#checkWritable();
    if (this.#hits(0.05, 'rename refused')) throw coded('EPERM');
    if (this.#hits(0.05, 'announcement lost')) return null;
    return this.#share.writeOwnReading(deviceId, mark, bytes);
  }

  async readReading(deviceId: string): Promise<Uint8Array> {
    await this.#enter();
    if (!this.#isPresent) return new Uint8Array();
    const bytes = await this.#share.readReading(deviceId);
    if (this.#hits(0.1, 'reading damaged')) return bytes.subarray(0, this.#hostility.random.below(bytes.length + 1));
    return bytes;
  }

  async listDevices(): Promise<readonly string[]> {
    await this.#enter();
    if (!this.#isPresent) return [];
    return this.#stale('devices', await this.#share.listDevices()) as string[];
  }

  async listRelays(holderId: string): Promise<readonly string[]> {
    await this.#enter();
    if (!this.#isPresent) return [];
    return this.#stale(`relay ${holderId}`, await this.#share.listRelays(holderId)) as string[];
  }

  async readRelay(holderId: string, name: string): Promise<Uint8Array> {
    await this.#enter();
    if (!this.#isPresent) return new Uint8Array();
    return this.#share.readRelay(holderId, name);
  }

  async writeRelay(holderId: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#enter();
    this.#checkWritable();
    if (this.#hits(0.05, 'rename refused')) throw coded('EBUSY');
    await this.#share.writeRelay(holderId, name, bytes);
  }

  async listSnapshots(holderId: string): Promise<readonly string[]> {
    await this.#enter();
    if (!this.#isPresent) return [];
    return this.#stale(`snapshots ${holderId}`, await this.#share.listSnapshots(holderId)) as string[];
  }

  async readSnapshot(holderId: string, name: string, from: number, maxBytes: number): Promise<Uint8Array> {
    await this.#enter();
    if (!this.#isPresent) return new Uint8Array();
    const bytes = await this.#share.readSnapshot(holderId, name, from, maxBytes);
    if (!this.#hits(0.1, 'snapshot damaged')) return bytes;
    const { random } = this.#hostility;
    const at = random.below(bytes.length);
    return random.chance(0.5) ? bytes.subarray(0, at) : bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  }

  async writeOwnSnapshot(deviceId: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#enter();
    this.#checkWritable();
    if (this.#hits(0.05, 'rename refused')) throw coded('EBUSY');
    await this.#share.writeOwnSnapshot(deviceId, name, bytes);
  }

  async putDocument(path: string, bytes: Uint8Array, rule: 'keepDifferent' | 'replace'): Promise<DocumentOutcome> {
    await this.#enter();
    this.#checkWritable();
    return this.#share.putDocument(path, bytes, rule);
  }

  async readDocument(path: string, maxBytes: number): Promise<Uint8Array | null> {
    await this.#enter();
    if (!this.#isPresent) throw coded('ENOENT');
    return this.#share.readDocument(path, maxBytes);
  }

  get #isPresent(): boolean {
    return this.#hostility.root === 'present' || this.#hostility.root === 'other';
  }

  async #enter(): Promise<void> {
    await this.#hostility.turn(this.#client);
    if (this.#hostility.root === 'gone') throw coded('ENOENT');
    if (this.#hits(0.01, 'access refused'))
      throw coded(this.#hostility.random.pick(['EPERM', 'EBUSY', 'EACCES', 'EIO']));
  }

  #checkWritable(): void {
    if (!this.#isPresent) throw coded('ENOENT');
    if (this.#hostility.isFull) throw coded('ENOSPC');
  }

  #hits(probability: number, fault: string): boolean {
    const { isOn, random, count } = this.#hostility;
    if (!isOn || !random.chance(probability)) return false;
    count(fault);
    return true;
  }

  #stale(folder: string, fresh: readonly unknown[]): readonly unknown[] {
    const { now } = this.#hostility;
    const known = this.#listings.get(folder);
    const isOld = known === undefined || now() - known.at >= STALE_MS || now() < known.at;
    if (!isOld && this.#hits(0.5, 'stale listing')) return known.names;
    if (isOld) this.#listings.set(folder, { at: now(), names: fresh });
    return fresh;
  }
}
