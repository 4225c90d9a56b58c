import { journal } from './journal.ts';

export const shell = {
  openPath: async (folder: string) => {
    journal.record('shell.openPath', folder);
    return '';
  },
  writeShortcutLink: (
    link: string,
    operation: 'create' | 'update' | 'replace' | Electron.ShortcutDetails,
    options?: Electron.ShortcutDetails,
  ) => {
    journal.record('shell.writeShortcutLink', link, operation, options);
    return true;
  },
} satisfies Partial<Electron.Shell>;
