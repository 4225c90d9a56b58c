import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { PlanDocumentRenderer } from '../../electron/exports/plan-document-renderer.ts';
import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeIds, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { NodePartitionStore } from '../../electron/storage/node-partition-store.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { openRecovery } from '../../electron/storage/open-recovery.ts';
import { SetAsideFiles } from '../../electron/storage/set-aside-files.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import type { Host } from '../../shared/host/create-host.ts';
import { createHost } from '../../shared/host/create-host.ts';
import { noLock } from '../../shared/host/lock/lock-store.ts';
import { type Draft, emptyProfile, type HostPorts, type Profile } from '../../shared/host/ports.ts';
import { fixedDevice } from '../support/fixed-device.ts';
import { foundingInput } from '../support/founding-input.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { type Figure, median, percentile } from './measure.ts';

const ROUNDS = 30;
const PAIRS = 40;
const WARM_UPS = 1000;

/** A host on a real disk with no shared folder in reach: what a commit costs must not depend on one. */
async function openBareHost(folder: string): Promise<Host> {
  let profile: Profile = emptyProfile;
  const drafts = new Map<string, Draft>();
  const ports: HostPorts = {
    hostKind: 'test',
    version: '0',
    clock: { now: () => Date.now() },
    ids: nodeIds,
    hashing: nodeHashing,
    compression: nodeCompression,
    verifier: nodeVerifier,
    secrecy: nodeSecrecy,
    computerName: 'bench',
    // Checkpoints run between commits in the application; here they would land inside a measured pair.
    scheduler: { after: () => () => undefined },
    device: fixedDevice(),
    profile: {
      read: () => profile,
      write: async (next) => {
        profile = next;
      },
    },
    drafts: {
      load: (key) => drafts.get(key) ?? null,
      save: async (key, draft) => void drafts.set(key, draft),
      remove: async (key) => void drafts.delete(key),
    },
    lock: { read: () => noLock, write: async () => undefined },
    openLogs: () => new NodeLogStore(path.join(folder, 'log')),
    openPartitions: () => new NodePartitionStore(folder, () => undefined),
    openSearchTexts: null,
    link: {
      shareFolder: folder,
      readWorkspace: async () => null,
      createWorkspace: async () => undefined,
      start: () => undefined,
      publish: () => undefined,
      tellReading: () => undefined,
      retry: () => undefined,
      deliver: async () => [],
      readDocument: async () => null,
      compareOwn: async () => ({ local: 0, shared: 0, same: 0 }),
      listSnapshots: async () => [],
      readSnapshot: async () => new Uint8Array(),
      writeSnapshot: async () => undefined,
      stop: async () => undefined,
    },
    isDemo: false,
    documents: new PlanDocumentRenderer(null),
    readPlanFile: async () => ({ ok: true, value: [] }),
    encodeBase64: () => '',
    pickFolder: null,
    recovery: await openRecovery(folder, new SetAsideFiles(), () => Promise.reject(new Error('no copies here'))),
    onBug: (place, error) => {
      throw new Error(place, { cause: error });
    },
  };
  const host = createHost(ports);
  await host.start();
  return host;
}

/** Founds the workspace; returns the lead office's id. */
async function found(host: Host): Promise<string> {
  await ask(host, 'workspace.create', foundingInput);
  const status = (await host.dispatch('workspace.getStatus', undefined)) as {
    ok: true;
    value: { me: { officeId: string } };
  };
  return status.value.me.officeId;
}

const ask = async (host: Host, name: string, input: unknown): Promise<{ ids: string[]; revision: number }> => {
  const reply = await host.dispatch(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value as { ids: string[]; revision: number };
};

/**
 * One user action through the whole host (parse, rights, decision, operation, journal, state, event) against one raw
 * append and flush of as many bytes, in turn on the same disk; the median of the rounds' ratios.
 */
export async function commitLatency(records: number): Promise<Figure[]> {
  const folder = scratchFolder('bench-commit');
  const host = await openBareHost(folder);
  const ids = await fill(host, records);
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
    const id = ids[warmUp % ids.length] ?? '';
    await ask(host, 'plans.editItem', { id, baseRevision: 1e9, changes: { remarks: `预热${warmUp}` } });
  }
  const raw = openSync(path.join(folder, 'raw.bin'), 'a');
  const payload = Buffer.alloc(360, 120);
  const ratios: { p50: number; p95: number }[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const id = ids[(round * PAIRS + pair * 37) % ids.length] ?? '';
      const input = { id, baseRevision: 1e9, changes: { remarks: `第${round}轮第${pair}次` } };
      const started = performance.now();
      await ask(host, 'plans.editItem', input);
      ours.push(performance.now() - started);
      const rawStarted = performance.now();
      writeSync(raw, payload);
      fdatasyncSync(raw);
      theirs.push(performance.now() - rawStarted);
    }
    ratios.push({ p50: median(ours) / median(theirs), p95: percentile(ours, 0.95) / percentile(theirs, 0.95) });
    times.push(...ours);
  }
  closeSync(raw);
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
  const at = `${records.toLocaleString('en')} records`;
  return [
    {
      name: `command p50, ${at}`,
      value: median(ratios.map(({ p50 }) => p50)),
      unit: 'ratio',
      goal: 1.5,
      note: 'to one raw append and flush of 360 bytes',
    },
    {
      name: `command p95, ${at}`,
      value: median(ratios.map(({ p95 }) => p95)),
      unit: 'ratio',
      goal: 1.5,
      note: 'to the same at its 95th percentile',
    },
    { name: `command p50, ${at}, absolute`, value: median(times), unit: 'ms', note: 'for scale only' },
  ];
}

async function fill(host: Host, records: number): Promise<string[]> {
  const ids: string[] = [];
  const weeks = Math.ceil(records / 400);
  const officeId = await found(host);
  for (let week = 0; week < weeks; week += 1) {
    const weekStart = addDays('2020-01-06', week * 7);
    const count = Math.min(400, records - week * 400);
    const items = Array.from({ length: count }, (_, index) => ({
      key: `${week}`.padStart(8, '0') + `${index}`.padStart(8, '0'),
      values: {
        ...emptyPlanItem(officeId, weekStart, addDays(weekStart, index % 7)),
        content: `第${index}项工作安排`,
        placeText: '第一会议室',
        organiserUnit: '区委办',
      },
    }));
    ids.push(...(await ask(host, 'plans.importItems', { weekStart, officeId, items })).ids);
  }
  return ids;
}
