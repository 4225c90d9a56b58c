import { EventSource } from './event-source.ts';
import type { Menu } from './menu.ts';
import { settingOf } from './setting.ts';

const setting = settingOf(import.meta.url);
const PNG_START = 'data:image/png;base64,iVBORw0KGgo';

class NativeImage implements Pick<Electron.NativeImage, 'isEmpty'> {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  isEmpty(): boolean {
    return !this.#url.startsWith(PNG_START);
  }
}

export const nativeImage = {
  createFromDataURL: (url: string) => new NativeImage(url) as unknown as Electron.NativeImage,
} satisfies Partial<typeof Electron.nativeImage>;

type TrayEvents = {
  click: [];
};

/** The icons that the desktop shows. */
export const trays: Tray[] = [];

export class Tray extends EventSource<TrayEvents> implements Pick<Electron.Tray, 'setToolTip'> {
  readonly image: Electron.NativeImage;
  hint = '';
  menu: Menu | null = null;

  constructor(image: Electron.NativeImage) {
    super({ click: true });
    this.image = image;
    trays.push(this);
  }

  setToolTip(text: string): void {
    this.hint = text;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }
}

type NotificationEvents = {
  click: [];
};

/** The notices that the desktop showed. */
export const notifications: Notification[] = [];

export class Notification
  extends EventSource<NotificationEvents>
  implements Pick<Electron.Notification, 'show' | 'title' | 'body'>
{
  title: string;
  body: string;

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super({ click: true });
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return setting.hasNotifications;
  }

  show(): void {
    notifications.push(this);
  }
}
