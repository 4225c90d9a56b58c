import type { UpdateReason, UpdateState } from '../../contract/update.contract.ts';
import { compareVersions, judgeUpdate } from '../../rules/update/judge-update.ts';
import type { UpdateManifest, UpdatePackage } from '../../rules/update/update-manifest.ts';
import type { HostPorts } from '../ports.ts';
import { readManifest } from './read-manifest.ts';
import type { PreparedUpdate, UpdateMemory, UpdatePorts } from './update-ports.ts';

const PIECE_BYTES = 1024 * 1024;
/** The start belongs to the person's own work. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 6 * 3_600_000;
const PUT_OFF_MS = 24 * 3_600_000;
const noMemory: UpdateMemory = { prepared: null, installsAtQuit: false, putOffUntil: null, attempted: null };

type Ports = Pick<HostPorts, 'clock' | 'scheduler' | 'verifier' | 'onBug'>;
type News = Pick<UpdateState, 'stage'> &
  Partial<Pick<UpdateState, 'reason' | 'version' | 'part' | 'releasedAt' | 'notes'>>;

/**
 * Finds newer versions in the shared folder, copies them to this computer piece by piece, verified, and keeps what the person said
 * about installing. It installs nothing itself.
 */
export class UpdateDesk {
  readonly #ports: Ports;
  readonly #updates: UpdatePorts | null;
  readonly #onState: (state: UpdateState) => void;
  #news: News = { stage: 'idle' };
  #file: string | null = null;
  #lookedAt: number | null = null;
  #looking: Promise<void> | null = null;
  #copying: Promise<void> | null = null;
  #callOff: (() => void) | null = null;
  #isStopped = false;

  constructor(ports: Ports, updates: UpdatePorts | undefined, onState: (state: UpdateState) => void) {
    this.#ports = ports;
    this.#updates = updates && updates.publisherKeys.length > 0 ? updates : null;
    this.#onState = onState;
  }

  get state(): UpdateState {
    const memory = this.#memory;
    const { prepared } = memory;
    const { target } = this.#updates ?? {};
    const hasFailed = memory.attempted !== null && target && compareVersions(memory.attempted, target.version) > 0;
    return {
      reason: null,
      part: 0,
      version: prepared?.version ?? null,
      releasedAt: prepared?.releasedAt ?? null,
      notes: prepared?.notes ?? [],
      ...this.#news,
      stage: this.#updates ? this.#news.stage : 'off',
      kind: target?.kind ?? null,
      file: this.#file,
      installsAtQuit: memory.installsAtQuit,
      putOffUntil: memory.putOffUntil,
      lookedAt: this.#lookedAt,
      failedVersion: hasFailed ? memory.attempted : null,
    };
  }

  /** Takes up what lies here from before. Never rejects: without updates everything else works. */
  async start(): Promise<void> {
    const { store, target } = this.#updates ?? {};
    if (!this.#updates) return;
    this.#lookIn(FIRST_LOOK_MS);
    if (!store || !target) return;
    try {
      const { prepared } = store.read();
      const isNewer = prepared !== null && compareVersions(prepared.version, target.version) > 0;
      // The installer of the running version stays: with it one can go back.
      store.keepOnly([target.version, ...(isNewer ? [prepared.version] : [])]);
      this.#file = isNewer ? await store.verifiedFile(prepared) : null;
      if (this.#file !== null) this.#tell({ stage: 'ready' });
      else if (prepared) await store.write({ ...store.read(), prepared: null, installsAtQuit: false });
    } catch (error) {
      this.#ports.onBug('updates', error);
    }
  }

  /** What is being copied is broken off, and begun again at the next start: a hung folder keeps nobody from leaving. */
  stop(): void {
    this.#isStopped = true;
    this.#callOff?.();
  }

  /** Looks now; what is newer is copied afterwards, which nobody waits for. */
  async look(): Promise<UpdateState> {
    if (this.#updates && !this.#copying) {
      this.#looking ??= this.#lookInto(this.#updates).finally(() => {
        this.#looking = null;
      });
      await this.#looking;
    }
    return this.state;
  }

  async setInstallAtQuit(isWanted: boolean): Promise<UpdateState> {
    const canInstall = this.#file !== null && this.#updates?.target.kind !== 'deb';
    await this.#remember({ installsAtQuit: isWanted && canInstall });
    return this.#tell(this.#news);
  }

  async putOff(): Promise<UpdateState> {
    await this.#remember({ putOffUntil: this.#ports.clock.now() + PUT_OFF_MS });
    return this.#tell(this.#news);
  }

  get #memory(): UpdateMemory {
    return this.#updates?.store?.read() ?? noMemory;
  }

  async #remember(part: Partial<UpdateMemory>): Promise<void> {
    await this.#updates?.store?.write({ ...this.#memory, ...part });
  }

  #tell(news: News): UpdateState {
    this.#news = news;
    this.#onState(this.state);
    return this.state;
  }

  #lookIn(milliseconds: number): void {
    this.#callOff = this.#ports.scheduler.after(milliseconds, () => {
      void this.look();
      this.#lookIn(LOOK_EVERY_MS);
    });
  }

  async #lookInto(updates: UpdatePorts): Promise<void> {
    const before = this.#news;
    this.#tell({ ...before, stage: 'looking', reason: null });
    try {
      const found = await readManifest(updates, this.#ports.verifier);
      this.#lookedAt = this.#ports.clock.now();
      if (found.outcome === 'refused') return void this.#refuse(found.reason);
      if (found.outcome === 'none') return void this.#tell({ stage: this.#file === null ? 'current' : 'ready' });
      this.#judge(updates, found.manifest);
    } catch {
      this.#refuse('shareUnreachable');
    }
  }

  #judge(updates: UpdatePorts, manifest: UpdateManifest): void {
    // What lies here verified is not exchanged for something older either.
    const { prepared } = this.#memory;
    const isHere = this.#file !== null && prepared && compareVersions(manifest.version, prepared.version) <= 0;
    if (isHere) return void this.#tell({ stage: 'ready' });
    const judgement = judgeUpdate(manifest, updates.target);
    if (judgement.outcome === 'refused') this.#refuse(judgement.reason);
    else if (judgement.outcome === 'current') this.#tell({ stage: 'current' });
    else if (judgement.outcome === 'told') this.#tell({ stage: 'told', ...newsOf(manifest) });
    else this.#copyLater(updates, manifest, judgement.file);
  }

  #copyLater(updates: UpdatePorts, manifest: UpdateManifest, file: UpdatePackage): void {
    this.#copying = this.#copy(updates, manifest, file).finally(() => {
      this.#copying = null;
    });
  }

  async #copy(updates: UpdatePorts, manifest: UpdateManifest, file: UpdatePackage): Promise<void> {
    const { store, target } = updates;
    if (!store) return;
    const told = newsOf(manifest);
    this.#tell({ stage: 'copying', ...told, part: 0 });
    try {
      store.keepOnly([target.version, ...(this.#memory.prepared ? [this.#memory.prepared.version] : [])]);
      const unfinished = store.begin(manifest.version, file.fileName);
      let isFinished = false;
      try {
        for (let from = 0; from < file.size; from += PIECE_BYTES) {
          if (this.#isStopped) return;
          const wanted = Math.min(PIECE_BYTES, file.size - from);
          const piece = await updates.read(file.fileName, from, wanted).catch(() => null);
          if (piece === null) return this.#refuse('shareUnreachable');
          if (piece.length !== wanted) return this.#refuse('incomplete');
          unfinished.append(piece);
          this.#tell({ stage: 'copying', ...told, part: (from + wanted) / file.size });
        }
        isFinished = true;
      } finally {
        if (!isFinished) unfinished.abandon();
      }
      if (!(await unfinished.finish(file.size, file.sha256))) return this.#refuse('differs');
      await this.#prepared(updates, manifest, file);
    } catch (error) {
      this.#ports.onBug('updates', error);
      this.#refuse('diskFailed');
    }
  }

  async #prepared(updates: UpdatePorts, manifest: UpdateManifest, file: UpdatePackage): Promise<void> {
    const { version, releasedAt, notes } = manifest;
    const { kind, fileName, size, sha256 } = file;
    const prepared: PreparedUpdate = { version, kind, fileName, size, sha256, releasedAt, notes };
    // Another version than the one that was agreed to is not installed by that.
    await this.#remember({ prepared, installsAtQuit: false, putOffUntil: null });
    this.#file = (await updates.store?.verifiedFile(prepared)) ?? null;
    this.#tell({ stage: 'ready' });
  }

  #refuse(reason: UpdateReason): void {
    // A verified version that lies here stays ready whatever stands in the folder now.
    this.#tell({ stage: this.#file === null ? 'refused' : 'ready', reason });
  }
}

const newsOf = ({ version, releasedAt, notes }: UpdateManifest) => ({ version, releasedAt, notes });
