import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import { readFrames } from '../../shared/sync/frame.ts';
import { bundleScript } from '../support/bundle-script.ts';
import { problemsAfterReopening } from '../support/check-reopened.ts';
import { SeededRandom } from '../support/hostile-share.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { quickScratchFolder } from '../support/quick-scratch-folder.ts';
import { halves, openRealStore, said, say } from '../support/real-store.ts';
import { type DiskStep, type Loss, passes, ShimmedDisk } from '../support/shimmed-disk.ts';
import { type StoreScenario, storeScenarios } from '../support/store-scenarios.ts';

let script = '';
beforeAll(async () => {
  script = await bundleScript('tests/support/killed-process.ts');
});

/** A fresh copy of what the scenario begins with. */
async function preparedProfile(scenario: StoreScenario, folder: string): Promise<() => string> {
  const base = path.join(folder, 'base');
  await scenario.prepare(base);
  let number = 0;
  return () => {
    number += 1;
    const profile = path.join(folder, String(number));
    if (existsSync(base)) cpSync(base, profile, { recursive: true });
    return profile;
  };
}

interface Ending {
  readonly isKilled: boolean;
  readonly acknowledged: readonly string[];
}

async function play(scenario: StoreScenario, profile: string, step: number, part: number): Promise<Ending> {
  const acknowledged = `${profile}.acknowledged`;
  const child = spawn(process.execPath, [script, scenario.name, profile, acknowledged, String(step), String(part)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: `${script}.cache` },
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += String(text);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('exit', (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
  });
  if (signal !== 'SIGKILL' && code !== 0)
    throw new Error(`step ${step} of ${scenario.name} ended otherwise: ${errors}`);
  const lines = existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8').split('\n').slice(0, -1) : [];
  return { isKilled: signal === 'SIGKILL', acknowledged: lines };
}

/** Every step of the scenario on a disk that does nothing wrong. */
async function stepsOf(scenario: StoreScenario, profile: string): Promise<DiskStep[]> {
  const steps: DiskStep[] = [];
  const disk = new ShimmedDisk(profile, (step) => {
    steps.push(step);
    return passes;
  });
  await scenario.run(profile, () => undefined).finally(() => disk.remove());
  return steps;
}

/** As many processes at a time as there are cores in the smallest machine. */
async function inLanes<T>(tasks: readonly T[], work: (task: T) => Promise<void>): Promise<void> {
  const left = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) await work(task);
  };
  await Promise.all([lane(), lane()]);
}

describe.each(storeScenarios)('a process killed during: $name', (scenario) => {
  test('[S-3] [S-7] [S-8] at every step, and within every write, loses nothing acknowledged, leaves nothing half and goes on', async () => {
    const copy = await preparedProfile(scenario, scratchFolder('killed'));
    const steps = await stepsOf(scenario, copy());
    const before = steps.map(({ number }) => ({ number, part: 0 }));
    const within = steps.filter(({ call }) => call.startsWith('write')).map(({ number }) => ({ number, part: 0.4 }));
    expect(within.length).toBeGreaterThan(3);
    const failures: string[] = [];
    await inLanes([...before, ...within], async ({ number, part }) => {
      const profile = copy();
      const { isKilled, acknowledged } = await play(scenario, profile, number, part);
      if (!isKilled) failures.push(`step ${number}: never came to it`);
      const problems = await problemsAfterReopening(profile, acknowledged);
      failures.push(...problems.map((problem) => `${describeStep(steps, number)}: ${problem}`));
      rmSync(profile, { recursive: true, force: true });
    });
    const unharmed = copy();
    const ending = await play(scenario, unharmed, steps.length + 1, 0);
    expect(ending.isKilled).toBe(false);
    expect(await problemsAfterReopening(unharmed, ending.acknowledged)).toEqual([]);
    expect(failures).toEqual([]);
  }, 120_000);
});

const describeStep = (steps: readonly DiskStep[], number: number): string =>
  `step ${number}, ${steps[number - 1]?.call} ${path.basename(steps[number - 1]?.file ?? '')}`;

const losses: readonly Loss[] = ['everything unflushed', 'unflushed bytes'];

/** In this process: files are put back to what was flushed, which a killed process alone does not do to them. */
describe.each(storeScenarios)('a power cut during: $name', (scenario) => {
  test.each(losses)(
    '[S-3] [S-7] [S-8] that takes %s, at every step, loses nothing acknowledged and the store goes on',
    async (loss) => {
      const copy = await preparedProfile(scenario, quickScratchFolder('power'));
      const steps = await stepsOf(scenario, copy());
      const failures: string[] = [];
      for (const { number } of steps) {
        const profile = copy();
        const acknowledged: string[] = [];
        const disk = new ShimmedDisk(profile, (step) => (step.number === number ? { does: 'off' } : passes));
        disk.loss = loss;
        const run = scenario.run(profile, (text) => !disk.isOff && acknowledged.push(text));
        await expect(run.finally(() => disk.remove())).rejects.toThrow();
        expect(disk.isOff).toBe(true);
        const problems = await problemsAfterReopening(profile, acknowledged);
        failures.push(...problems.map((problem) => `${describeStep(steps, number)}: ${problem}`));
        rmSync(profile, { recursive: true, force: true });
      }
      expect(failures).toEqual([]);
    },
    120_000,
  );
});

/** A closed workstation whose journal ends with an action that was signed, and one that was not. */
async function journalWithTail() {
  const folder = quickScratchFolder('torn');
  const profile = path.join(folder, 'profile');
  const { store, logFolder, profile: opened, release } = await openRealStore(profile);
  for (const text of ['one', 'two', 'three']) say(store, text);
  store.signedPosition();
  await store.checkpoint();
  say(store, 'last');
  release();
  const file = path.join(logFolder, opened.device.deviceId, '000000.seg');
  const whole = readFileSync(file);
  const last = readFrames(whole, nodeHashing).frames.at(-1);
  if (!last) throw new Error('the journal has frames');
  /** Opens with these bytes as the journal; what is there then, and what was kept beside it. */
  const openedWith = async (bytes: Uint8Array) => {
    for (const name of readdirSync(path.dirname(file))) rmSync(path.join(path.dirname(file), name));
    writeFileSync(file, bytes);
    const again = await openRealStore(profile);
    say(again.store, 'next');
    again.release();
    const third = await openRealStore(profile);
    third.release();
    return {
      texts: [...said(third.store).keys()].sort(),
      halves: halves(third.store),
      kept: readdirSync(path.dirname(file)).filter((name) => name.includes('.cut-at-')).length,
      setAside: [...again.setAside, ...third.setAside],
    };
  };
  return { whole, last, openedWith };
}

describe('the end of the own journal', () => {
  test('[T4] torn off by any number of bytes costs the action it tears, nothing before it, and the journal goes on', async () => {
    const { whole, last, openedWith } = await journalWithTail();
    for (let missing = 0; missing <= last.end - last.start; missing += 1) {
      const isWhole = missing === 0;
      const isGone = missing === last.end - last.start;
      expect([missing, await openedWith(whole.subarray(0, whole.length - missing))]).toEqual([
        missing,
        {
          texts: [...(isWhole ? ['last'] : []), 'next', 'one', 'three', 'two'],
          halves: [],
          kept: isWhole || isGone ? 0 : 1,
          setAside: [],
        },
      ]);
    }
  });

  test('[T4] filled with NUL or garbage costs nothing, and what stood there is kept for inspection', async () => {
    const { whole, openedWith } = await journalWithTail();
    const random = new SeededRandom(1);
    const garbage = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
    const tails = [1, 8, 9, 10, 73, 512, 4096].flatMap((length) => [Buffer.alloc(length), garbage(length)]);
    const longFrame = Buffer.alloc(9);
    longFrame.writeUInt32LE(0xffffffff, 0);
    for (const tail of [...tails, longFrame, Buffer.alloc(64, 0xff), whole.subarray(0, 40)]) {
      expect(await openedWith(Buffer.concat([whole, tail]))).toEqual({
        texts: ['last', 'next', 'one', 'three', 'two'],
        halves: [],
        kept: 1,
        setAside: [],
      });
    }
  });
});
