import { spawn } from 'node:child_process';
import path from 'node:path';

/** Starts a program that outlives this one; resolves once it runs. Rejects with the system's error when it cannot be started. */
export function startDetached(executable: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...args], {
      cwd: path.dirname(executable),
      detached: true,
      stdio: 'ignore',
      windowsHide: false,
    });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
