import path from 'node:path';
import { app, dialog, powerMonitor, session, shell } from 'electron';
import { type SyncStatus, syncStatusSchema } from '../shared/contract/workspace.contract.ts';
import type { Host, ShellAccess } from '../shared/host/create-host.ts';
import type { UpdateStore } from '../shared/host/updates/update-ports.ts';
import { composeHosts } from './host-switch.ts';
import { pushEvent, serveContract } from './ipc/serve-contract.ts';
import { TrustedSenders } from './ipc/trusted-sender.ts';
import { type LaunchOptions, launchOptions } from './launch-options.ts';
import { followAlarms } from './shell/alarm-notice.ts';
import { showAppMenu } from './shell/app-menu.ts';
import { type AppTray, createAppTray } from './shell/app-tray.ts';
import { followInbox } from './shell/inbox-notice.ts';
import { offerLocalCopy } from './shell/local-copy/offer-local-copy.ts';
import { programPlace } from './shell/local-copy/program-place.ts';
import { guardEveryPage, keepOffTheNetwork, restrictSession } from './shell/lock-down.ts';
import { MainWindow } from './shell/main-window.ts';
import { PagePrinter } from './shell/page-printer.ts';
import { flushBeforeQuit } from './shell/quit-sequence.ts';
import { availableSealer } from './shell/safe-storage-sealer.ts';
import { registerPageScheme, servePage } from './shell/serve-page.ts';
import { UnsentEntries } from './shell/unsent-entries.ts';
import { installAtQuit } from './shell/update/install-at-quit.ts';
import { packageKind } from './shell/update/package-kind.ts';
import { forkShareUtility } from './shell/utility-share-process.ts';
import { shellWords, trayHint } from './shell/wording.ts';
import { ensureFolder } from './storage/ensure-folder.ts';
import { pageFilesIn } from './storage/page-files.ts';
import { isOnNetwork } from './storage/remote-place.ts';
import { openShellSettings } from './storage/shell-settings.ts';
import { openUpdateStore } from './storage/update-store.ts';

/** Entry of the desktop application: the only file that knows all of its parts. */
const here = import.meta.dirname;
const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** Chromium's own files stay together below the profile, and two profiles are two applications. */
function settleFolders(args: readonly string[]): LaunchOptions {
  const options = launchOptions(args, { profileFolder: app.getPath('userData'), makesShare: false });
  const sessionData = path.join(options.profileFolder, 'chromium');
  ensureFolder(sessionData);
  app.setPath('userData', options.profileFolder);
  app.setPath('sessionData', sessionData);
  return options;
}

async function openHost(
  options: LaunchOptions,
  printer: PagePrinter,
  window: MainWindow,
  updateStore: UpdateStore,
): Promise<Host> {
  const host = await composeHosts({
    hostKind: 'electron',
    version: app.getVersion(),
    profileFolder: options.profileFolder,
    shareFolder: options.shareFolder,
    isDemo: options.isDemo,
    sealer: availableSealer(),
    spawnShareProcess: () => forkShareUtility(path.join(here, 'share-process.js')),
    printer,
    installation: { store: updateStore, kind: packageKind(process.platform, process.env) },
    pickFolder: async () => {
      const picked = await dialog.showOpenDialog(window.browserWindow, {
        title: shellWords.pickFolder,
        buttonLabel: shellWords.pickFolderButton,
        properties: ['openDirectory', 'createDirectory'],
      });
      return picked.canceled ? null : (picked.filePaths[0] ?? null);
    },
    openFolder: async (folder) => (await shell.openPath(folder)) === '',
    log,
  });
  await host.start();
  return host;
}

function followSync(host: ShellAccess, tray: AppTray): void {
  const show = (status: SyncStatus): void => tray.setHint(trayHint(status));
  host.listen((name, payload) => {
    if (name === 'sync.statusChanged') show(payload as SyncStatus);
  });
  void host.dispatch('sync.getStatus', undefined).then((reply) => {
    if (reply.ok) show(syncStatusSchema.parse(reply.value));
  });
  powerMonitor.on('resume', () => void host.dispatch('sync.retry', undefined));
}

/** Whoever leaves the computer to sleep, or locks it, has left this as well. */
function lockWithSystem(host: ShellAccess): void {
  powerMonitor.on('suspend', () => host.lock());
  powerMonitor.on('lock-screen', () => host.lock());
}

async function start(options: LaunchOptions): Promise<void> {
  const senders = new TrustedSenders();
  const printer = new PagePrinter();
  restrictSession(session.defaultSession);
  servePage(pageFilesIn(path.join(here, '..', 'renderer')), printer);
  const updateStore = await openUpdateStore(options.profileFolder);
  const settings = await openShellSettings(options.profileFolder);
  const window = new MainWindow({ preload: path.join(here, 'preload.cjs'), settings, senders, log });
  const host = openHost(options, printer, window, updateStore);
  // The page listens before it asks for anything; what the menu is told earlier waits until then.
  const pageListens = Promise.withResolvers<void>();
  showAppMenu({
    onManual: () => {
      window.show();
      void pageListens.promise.then(() => pushEvent(senders, 'desktop.manualAsked', null));
    },
    onLock: () => void host.then(({ shell }) => shell.lock()),
  });
  serveContract(senders, async (name, input) => {
    pageListens.resolve();
    return (await host).dispatch(name, input);
  });
  const tray = createAppTray(
    () => window.show(),
    () => app.quit(),
  );
  let unsent: UnsentEntries | null = null;
  app.on('second-instance', () => window.show());
  flushBeforeQuit({
    mayGo: async () => unsent?.mayGo() ?? true,
    flush: async () => {
      await window.leave();
      await (await host).stop();
    },
    afterFlush: () => installAtQuit(updateStore, log),
    log,
  });
  // The page loads while the host opens its files; its first requests wait for the host.
  window.load();
  const opened = await host;
  opened.listen((name, payload) => pushEvent(senders, name, payload));
  const { shell } = opened;
  unsent = new UnsentEntries(shell, window);
  followSync(shell, tray);
  followAlarms(shell, tray, window);
  followInbox(shell, tray, window);
  lockWithSystem(shell);
}

registerPageScheme();
keepOffTheNetwork();
guardEveryPage();
app.enableSandbox();
app.setAppUserModelId('cn.siban.xietong');
const launchArguments = process.argv.slice(app.isPackaged ? 1 : 2);
const options = settleFolders(launchArguments);
const place = programPlace();
if (isOnNetwork(path.join(place.folder, place.executable))) {
  void app.whenReady().then(() => offerLocalCopy(place, launchArguments, log));
} else if (app.requestSingleInstanceLock()) {
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
