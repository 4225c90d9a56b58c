import { z } from 'zod';
import type { Clock, Compression, Hashing, IdSource } from '../base/ports.ts';
import type { Result } from '../base/result.ts';
import { noticesSchema } from '../domain/notices.ts';
import type { Paper } from '../domain/paper.ts';
import type { BookWorkbook } from '../rules/directory/book-workbook.ts';
import type { DocumentChoice } from '../rules/documents/document-choice.ts';
import type { PlanDocumentOptions } from '../rules/documents/document-table.ts';
import type { DutyFile } from '../rules/documents/duty/duty-document.ts';
import type { EmergencyFile } from '../rules/documents/emergency/emergency-document.ts';
import type { Issue } from '../rules/documents/office-editions.ts';
import type { ReceptionFile } from '../rules/documents/reception/reception-document.ts';
import type { DrawnFile } from '../rules/documents/reception/seating-file.ts';
import type { SupervisionFile } from '../rules/documents/supervision/supervision-document.ts';
import type { FileRefusal, SourceTable } from '../rules/imports/source-table.ts';
import type { TextBlock } from '../rules/search/text-block.ts';
import type { PackedPartition } from '../store/packed-partition.ts';
import type { SegmentComparison } from '../sync/compare-segment.ts';
import { deviceIdPattern } from '../sync/folder-layout.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import type { Collected, CollectedBranch, MirrorState } from '../sync/mirrors.ts';
import type { DocumentOutcome, LogStore, Verifier } from '../sync/ports.ts';
import type { Divergence } from '../sync/publisher.ts';
import type { DocumentToDeliver, ReplicationStatus } from '../sync/replication.ts';
import type { Secrecy } from '../sync/secrecy.ts';
import type { SnapshotFile, SnapshotPlace } from '../sync/snapshot.ts';
import type { WorkspaceFile } from '../sync/workspace-file.ts';
import type { DataPorts } from './data/data-ports.ts';
import type { DeviceIdentity } from './device-identity.ts';
import type { LockStore } from './lock/lock-store.ts';
import type { RecoveryPorts } from './recovery-ports.ts';
import type { UpdatePorts } from './updates/update-ports.ts';

/** Runs `task` once after `milliseconds`; the returned function calls it off. */
export interface Scheduler {
  after(milliseconds: number, task: () => void): () => void;
}

const storedPosition = z.object({
  segment: z.number().int().min(0),
  offset: z.number().int().min(0),
  link: z.string(),
  publicKey: z.string().nullable(),
  /** Commits before this place; where it is missing, everything is built again from the journals. */
  commits: z.number().int().min(0).optional(),
  /** The chain after the last of them; null where there is none, and missing where a former version did not note it. */
  lastLink: z.string().nullable().optional(),
  /** Operations before this place that were kept but not applied. */
  quarantined: z.number().int().min(0).optional(),
});

const chainEnd = { commits: z.number().int().min(1), link: z.string().regex(/^[0-9a-f]{64}$/) };

/** Where journals were, of which a snapshot holds everything before, by device. */
export const chainEndsSchema = z.record(z.string().regex(deviceIdPattern), z.strictObject(chainEnd));

/** Chains of removed devices up to the places that removals name; `links` the chains after each commit, in hexadecimal. */
export const vouchedChainsSchema = z.array(
  z.strictObject({ deviceId: z.string(), ...chainEnd, links: z.string().regex(/^(?:[0-9a-f]{64})*$/) }),
);

const snapshotOrigin = z.object({ deviceId: z.string(), name: z.string(), takenAt: z.number() });

/** How far each device's journal has gone into the partitions on disk. Partitions may be ahead of it, never behind [S-8]. */
export const checkpointSchema = z.object({
  positions: z.record(z.string(), storedPosition),
  /** Number of this device's next operation. */
  nextOperation: z.number().int().min(0),
  /** Names of all partitions: one that is missing or damaged on disk is built again from the journals. */
  partitions: z.array(z.string()),
  /** Branches of journals that have gone into the partitions. */
  branches: z.array(z.string()).default([]),
  /** Who was trusted when the partitions were written: under another trust they are built again. */
  trust: z.string().optional(),
  /** What was taken from a snapshot and is not yet in the journals here; without an origin only chains are still awaited. */
  snapshot: z
    .object({ origin: snapshotOrigin.nullable(), ends: chainEndsSchema, chains: vouchedChainsSchema })
    .nullable()
    .default(null),
  /** The snapshot that was found not to be what the journals say. */
  distrustedSnapshot: snapshotOrigin.nullable().default(null),
  /** Who wrote last from each device. */
  writers: z.record(z.string(), z.string()).default({}),
  /** Commits that this version's format could not read, by a mark of their text. */
  unread: z.object({ format: z.number().int(), marks: z.array(z.string()) }).default({ format: 1, marks: [] }),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The materialised records on the local disk. Derived: deleting all of it loses nothing [S-7]. */
export interface PartitionStore {
  /** Names of the partitions that are here, damaged ones included. */
  names(): string[];
  /** One partition, at once; null when it is missing or damaged. Throws the disk's errors. */
  load(name: string): PackedPartition | null;
  save(partition: PackedPartition): Promise<void>;
  loadCheckpoint(): Promise<Checkpoint | null>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
}

/** What this workstation knows of itself; never leaves it. */
export const profileSchema = z.object({
  workspaceId: z.string().nullable(),
  districtName: z.string().nullable(),
  personId: z.string().nullable(),
  /** Versions and 接待方案 issued here whose documents stand in the shared folder. */
  distributedVersionIds: z.array(z.string()),
  /** Whom trust in this workspace comes from, as it was when this workstation first saw the folder. */
  ownerPublicKey: z.string().nullable().default(null),
  /** Workspace keys by id, in hexadecimal. */
  workspaceKeys: z.record(z.string(), z.string()).default({}),
  /** How far the file server's clock was ahead, and this computer's own clock when that was last known to be so. */
  serverClock: z.object({ offsetMs: z.number(), seenAt: z.number() }).nullable().default(null),
  /** Keys of incidents' personal data in hexadecimal, by incident and device, and whether the shared folder has them. */
  incidentKeys: z.record(z.string(), z.object({ key: z.string(), isPublished: z.boolean() })).default({}),
  /** Keys that were destroyed: when, and whether their files in the shared folder say so. */
  destroyedIncidentKeys: z.record(z.string(), z.object({ at: z.number(), isPublished: z.boolean() })).default({}),
  /** How this workstation calls for attention; null until somebody chose. */
  notices: noticesSchema.nullable().default(null),
});
export type Profile = z.infer<typeof profileSchema>;

export const emptyProfile: Profile = {
  workspaceId: null,
  districtName: null,
  personId: null,
  distributedVersionIds: [],
  ownerPublicKey: null,
  workspaceKeys: {},
  serverClock: null,
  incidentKeys: {},
  destroyedIncidentKeys: {},
  notices: null,
};

export interface ProfileStore {
  read(): Profile;
  write(profile: Profile): Promise<void>;
}

export const draftSchema = z.object({ value: z.json(), savedAt: z.number() });
export type Draft = z.infer<typeof draftSchema>;

export interface DraftStore {
  load(key: string): Draft | null;
  save(key: string, draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface ReplicationStart {
  readonly workspaceId: string;
  readonly deviceId: string;
  readonly mirrors: readonly MirrorState[];
  readonly branches: readonly string[];
  readonly onCollected: (collected: Collected) => void;
  readonly onBranch: (branch: CollectedBranch) => void;
  readonly onDivergence: (divergence: Divergence) => void;
  readonly onStatus: (status: ReplicationStatus) => void;
}

/** The shared folder as the host sees it: everything behind it runs in a process of its own and may hang. */
export interface ReplicationLink {
  /** The folder's name for people; null when none was chosen. */
  readonly shareFolder: string | null;
  /** Rejects with an Error that carries the system's `code`. */
  readWorkspace(): Promise<WorkspaceFile | null>;
  createWorkspace(file: WorkspaceFile): Promise<void>;
  /** Begins, or begins anew under another identity: nothing of the former one is reported any more. */
  start(start: ReplicationStart): void;
  publish(position: JournalPosition): void;
  /** What this host has taken in of the others, signed; it is told to them. */
  tellReading(bytes: Uint8Array): void;
  retry(): void;
  deliver(documents: readonly DocumentToDeliver[]): Promise<DocumentOutcome[]>;
  readDocument(path: string, maxBytes: number): Promise<Uint8Array | null>;
  /** Compares a segment of the own journal with the share's. Rejects while the folder does not hold this workspace. */
  compareOwn(segment: number): Promise<SegmentComparison>;
  /** Every snapshot in the folder; this and reading one need no `start`. */
  listSnapshots(): Promise<SnapshotPlace[]>;
  readSnapshot(place: SnapshotPlace, from: number, maxBytes: number): Promise<Uint8Array>;
  /** Puts a snapshot in place of this device's former one. Rejects while the folder does not hold this workspace. */
  writeSnapshot(file: SnapshotFile): Promise<void>;
  stop(): Promise<void>;
}

export interface DocumentRequest extends Issue {
  readonly options: PlanDocumentOptions;
  /** What the 安排表 in the offices' folders is made for; everything else there is A4. */
  readonly matrixPaper: Paper;
}

export interface RenderedDocuments {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Paths of documents that need a browser to print them, where none is at hand. */
  readonly notRendered: readonly string[];
}

export interface DocumentRenderer {
  readonly canPrintPdf: boolean;
  /** `分发清单.json` with `files` added: what stands where, with hash, version, time and by whom (DESIGN §5). */
  distributionList(
    existing: Uint8Array | null,
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
    facts: { readonly version: string; readonly writtenAt: number; readonly writtenBy: string },
  ): { readonly path: string; readonly bytes: Uint8Array };
  /** Every office's documents of a version, each as that office may read it, with paths inside the shared folder. */
  renderAll(request: DocumentRequest): Promise<RenderedDocuments>;
  /** One document as the people of `officeId` may read it; null where it needs a printer and there is none. */
  renderOne(
    request: DocumentRequest,
    choice: DocumentChoice,
    officeId: string | undefined,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | null>;
  /** A document of duty; null where it needs a printer and there is none. */
  renderDuty(file: DutyFile): Promise<Uint8Array | null>;
  /** A document or package of emergency information; null where it needs a printer and there is none. */
  renderEmergency(file: EmergencyFile): Promise<Uint8Array | null>;
  /** A document of a visit; null where it needs a printer and there is none. */
  renderReception(file: ReceptionFile): Promise<Uint8Array | null>;
  /** 座次图 or 桌签; null where it needs a printer and there is none. */
  renderSeating(file: DrawnFile): Promise<Uint8Array | null>;
  /** A document of 督办 or of a meeting; null where it needs a printer and there is none. */
  renderSupervision(file: SupervisionFile): Promise<Uint8Array | null>;
  /** 通讯录 as a workbook. */
  renderBook(book: BookWorkbook): Promise<Uint8Array>;
}

/** Texts for searching, kept so that they need not be read and spelled again: disposable, and never the only copy of anything. */
export interface SearchTexts {
  /** Changes whenever one of these partitions is written to the disk anew. */
  stampOf(partitions: readonly string[]): string;
  /** Null where none was kept with this stamp, or it cannot be read. */
  load(name: string, stamp: string): TextBlock | null;
  /** Rejects with the disk's error. */
  save(block: TextBlock, stamp: string): Promise<void>;
}

/** The fictitious district that can stand in for a workspace until there is one. */
export type SamplePort =
  | { readonly state: 'offered'; open(): Promise<void> }
  /** Answers at once; the host that was asked is stopped and its folders are deleted after that. */
  | { readonly state: 'open'; remove(): Promise<void> };

export interface HostPorts {
  readonly hostKind: 'electron' | 'browser' | 'test';
  readonly version: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly hashing: Hashing;
  readonly compression: Compression;
  readonly verifier: Verifier;
  readonly secrecy: Secrecy;
  /** The computer's own name, for the list of members. */
  readonly computerName: string;
  readonly scheduler: Scheduler;
  readonly device: DeviceIdentity;
  readonly profile: ProfileStore;
  readonly drafts: DraftStore;
  readonly lock: LockStore;
  readonly openLogs: (workspaceId: string) => LogStore;
  readonly openPartitions: (workspaceId: string) => PartitionStore;
  /** Null where nothing is kept from one start to the next. */
  readonly openSearchTexts: ((workspaceId: string) => SearchTexts) | null;
  readonly link: ReplicationLink;
  /** Fill a folder that holds no workspace with a fictitious district. */
  readonly isDemo: boolean;
  /** Missing where no fictitious district can be opened beside the own workspace. */
  readonly sample?: SamplePort;
  readonly documents: DocumentRenderer;
  readonly readPlanFile: (fileName: string, contentBase64: string) => Promise<Result<SourceTable[], FileRefusal>>;
  readonly encodeBase64: (bytes: Uint8Array) => string;
  /** Opens the operating system's folder dialog and keeps the choice; null where there is none. */
  readonly pickFolder: (() => Promise<void>) | null;
  readonly recovery: RecoveryPorts;
  /** Missing where a host has no computer of its own, as in tests of the engine. */
  readonly data?: DataPorts;
  /** Missing where newer versions are not looked for. */
  readonly updates?: UpdatePorts;
  /** For tests, which write snapshots often. */
  readonly snapshotEveryCommits?: number;
  readonly onBug: (place: string, error: unknown) => void;
}

/** What keeping records takes; `segmentBytes` is for tests, which close segments often. */
export type RecordStorePorts = Pick<
  HostPorts,
  | 'clock'
  | 'ids'
  | 'hashing'
  | 'compression'
  | 'verifier'
  | 'secrecy'
  | 'computerName'
  | 'scheduler'
  | 'device'
  | 'profile'
  | 'openLogs'
  | 'openPartitions'
  | 'onBug'
> & { readonly segmentBytes?: number };
