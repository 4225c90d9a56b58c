import path from 'node:path';
import { app } from 'electron';

/** Where the running program lies and where a copy of it belongs. */
export interface ProgramPlace {
  readonly folder: string;
  /** What of the folder is the program: `.` for all of it, or its one file. */
  readonly entry: string;
  /** The file to start, relative to the folder. */
  readonly executable: string;
  /** Folder of this version's copy on the own disk. */
  readonly localFolder: string;
}

/** The user's own data folder outside of roaming profiles, which may lie on a server themselves. */
export function localDataFolder(): string {
  const home = app.getPath('home');
  return process.platform === 'win32'
    ? (process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'))
    : (process.env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'));
}

/** An AppImage mounts itself on the own disk: its one file is what was started. */
export function programPlace(): ProgramPlace {
  const started = process.env.APPIMAGE ?? app.getPath('exe');
  const executable = path.basename(started);
  return {
    folder: path.dirname(started),
    entry: process.env.APPIMAGE === undefined ? '.' : executable,
    executable,
    localFolder: path.join(localDataFolder(), 'Programs', 'siban-xietong', app.getVersion()),
  };
}
