import { type ChildProcess, fork } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { segmentOfFileName } from '../../../shared/sync/folder-layout.ts';
import { SeededRandom } from '../../support/hostile-share.ts';
import { scratchFolder } from '../../support/office-workstation.ts';

/** How long faults go on; starting, settling and joining come on top, about as long again. */
const SECONDS = Number(process.env.SECONDS ?? 12);
const SEED = Number(process.env.SEED ?? 1);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface FromOffice {
  readonly id?: number;
  readonly answer?: unknown;
  readonly ready?: true;
  readonly bug?: string;
}

/** One workstation in a process of its own, started again after every kill. */
class Office {
  readonly name: string;
  readonly profile: string;
  readonly #share: string;
  readonly #bugs: string[];
  #child: ChildProcess | null = null;
  #ready: Promise<void> = Promise.resolve();
  #last = 0;
  readonly #waiting = new Map<number, (answer: unknown) => void>();

  constructor(name: string, share: string, bugs: string[]) {
    this.name = name;
    this.profile = path.join(scratchFolder('office'), 'profile');
    this.#share = share;
    this.#bugs = bugs;
  }

  start(): Promise<void> {
    const child = fork(path.resolve('tests/support/office-process.ts'), [this.profile, this.#share, this.name], {
      serialization: 'advanced',
    });
    child.setMaxListeners(0);
    this.#child = child;
    this.#ready = new Promise((resolve) => {
      child.on('message', (message: FromOffice) => {
        if (message.ready) resolve();
        if (message.bug !== undefined) this.#bugs.push(message.bug);
        if (message.id !== undefined) this.#waiting.get(message.id)?.(message.answer);
      });
    });
    return this.#ready;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await end;
    // The share process notices that its parent is gone and ends.
    await pause(50);
  }

  /** Null when the process was killed before it answered. */
  async ask(ask: string, text = ''): Promise<unknown> {
    const child = this.#child;
    if (!child) return null;
    await Promise.race([this.#ready, new Promise((resolve) => child.once('exit', resolve))]);
    if (child.exitCode !== null || child.signalCode !== null) return null;
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      child.once('exit', () => resolve(null));
      child.send({ id, ask, text }, () => undefined);
    });
  }

  get ownLog(): string | null {
    const identity = readFileSync(path.join(this.profile, 'device.json'), 'utf8');
    const { deviceId } = JSON.parse(identity.slice(identity.indexOf('\n') + 1)) as { deviceId: string };
    const [workspace] = readdirSync(path.join(this.profile, 'ws'));
    return workspace === undefined ? null : path.join(this.profile, 'ws', workspace, 'log', deviceId);
  }
}

/** For a failure: how each office stands, and which entries it lacks. */
async function whoLacksWhat(offices: readonly Office[], acknowledged: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const office of offices) {
    const names = new Set(((await office.ask('read')) as string[] | null)?.map((line) => line.split(' ')[0]));
    const lacking = acknowledged.filter((text) => !names.has(text));
    const device = await office.ask('device');
    lines.push(`${office.name} ${device} lacks ${lacking.join(' ')} ${JSON.stringify(await office.ask('status'))}`);
  }
  return lines.join('\n');
}

test(
  'T2 no update is lost between writers: offices that are killed, restored and cut off from a real folder lose nothing and agree',
  async () => {
    const random = new SeededRandom(SEED);
    const share = path.join(scratchFolder('real'), 'share');
    mkdirSync(share);
    const bugs: string[] = [];
    const acknowledged: string[] = [];
    const done = new Map<string, number>();
    const count = (fault: string): void => void done.set(fault, (done.get(fault) ?? 0) + 1);
    const offices = ['a', 'b', 'c', 'd'].map((name) => new Office(name, share, bugs));
    for (const office of offices) await office.start();

    let isWriting = true;
    const paused = new Set<Office>();
    const writers = offices.map(async (office) => {
      for (let number = 0; isWriting; number += 1) {
        const text = `${office.name}${number}`;
        if (!paused.has(office) && (await office.ask('write', text)) !== null) acknowledged.push(text);
        await pause(25);
      }
    });

    const has = async (office: Office, texts: readonly string[]): Promise<boolean> => {
      const names = new Set(((await office.ask('read')) as string[] | null)?.map((line) => line.split(' ')[0]));
      return texts.every((text) => names.has(text));
    };
    const until = async (what: string, isSo: () => Promise<boolean>, limitMs = 60_000): Promise<void> => {
      for (const end = Date.now() + limitMs; !(await isSo()); await pause(100))
        if (Date.now() > end) throw new Error(`${what}: not in time\n${bugs.join('\n')}`);
    };

    const killAndTear = async (office: Office): Promise<void> => {
      await office.kill();
      const log = office.ownLog;
      const segments = log === null ? [] : readdirSync(log).filter((name) => segmentOfFileName(name) !== null);
      const last = segments.sort().at(-1);
      if (log !== null && last !== undefined && random.chance(0.5)) {
        appendFileSync(path.join(log, last), Buffer.from(Array.from({ length: 30 }, () => random.below(256))));
        count('torn tail');
      }
      await office.start();
      count('kill');
    };
    const vanish = async (): Promise<void> => {
      renameSync(share, `${share}.gone`);
      if (random.chance(0.5)) mkdirSync(share);
      await pause(700);
      rmSync(share, { recursive: true, force: true });
      renameSync(`${share}.gone`, share);
      count('vanish');
    };
    const damage = (): void => {
      const files = readdirSync(path.join(share, 'devices'), { recursive: true, encoding: 'utf8' })
        .filter((name) => segmentOfFileName(path.basename(name)) !== null)
        .map((name) => path.join(share, 'devices', name))
        .sort();
      const file = random.pick(files);
      const { size } = statSync(file);
      if (random.chance(0.5)) truncateSync(file, random.below(size + 1));
      else appendFileSync(file, Buffer.from('garbage'));
      count('damage');
    };
    /** Goes back to an old profile, after everything it had written reached another office. */
    const restore = async (office: Office): Promise<void> => {
      await office.kill();
      const backup = `${office.profile}.backup`;
      cpSync(office.profile, backup, { recursive: true });
      await office.start();
      await pause(1000);
      paused.add(office);
      const other = random.pick(offices.filter((candidate) => candidate !== office));
      await until('reaching another office', async () =>
        has(
          other,
          acknowledged.filter((text) => text.startsWith(office.name)),
        ),
      );
      await office.kill();
      rmSync(office.profile, { recursive: true });
      renameSync(backup, office.profile);
      await office.start();
      paused.delete(office);
      count('restore');
    };

    // A damaged journal is repaired when its office writes next: the turns after it leave time for that.
    const turns = [damage, killAndTear, vanish, restore];
    for (let turn = 0, end = Date.now() + SECONDS * 1000; Date.now() < end || turn < turns.length; turn += 1) {
      const act = turns[turn % turns.length] ?? vanish;
      await act(random.pick(offices));
      await pause(300);
    }
    isWriting = false;
    await Promise.all(writers);
    for (const office of offices) {
      await office.kill();
      await office.start();
    }
    const joiner = new Office('joiner', share, bugs);
    await joiner.start();
    const all = [...offices, joiner];
    for (const office of all) {
      await until(`all at ${office.name}`, () => has(office, acknowledged), 180_000).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${await whoLacksWhat(all, acknowledged)}`);
      });
    }
    const seen = async (): Promise<string[]> =>
      Promise.all(all.map(async (office) => ((await office.ask('read')) as string[]).join('\n')));
    await until('agreement', async () => new Set(await seen()).size === 1);
    const [names = ''] = await seen();
    const counted = names.split('\n').map((line) => line.split(' ')[0]);
    for (const text of acknowledged) expect(counted.filter((name) => name === text)).toEqual([text]);
    expect(acknowledged.length).toBeGreaterThan(50);
    for (const fault of ['kill', 'vanish', 'damage', 'restore'])
      expect([fault, done.get(fault)]).not.toEqual([fault, undefined]);
    expect(bugs).toEqual([]);
    for (const office of all) await office.kill();
  },
  (SECONDS + 420) * 1000,
);
