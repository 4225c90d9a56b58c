import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import type { RecordStore } from '../../shared/host/record-store.ts';
import { readFrames } from '../../shared/sync/frame.ts';
import { openRealStore, type RealStore, say } from './real-store.ts';

/** Small enough that a few actions close one. */
const SMALL_SEGMENT = 2000;

/** Something a workstation does with its disk, that may be ended at any step. */
export interface StoreScenario {
  readonly name: string;
  /** Lays out the profile that `run` begins with. */
  readonly prepare: (profileFolder: string) => Promise<void>;
  /** Tells `acknowledge` of every action once it counts as kept. Names that begin with `=` are values of the settings. */
  readonly run: (profileFolder: string, acknowledge: (text: string) => void) => Promise<void>;
}

const saying = (store: RecordStore, acknowledge: (text: string) => void) => (text: string) => {
  say(store, text);
  acknowledge(text);
};

async function nothing(profileFolder: string): Promise<void> {
  mkdirSync(profileFolder, { recursive: true });
}

const parted = z.object({ deviceId: z.string(), segment: z.number(), offset: z.number(), bytes: z.string() });
const partedFile = (profileFolder: string): string => path.join(profileFolder, 'parted.json');

/**
 * A profile of which a copy wrote under the same name and reached the share first. What the share then holds is kept beside it.
 */
async function copiedProfile(profileFolder: string): Promise<void> {
  const first = await openRealStore(profileFolder, { segmentBytes: SMALL_SEGMENT });
  say(first.store, 'common');
  first.store.signedPosition();
  await first.store.close();
  cpSync(profileFolder, `${profileFolder}.copy`, { recursive: true });
  const copy = await openRealStore(`${profileFolder}.copy`, { segmentBytes: SMALL_SEGMENT });
  const { segment, offset } = copy.store.position;
  say(copy.store, 'of the copy');
  copy.store.signedPosition();
  await copy.store.close();
  const file = path.join(copy.logFolder, copy.profile.device.deviceId, `${String(segment).padStart(6, '0')}.seg`);
  const bytes = readFileSync(file).subarray(offset).toString('base64');
  writeFileSync(
    partedFile(profileFolder),
    JSON.stringify({ deviceId: copy.profile.device.deviceId, segment, offset, bytes }),
  );
}

async function openParted(profileFolder: string): Promise<RealStore> {
  return openRealStore(profileFolder, { segmentBytes: SMALL_SEGMENT });
}

/** Tells the store what the share holds under its former name, as the share process does. */
async function reconcileParted({ store, profile }: RealStore, profileFolder: string): Promise<void> {
  const { bytes, ...place } = parted.parse(JSON.parse(readFileSync(partedFile(profileFolder), 'utf8')));
  if (profile.device.deviceId !== place.deviceId) return;
  const outcome = await store.reconcile({ ...place, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) });
  if (outcome !== 'rehomed') throw new Error(`the device was to take a new name, not ${outcome}`);
}

export const storeScenarios: readonly StoreScenario[] = [
  {
    name: 'first start and appends to the journal',
    prepare: nothing,
    run: async (profileFolder, acknowledge) => {
      const { store } = await openRealStore(profileFolder);
      const tell = saying(store, acknowledge);
      for (const text of ['one', 'two', 'three']) tell(text);
      store.signedPosition();
      for (const text of ['four', 'five']) tell(text);
    },
  },
  {
    name: 'whole files written in place of others',
    prepare: nothing,
    run: async (profileFolder, acknowledge) => {
      const { store, profile } = await openRealStore(profileFolder);
      saying(store, acknowledge)('before');
      for (const name of ['first', 'second', 'third']) {
        await profile.profile.write({ ...profile.profile.read(), districtName: name });
        acknowledge(`=${name}`);
      }
    },
  },
  {
    name: 'checkpoints of several partitions',
    prepare: nothing,
    run: async (profileFolder, acknowledge) => {
      const { store } = await openRealStore(profileFolder);
      const tell = saying(store, acknowledge);
      tell('one');
      await store.checkpoint();
      tell('two');
      await store.checkpoint();
      tell('three');
    },
  },
  {
    name: 'closing segments and beginning new ones',
    prepare: nothing,
    run: async (profileFolder, acknowledge) => {
      const { store } = await openRealStore(profileFolder, { segmentBytes: SMALL_SEGMENT });
      const tell = saying(store, acknowledge);
      for (let number = 0; number < 8; number += 1) {
        tell(`item ${number}`);
        if (number % 2 === 1) store.signedPosition();
      }
    },
  },
  {
    name: 'going on under a new name',
    prepare: copiedProfile,
    run: async (profileFolder, acknowledge) => {
      const opened = await openParted(profileFolder);
      const tell = saying(opened.store, acknowledge);
      for (const text of ['one', 'two', 'three']) tell(text);
      await reconcileParted(opened, profileFolder);
      tell('four');
      opened.store.signedPosition();
      tell('five');
    },
  },
  {
    name: 'a start that finishes an interrupted change of name',
    prepare: async (profileFolder) => {
      await copiedProfile(profileFolder);
      const opened = await openParted(profileFolder);
      for (const text of ['one', 'two', 'three']) say(opened.store, text);
      const { bytes, deviceId, ...place } = parted.parse(JSON.parse(readFileSync(partedFile(profileFolder), 'utf8')));
      await opened.profile.device.replace({ formerDeviceId: deviceId, ...place });
    },
    run: async (profileFolder, acknowledge) => {
      for (const text of ['one', 'two', 'three']) acknowledge(text);
      const { store } = await openParted(profileFolder);
      saying(store, acknowledge)('four');
    },
  },
  {
    name: 'a start over a torn tail',
    prepare: async (profileFolder) => {
      const { store, logFolder, profile } = await openRealStore(profileFolder, { segmentBytes: SMALL_SEGMENT });
      say(store, 'one');
      store.signedPosition();
      say(store, 'two');
      await store.close();
      const file = path.join(logFolder, profile.device.deviceId, '000000.seg');
      const bytes = readFileSync(file);
      const { frames } = readFrames(bytes, nodeHashing);
      const last = frames.at(-1);
      writeFileSync(file, Buffer.concat([bytes, bytes.subarray(last?.start, (last?.end ?? 0) - 7)]));
    },
    run: async (profileFolder, acknowledge) => {
      for (const text of ['one', 'two']) acknowledge(text);
      const { store } = await openRealStore(profileFolder, { segmentBytes: SMALL_SEGMENT });
      saying(store, acknowledge)('three');
      store.signedPosition();
    },
  },
];
