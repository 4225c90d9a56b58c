import { hostname } from 'node:os';
import path from 'node:path';
import type { Clock } from '../shared/base/ports.ts';
import { createHost, type Host } from '../shared/host/create-host.ts';
import type { HostPorts } from '../shared/host/ports.ts';
import { SHARE_FORMAT_VERSION } from '../shared/sync/workspace-file.ts';
import { dataPorts } from './data-ports.ts';
import { chosenFonts } from './exports/document-fonts.ts';
import { PlanDocumentRenderer } from './exports/plan-document-renderer.ts';
import type { HtmlPrinter } from './exports/render-documents.ts';
import { readPlanFile } from './imports/read-plan-file.ts';
import { NodeShare } from './share/node-share.ts';
import { ShareLink } from './share/share-link.ts';
import type { ShareProcess } from './share/share-messages.ts';
import { openBackups } from './storage/backup/backup-files.ts';
import { openFontChoice } from './storage/font-choice.ts';
import { openLockFile } from './storage/lock-file.ts';
import { nodeCompression } from './storage/node-compression.ts';
import { nodeHashing, nodeIds, nodeVerifier } from './storage/node-crypto.ts';
import { NodeLogStore } from './storage/node-log-store.ts';
import { NodePartitionStore } from './storage/node-partition-store.ts';
import { nodeSecrecy } from './storage/node-secrecy.ts';
import { openRecovery } from './storage/open-recovery.ts';
import { type KeySealer, openProfileFolder } from './storage/profile-folder.ts';
import { SearchTextFiles } from './storage/search-text-files.ts';
import { SetAsideFiles } from './storage/set-aside-files.ts';
import { beginWorkspaceCopy } from './storage/workspace-copy.ts';
import { type Installation, updatePorts } from './update-ports.ts';

export interface HostSetting {
  readonly hostKind: HostPorts['hostKind'];
  readonly version: string;
  readonly profileFolder: string;
  /** From the command line; it takes the place of the one chosen before. */
  readonly shareFolder: string | null;
  /** Fills a new workspace with a fictitious district. */
  readonly isDemo: boolean;
  readonly sample?: HostPorts['sample'];
  readonly sealer: KeySealer;
  readonly spawnShareProcess: () => ShareProcess;
  readonly printer: HtmlPrinter | null;
  /** Asks the person for a folder; null answers "none chosen". */
  readonly pickFolder: (() => Promise<string | null>) | null;
  /** Shows a folder on the screen; false where the system refuses. Missing where there is no screen of its own. */
  readonly openFolder?: (folder: string) => Promise<boolean>;
  /** Missing where this program is exchanged by hand. */
  readonly installation?: Installation;
  readonly log: (line: string) => void;
  /** This computer's, unless told otherwise. */
  readonly clock?: Clock;
}

/** Builds the host on this machine's disk, clock and share process; the same for Electron and the browser host. */
export async function composeHost(setting: HostSetting): Promise<Host> {
  const { log } = setting;
  const setAside = new SetAsideFiles(log);
  const profile = await openProfileFolder(setting.profileFolder, setting.sealer, setAside.note);
  const logFolderOf = (workspaceId: string): string => path.join(profile.workspaceFolder(workspaceId), 'log');
  const link = new ShareLink({
    spawn: setting.spawnShareProcess,
    shareFolder: setting.shareFolder ?? profile.shareFolder.read(),
    logFolderOf,
  });
  const recovery = await openRecovery(setting.profileFolder, setAside, (name, workspaceId) =>
    beginWorkspaceCopy(
      { ...setting, shareFolder: link.shareFolder, foundShare, readProfile: profile.profile.read },
      name,
      workspaceId,
    ),
  );
  const backups = await openBackups(setting.profileFolder, () => link.shareFolder, setAside.note);
  const fontChoice = await openFontChoice(setting.profileFolder, setAside.note);
  const { pickFolder } = setting;
  return createHost({
    hostKind: setting.hostKind,
    version: setting.version,
    clock: setting.clock ?? { now: () => Date.now() },
    ids: nodeIds,
    hashing: nodeHashing,
    compression: nodeCompression,
    verifier: nodeVerifier,
    secrecy: nodeSecrecy,
    computerName: hostname(),
    scheduler: {
      after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    device: profile.device,
    profile: profile.profile,
    drafts: profile.drafts,
    lock: await openLockFile(setting.profileFolder, setting.sealer, setAside.note),
    openLogs: (workspaceId) => new NodeLogStore(logFolderOf(workspaceId)),
    openPartitions: (workspaceId) => new NodePartitionStore(profile.workspaceFolder(workspaceId), setAside.note),
    openSearchTexts: (workspaceId) => new SearchTextFiles(profile.workspaceFolder(workspaceId)),
    link,
    isDemo: setting.isDemo,
    ...(setting.sample && { sample: setting.sample }),
    documents: new PlanDocumentRenderer(setting.printer, () => chosenFonts(fontChoice.read())),
    readPlanFile: (fileName, contentBase64) => readPlanFile(fileName, Buffer.from(contentBase64, 'base64')),
    encodeBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    pickFolder:
      pickFolder &&
      (async () => {
        const folder = await pickFolder();
        if (folder === null) return;
        link.chooseFolder(folder);
        await profile.shareFolder.write(folder);
      }),
    recovery,
    data: dataPorts(setting, profile, link, logFolderOf, { backups, fontChoice }),
    updates: updatePorts(setting.version, setting.installation, link),
    onBug: (place, error) => {
      log(`${place}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      recovery.noteBug(place, error);
    },
  });
}

/** A copy's shared folder lies on the local disk, so no process of its own is needed. */
const foundShare = (folder: string, id: string, districtName: string): Promise<void> =>
  new NodeShare(folder).createWorkspace({ id, formatVersion: SHARE_FORMAT_VERSION, districtName });
