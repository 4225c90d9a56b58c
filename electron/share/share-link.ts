import type { FolderSize } from '../../shared/host/data/data-ports.ts';
import type { ReplicationLink, ReplicationStart } from '../../shared/host/ports.ts';
import type { SegmentComparison } from '../../shared/sync/compare-segment.ts';
import type { JournalPosition } from '../../shared/sync/journal-position.ts';
import type { MirrorState } from '../../shared/sync/mirrors.ts';
import type { ReplicationStatus } from '../../shared/sync/replication.ts';
import type { SnapshotFile, SnapshotPlace } from '../../shared/sync/snapshot.ts';
import type { WorkspaceFile } from '../../shared/sync/workspace-file.ts';
import type { FromShareProcess, QuestionName, ShareProcess, ShareQuestions, ToShareProcess } from './share-messages.ts';

/** A file server that has not answered for this long is shown as unreachable, although no call has failed yet. */
const SILENCE_MS = 10_000;
const RESPAWN_MS = 1000;
const STOP_MS = 3000;

const timeLimitsMs: Readonly<Record<QuestionName, number>> = {
  readWorkspace: 15_000,
  createWorkspace: 15_000,
  deliver: 300_000,
  readDocument: 60_000,
  compareOwn: 60_000,
  readUpdate: 30_000,
  listSnapshots: 15_000,
  readSnapshot: 30_000,
  writeSnapshot: 300_000,
  // Eight steps of five seconds at most, of which one that hangs ends the others.
  checkFolder: 30_000,
  measureFolder: 8000,
};

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** The host's way to the share process: starts it, starts it again when it dies, and never waits for a hung share. */
export class ShareLink implements ReplicationLink {
  readonly #spawn: () => ShareProcess;
  readonly #logFolderOf: (workspaceId: string) => string;
  #folder: string | null;
  #process: ShareProcess | null = null;
  #start: ReplicationStart | null = null;
  readonly #mirrors = new Map<string, MirrorState>();
  readonly #branches = new Set<string>();
  #target: JournalPosition | null = null;
  #reading: Uint8Array | null = null;
  #lastStatus: ReplicationStatus | null = null;
  #silence: NodeJS.Timeout | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #lastQuestion = 0;
  #isStopped = false;

  constructor(parts: {
    spawn: () => ShareProcess;
    shareFolder: string | null;
    logFolderOf: (workspaceId: string) => string;
  }) {
    this.#spawn = parts.spawn;
    this.#folder = parts.shareFolder;
    this.#logFolderOf = parts.logFolderOf;
  }

  get shareFolder(): string | null {
    return this.#folder;
  }

  /** Takes another folder, chosen before any workspace is open. */
  chooseFolder(folder: string): void {
    this.#folder = folder;
    this.#process?.kill();
    this.#process = null;
  }

  /** Goes on with another folder, which holds the same workspace; what was to be published is published there. */
  moveTo(folder: string): void {
    this.chooseFolder(folder);
    this.#rejectAll('EPIPE', 'the share process was started anew');
    this.#sendStart();
  }

  checkFolder(workspaceId: string | null): Promise<ShareQuestions['checkFolder']['answer']> {
    return this.#ask('checkFolder', { workspaceId });
  }

  /** The folder itself, or one of documents below it. */
  measureFolder(below: string | null): Promise<FolderSize> {
    return this.#ask('measureFolder', { below });
  }

  readWorkspace(): Promise<WorkspaceFile | null> {
    return this.#ask('readWorkspace', null);
  }

  async createWorkspace(file: WorkspaceFile): Promise<void> {
    await this.#ask('createWorkspace', file);
  }

  start(start: ReplicationStart): void {
    // Under another identity nothing of the former one may write on; being killed anywhere does no harm.
    if (this.#start) this.#abandon();
    this.#start = start;
    this.#mirrors.clear();
    for (const mirror of start.mirrors) this.#mirrors.set(mirror.deviceId, mirror);
    for (const name of start.branches) this.#branches.add(name);
    this.#sendStart();
  }

  publish(position: JournalPosition): void {
    this.#target = position;
    this.#post({ type: 'publish', position });
  }

  tellReading(bytes: Uint8Array): void {
    this.#reading = bytes;
    this.#post({ type: 'reading', bytes });
  }

  retry(): void {
    this.#post({ type: 'retry' });
  }

  deliver(documents: ShareQuestions['deliver']['input']): Promise<ShareQuestions['deliver']['answer']> {
    return this.#ask('deliver', documents);
  }

  readDocument(path: string, maxBytes: number): Promise<Uint8Array | null> {
    return this.#ask('readDocument', { path, maxBytes });
  }

  /** Up to `maxBytes` of a file in the folder of updates; empty where there is none. */
  readUpdate(fileName: string, from: number, maxBytes: number): Promise<Uint8Array> {
    return this.#ask('readUpdate', { fileName, from, maxBytes });
  }

  compareOwn(segment: number): Promise<SegmentComparison> {
    return this.#ask('compareOwn', segment);
  }

  listSnapshots(): Promise<SnapshotPlace[]> {
    return this.#ask('listSnapshots', null);
  }

  readSnapshot(place: SnapshotPlace, from: number, maxBytes: number): Promise<Uint8Array> {
    return this.#ask('readSnapshot', { place, from, maxBytes });
  }

  async writeSnapshot(file: SnapshotFile): Promise<void> {
    await this.#ask('writeSnapshot', file);
  }

  /** Lets a last round finish, but not longer than three seconds: what is not sent stays in the journal. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#silence) clearTimeout(this.#silence);
    const process = this.#process;
    if (!process) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STOP_MS);
      process.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      process.post({ type: 'stop' });
    });
    process.kill();
    this.#process = null;
  }

  #post(message: ToShareProcess): void {
    this.#running()?.post(message);
  }

  #running(): ShareProcess | null {
    if (this.#process || this.#folder === null || this.#isStopped) return this.#process;
    const process = this.#spawn();
    this.#process = process;
    process.onMessage((message) => {
      if (this.#process === process) this.#receive(message);
    });
    process.onExit(() => this.#exited(process));
    process.post({ type: 'configure', shareFolder: this.#folder });
    return process;
  }

  #abandon(): void {
    this.#process?.kill();
    this.#process = null;
    this.#target = null;
    this.#reading = null;
    this.#rejectAll('EPIPE', 'the share process was started anew');
  }

  #exited(process: ShareProcess): void {
    if (this.#process !== process) return;
    this.#process = null;
    this.#rejectAll('EPIPE', 'the share process ended');
    if (this.#isStopped || !this.#start) return;
    setTimeout(() => this.#sendStart(), RESPAWN_MS);
  }

  #sendStart(): void {
    if (!this.#start || this.#isStopped) return;
    const { workspaceId, deviceId } = this.#start;
    const logFolder = this.#logFolderOf(workspaceId);
    this.#post({
      type: 'start',
      workspaceId,
      deviceId,
      logFolder,
      mirrors: [...this.#mirrors.values()],
      branches: [...this.#branches],
    });
    if (this.#target) this.#post({ type: 'publish', position: this.#target });
    if (this.#reading) this.#post({ type: 'reading', bytes: this.#reading });
    this.#expectNews();
  }

  #receive(message: FromShareProcess): void {
    if (message.type === 'collected') {
      const { deviceId, position, publicKey } = message.collected;
      this.#mirrors.set(deviceId, { deviceId, position, publicKey });
      this.#start?.onCollected(message.collected);
    } else if (message.type === 'branch') {
      this.#branches.add(message.branch.name);
      this.#start?.onBranch(message.branch);
    } else if (message.type === 'divergence') this.#start?.onDivergence(message.divergence);
    else if (message.type === 'status') {
      this.#lastStatus = message.status;
      this.#expectNews();
      this.#start?.onStatus(message.status);
    } else if (message.type === 'answer') this.#settle(message.id, (waiting) => waiting.resolve(message.answer));
    else if (message.type === 'failure') {
      const error = Object.assign(new Error(message.message), { code: message.code });
      this.#settle(message.id, (waiting) => waiting.reject(error));
    }
  }

  #expectNews(): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.#lastStatus)
        this.#start?.onStatus({ ...this.#lastStatus, share: 'unreachable', errorCode: 'ETIMEDOUT' });
    }, SILENCE_MS);
  }

  #ask<N extends QuestionName>(name: N, input: ShareQuestions[N]['input']): Promise<ShareQuestions[N]['answer']> {
    return new Promise((resolve, reject) => {
      this.#lastQuestion += 1;
      const id = this.#lastQuestion;
      const timer = setTimeout(() => {
        const error = Object.assign(new Error('the shared folder does not answer'), { code: 'ETIMEDOUT' });
        this.#settle(id, (waiting) => waiting.reject(error));
      }, timeLimitsMs[name]);
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, timer });
      this.#post({ type: 'ask', id, name, input });
    });
  }

  #settle(id: number, settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    settle(waiting);
  }

  #rejectAll(code: string, message: string): void {
    for (const id of [...this.#waiting.keys()]) {
      this.#settle(id, (waiting) => waiting.reject(Object.assign(new Error(message), { code })));
    }
  }
}
