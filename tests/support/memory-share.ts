import { snapshotOfName } from '../../shared/sync/folder-layout.ts';
import type { Announcement, DocumentOutcome, SharePort } from '../../shared/sync/ports.ts';
import { READING_BYTES } from '../../shared/sync/reading.ts';
import type { WorkspaceFile } from '../../shared/sync/workspace-file.ts';

/** What a shared folder holds, as several workstations see it. */
export interface MemoryFolder {
  workspace: WorkspaceFile | null;
  readonly segments: Map<string, Uint8Array>;
  readonly announcements: Map<string, Announcement>;
  /** By `holder/name`. */
  readonly relays: Map<string, Uint8Array>;
  /** By `holder/name`. */
  readonly snapshots: Map<string, Uint8Array>;
  /** By device, with what was announced of it last. */
  readonly readings: Map<string, { readonly mark: string; readonly bytes: Uint8Array }>;
  /** The server's clock, which dates files; null: it gives no dates. */
  serverNow: (() => number) | null;
  readonly documents: Map<string, Uint8Array>;
  /** While set, every call fails with this code. */
  failure: string | null;
}

export const emptyFolder = (): MemoryFolder => ({
  workspace: null,
  segments: new Map(),
  announcements: new Map(),
  relays: new Map(),
  snapshots: new Map(),
  readings: new Map(),
  serverNow: null,
  documents: new Map(),
  failure: null,
});

const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** One workstation's way to a folder in memory. */
export class MemoryShare implements SharePort {
  readonly folder: MemoryFolder;

  constructor(folder: MemoryFolder) {
    this.folder = folder;
  }

  async readWorkspace(): Promise<WorkspaceFile | null> {
    this.#reach();
    return this.folder.workspace;
  }

  async createWorkspace(file: WorkspaceFile): Promise<void> {
    this.#reach();
    if (this.folder.workspace) throw coded('EEXIST');
    this.folder.workspace = file;
  }

  async listAnnouncements(): Promise<readonly Announcement[]> {
    this.#reach();
    const { announcements, readings } = this.folder;
    return [...new Set([...announcements.keys(), ...readings.keys()])].map((deviceId) => {
      const announcement = announcements.get(deviceId) ?? { deviceId, segment: 0, offset: 0 };
      const mark = readings.get(deviceId)?.mark;
      return mark === undefined ? announcement : { ...announcement, readingMark: mark };
    });
  }

  async readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    this.#reach();
    return (this.folder.segments.get(`${deviceId}/${segment}`) ?? new Uint8Array()).slice(from, from + maxBytes);
  }

  async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    this.#reach();
    const key = `${deviceId}/${segment}`;
    const present = this.folder.segments.get(key) ?? new Uint8Array();
    const whole = new Uint8Array(from + bytes.length);
    whole.set(present.subarray(0, whole.length));
    whole.set(bytes, from);
    this.folder.segments.set(key, whole);
  }

  async announce(deviceId: string, { segment, offset }: { segment: number; offset: number }): Promise<void> {
    this.#reach();
    this.folder.announcements.set(deviceId, { deviceId, segment, offset });
  }

  async writeOwnReading(deviceId: string, mark: string, bytes: Uint8Array): Promise<number | null> {
    this.#reach();
    this.folder.readings.set(deviceId, { mark, bytes: bytes.slice() });
    return this.folder.serverNow?.() ?? null;
  }

  async readReading(deviceId: string): Promise<Uint8Array> {
    this.#reach();
    return (this.folder.readings.get(deviceId)?.bytes ?? new Uint8Array()).slice(0, READING_BYTES);
  }

  async listDevices(): Promise<readonly string[]> {
    this.#reach();
    const { segments, relays, readings, snapshots } = this.folder;
    const holders = [...segments.keys(), ...relays.keys(), ...readings.keys(), ...snapshots.keys()];
    return [...new Set(holders.map((name) => name.split('/')[0] ?? ''))];
  }

  async listRelays(holderId: string): Promise<readonly string[]> {
    this.#reach();
    const names = [...this.folder.relays.keys()].filter((name) => name.startsWith(`${holderId}/`));
    return names.map((name) => name.slice(holderId.length + 1));
  }

  async readRelay(holderId: string, name: string): Promise<Uint8Array> {
    this.#reach();
    return (this.folder.relays.get(`${holderId}/${name}`) ?? new Uint8Array()).slice();
  }

  async writeRelay(holderId: string, name: string, bytes: Uint8Array): Promise<void> {
    this.#reach();
    this.folder.relays.set(`${holderId}/${name}`, bytes.slice());
  }

  async listSnapshots(holderId: string): Promise<readonly string[]> {
    this.#reach();
    const names = [...this.folder.snapshots.keys()].filter((name) => name.startsWith(`${holderId}/`));
    return names.map((name) => name.slice(holderId.length + 1));
  }

  async readSnapshot(holderId: string, name: string, from: number, maxBytes: number): Promise<Uint8Array> {
    this.#reach();
    return (this.folder.snapshots.get(`${holderId}/${name}`) ?? new Uint8Array()).slice(from, from + maxBytes);
  }

  async writeOwnSnapshot(deviceId: string, name: string, bytes: Uint8Array): Promise<void> {
    this.#reach();
    if (!snapshotOfName(name)) throw coded('EINVAL');
    this.folder.snapshots.set(`${deviceId}/${name}`, bytes.slice());
    for (const former of await this.listSnapshots(deviceId))
      if (former !== name) this.folder.snapshots.delete(`${deviceId}/${former}`);
  }

  async putDocument(path: string, bytes: Uint8Array, rule: 'keepDifferent' | 'replace'): Promise<DocumentOutcome> {
    this.#reach();
    if (!/^(?:分发|invitations|incident-keys)\//.test(path) || path.split('/').includes('..')) throw coded('EINVAL');
    for (let attempt = 1; ; attempt += 1) {
      const name = attempt === 1 ? path : path.replace(/(\.[^./]+)?$/, (extension) => `（${attempt}）${extension}`);
      const present = this.folder.documents.get(name);
      if (present && Buffer.from(present).equals(Buffer.from(bytes))) return { path: name, outcome: 'unchanged' };
      if (present && rule === 'keepDifferent') continue;
      this.folder.documents.set(name, bytes.slice());
      return { path: name, outcome: 'written' };
    }
  }

  async readDocument(path: string, maxBytes: number): Promise<Uint8Array | null> {
    this.#reach();
    const bytes = this.folder.documents.get(path) ?? null;
    if (!bytes && !this.folder.workspace) throw coded('ENOENT');
    if (bytes && bytes.length > maxBytes) throw coded('EFBIG');
    return bytes;
  }

  #reach(): void {
    if (this.folder.failure) throw coded(this.folder.failure);
  }
}
