import { spawn } from 'node:child_process';

/** Opens the address in the default browser; false where there is no display to open it on. */
export function openInBrowser(url: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const isHeadless = process.platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY;
  if (isHeadless || environment.CI) return false;
  const [command, ...rest] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...rest, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};
