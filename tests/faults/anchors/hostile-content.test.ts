import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NodeShare } from '../../../electron/share/node-share.ts';
import { nodeHashing, nodeVerifier } from '../../../electron/storage/node-crypto.ts';
import { decodeCommit } from '../../../shared/store/operation.ts';
import { State } from '../../../shared/store/state.ts';
import { firstLink } from '../../../shared/sync/chain.ts';
import { announcementOfName, copyOfName, segmentOfFileName } from '../../../shared/sync/folder-layout.ts';
import { encodeFrame, MAX_PAYLOAD_BYTES, readFrames, salvageFrames } from '../../../shared/sync/frame.ts';
import { readVerified } from '../../../shared/sync/segment-reader.ts';
import { openDevice, testWorkspaceId } from '../../support/device.ts';
import { openStationOn, roundsUntil } from '../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../support/memory-share.ts';
import { addVenue, syncStatus, venueNames } from '../../support/office-acts.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { agree, stopAll, twoOffices } from '../../support/two-offices.ts';

const tools = { hashing: nodeHashing, verifier: nodeVerifier };
const deviceId = 'ab'.repeat(10);
const context = {
  workspaceId: testWorkspaceId,
  deviceId,
  link: firstLink(testWorkspaceId, deviceId, nodeHashing),
  publicKey: null,
};

test('T15 bytes of any kind where a journal should be never throw, and give nothing that was not signed', () => {
  const frame = fc
    .tuple(fc.constantFrom('H', 'C', 'S', 'E'), fc.uint8Array({ maxLength: 200 }))
    .map(([type, payload]) => encodeFrame(type as 'C', payload, nodeHashing));
  const pieces = fc.array(fc.oneof(frame, fc.uint8Array({ maxLength: 60 })), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.nat(4000), fc.nat(255), (parts, at, value) => {
      const bytes = Buffer.concat(parts);
      if (bytes.length > 0) bytes[at % bytes.length] = value;
      expect(readVerified(bytes, context, tools)).toMatchObject({ commits: [], end: 0 });
      expect(readFrames(bytes, nodeHashing).end).toBeLessThanOrEqual(bytes.length);
      expect(salvageFrames(bytes, nodeHashing).length).toBeLessThanOrEqual(parts.length + 2);
    }),
    { numRuns: 500 },
  );
});

test('T15 text of any kind where a commit should be never throws, and never reaches a prototype', () => {
  const operation = { i: 'ababab.1.runn', h: [1, 0], u: 'p', r: 'venue.all.x', f: { name: 'x' } };
  const evil = fc.oneof(
    fc.json(),
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify([{ ...operation, f: { name: value } }])),
  );
  const keys = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'name', 'i', 'h', 'r', 'f', 'b');
  const bent = fc
    .tuple(keys, fc.jsonValue())
    .map(
      ([key, value]) => `[${JSON.stringify(operation).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}]`,
    );
  fc.assert(
    fc.property(fc.oneof(evil, bent), (text) => {
      const operations = decodeCommit(text, deviceId) ?? [];
      const state = new State();
      state.apply(operations);
      for (const { recordId } of operations) state.view(recordId);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('T15 names of any kind are taken for what they are or for nothing', () => {
  const stem = fc.constantFrom(
    `${deviceId}-0-6`,
    `${deviceId}-000000.seg`,
    '000000.seg',
    'desktop.ini',
    '..',
    'CON',
    '\u0000',
  );
  const tail = fc.oneof(
    fc.constantFrom('', ' (1)', ' - 副本', '.tmp', '~', '/../x', '\n'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(stem, tail, (first, last) => {
      const name = first + last;
      const announced = announcementOfName(name);
      if (announced)
        expect(`${announced.deviceId}-${announced.segment}-${announced.offset}`.length).toBeLessThanOrEqual(
          name.length,
        );
      for (const read of [announced, copyOfName(name), segmentOfFileName(name)]) {
        if (read !== null) expect(name).toMatch(/^[0-9a-f-]+(?:-b[0-9a-f-]+)?(?:\.seg)?$/);
      }
    }),
    { numRuns: 500 },
  );
});

/** Commits that somebody with a key of his own may sign and put into the folder. */
const evilCommits: readonly (readonly [string, (own: string) => string])[] = [
  [
    'values nested a hundred thousand deep',
    (own) =>
      `[{"i":"${own}.1.evil","h":[1,0],"u":"x","r":"venue.all.deep","f":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}]`,
  ],
  ['an array nested a million deep', () => '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
  [
    'a hundred thousand fields',
    (own) => {
      const fields = Array.from({ length: 100_000 }, (_, index) => [`f${index}`, index]);
      return JSON.stringify([
        { i: `${own}.2.evil`, h: [1, 0], u: 'x', r: 'venue.all.wide', f: Object.fromEntries(fields) },
      ]);
    },
  ],
  [
    'numbers that are none',
    (own) => `[{"i":"${own}.3.evil","h":[1e999,-1],"u":"x","r":"venue.all.n","f":{"name":1e999}}]`,
  ],
  [
    'a key of the prototype',
    (own) => `[{"i":"${own}.4.evil","h":[1,0],"u":"x","r":"venue.all.p","f":{"__proto__":{"polluted":1}}}]`,
  ],
  [
    'a path for a record id',
    (own) => `[{"i":"${own}.5.evil","h":[1,0],"u":"x","r":"../../etc.passwd.x","f":{"name":"x"}}]`,
  ],
  [
    'the end of time',
    (own) =>
      `[{"i":"${own}.6.evil","h":[9007199254740991,9007199254740991],"u":"x","r":"venue.all.late","f":{"name":"最后"}}]`,
  ],
];

test.each(evilCommits)('T15 a signed commit with %s stops nobody', async (_name, evil) => {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const station = await openStationOn(new MemoryShare(folder));
  const stranger = openDevice(folder);
  const honest = openDevice(folder);
  const venue = (device: typeof honest, number: number, name: string): string =>
    JSON.stringify([
      {
        i: `${device.deviceId.slice(0, 6)}.${number}.runn`,
        h: [5, 0],
        u: 'p',
        r: `venue.all.v${number}`,
        f: { name, bufferMinutes: 0 },
      },
    ]);
  stranger.journal.append(evil(stranger.deviceId.slice(0, 6)));
  await stranger.publish();
  honest.journal.append(venue(honest, 1, '先'));
  await honest.publish();
  await roundsUntil([station], async () => (await venueNames(station)).includes('先'), 5);
  stranger.journal.append(venue(stranger, 8, '后'));
  await stranger.publish();
  await roundsUntil([station], async () => (await venueNames(station)).includes('后'), 5);
  station.time.advance(10_000);
  await station.host.stop();
  const again = await openStationOn(new MemoryShare(folder), { profileFolder: station.profileFolder });
  expect(await venueNames(again)).toEqual(expect.arrayContaining(['先', '后']));
  await again.host.stop();
  expect([...station.log, ...again.log]).toEqual([]);
});

test('T15 a frame of more than 8 MiB is not read, however much follows it', () => {
  const head = Buffer.alloc(9 + 1024);
  head.writeUInt32LE(MAX_PAYLOAD_BYTES + 1, 0);
  expect(readFrames(head, nodeHashing)).toMatchObject({ frames: [], stop: 'damaged' });
});

test('T15 foreign files and folders on the share are ignored, and nothing of them is changed or read whole', async () => {
  const root = scratchFolder('t15');
  const { lead, other, stations } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
  const devices = path.join(root, 'devices');
  const junk: readonly [string, string | null][] = [
    ['desktop.ini', '[.ShellClassInfo]'],
    ['Thumbs.db', ''],
    ['workspace (1).json', '{"id":"anotherworkspace","formatVersion":9,"districtName":"x"}'],
    ['beat/desktop.ini', ''],
    [`beat/${lead.deviceId}-0-999999999 (1)`, ''],
    [`beat/${lead.deviceId}-0-999999999 - 副本`, ''],
    ['beat/__proto__', ''],
    [`devices/${lead.deviceId} - 副本`, null],
    [`devices/${lead.deviceId} - 副本/000000.seg`, 'copy'],
    [`devices/${lead.deviceId}/000000 (1).seg`, 'copy'],
    [`devices/${lead.deviceId}/000000.seg.sync-conflict-20261122`, 'copy'],
    [`devices/${lead.deviceId}/~$000000.seg`, ''],
    [`devices/${'f'.repeat(20)}`, null],
    [`devices/${'f'.repeat(20)}/000000.seg`, null],
    [`devices/${'e'.repeat(20)}`, ''],
    [`devices/${lead.deviceId}/relay`, null],
    [`devices/${lead.deviceId}/relay/${'f'.repeat(20)}-000000.seg`, 'no journal'],
    ['=cmd|x', ''],
  ];
  for (const [name, content] of junk) {
    if (content === null) mkdirSync(path.join(root, name), { recursive: true });
    else writeFileSync(path.join(root, name), content);
  }
  symlinkSync('/dev/zero', path.join(root, 'beat', `${'d'.repeat(20)}-0-5`));
  mkdirSync(path.join(devices, 'c'.repeat(20)));
  const huge = path.join(devices, 'c'.repeat(20), '000000.seg');
  writeFileSync(huge, 'x');
  truncateSync(huge, 8 * 1024 ** 3);
  const before = process.memoryUsage().rss;
  await addVenue(lead, '丙');
  await addVenue(other, '丁');
  for (const station of stations) station.time.advance(86_400_000);
  await roundsUntil(stations, () => agree(stations, ['甲', '乙', '丙', '丁']));
  for (let round = 0; round < 80; round += 1) for (const station of stations) await station.round();
  expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 ** 2);
  for (const station of stations) {
    // What is no journal is counted; the two offices' own are in order.
    const { share, unverifiedDevices } = await syncStatus(station);
    expect([share, unverifiedDevices > 0]).toEqual(['online', true]);
  }
  await stopAll(stations);
});

const evilWorkspaces: readonly [string, string][] = [
  ['is nested deep', '['.repeat(30_000)],
  ['is longer than any', `{"id":"${'a'.repeat(100_000)}"}`],
  ['names a path', '{"id":"../../etc","formatVersion":1,"districtName":"x"}'],
  ['has no version', '{"id":"testworkspace","districtName":"x"}'],
  ['is half', '{"id":"testwork'],
  ['is empty', ''],
];

test.each(evilWorkspaces)(
  'T15 a workspace file that %s is told of as unreadable and nothing is founded over it',
  async (_name, text) => {
    const root = scratchFolder('t15-workspace');
    writeFileSync(path.join(root, 'workspace.json'), text);
    const station = await openStationOn(new NodeShare(root));
    expect(await station.client.request('workspace.getStatus')).toMatchObject({
      stage: 'choosingFolder',
      folderProblem: { code: 'FOLDER_UNREACHABLE', errorCode: expect.stringMatching(/^(EBADMSG|EFBIG)$/) },
    });
    await station.host.stop();
  },
);
