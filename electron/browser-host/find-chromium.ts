import path from 'node:path';
import { firstExecutable, foldersNamed } from '../storage/find-executable.ts';

const windowsPrograms = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * A Chromium on this machine: CHROME_PATH, a program on the PATH, the usual places of Chrome and Edge, Playwright's cache.
 * Null when there is none.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
    'msedge',
  ];
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const installed = windowsPrograms
    .map((name) => environment[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  const home = environment.HOME ?? environment.USERPROFILE ?? '';
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH ?? path.join(home, '.cache', 'ms-playwright');
  const cached = foldersNamed(cache, /^chromium/).flatMap((folder) => [
    path.join(folder, 'chrome-linux', 'chrome'),
    path.join(folder, 'chrome-linux64', 'chrome'),
    path.join(folder, 'chrome-win', 'chrome.exe'),
  ]);
  return firstExecutable([
    ...(environment.CHROME_PATH ? [environment.CHROME_PATH] : []),
    ...onPath.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...installed,
    ...cached,
  ]);
}
