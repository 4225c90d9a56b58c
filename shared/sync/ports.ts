import type { JournalPosition } from './journal-position.ts';
import type { WorkspaceFile } from './workspace-file.ts';

/** Ed25519. Verification is synchronous and never throws: bytes that are no key verify nothing. */
export interface Verifier {
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

export interface Signer {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
  /** 32 secret bytes that only this key's holder can make, different for each purpose. */
  secretFor(purpose: string): Uint8Array;
}

/**
 * The journals on the local disk: this device's own one (the authority) and verified copies of the others'.
 * All calls are synchronous; they throw on I/O errors.
 */
export interface LogStore {
  devices(): string[];
  /** Numbers of the segments that exist, ascending. */
  segments(deviceId: string): number[];
  read(deviceId: string, segment: number): Uint8Array;
  /** Bytes of a segment that exists. */
  size(deviceId: string, segment: number): number;
  /**
   * Appends at the end of a segment, creating it when missing; returns only after the bytes are on the disk.
   * On an error the segment is cut back to its former length before the error is thrown.
   */
  append(deviceId: string, segment: number, bytes: Uint8Array): void;
  /** Cuts a segment; the bytes cut off are kept beside it for inspection. */
  cut(deviceId: string, segment: number, length: number): void;
  /** Takes a segment out of the journal; it is kept under another name for inspection. */
  setAside(deviceId: string, segment: number): void;
  /** Signed branches of devices whose journal split in two, by the names of `copyName`; kept for ever. */
  branches(): string[];
  readBranch(name: string): Uint8Array;
  /** Durable and whole when it returns; writing the same one again changes nothing. */
  keepBranch(name: string, bytes: Uint8Array): void;
  close(): void;
}

/**
 * The shared folder, or whatever stands in its place (S-2: absence is never deletion, unreadable is never absent).
 * Every call may hang or fail; none is on the path of a commit. Only `own` files are ever written [S-1].
 */
export interface SharePort {
  /** The workspace that the folder holds; null when the folder is there and holds none. Throws when it cannot be read. */
  readWorkspace(): Promise<WorkspaceFile | null>;
  /** Writes the workspace file once; throws when one is there already. */
  createWorkspace(file: WorkspaceFile): Promise<void>;
  /** What each device announced last, one cheap listing for all of them. */
  listAnnouncements(): Promise<readonly Announcement[]>;
  /** Up to `maxBytes` of a segment from `from` on; empty when there is no more, or not yet. */
  readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array>;
  /** Writes at an offset of this device's own segment, ends it there and flushes; `from` never lies beyond its end. */
  writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void>;
  /** Makes the news of `position` visible to the others; called after the bytes are written. */
  announce(deviceId: string, position: Pick<JournalPosition, 'segment' | 'offset'>): Promise<void>;
  /**
   * Puts what this device has read of the others into its own folder, whole or not at all, and announces it by `mark`. Gives the
   * modification time that the file server set, in milliseconds; null where it sets none.
   */
  writeOwnReading(deviceId: string, mark: string, bytes: Uint8Array): Promise<number | null>;
  /** Empty when the device says nothing of its reading, or not yet; cut off where it is longer than any reading. */
  readReading(deviceId: string): Promise<Uint8Array>;
  /** Every device that has a folder, announced or not. This and all listings may be seconds old. */
  listDevices(): Promise<readonly string[]>;
  /** Copies of others' segments that a device keeps in its folder. */
  listRelays(holderId: string): Promise<readonly string[]>;
  /** Empty when there is none, or not yet. */
  readRelay(holderId: string, name: string): Promise<Uint8Array>;
  /** Puts a copy into this device's own folder, whole or not at all. */
  writeRelay(holderId: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Snapshots in a device's folder, by the names of `snapshotName`. */
  listSnapshots(holderId: string): Promise<readonly string[]>;
  /** Up to `maxBytes` of a snapshot from `from` on; empty when there is no more, or none. */
  readSnapshot(holderId: string, name: string, from: number, maxBytes: number): Promise<Uint8Array>;
  /** Puts a snapshot into this device's own folder, whole or not at all; then the former ones are removed. */
  writeOwnSnapshot(deviceId: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Puts a document in place whole or not at all; never over a different file [DESIGN §5]. */
  putDocument(path: string, bytes: Uint8Array, rule: 'keepDifferent' | 'replace'): Promise<DocumentOutcome>;
  /** Null when a folder that holds a workspace has no such document; a folder that is gone throws [S-2]. */
  readDocument(path: string, maxBytes: number): Promise<Uint8Array | null>;
}

export interface Announcement {
  readonly deviceId: string;
  readonly segment: number;
  readonly offset: number;
  /** Changes whenever the device says something else of its reading; missing for one that says nothing. */
  readonly readingMark?: string;
}

/** `path` differs from the one asked for when another file stood there. */
export interface DocumentOutcome {
  readonly path: string;
  readonly outcome: 'written' | 'unchanged';
}
