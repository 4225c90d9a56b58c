import { webRequest } from './network.ts';

type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type DevicePermission = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>;
export type PermissionName = Parameters<PermissionCheck>[1];

export class Session
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly webRequest = webRequest;
  isSpellCheckerOn = true;
  #request: PermissionRequest | null = null;
  #check: PermissionCheck | null = null;
  #device: DevicePermission | null = null;

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: DevicePermission | null): void {
    this.#device = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerOn = isEnabled;
  }

  /** What Electron would answer a page; without a handler it grants. */
  permissions(contents: Electron.WebContents, permission: PermissionName, origin: string) {
    let isGranted = true;
    const answer = (granted: boolean): void => {
      isGranted = granted;
    };
    this.#request?.(contents, permission, answer, {} as Electron.PermissionRequest);
    const details = {} as Electron.PermissionCheckHandlerHandlerDetails;
    return {
      request: isGranted,
      check: this.#check?.(contents, permission, origin, details) ?? true,
      device: this.#device?.({ deviceType: 'usb', origin } as Electron.DevicePermissionHandlerHandlerDetails) ?? true,
    };
  }
}

export const session = { defaultSession: new Session() };
