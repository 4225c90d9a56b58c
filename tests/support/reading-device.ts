import { nodeHashing, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { markedPlace } from '../../shared/sync/journal-position.ts';
import type { SharePort } from '../../shared/sync/ports.ts';
import { encodeReading } from '../../shared/sync/reading.ts';
import { Replication, type ReplicationStatus } from '../../shared/sync/replication.ts';
import { openDevice, testWorkspaceId } from './device.ts';
import type { MemoryFolder } from './memory-share.ts';

export interface ManualClock {
  now(): number;
  advance(milliseconds: number): void;
}

export function manualClock(start = Date.UTC(2026, 10, 22)): ManualClock {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The share with every call counted by its name. */
export function counted(share: SharePort): { readonly share: SharePort; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const proxy = new Proxy(share, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...input: unknown[]): unknown => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(member, target, input);
      };
    },
  });
  return { share: proxy, calls };
}

/** A device that replicates in rounds and, unless it is told not to, tells what it has taken in. */
export function openReadingDevice(folder: MemoryFolder, clock: ManualClock, isTelling = true) {
  const device = openDevice(folder);
  const { share, calls } = counted(device.share);
  let status: ReplicationStatus | undefined;
  const taken = new Map<string, Parameters<typeof markedPlace>[0]>();
  const replication = new Replication({
    share,
    logs: device.logs,
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId: testWorkspaceId,
    ownDeviceId: device.deviceId,
    clock,
    formatVersion: 1,
    onCollected: ({ deviceId, position }) => void taken.set(deviceId, position),
    onBranch: () => undefined,
    onDivergence: () => undefined,
    onStatus: (news) => {
      status = news;
    },
  });
  const tell = (): void => {
    const places = new Map([...taken].map(([deviceId, position]) => [deviceId, markedPlace(position)]));
    const { deviceId, signer } = device;
    replication.tellReading(encodeReading({ workspaceId: testWorkspaceId, deviceId, places }, signer));
  };
  if (isTelling) tell();
  return {
    ...device,
    calls,
    replication,
    tell,
    write: (text: string) => {
      device.journal.append(text);
      device.journal.sign();
      replication.setTarget(device.journal.position);
    },
    round: async () => {
      await replication.round();
      if (isTelling) tell();
    },
    status: () => {
      if (!status) throw new Error('no round was made');
      return status;
    },
    /** What is known of another device's reading; undefined: nothing. */
    readingOf: (deviceId: string) => status?.readings.find((reading) => reading.deviceId === deviceId)?.place,
    /** Whether the other device is known to have everything that was published. */
    isReadBy: (deviceId: string) => {
      const place = status?.readings.find((reading) => reading.deviceId === deviceId)?.place;
      return place != null && JSON.stringify(place) === JSON.stringify(status?.published);
    },
  };
}
