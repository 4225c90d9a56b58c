import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/define.ts';
import { scratchFolder } from './office-workstation.ts';

export interface RunningHost {
  readonly url: string;
  readonly profileFolder: string;
  readonly pid: number | undefined;
  /** A call as a script makes it, through `/rpc`. Rejects with the refusal as text. */
  call<K extends RequestName<AppContract>>(name: K, input?: InputOf<AppContract, K>): Promise<OutputOf<AppContract, K>>;
  stop(): Promise<void>;
  /** Ends the process without warning, as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the built browser host as its own process, as `npm start -- --json` does. */
export async function startBrowserHost(options: {
  readonly share: string;
  readonly profile?: string;
  readonly isDemo?: boolean;
  /** Both of its processes run with a clock that is this far ahead. */
  readonly clockAheadMs?: number;
  /** Whether the file server is as far ahead; else the workstation notices that its clock is off. */
  readonly isFolderAhead?: boolean;
  /** Draws the same ids each time: what stands in the order of its ids then always stands in the same. */
  readonly hasFixedIds?: boolean;
}): Promise<RunningHost> {
  const profileFolder = options.profile ?? scratchFolder('profile');
  const args = ['dist/electron/browser-host.js', '--json', '--profile', profileFolder, '--share', options.share];
  const child = spawn(process.execPath, options.isDemo ? [...args, '--demo'] : args, {
    cwd: path.resolve('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: [
        process.env.NODE_OPTIONS,
        options.clockAheadMs !== undefined &&
          imported(movedClock(options.clockAheadMs, options.isFolderAhead === true)),
        options.hasFixedIds && imported(fixedIds),
      ]
        .filter(Boolean)
        .join(' '),
    },
  });
  const { url, token } = await firstLine(child);
  const origin = new URL(url).origin;
  return {
    url,
    profileFolder,
    pid: child.pid,
    call: async (name, input) => {
      const response = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input }),
      });
      const reply = (await response.json()) as { ok: true; value: never } | { ok: false; error: unknown };
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.value;
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Node's option that runs `code` before anything else; a child process inherits it. */
const imported = (code: string): string => `--import=data:text/javascript,${encodeURIComponent(code)}`;

/** Moves `Date.now`, and the times of files if they are ahead too. */
const movedClock = (aheadMs: number, isFolderAhead: boolean): string => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { now } = Date;
  const { stat } = fs;
  Date.now = () => now() + ${aheadMs};
  fs.stat = async (...args) => {
    const stats = await stat(...args);
    stats.mtimeMs += ${isFolderAhead ? aheadMs : 0};
    return stats;
  };
  syncBuiltinESMExports();`;

/** The pools of 4096 bytes that ids are drawn from (node-crypto.ts) come from a generator with a fixed seed; keys, which are drawn by the few bytes, stay random. */
const fixedIds = `
  import crypto from 'node:crypto';
  import { syncBuiltinESMExports } from 'node:module';
  const { randomBytes } = crypto;
  let state = 20261125;
  const byte = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  crypto.randomBytes = (size, ...rest) => (size === 4096 ? Buffer.from(Uint8Array.from({ length: size }, byte)) : randomBytes(size, ...rest));
  syncBuiltinESMExports();`;

function firstLine(child: ChildProcess): Promise<{ url: string; token: string }> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('the host has no output'));
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(JSON.parse(line) as { url: string; token: string }),
    );
  });
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
