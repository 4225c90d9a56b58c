import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeIds, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { NodePartitionStore } from '../../electron/storage/node-partition-store.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import { weekPartition } from '../../shared/domain/week.ts';
import { emptyProfile, type RecordStorePorts } from '../../shared/host/ports.ts';
import { RecordStore } from '../../shared/host/record-store.ts';
import { packSnapshot } from '../../shared/host/snapshots/pack-snapshot.ts';
import { encodeCommit, type Operation } from '../../shared/store/operation.ts';
import { segmentFileName } from '../../shared/sync/folder-layout.ts';
import { readFrames } from '../../shared/sync/frame.ts';
import { OwnJournal } from '../../shared/sync/own-journal.ts';
import { decodeSnapshot, type SnapshotFile } from '../../shared/sync/snapshot.ts';
import { BulkLogStore } from '../support/bulk-log-store.ts';
import { fixedDevice } from '../support/fixed-device.ts';
import { SeededRandom } from '../support/hostile-share.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { type Figure, percentile } from './measure.ts';

const WORKSPACE = 'benchworkspace';
const WEEKS = 156;
const EDITS_PER_ITEM = 4;
const COMMITS_A_SIGNATURE = 50;
/** Three years of forty workstations are 900 000 commits; `JOIN_COMMITS` takes fewer. */
const COMMITS = Number(process.env.JOIN_COMMITS ?? 900_000);
const DEVICES = Math.min(40, Math.ceil(COMMITS / 1000));

/** The journals of forty workstations: items of a week, each edited some times by the one that made it. */
function writeJournals(folder: string): void {
  const random = new SeededRandom(3);
  for (let device = 0; device < DEVICES; device += 1) {
    const logs = new BulkLogStore();
    const { deviceId, signer } = fixedDevice();
    const journal = new OwnJournal({ logs, hashing: nodeHashing, signer, workspaceId: WORKSPACE, deviceId });
    const commits = Math.floor(COMMITS / DEVICES);
    for (let number = 0; number < commits; number += 1) {
      journal.append(encodeCommit([operationOf(deviceId, number, number / commits, random)]));
      if (number % COMMITS_A_SIGNATURE === 0) journal.sign();
    }
    journal.sign();
    logs.writeTo(folder, segmentFileName);
  }
}

function operationOf(deviceId: string, number: number, share: number, random: SeededRandom): Operation {
  const weekStart = addDays('2024-01-01', Math.floor(share * WEEKS) * 7);
  const first = number - (number % (EDITS_PER_ITEM + 1));
  const recordId = `planItem.${weekPartition(weekStart)}.${deviceId}${first}`;
  const id = (of: number): string => `${deviceId.slice(0, 6)}.${of}.benchrun`;
  const said = { id: id(number), stamp: [1_700_000_000_000 + number, 0] as const, deviceId, personId: 'person.all.a' };
  const content = `第${number}项工作安排${random.below(1000)}`;
  if (number > first) {
    const replaces = { remarks: [id(number - 1)] };
    return { ...said, recordId, fields: { remarks: content }, replaces };
  }
  const item = emptyPlanItem('office.all.lead', weekStart, addDays(weekStart, random.below(7)));
  return { ...said, recordId, fields: { ...item, content, placeText: '第一会议室', remarks: '' }, replaces: {} };
}

async function openStore(
  folder: string,
  logFolder = path.join(folder, 'log'),
): Promise<[RecordStore, RecordStorePorts]> {
  const ports: RecordStorePorts = {
    clock: { now: () => Date.now() },
    ids: nodeIds,
    hashing: nodeHashing,
    compression: nodeCompression,
    verifier: nodeVerifier,
    secrecy: nodeSecrecy,
    computerName: 'bench',
    // Pauses are as in the application; what it plans for later would land behind the measurement.
    scheduler: {
      after: (milliseconds, task) => {
        const timer = milliseconds === 0 ? setTimeout(task, 0) : undefined;
        return () => clearTimeout(timer);
      },
    },
    device: fixedDevice(),
    profile: { read: () => emptyProfile, write: async () => undefined },
    openLogs: () => new NodeLogStore(logFolder),
    openPartitions: () => new NodePartitionStore(folder, () => undefined),
    onBug: (place, error) => {
      throw new Error(place, { cause: error });
    },
  };
  const store = new RecordStore(ports, WORKSPACE);
  await store.open();
  return [store, ports];
}

/** What no reader can do without: all bytes read, hashed and parsed. */
function readBare(folder: string): number {
  const started = performance.now();
  for (const device of readdirSync(folder)) {
    for (const name of readdirSync(path.join(folder, device))) {
      const bytes = readFileSync(path.join(folder, device, name));
      nodeHashing.sha256(bytes);
      for (const { type, payload } of readFrames(bytes, nodeHashing).frames)
        if (type === 'C') JSON.parse(Buffer.from(payload).toString());
    }
  }
  return performance.now() - started;
}

function pack(store: RecordStore, ports: RecordStorePorts): { file: SnapshotFile; totalMs: number; steps: number[] } {
  const partitions = ports.openPartitions(WORKSPACE);
  const work = packSnapshot({ ...ports, store, partitions, workspaceId: WORKSPACE });
  const steps: number[] = [];
  for (;;) {
    const started = performance.now();
    const step = work.next();
    steps.push(performance.now() - started);
    if (!step.done) continue;
    if (!step.value) throw new Error('not certain');
    return { file: step.value, totalMs: steps.reduce((sum, each) => sum + each, 0), steps };
  }
}

/** From a snapshot's bytes to a week on the screen, and until everything is on the disk. */
async function joinBy(file: SnapshotFile, holderId: string, folder: string) {
  const [store] = await openStore(folder);
  const started = performance.now();
  const expected = { workspaceId: WORKSPACE, holderId };
  const snapshot = decodeSnapshot(file, expected, { hashing: nodeHashing, verifier: nodeVerifier });
  if (!snapshot || !store.snapshots.takeUp(snapshot, file.name)) throw new Error('the snapshot was refused');
  if (store.state.list('planItem', weekPartition('2025-06-02')).length === 0) throw new Error('no records');
  const ready = performance.now() - started;
  await store.checkpoint();
  return { ready, kept: performance.now() - started };
}

/** A workstation that joins after three years: by a snapshot, by all journals, and what merely reading these takes. */
export async function joinTime(): Promise<Figure[]> {
  const [folder, joiner] = [scratchFolder('bench-join'), scratchFolder('bench-joiner')];
  writeJournals(path.join(folder, 'log'));
  const bare = readBare(path.join(folder, 'log'));
  const started = performance.now();
  const [store, ports] = await openStore(folder);
  const replay = performance.now() - started;
  const { file, totalMs, steps } = pack(store, ports);
  const { ready: joined, kept } = await joinBy(file, ports.device.deviceId, joiner);
  for (const each of [folder, joiner]) rmSync(each, { recursive: true, force: true });
  const at = `${COMMITS.toLocaleString('en')} commits`;
  const toBare = 'to reading, hashing and parsing the same journals';
  return [
    { name: `join by snapshot, ${at}`, value: joined / bare, unit: 'ratio', goal: 1, note: toBare },
    { name: `join by all journals, ${at}`, value: replay / bare, unit: 'ratio', goal: 2.5, note: toBare },
    { name: `join by snapshot, ${at}`, value: joined / replay, unit: 'ratio', note: 'to joining by all journals' },
    {
      name: 'join by snapshot, absolute',
      value: joined,
      unit: 'ms',
      note: `${(file.bytes.length / 1e6).toFixed(1)} MB`,
    },
    { name: 'join by snapshot until it is on the disk', value: kept, unit: 'ms', note: 'behind the first screen' },
    { name: 'join by all journals, absolute', value: replay, unit: 'ms', note: 'on disk already, for scale only' },
    { name: 'packing a snapshot', value: totalMs / bare, unit: 'ratio', note: `${toBare}; in ${steps.length} steps` },
    {
      name: 'longest step of packing',
      value: Math.max(...steps),
      unit: 'ms',
      goal: 16,
      note: 'commits wait no longer',
    },
    { name: 'step of packing, p50', value: percentile(steps, 0.5), unit: 'ms', note: 'one partition' },
  ];
}
