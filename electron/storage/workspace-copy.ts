import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Profile } from '../../shared/host/ports.ts';
import type { WorkspaceCopy } from '../../shared/host/recovery-ports.ts';
import { nodeHashing } from './node-crypto.ts';
import { NodeLogStore } from './node-log-store.ts';
import { type KeySealer, openProfileFolder } from './profile-folder.ts';

export interface CopyPlace {
  readonly profileFolder: string;
  readonly shareFolder: string | null;
  readonly sealer: KeySealer;
  /** What this workstation knows of itself, to go on from there. */
  readonly readProfile: () => Profile;
  /** Founds the workspace in the copy's own shared folder. */
  readonly foundShare: (folder: string, workspaceId: string, districtName: string) => Promise<void>;
}

const UNFINISHED = '.unfinished';

/**
 * Begins a profile of its own below this one's `copies`, with a new key and a shared folder of its own: opened with `--profile`
 * it meets nobody. It gets its name only when it is complete; what a crash leaves is never opened by mistake.
 */
export async function beginWorkspaceCopy(
  place: CopyPlace,
  wantedName: string,
  workspaceId: string,
): Promise<WorkspaceCopy> {
  const folder = freeFolder(path.join(place.profileFolder, 'copies', wantedName));
  if (place.shareFolder !== null && isInside(folder, place.shareFolder)) {
    throw Object.assign(new Error('the copy would lie in the shared folder'), { code: 'INSIDE_SHARE' });
  }
  const unfinished = `${folder}${UNFINISHED}`;
  mkdirSync(unfinished, { recursive: true });
  const profile = await openProfileFolder(unfinished, place.sealer, () => undefined);
  const { deviceId, signer } = profile.device;
  const logs = new NodeLogStore(path.join(profile.workspaceFolder(workspaceId), 'log'));
  return {
    target: { workspaceId, deviceId, signer, logs, hashing: nodeHashing },
    finish: async (districtName) => {
      logs.close();
      const share = path.join(unfinished, 'share');
      mkdirSync(share);
      await place.foundShare(share, workspaceId, districtName);
      await profile.shareFolder.write(path.join(folder, 'share'));
      // Nobody owns the copy: it is open, and nothing in it is sealed.
      const unowned = { ownerPublicKey: null, workspaceKeys: {} };
      await profile.profile.write({ ...place.readProfile(), workspaceId, districtName, ...unowned });
      renameSync(unfinished, folder);
      return folder;
    },
  };
}

function freeFolder(wanted: string): string {
  const isTaken = (folder: string): boolean => existsSync(folder) || existsSync(`${folder}${UNFINISHED}`);
  let folder = wanted;
  for (let number = 2; isTaken(folder); number += 1) folder = `${wanted}（${number}）`;
  return folder;
}

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(path.resolve(parent), path.resolve(folder));
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
