import type { FolderCheck } from '../../shared/contract/data.contract.ts';
import type { FolderSize } from '../../shared/host/data/data-ports.ts';
import type { SegmentComparison } from '../../shared/sync/compare-segment.ts';
import type { JournalPosition } from '../../shared/sync/journal-position.ts';
import type { Collected, CollectedBranch, MirrorState } from '../../shared/sync/mirrors.ts';
import type { DocumentOutcome } from '../../shared/sync/ports.ts';
import type { Divergence } from '../../shared/sync/publisher.ts';
import type { DocumentToDeliver, ReplicationStatus } from '../../shared/sync/replication.ts';
import type { SnapshotFile, SnapshotPlace } from '../../shared/sync/snapshot.ts';
import type { WorkspaceFile } from '../../shared/sync/workspace-file.ts';

/** Questions that the share process answers, each with its input and answer. */
export interface ShareQuestions {
  readWorkspace: { input: null; answer: WorkspaceFile | null };
  createWorkspace: { input: WorkspaceFile; answer: null };
  deliver: { input: readonly DocumentToDeliver[]; answer: DocumentOutcome[] };
  readDocument: { input: { readonly path: string; readonly maxBytes: number }; answer: Uint8Array | null };
  readUpdate: {
    input: { readonly fileName: string; readonly from: number; readonly maxBytes: number };
    answer: Uint8Array;
  };
  listSnapshots: { input: null; answer: SnapshotPlace[] };
  readSnapshot: {
    input: { readonly place: SnapshotPlace; readonly from: number; readonly maxBytes: number };
    answer: Uint8Array;
  };
  writeSnapshot: { input: SnapshotFile; answer: null };
  compareOwn: { input: number; answer: SegmentComparison };
  checkFolder: { input: { readonly workspaceId: string | null }; answer: Omit<FolderCheck, 'folder' | 'checkedAt'> };
  measureFolder: { input: { readonly below: string | null }; answer: FolderSize };
}
export type QuestionName = keyof ShareQuestions;

export type ToShareProcess =
  | { readonly type: 'configure'; readonly shareFolder: string }
  | {
      readonly type: 'start';
      readonly workspaceId: string;
      readonly deviceId: string;
      readonly logFolder: string;
      readonly mirrors: readonly MirrorState[];
      readonly branches: readonly string[];
    }
  | { readonly type: 'publish'; readonly position: JournalPosition }
  | { readonly type: 'reading'; readonly bytes: Uint8Array }
  | { readonly type: 'retry' }
  | { readonly type: 'ask'; readonly id: number; readonly name: QuestionName; readonly input: unknown }
  | { readonly type: 'stop' };

export type FromShareProcess =
  | { readonly type: 'collected'; readonly collected: Collected }
  | { readonly type: 'branch'; readonly branch: CollectedBranch }
  | { readonly type: 'divergence'; readonly divergence: Divergence }
  | { readonly type: 'status'; readonly status: ReplicationStatus }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly code: string; readonly message: string }
  | { readonly type: 'stopped' };

/** A process at the other end of a message channel: Electron's utilityProcess or a Node child process. */
export interface ShareProcess {
  post(message: ToShareProcess): void;
  onMessage(listener: (message: FromShareProcess) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}
