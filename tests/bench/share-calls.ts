import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeShare } from '../../electron/share/node-share.ts';
import { nodeHashing, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { announcementName, segmentFileName } from '../../shared/sync/folder-layout.ts';
import type { SharePort } from '../../shared/sync/ports.ts';
import { Replication, SWEEP_EVERY_MS } from '../../shared/sync/replication.ts';
import { openDevice, testWorkspaceId } from '../support/device.ts';
import { emptyFolder } from '../support/memory-share.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { VirtualTime } from '../support/virtual-time.ts';
import { type Figure, median } from './measure.ts';

const POLLS = 50;

/** A folder in which so many devices have written, and nothing is new. */
async function folderOf(devices: number): Promise<string> {
  const folder = scratchFolder(`bench-${devices}-devices`);
  for (const name of ['devices', 'beat']) mkdirSync(path.join(folder, name));
  const workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  writeFileSync(path.join(folder, 'workspace.json'), JSON.stringify(workspace));
  for (let count = 0; count < devices; count += 1) {
    const { deviceId, journal, logs } = openDevice(emptyFolder());
    for (let number = 0; number < 20; number += 1) journal.append(`[${number}]`.padEnd(300));
    journal.sign();
    mkdirSync(path.join(folder, 'devices', deviceId));
    writeFileSync(path.join(folder, 'devices', deviceId, segmentFileName(0)), logs.read(deviceId, 0));
    const { segment, offset } = journal.position;
    writeFileSync(path.join(folder, 'beat', announcementName(deviceId, segment, offset)), '');
  }
  return folder;
}

async function measured(devices: number) {
  const folder = await folderOf(devices);
  let calls = 0;
  const share: SharePort = new Proxy(new NodeShare(folder), {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        calls += 1;
        return value.apply(target, args);
      };
    },
  });
  const time = new VirtualTime();
  const me = openDevice(emptyFolder());
  const replication = new Replication({
    share,
    logs: new NodeLogStore(path.join(scratchFolder('bench-log'), 'log')),
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId: testWorkspaceId,
    ownDeviceId: me.deviceId,
    clock: time,
    formatVersion: 1,
    onCollected: () => undefined,
    onBranch: () => undefined,
    onDivergence: () => undefined,
    onStatus: () => undefined,
  });
  await replication.round();
  const round = async (passes: number): Promise<{ calls: number; milliseconds: number }> => {
    time.advance(passes);
    calls = 0;
    const started = performance.now();
    await replication.round();
    return { calls, milliseconds: performance.now() - started };
  };
  const idle: { calls: number; milliseconds: number }[] = [];
  for (let poll = 0; poll < POLLS; poll += 1) idle.push(await round(500));
  const sweep = await round(SWEEP_EVERY_MS);
  return {
    calls: median(idle.map((one) => one.calls)),
    milliseconds: median(idle.map((one) => one.milliseconds)),
    sweep,
  };
}

/** What looking for news costs when there are none, with few workstations and with many. */
export async function shareCallFigures(): Promise<Figure[]> {
  const few = await measured(4);
  const many = await measured(80);
  return [
    {
      name: 'share calls of an idle poll, 4 devices',
      value: few.calls,
      unit: 'calls',
      goal: 3,
      note: 'one every half second',
    },
    { name: 'share calls of an idle poll, 80 devices', value: many.calls, unit: 'calls', goal: 3, note: 'the same' },
    {
      name: 'idle poll, 80 devices to 4',
      value: many.milliseconds / few.milliseconds,
      unit: 'ratio',
      note: `${many.milliseconds.toFixed(2)} ms on a local disk`,
    },
    {
      name: 'share calls of a sweep, 80 devices to 4',
      value: many.sweep.calls / few.sweep.calls,
      unit: 'ratio',
      note: `${many.sweep.calls} calls, ${many.sweep.milliseconds.toFixed(0)} ms, every half minute`,
    },
  ];
}
