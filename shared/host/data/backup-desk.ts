import { systemCodeOf } from '../../base/system-code.ts';
import { encodeUtf8 } from '../../base/utf8.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { segmentFileName } from '../../sync/folder-layout.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import type { PackedFile } from '../recovery-ports.ts';
import type { Session } from '../session.ts';
import type { BackupManifest, BackupPorts, BackupSettings, UnfinishedBackup } from './backup-ports.ts';
import { countBackup, sha256Of } from './backup-source.ts';

const HOUR_MS = 3_600_000;
const everyMs: Readonly<Record<BackupSettings['every'], number>> = {
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  off: Number.POSITIVE_INFINITY,
};
const FIRST_LOOK_MS = 60_000;

const introduction = `四办协同 · 备份

log 和 branches 是本机保存的全部留痕，每一段都有签名；profile.json 记着它属于哪个工作区。
备份里没有本机的私钥，也没有工作区的密钥：加密的工作区要由它的成员打开。
打开方法：在本程序“设置—备份”中选择这个文件夹所在的位置，再从列表里打开。请勿改动其中的文件。
`;

/** Makes backups, when a person says so or when one is due, and lets the oldest go. */
export class BackupDesk {
  readonly #core: HostCore;
  readonly #backups: BackupPorts;
  #running: Promise<string> | null = null;
  #callOff: (() => void) | null = null;

  constructor(core: HostCore, backups: BackupPorts) {
    this.#core = core;
    this.#backups = backups;
  }

  get isBusy(): boolean {
    return this.#running !== null;
  }

  start(): void {
    this.#lookIn(FIRST_LOOK_MS);
  }

  stop(): void {
    this.#callOff?.();
  }

  /** How late the newest backup is by the settings, in milliseconds; null where none is wanted, infinite where there is none. */
  latenessOf(newestAt: number | null): number | null {
    const every = everyMs[this.#backups.settings().every];
    if (!Number.isFinite(every)) return null;
    return newestAt === null ? Number.POSITIVE_INFINITY : this.#core.ports.clock.now() - newestAt - every;
  }

  /** Looks now whether one is due. */
  async attend(): Promise<void> {
    const { session, ports } = this.#core;
    if (!session?.actor || this.isBusy) return;
    const { backups } = await this.#backups.list(this.#backups.folderOf(this.#backups.settings()));
    const own = backups.filter(({ manifest }) => manifest?.workspaceId === session.workspaceId);
    const newestAt = own.reduce<number | null>(
      (newest, { manifest }) => Math.max(newest ?? 0, manifest?.madeAt ?? 0),
      null,
    );
    if ((this.latenessOf(newestAt) ?? -1) < 0) return;
    // Why it came to nothing is kept with the settings, and shown.
    await this.make().catch((error: unknown) => ports.onBug('backup', error));
  }

  /** Makes and verifies one; answers its name. Throws LOCAL_DISK_FAILED, and then no backup of that name is there. */
  make(): Promise<string> {
    this.#running ??= this.#make().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #make(): Promise<string> {
    const session = this.#core.requireSession();
    const settings = this.#backups.settings();
    const folder = this.#backups.folderOf(settings);
    try {
      if (!this.#backups.isApart(folder))
        throw Object.assign(new Error('in the shared folder'), { code: 'INSIDE_SHARE' });
      const name = await this.#write(session, folder);
      await this.#backups.keepSettings({ ...this.#backups.settings(), lastProblem: null });
      await this.#letGo(session, folder, settings.keep);
      return name;
    } catch (error) {
      const code = systemCodeOf(error);
      const lastProblem = { at: this.#core.ports.clock.now(), code };
      await this.#backups.keepSettings({ ...this.#backups.settings(), lastProblem });
      throw new ContractError('LOCAL_DISK_FAILED', { errorCode: code });
    }
  }

  async #write(session: Session, folder: string): Promise<string> {
    const { ports } = this.#core;
    const madeAt = ports.clock.now();
    const { date, time } = chinaTimeOf(madeAt);
    const unfinished = await this.#backups.begin(folder, `四办协同备份_${date}_${time.replace(':', '')}`);
    try {
      session.store.signedPosition();
      const known = session.store.journals.commitsOf(ports.device.deviceId);
      const files: BackupManifest['files'] = [];
      for (const { path, bytes } of this.#files(session)) {
        await unfinished.put(path, bytes);
        files.push({ path, bytes: bytes.length, sha256: sha256Of(bytes, ports) });
      }
      const counts = await this.#verify(session, unfinished, files, known);
      const manifest: BackupManifest = {
        format: 1,
        workspaceId: session.workspaceId,
        districtName: ports.profile.read().districtName ?? '',
        deviceId: ports.device.deviceId,
        madeAt,
        ...counts,
        version: ports.version,
        files,
      };
      await unfinished.put('manifest.json', encodeUtf8(`${JSON.stringify(manifest, null, 2)}\n`));
      return await unfinished.finish();
    } catch (error) {
      await unfinished.abandon().catch(() => undefined);
      throw error;
    }
  }

  /** One file at a time, so that no more than a segment is in memory; journals only grow, so each is whole up to a signature. */
  *#files(session: Session): Generator<PackedFile> {
    const { ports } = this.#core;
    const logs = ports.openLogs(session.workspaceId);
    try {
      for (const deviceId of logs.devices())
        for (const segment of logs.segments(deviceId))
          yield { path: `log/${deviceId}/${segmentFileName(segment)}`, bytes: logs.read(deviceId, segment) };
      for (const name of logs.branches()) yield { path: `branches/${name}`, bytes: logs.readBranch(name) };
    } finally {
      logs.close();
    }
    const { workspaceId, districtName, personId, ownerPublicKey } = ports.profile.read();
    const profile = { workspaceId, districtName, personId, ownerPublicKey };
    yield { path: 'profile.json', bytes: encodeUtf8(`${JSON.stringify(profile, null, 2)}\n`) };
    yield { path: '说明.txt', bytes: encodeUtf8(`\uFEFF${introduction}`) };
  }

  /** Reads all of it from the disk again; throws when a byte differs or the journals in it cannot be read to their end. */
  async #verify(
    session: Session,
    written: UnfinishedBackup,
    files: BackupManifest['files'],
    known: number,
  ): Promise<Pick<BackupManifest, 'commits' | 'operations'>> {
    const { ports } = this.#core;
    const bytes = new Map<string, Uint8Array>();
    for (const { path, sha256 } of files) {
      const read = await written.read(path);
      if (sha256Of(read, ports) !== sha256) throw Object.assign(new Error('it reads otherwise'), { code: 'EBADMSG' });
      bytes.set(path, read);
    }
    const { own, ...counts } = await inSlices(countBackup(bytes, session, ports), ports);
    if (own < known) throw Object.assign(new Error('commits are missing'), { code: 'EBADMSG' });
    return counts;
  }

  /** Of this workspace and this workstation only, and never the newest. */
  async #letGo(session: Session, folder: string, keep: number): Promise<void> {
    const { deviceId } = this.#core.ports.device;
    const own = (await this.#backups.list(folder)).backups
      .filter(({ manifest }) => manifest?.workspaceId === session.workspaceId && manifest.deviceId === deviceId)
      .sort((left, right) => (right.manifest?.madeAt ?? 0) - (left.manifest?.madeAt ?? 0));
    for (const { name } of own.slice(Math.max(1, keep))) await this.#backups.remove(folder, name);
  }

  #lookIn(milliseconds: number): void {
    this.#callOff = this.#core.ports.scheduler.after(milliseconds, () => {
      void this.attend()
        .catch((error: unknown) => this.#core.ports.onBug('backup', error))
        .finally(() => this.#lookIn(HOUR_MS));
    });
  }
}
