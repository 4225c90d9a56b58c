import { systemCodeOf } from '../../base/system-code.ts';
import type { BackupStatus } from '../../contract/backup.contract.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import { restoreRecords } from '../../store/decide/restore-records.ts';
import { type Difference, differenceOf } from '../../store/past-state.ts';
import { stampAt } from '../../store/recovery-points.ts';
import { State } from '../../store/state.ts';
import type { BackupDesk } from '../data/backup-desk.ts';
import type { BackupManifest, BackupPorts } from '../data/backup-ports.ts';
import { type BackupBytes, backupSource, sha256Of } from '../data/backup-source.ts';
import { type JournalSource, scanCommits } from '../history/journal-scan.ts';
import { visibleSubject } from '../history/record-subject.ts';
import { restorePreview } from '../history/restore-preview.ts';
import { writeCopy } from '../history/write-copy.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import { requireData } from './data-handlers.ts';
import { requireActor } from './reader.ts';

type BackupHandlers = Pick<
  Handlers<AppContract>,
  | 'backups.getStatus'
  | 'backups.configure'
  | 'backups.chooseFolder'
  | 'backups.make'
  | 'backups.preview'
  | 'backups.restore'
  | 'backups.openCopy'
>;

/** Grace before a backup counts as late: the computer may have been off over a holiday's night. */
const LATE_AFTER_MS = 24 * 3_600_000;

export function backupHandlers(core: HostCore, desk: BackupDesk | null): BackupHandlers {
  const { ports } = core;
  return {
    'backups.getStatus': async () => {
      requireActor(core);
      return statusOf(core, desk);
    },
    'backups.configure': async (choice) => {
      requireRight(core, 'backups.make');
      const backups = requireBackups(core);
      await backups.keepSettings({ ...backups.settings(), ...choice });
      return statusOf(core, desk);
    },
    'backups.chooseFolder': async () => {
      requireRight(core, 'backups.make');
      const { pickFolder, backups } = requireData(core);
      if (!pickFolder) throw new ContractError('FOLDER_PICK_UNAVAILABLE');
      const folder = await pickFolder();
      if (folder === null) return null;
      if (!backups.isApart(folder)) throw new ContractError('LOCAL_DISK_FAILED', { errorCode: 'INSIDE_SHARE' });
      await backups.keepSettings({ ...backups.settings(), folder, lastProblem: null });
      return statusOf(core, desk);
    },
    'backups.make': async () => {
      requireRight(core, 'backups.make');
      if (!desk) throw new ContractError('NOT_READY');
      return { name: await desk.make(), status: await statusOf(core, desk) };
    },
    'backups.preview': async ({ name }) => {
      requireRight(core, 'backups.make');
      const { manifest, source } = await openBackup(core, name);
      const session = core.requireSession();
      const baseRevision = session.state.revision;
      const differences = await inSlices(lostSince(source, session.state), ports);
      return restorePreview(stampAt(manifest.madeAt), baseRevision, differences, session.decisionContext(), session);
    },
    'backups.restore': async ({ name, baseRevision, ids }) => {
      requireRight(core, 'backups.make');
      const { manifest, source } = await openBackup(core, name);
      const session = core.requireSession();
      const chosen = new Set(ids);
      const differences = (await inSlices(lostSince(source, session.state), ports)).filter(
        ({ recordId }) => chosen.has(recordId) && visibleSubject(recordId, session) !== null,
      );
      const order = { moment: stampAt(manifest.madeAt), baseRevision, differences, scope: 'chosen' as const };
      const committed = core.requireSession().carryOut((context) => restoreRecords(order, context));
      return { ...committed, restored: committed.ids.length - 1 };
    },
    'backups.openCopy': async ({ name }) => {
      requireRight(core, 'history.writeCopy');
      const { manifest, source } = await openBackup(core, name);
      const { date, time } = chinaTimeOf(manifest.madeAt);
      try {
        const copy = await ports.recovery.beginCopy(`${date}_${time.replace(':', '')}`, ports.ids.next().slice(0, 20));
        const operations = await inSlices(writeCopy(source, stampAt(ports.clock.now()), copy.target), ports);
        const district = `${manifest.districtName.slice(0, 16)}（${date} ${time} 备份）`;
        return { folder: await copy.finish(district), operations };
      } catch (error) {
        ports.onBug('backups.openCopy', error);
        throw new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
      }
    },
  };
}

const requireBackups = (core: HostCore): BackupPorts => requireData(core).backups;

function requireRight(core: HostCore, action: string): void {
  const actor = requireActor(core);
  if (may(actor, action, leadOfficeId(core.requireSession()))) return;
  const violations = [{ code: 'NOT_PERMITTED', details: { role: actor.role } }];
  throw new ContractError('RULE_VIOLATION', { violations }, 'NOT_PERMITTED');
}

async function statusOf(core: HostCore, desk: BackupDesk | null): Promise<BackupStatus> {
  const { pickFolder, backups: ports } = requireData(core);
  const settings = ports.settings();
  const folder = ports.folderOf(settings);
  const { workspaceId } = core.requireSession();
  const place = await ports.list(folder);
  const backups = place.backups
    .map(({ name, manifest, bytes }) => ({
      name,
      madeAt: manifest?.madeAt ?? null,
      commits: manifest?.commits ?? null,
      operations: manifest?.operations ?? null,
      bytes,
      isOther: manifest !== null && manifest.workspaceId !== workspaceId,
    }))
    .sort((left, right) => (right.madeAt ?? 0) - (left.madeAt ?? 0));
  const newest = backups.find(({ madeAt, isOther }) => madeAt !== null && !isOther)?.madeAt ?? null;
  const isLate = (desk?.latenessOf(newest) ?? -1) > LATE_AFTER_MS;
  const isMissing = settings.folder !== null && !place.isThere;
  return {
    folder,
    isOwnFolder: settings.folder === null,
    isThere: place.isThere,
    canChoose: pickFolder !== null,
    every: settings.every,
    keep: settings.keep,
    backups,
    warning: isMissing ? 'missing' : settings.lastProblem ? 'failed' : isLate ? 'late' : 'none',
    problemCode: settings.lastProblem?.code ?? null,
  };
}

/** Reads a backup whole. Throws FILE_REFUSED where it is another workspace's or is not what its manifest says. */
async function openBackup(core: HostCore, name: string): Promise<{ manifest: BackupManifest; source: JournalSource }> {
  const { ports } = core;
  const session = core.requireSession();
  const backups = requireBackups(core);
  const folder = backups.folderOf(backups.settings());
  const manifest = (await backups.list(folder)).backups.find((backup) => backup.name === name)?.manifest;
  if (!manifest) throw new ContractError('LOCAL_DISK_FAILED', { errorCode: 'ENOENT' });
  if (manifest.workspaceId !== session.workspaceId)
    throw new ContractError('FOLDER_HOLDS_WORKSPACE', undefined, 'another workspace');
  const bytes = new Map<string, Uint8Array>();
  try {
    for (const { path, sha256 } of manifest.files) {
      const read = await backups.read(folder, name, path);
      if (sha256Of(read, ports) !== sha256) throw Object.assign(new Error('it was changed'), { code: 'EBADMSG' });
      bytes.set(path, read);
    }
  } catch (error) {
    throw new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
  }
  return { manifest, source: backupSource(bytes satisfies BackupBytes, session, ports) };
}

/** Records of the backup that are gone or other now; what is only here now is none of its business. */
function* lostSince(source: JournalSource, present: State): Generator<undefined, Difference[]> {
  const past = new State();
  const ids = new Set<string>();
  yield* scanCommits(source, (operations) => {
    past.apply(operations);
    for (const { recordId } of operations) ids.add(recordId);
  });
  const differences: Difference[] = [];
  for (const id of ids) {
    const difference = differenceOf(id, past.heads(id), present.heads(id));
    if (difference && difference.change !== 'takenAway') differences.push(difference);
    yield;
  }
  return differences;
}
