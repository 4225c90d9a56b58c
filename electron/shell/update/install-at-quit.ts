import type { UpdateStore } from '../../../shared/host/updates/update-ports.ts';
import { replaceAppImage } from '../../storage/replace-app-image.ts';
import { startDetached } from '../../storage/start-detached.ts';

/**
 * The last step of leaving: starts the installer the person agreed to. It is verified once more, for it lay on the disk since. What
 * was tried is noted before, so that the next start can tell whether it worked; it is not tried again without being asked for.
 */
export async function installAtQuit(store: UpdateStore, log: (line: string) => void): Promise<void> {
  const memory = store.read();
  const { prepared, installsAtQuit } = memory;
  if (!prepared || !installsAtQuit) return;
  const file = await store.verifiedFile(prepared);
  if (file === null) {
    log(`update ${prepared.version}: the installer is not what it was`);
    return store.write({ ...memory, prepared: null, installsAtQuit: false });
  }
  await store.write({ ...memory, installsAtQuit: false, attempted: prepared.version });
  if (prepared.kind === 'nsis') await startDetached(file, ['/S', '--updated']);
  else if (prepared.kind === 'appimage' && process.env.APPIMAGE !== undefined)
    replaceAppImage(file, process.env.APPIMAGE);
}
