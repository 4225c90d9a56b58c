import { systemCodeOf } from '../../base/system-code.ts';
import type { AppContract } from '../../contract/contract.ts';
import { type FolderCheck, type FolderFacts, type FolderKind, folderCheckSteps } from '../../contract/data.contract.ts';
import type { Handlers, OutputOf } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import { fixedWords } from '../../rules/documents/wording.ts';
import { SHARE_FORMAT_VERSION } from '../../sync/workspace-file.ts';
import type { DataPorts } from '../data/data-ports.ts';
import type { HostCore } from '../host-core.ts';
import { requireActor } from './reader.ts';

type DataHandlers = Pick<
  Handlers<AppContract>,
  'workspace.checkFolder' | 'workspace.changeFolder' | 'data.listFolders' | 'data.openFolder'
>;

export const dataHandlers = (core: HostCore): DataHandlers => ({
  'workspace.checkFolder': () => checkFolder(core),
  'workspace.changeFolder': () => changeFolder(core),
  'data.listFolders': async () => {
    requireActor(core);
    const data = requireData(core);
    const office = officeFolderName(core);
    const shareFolder = core.ports.link.shareFolder;
    const [{ setAside, ...own }, { share, distribution }] = await Promise.all([
      data.ownSize(),
      shareFolder === null ? { share: null, distribution: null } : data.shareSizes(office),
    ]);
    const found = { share, distribution, own };
    const folders = (['share', 'distribution', 'own'] as const).flatMap((kind): FolderFacts[] => {
      const [path, size] = [folderOf(core, kind), found[kind]];
      return path === null || size === null ? [] : [{ kind, path, ...size }];
    });
    return { folders, setAside: [...setAside], canOpen: data.openFolder !== null };
  },
  'data.openFolder': async ({ kind }) => {
    requireActor(core);
    const data = requireData(core);
    const path = folderOf(core, kind);
    if (path === null) throw new ContractError('NOT_READY');
    if (!data.openFolder) return { outcome: 'byHand', path };
    if (!(await isThere(core, kind))) return { outcome: 'missing', path };
    return { outcome: (await data.openFolder(path)) ? 'opened' : 'failed', path };
  },
});

/** Throws NOT_READY in a host without a computer of its own. */
export function requireData({ ports }: HostCore): DataPorts {
  if (!ports.data) throw new ContractError('NOT_READY');
  return ports.data;
}

/** Only a folder is ever opened: where a file stands in its place, opening it could start a program. */
async function isThere(core: HostCore, kind: FolderKind): Promise<boolean> {
  const data = requireData(core);
  if (kind === 'own') return true;
  const { share, distribution } = await data.shareSizes(officeFolderName(core));
  return (kind === 'share' ? share : distribution)?.isThere ?? false;
}

function folderOf(core: HostCore, kind: FolderKind): string | null {
  const data = requireData(core);
  const { shareFolder } = core.ports.link;
  if (kind === 'own') return data.ownFolder;
  if (shareFolder === null || kind === 'share') return shareFolder;
  const office = officeFolderName(core);
  return office === null ? null : data.pathOf(shareFolder, fixedWords.distributionFolder, office);
}

/** As documents are put there (DESIGN §5). */
function officeFolderName({ session }: HostCore): string | null {
  const officeId = session?.actor?.officeId;
  const office = officeId === undefined ? undefined : session?.state.get('office', officeId);
  return office ? safeFileName(office.values.shortName) : null;
}

/** Answers in every case: a folder that hangs is a finding, too. */
async function checkFolder(core: HostCore): Promise<FolderCheck> {
  const { ports, session } = core;
  const data = requireData(core);
  const folder = ports.link.shareFolder;
  if (folder === null) throw new ContractError('NOT_READY');
  const checkedAt = ports.clock.now();
  try {
    return { folder, checkedAt, ...(await data.checkFolder(session?.workspaceId ?? null)) };
  } catch (error) {
    const errorCode = systemCodeOf(error);
    const milliseconds = Math.max(0, ports.clock.now() - checkedAt);
    const steps = folderCheckSteps.map((step, place) =>
      place === 0
        ? { step, state: 'failed' as const, errorCode, milliseconds }
        : { step, state: 'skipped' as const, errorCode: null, milliseconds: 0 },
    );
    return { folder, checkedAt, holds: 'unknown', steps, clockOffsetMs: null };
  }
}

type ChangeOutcome = OutputOf<AppContract, 'workspace.changeFolder'>['outcome'];

async function changeFolder(core: HostCore): Promise<OutputOf<AppContract, 'workspace.changeFolder'>> {
  requireActor(core);
  const data = requireData(core);
  if (!data.pickFolder) throw new ContractError('FOLDER_PICK_UNAVAILABLE');
  const folder = await data.pickFolder();
  const answer = (outcome: ChangeOutcome, errorCode: string | null = null) => ({ outcome, folder, errorCode });
  if (folder === null) return answer('cancelled');
  if (folder === core.ports.link.shareFolder) return answer('same');
  try {
    const outcome = await judged(core, data, folder);
    if (outcome !== 'changed') return answer(outcome);
  } catch (error) {
    const code = systemCodeOf(error);
    return answer(code === 'EBADMSG' || code === 'EFBIG' ? 'unreadable' : 'unreachable', code);
  }
  try {
    await data.moveTo(folder);
  } catch (error) {
    throw new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
  }
  core.emit('workspace.statusChanged', core.workspaceStatus());
  return answer('changed');
}

/** `changed` where the folder holds this workspace with the founding that this workstation knows. */
async function judged(core: HostCore, data: DataPorts, folder: string): Promise<ChangeOutcome> {
  const file = await data.lookInto(folder);
  if (!file) return 'noWorkspace';
  const { ownerPublicKey } = core.ports.profile.read();
  const isSame = file.id === core.requireSession().workspaceId;
  const hasSameOwner = ownerPublicKey === null || file.ownerPublicKey === ownerPublicKey;
  if (!isSame || !hasSameOwner) return 'otherWorkspace';
  return file.formatVersion > SHARE_FORMAT_VERSION ? 'newerFormat' : 'changed';
}
