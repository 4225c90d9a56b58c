/** How one launch of the double behaves. Its number stands in the query of every module of the launch. */
export interface DoubleSetting {
  readonly userData: string;
  readonly version: string;
  /** False: another instance of the application holds the lock. */
  readonly isFirstInstance: boolean;
  /** Whether the machine has a key store. */
  readonly hasKeyStore: boolean;
  /** Whether the desktop shows notifications. */
  readonly hasNotifications: boolean;
  /** The program's own file. */
  readonly executable: string;
  /** The machine's table of mounted file systems, as Linux shows it. */
  readonly mountTable: string;
  readonly displays: readonly Electron.Rectangle[];
}

const PARAMETER = 'launch';
// The launcher runs in the test runner's module graph, the double in Node's own: they meet here.
const meetingPoint = globalThis as { electronDoubleSettings?: Map<string, DoubleSetting> };
const settings = meetingPoint.electronDoubleSettings ?? new Map<string, DoubleSetting>();
meetingPoint.electronDoubleSettings = settings;

/** A query that no earlier launch had: modules imported with it are fresh ones. */
export function queryOf(setting: DoubleSetting): string {
  const launch = String(settings.size + 1);
  settings.set(launch, setting);
  return `?${PARAMETER}=${launch}`;
}

const launchOf = (moduleUrl: string): string | null => URL.parse(moduleUrl)?.searchParams.get(PARAMETER) ?? null;

/** The query of a module that belongs to a launch; null for all others. */
export function launchQuery(moduleUrl: string | undefined): string | null {
  const launch = launchOf(moduleUrl ?? '');
  return launch === null ? null : `?${PARAMETER}=${launch}`;
}

export function settingOf(moduleUrl: string): DoubleSetting {
  const setting = settings.get(launchOf(moduleUrl) ?? '');
  if (!setting) throw new Error('double: a module outside of any launch');
  return setting;
}
