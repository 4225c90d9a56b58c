import { NodeShare } from '../../electron/share/node-share.ts';
import { percentile } from '../bench/measure.ts';
import { found, type InProcessStation, openStationOn } from '../support/in-process-station.ts';
import { addVenue, congressOffice, joinOffice, syncStatus, venueNames } from '../support/office-acts.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { RealTime } from '../support/real-time.ts';
import { SmbClient } from '../support/smb-client.ts';
import { SmbServer } from '../support/smb-server.ts';
import { SmbShare } from '../support/smb-share.ts';

/**
 * Three workstations on one folder of a real Samba server, two of them over SMB and one in the folder itself, all writing, while the
 * server is killed and started again. Every action that was acknowledged must be at all of them, and at one that joins afterwards.
 * `SECONDS` says how long they write.
 */
const SECONDS = Number(process.env.SECONDS ?? 40);
const KILL_EVERY_MS = 8000;
const DOWN_MS = 2500;
const WRITE_EVERY_MS = 120;
const SETTLE_MS = 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Seat {
  readonly name: string;
  readonly station: InProcessStation;
  /** When each entry was seen here first. */
  readonly seen: Map<string, number>;
}

const server = await SmbServer.prepare();
const clients: SmbClient[] = [];
process.on('exit', () => {
  server.end();
  for (const client of clients) client.close();
});
await server.start();
const overSmb = (): SmbShare => {
  const client = new SmbClient(server.port, server.config);
  clients.push(client);
  return new SmbShare(client);
};

let isRunning = true;
const errors = new Map<string, number>();
const loops: Promise<void>[] = [];

/** Rounds as the share process does them, until the end. */
async function goRound({ name, station }: Seat): Promise<void> {
  while (isRunning) {
    await station.round();
    const { errorCode } = await syncStatus(station);
    if (errorCode !== null) errors.set(`${name} ${errorCode}`, (errors.get(`${name} ${errorCode}`) ?? 0) + 1);
    await pause(station.nextRoundInMs);
  }
}

async function sit(
  name: string,
  share: SmbShare | NodeShare,
  profileFolder = scratchFolder('smb-profile'),
): Promise<Seat> {
  const station = await openStationOn(share, { time: new RealTime(), profileFolder });
  const seat: Seat = { name, station, seen: new Map() };
  station.host.listen((event, payload) => {
    if (event !== 'records.changed') return;
    const { changed } = payload as { changed: readonly { kind: string; values: { name?: string } }[] };
    for (const { kind, values } of changed)
      if (kind === 'venue' && values.name !== undefined && !seat.seen.has(values.name))
        seat.seen.set(values.name, performance.now());
  });
  loops.push(goRound(seat));
  return seat;
}

async function until(what: string, isSo: () => Promise<boolean>, limitMs = SETTLE_MS): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await pause(50)) {
    if (Date.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
  }
}

const first = await openStationOn(overSmb(), { time: new RealTime() });
await found(first);
await first.host.stop();
const a = await sit('smb a', overSmb(), first.profileFolder);
const b = await sit('smb b', overSmb());
const c = await sit('folder c', new NodeShare(server.folder));
const seats = [a, b, c];
for (const { station } of [b, c]) {
  await until('joining', async () => (await congressOffice(station)) !== undefined);
  await joinOffice(station);
}

const acknowledged = new Map<string, number>();
const refused: string[] = [];
let isWriting = true;
const writers = seats.map(async ({ name, station }) => {
  for (let number = 0; isWriting; number += 1) {
    const text = `${name.slice(-1)}${number}`;
    const said = performance.now();
    await addVenue(station, text).then(
      () => acknowledged.set(text, said),
      (error: unknown) => refused.push(`${text}: ${error}`),
    );
    await pause(WRITE_EVERY_MS);
  }
});

const downs: { readonly from: number; readonly to: number }[] = [];
for (const end = Date.now() + SECONDS * 1000; Date.now() < end; ) {
  await pause(KILL_EVERY_MS);
  const from = performance.now();
  await server.kill();
  await pause(DOWN_MS);
  await server.start();
  downs.push({ from, to: performance.now() });
}
isWriting = false;
await Promise.all(writers);
const stopped = performance.now();

const lacking = async ({ station }: Seat): Promise<string[]> => {
  const names = new Set(await venueNames(station));
  return [...acknowledged.keys()].filter((name) => !names.has(name));
};
for (const seat of seats) await until(`everything at ${seat.name}`, async () => (await lacking(seat)).length === 0);
const settled = performance.now() - stopped;
const joiner = await sit('joiner', overSmb());
await until('everything at a newcomer over SMB', async () => (await lacking(joiner)).length === 0);
const lists = await Promise.all([...seats, joiner].map(({ station }) => venueNames(station)));
const isOneList = new Set(lists.map((names) => names.join('\n'))).size === 1;
const doubles = lists.flatMap((names) => names.filter((name, index) => names[index + 1] === name));

/** Latencies of entries made while the server had been up for a while: from the command to the event at another. */
function latencies(from: Seat, to: Seat): number[] {
  const isCalm = (at: number): boolean => downs.every((down) => at < down.from - 2000 || at > down.to + 4000);
  return [...acknowledged]
    .filter(([name, said]) => name.startsWith(from.name.slice(-1)) && isCalm(said))
    .map(([name, said]) => (to.seen.get(name) ?? Number.NaN) - said)
    .filter((milliseconds) => !Number.isNaN(milliseconds));
}

console.log(
  `${acknowledged.size} actions acknowledged in ${SECONDS} s, ${refused.length} refused, server killed ${downs.length} times`,
);
console.log(`all of them everywhere ${(settled / 1000).toFixed(1)} s after the last, at a newcomer as well`);
for (const from of seats) {
  for (const to of seats.filter((seat) => seat !== from)) {
    const all = latencies(from, to);
    const [p50, p95] = [0.5, 0.95].map((share) => percentile(all, share).toFixed(0));
    console.log(
      `${from.name} -> ${to.name}: p50 ${p50} ms, p95 ${p95} ms (${all.length} entries while the server was up)`,
    );
  }
}
for (const [error, times] of [...errors].sort()) console.log(`rounds that failed: ${error} ${times} times`);
const bugs = [...seats, joiner].flatMap(({ station }) => station.log);
const isPassed = refused.length === 0 && isOneList && doubles.length === 0 && bugs.length === 0 && downs.length > 0;
for (const bug of [...refused, ...doubles.map((name) => `twice: ${name}`), ...bugs]) console.error(bug);
console.log(isPassed ? 'passed: nothing acknowledged was lost, and all agree' : 'FAILED');
isRunning = false;
await Promise.all(loops);
process.exit(isPassed ? 0 : 1);
