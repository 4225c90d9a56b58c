import path from 'node:path';
import { app, BaseWindow, dialog, shell } from 'electron';
import { writeDesktopEntry } from '../../storage/desktop-entry.ts';
import { copyProgram, isWholeCopy } from '../../storage/local-copy.ts';
import { startDetached } from '../../storage/start-detached.ts';
import { shellWords } from '../wording.ts';
import { localDataFolder, type ProgramPlace } from './program-place.ts';

const words = shellWords.localCopy;

/**
 * The program was started from a network drive, where its windows stay white: offers to copy it to this computer and starts it
 * there. Comes before any page is opened and before the lock of the first instance is asked for, which the copy will need. Ends
 * this process in every case.
 */
export async function offerLocalCopy(place: ProgramPlace, args: readonly string[], log: (line: string) => void) {
  const executable = path.join(place.localFolder, place.executable);
  try {
    const isThere = await isWholeCopy(place.localFolder);
    const { response } = await dialog.showMessageBox({
      type: 'info',
      title: shellWords.product,
      message: words.title,
      detail: isThere ? words.bodyThere(place.localFolder) : words.body(place.localFolder),
      buttons: [isThere ? words.start : words.copy, words.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return app.exit(0);
    if (!isThere) await copyWithProgress(place);
    makeShortcut(executable, log);
    await startDetached(executable, args);
    app.exit(0);
  } catch (error) {
    log(`local copy: ${String(error)}`);
    dialog.showErrorBox(words.failed, words.failedBody(String(error)));
    app.exit(1);
  }
}

/** A bare window: a page would be a second process from the network drive. */
async function copyWithProgress({ folder, entry, localFolder }: ProgramPlace): Promise<void> {
  const window = new BaseWindow({
    width: 460,
    height: 90,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: words.copying(0),
  });
  // Closing it would leave a program at work that nobody sees.
  window.on('close', (event) => event.preventDefault());
  let shown = 0;
  try {
    await copyProgram(folder, entry, localFolder, (part) => {
      const percent = Math.floor(part * 100);
      if (percent === shown) return;
      shown = percent;
      window.setTitle(words.copying(percent));
      window.setProgressBar(part);
    });
  } finally {
    window.destroy();
  }
}

/** A shortcut is a convenience: the program starts without it. */
function makeShortcut(executable: string, log: (line: string) => void): void {
  try {
    if (process.platform === 'win32') {
      const link = path.join(app.getPath('desktop'), `${shellWords.product}.lnk`);
      shell.writeShortcutLink(link, 'create', { target: executable, appUserModelId: 'cn.siban.xietong' });
    } else writeDesktopEntry(localDataFolder(), shellWords.product, executable);
  } catch (error) {
    log(`shortcut: ${String(error)}`);
  }
}
