import path from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { type SyncStatus, syncStatusSchema } from '../shared/contract/workspace.contract.ts';
import type { Host } from '../shared/host/create-host.ts';
import { composeHost } from './compose-host.ts';
import { pushEvent, serveContract } from './ipc/serve-contract.ts';
import { TrustedSenders } from './ipc/trusted-sender.ts';
import { type LaunchOptions, launchOptions } from './launch-options.ts';
import { followAlarms } from './shell/alarm-notice.ts';
import { showAppMenu } from './shell/app-menu.ts';
import { type AppTray, createAppTray } from './shell/app-tray.ts';
import { guardEveryPage, keepOffTheNetwork, restrictSession } from './shell/lock-down.ts';
import { MainWindow } from './shell/main-window.ts';
import { PagePrinter } from './shell/page-printer.ts';
import { flushBeforeQuit } from './shell/quit-sequence.ts';
import { availableSealer } from './shell/safe-storage-sealer.ts';
import { registerPageScheme, servePage } from './shell/serve-page.ts';
import { forkShareUtility } from './shell/utility-share-process.ts';
import { shellWords, trayHint } from './shell/wording.ts';
import { ensureFolder } from './storage/ensure-folder.ts';
import { pageFilesIn } from './storage/page-files.ts';
import { openShellSettings } from './storage/shell-settings.ts';

/** Entry of the desktop application: the only file that knows all of its parts. */
const here = import.meta.dirname;
const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** Chromium's own files stay together below the profile, and two profiles are two applications. */
function settleFolders(): LaunchOptions {
  const args = process.argv.slice(app.isPackaged ? 1 : 2);
  const options = launchOptions(args, { profileFolder: app.getPath('userData'), makesShare: false });
  const sessionData = path.join(options.profileFolder, 'chromium');
  ensureFolder(sessionData);
  app.setPath('userData', options.profileFolder);
  app.setPath('sessionData', sessionData);
  return options;
}

async function openHost(options: LaunchOptions, printer: PagePrinter, window: MainWindow): Promise<Host> {
  const host = await composeHost({
    hostKind: 'electron',
    version: app.getVersion(),
    profileFolder: options.profileFolder,
    shareFolder: options.shareFolder,
    isDemo: options.isDemo,
    sealer: availableSealer(),
    spawnShareProcess: () => forkShareUtility(path.join(here, 'share-process.js')),
    printer,
    pickFolder: async () => {
      const picked = await dialog.showOpenDialog(window.browserWindow, {
        title: shellWords.pickFolder,
        buttonLabel: shellWords.pickFolderButton,
        properties: ['openDirectory', 'createDirectory'],
      });
      return picked.canceled ? null : (picked.filePaths[0] ?? null);
    },
    log,
  });
  await host.start();
  return host;
}

function followSync(host: Host, tray: AppTray): void {
  const show = (status: SyncStatus): void => tray.setHint(trayHint(status));
  host.listen((name, payload) => {
    if (name === 'sync.statusChanged') show(payload as SyncStatus);
  });
  void host.dispatch('sync.getStatus', undefined).then((reply) => {
    if (reply.ok) show(syncStatusSchema.parse(reply.value));
  });
  powerMonitor.on('resume', () => void host.dispatch('sync.retry', undefined));
}

async function start(options: LaunchOptions): Promise<void> {
  const senders = new TrustedSenders();
  const printer = new PagePrinter();
  restrictSession(session.defaultSession);
  servePage(pageFilesIn(path.join(here, '..', 'renderer')), printer);
  showAppMenu();
  const settings = await openShellSettings(options.profileFolder);
  const window = new MainWindow({ preload: path.join(here, 'preload.cjs'), settings, senders, log });
  const host = openHost(options, printer, window);
  serveContract(senders, async (name, input) => (await host).dispatch(name, input));
  const tray = createAppTray(
    () => window.show(),
    () => app.quit(),
  );
  app.on('second-instance', () => window.show());
  flushBeforeQuit(async () => {
    await window.leave();
    await (await host).stop();
  }, log);
  // The page loads while the host opens its files; its first requests wait for the host.
  window.load();
  const opened = await host;
  opened.listen((name, payload) => pushEvent(senders, name, payload));
  followSync(opened, tray);
  followAlarms(opened, tray, window);
}

registerPageScheme();
keepOffTheNetwork();
guardEveryPage();
app.enableSandbox();
app.setAppUserModelId('cn.siban.xietong');
const options = settleFolders();
if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron is not ready before this module has run.
  void app
    .whenReady()
    .then(() => start(options))
    .catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      dialog.showErrorBox(shellWords.startFailed, shellWords.startFailedBody(String(error)));
      app.exit(1);
    });
} else app.quit();
