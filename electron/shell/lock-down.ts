import { app, type Session } from 'electron';
import { isLocalAddress, isPageAddress } from './page-address.ts';

/**
 * To be called before the application is ready. Chromium itself resolves no name and asks no proxy: on office networks
 * without internet such attempts cost start-up time and alarm administrators.
 */
export function keepOffTheNetwork(): void {
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Pages get no permission, no device and no address outside this process. Electron grants all of it unless told. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // A dictionary would be fetched from the internet.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalAddress(url) }));
}

/** Whatever page comes to be, it stays where it was opened and opens nothing else. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!isPageAddress(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isPageAddress(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
