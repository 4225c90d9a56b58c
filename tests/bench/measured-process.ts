import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { forkShareProcess } from '../../electron/share/child-share-process.ts';
import { plainSealer } from '../../electron/storage/profile-folder.ts';
import { weekPartition } from '../../shared/domain/week.ts';

/**
 * One thing that is measured in a process of its own, so that its memory is its own. Writes `{ milliseconds, rss, … }` to the
 * output. Sources are loaded before the clock starts.
 */
const [task = '', ...args] = process.argv.slice(2);

const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024;

/** Loaded for the tasks that need it only: what a program of the same size as ours weighs is not what is measured. */
const hostModule = () => import('../../electron/compose-host.ts');

const openHost = async (profileFolder: string, shareFolder: string) =>
  (await hostModule()).composeHost({
    hostKind: 'test',
    version: '0',
    profileFolder,
    shareFolder,
    isDemo: false,
    sealer: plainSealer,
    spawnShareProcess: () => forkShareProcess(path.resolve('electron/share/share-process.ts')),
    printer: null,
    pickFolder: null,
    log: (line) => console.error(line),
  });

/** From nothing in memory to a host that has answered with a week's records. */
async function open(profileFolder: string, shareFolder: string, weekStart: string) {
  await hostModule();
  const empty = megabytes();
  const started = performance.now();
  const host = await openHost(profileFolder, shareFolder);
  await host.start();
  const window = await host.dispatch('records.openWindow', { partitions: ['all', weekPartition(weekStart)] });
  const milliseconds = performance.now() - started;
  const shown = window.ok ? (window.value as { records: unknown[] }).records.length : 0;
  return { milliseconds, rss: megabytes(), empty, shown };
}

/** What a program that keeps everything in one lowdb file does at its start. */
async function lowdb(file: string) {
  const empty = megabytes();
  const started = performance.now();
  const database = new Low<{ records: Record<string, unknown> }>(new JSONFile(file), { records: {} });
  await database.read();
  const shown = Object.keys(database.data.records).length;
  return { milliseconds: performance.now() - started, rss: megabytes(), empty, shown };
}

/** A newcomer with nothing but the shared folder: until offices can be chosen from, and until every record is here. */
async function join(profileFolder: string, shareFolder: string, records: number) {
  await hostModule();
  const started = performance.now();
  const host = await openHost(profileFolder, shareFolder);
  const here = new Set<string>();
  let ready = 0;
  await new Promise<void>((resolve) => {
    host.listen((event, payload) => {
      if (event !== 'records.changed') return;
      for (const { id, kind } of (payload as { changed: readonly { id: string; kind: string }[] }).changed) {
        here.add(id);
        if (ready === 0 && kind === 'office') ready = performance.now() - started;
      }
      if (here.size >= records) resolve();
    });
    void host.start();
  });
  const milliseconds = performance.now() - started;
  const rss = megabytes();
  await host.stop();
  return { milliseconds, ready, rss, closed: performance.now() - started };
}

/** The least that reading the same bytes takes: read, hash and parse. */
function bare(shareFolder: string) {
  const started = performance.now();
  const devices = path.join(shareFolder, 'devices');
  let commits = 0;
  for (const name of readdirSync(devices, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.seg'),
  )) {
    const bytes = readFileSync(path.join(devices, name));
    createHash('sha256').update(bytes).digest();
    for (let at = 0; at < bytes.length; ) {
      const end = at + 9 + bytes.readUInt32LE(at);
      if (bytes[at + 8] === 67) commits += JSON.parse(bytes.toString('utf8', at + 9, end)).length;
      at = end;
    }
  }
  return { milliseconds: performance.now() - started, rss: megabytes(), commits };
}

const tasks: Record<string, () => Promise<object> | object> = {
  open: () => open(args[0] ?? '', args[1] ?? '', args[2] ?? ''),
  lowdb: () => lowdb(args[0] ?? ''),
  join: () => join(args[0] ?? '', args[1] ?? '', Number(args[2])),
  bare: () => bare(args[0] ?? ''),
};
const result = await tasks[task]?.();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
