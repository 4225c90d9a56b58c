import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { journal } from './journal.ts';

type Item = Electron.MenuItemConstructorOptions;

const roles: Partial<Record<NonNullable<Item['role']>, (window: BrowserWindow | null) => void>> = {
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  quit: () => app.quit(),
};

export class Menu {
  readonly items: readonly Item[];

  constructor(items: readonly Item[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: Item[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  /** Does what a click on the item at this path of labels does. */
  click(...labels: readonly string[]): void {
    let items = this.items;
    let found: Item | undefined;
    for (const label of labels) {
      found = items.find((item) => item.label === label);
      items = Array.isArray(found?.submenu) ? found.submenu : [];
    }
    if (!found) throw new Error(`double: no menu item ${labels.join('/')}`);
    run(found);
  }

  /** Does what the shortcut does. */
  press(accelerator: string): void {
    const all = this.items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
    const found = all.find((item) => item.accelerator === accelerator);
    if (!found) throw new Error(`double: no menu item with ${accelerator}`);
    run(found);
  }
}

let applicationMenu: Menu | null = null;

export function shownMenu(): Menu {
  if (!applicationMenu) throw new Error('double: there is no application menu');
  return applicationMenu;
}

function run({ click, role, label }: Item): void {
  const window = BrowserWindow.getFocusedWindow();
  if (click) (click as () => void)();
  else if (role && roles[role]) roles[role](window);
  else journal.record('menu.role', role ?? label);
}
