import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleScript } from '../support/bundle-script.ts';

export interface Measured {
  readonly milliseconds: number;
  /** Resident memory at the end, in MiB, and before anything was opened. */
  readonly rss: number;
  readonly empty: number;
  /** Only of joining: until offices can be chosen from, in milliseconds. */
  readonly ready: number;
}

let script: Promise<string> | undefined;

/** Runs a task of `measured-process.ts` in a fresh process. */
export async function inAProcess(task: string, ...args: readonly (string | number)[]): Promise<Measured> {
  script ??= bundleScript('tests/bench/measured-process.ts');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [await script, task, ...args.map(String)], { maxBuffer: 1024 ** 2 });
  return JSON.parse(stdout) as Measured;
}
