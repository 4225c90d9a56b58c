import type { Announcement, SharePort } from '../../shared/sync/ports.ts';
import { type MemoryFolder, MemoryShare } from './memory-share.ts';

interface Snapshot {
  readonly at: number;
  readonly segments: ReadonlyMap<string, Uint8Array>;
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly relays: ReadonlyMap<string, Uint8Array>;
}

/** What a folder held when: a client with an old cache sees it as it was. */
export class FolderHistory {
  readonly folder: MemoryFolder;
  readonly #now: () => number;
  readonly #snapshots: Snapshot[] = [];

  constructor(folder: MemoryFolder, now: () => number) {
    this.folder = folder;
    this.#now = now;
  }

  note(): void {
    const { segments, announcements, relays } = this.folder;
    const copies = { segments: new Map(segments), announcements: new Map(announcements), relays: new Map(relays) };
    this.#snapshots.push({ at: this.#now(), ...copies });
  }

  /** The folder as it was so long ago; empty before the first change. */
  before(milliseconds: number): MemoryFolder {
    const seen = this.#snapshots.findLast(({ at }) => at <= this.#now() - milliseconds);
    return {
      ...this.folder,
      segments: new Map(seen?.segments),
      announcements: new Map(seen?.announcements),
      relays: new Map(seen?.relays),
    };
  }
}

/**
 * A client whose view of other devices' files is `staleMs` old, listings and bytes alike, and that is never told of a change:
 * the Windows redirector on a bad day. What it wrote itself it sees at once.
 */
export class StaleShare extends MemoryShare {
  readonly #history: FolderHistory;
  readonly #staleMs: number;
  readonly #written = new Set<string>();

  constructor(history: FolderHistory, staleMs: number) {
    super(history.folder);
    this.#history = history;
    this.#staleMs = staleMs;
  }

  override listAnnouncements: SharePort['listAnnouncements'] = () => this.#old().listAnnouncements();
  override listDevices: SharePort['listDevices'] = () => this.#old().listDevices();
  override listRelays: SharePort['listRelays'] = (holderId) => this.#old().listRelays(holderId);
  override readRelay: SharePort['readRelay'] = (holderId, name) => this.#old().readRelay(holderId, name);

  override readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    const isOwn = this.#written.has(deviceId);
    return isOwn
      ? super.readSegment(deviceId, segment, from, maxBytes)
      : this.#old().readSegment(deviceId, segment, from, maxBytes);
  }

  override async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    await super.writeOwnSegment(deviceId, segment, from, bytes);
    this.#written.add(deviceId);
    this.#history.note();
  }

  override async announce(deviceId: string, position: { segment: number; offset: number }): Promise<void> {
    await super.announce(deviceId, position);
    this.#history.note();
  }

  #old(): MemoryShare {
    return new MemoryShare(this.#history.before(this.#staleMs));
  }
}
