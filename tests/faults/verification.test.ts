import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import { encodeFrame, readFrames } from '../../shared/sync/frame.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../support/office-workstation.ts';
import { addItem, foundDistrict, joinDistrict, recordAt } from '../support/small-district.ts';

const workspaceFolder = ({ profileFolder }: Workstation): string => {
  const [workspace = ''] = readdirSync(path.join(profileFolder, 'ws'));
  return path.join(profileFolder, 'ws', workspace);
};

const verify = async ({ client }: Workstation, repairs = false) => {
  const report = await client.request('verification.run', { repairs });
  if (!report) throw new Error('the verification was called off');
  return report;
};

describe('a workstation with a mirror of another', () => {
  const share = scratchFolder('verification-share');
  let lead: Workstation;
  let government: Workstation;
  let ownFile: string;
  let mirrorFile: string;
  let ownId: string;
  let otherId: string;

  beforeAll(async () => {
    lead = await foundDistrict(share);
    government = await joinDistrict(share, '区政府办', '唐思远', 'liaison');
    const theirs = await addItem(government, { content: '政府常务会议' });
    for (let count = 0; count < 20; count += 1) await addItem(lead, { content: `会议${count}` });
    await until(lead, async () => (await recordAt(lead, theirs)).view !== undefined);
    await until(lead, async () => (await lead.client.request('sync.getStatus')).unpublishedCommits === 0);
    const log = path.join(workspaceFolder(lead), 'log');
    const { journals } = await verify(lead);
    ownId = journals.find(({ isOwn }) => isOwn)?.deviceId ?? '';
    otherId = journals.find(({ isOwn }) => !isOwn)?.deviceId ?? '';
    ownFile = path.join(log, ownId, '000000.seg');
    mirrorFile = path.join(log, otherId, '000000.seg');
  });
  afterAll(async () => {
    await Promise.all([lead, government].map((station) => station?.host.stop()));
  });

  /** Verifies while a file is damaged, and puts it back as it was. */
  async function whileDamaged(file: string, damage: (bytes: Buffer) => Buffer | null) {
    const former = readFileSync(file);
    const damaged = damage(Buffer.from(former));
    if (damaged) writeFileSync(file, damaged);
    else rmSync(file);
    try {
      return await verify(lead);
    } finally {
      writeFileSync(file, former);
    }
  }

  const damageOf = (report: Awaited<ReturnType<typeof verify>>, deviceId: string) =>
    report.journals.find((journal) => journal.deviceId === deviceId)?.damage;

  test('whole journals, records and share: counted, called whole, and remembered', async () => {
    const report = await verify(lead);
    expect(report).toMatchObject({ isWhole: true, share: { state: 'same' }, records: { differing: [], repaired: [] } });
    expect(report.journals.map(({ damage }) => damage)).toEqual([null, null]);
    const own = report.journals.find(({ isOwn }) => isOwn);
    // The founding of the workspace, its first records, and what was entered.
    expect(own?.commits).toBe(22);
    expect(own?.signatures).toBeGreaterThan(1);
    expect(own?.bytes).toBe(readFileSync(ownFile).length);
    expect(report.records.records).toBeGreaterThan(25);
    expect(await lead.client.request('verification.getLast')).toEqual(report);
  });

  test('two workstations that have read the same have the same digest of all records', async () => {
    const itemsOf = async ({ client }: Workstation): Promise<number> => {
      const { records } = await client.request('records.openWindow', { partitions: ['2026-W48'] });
      return records.length;
    };
    await until(government, async () => (await itemsOf(government)) === 21);
    const mine = await verify(lead);
    const theirs = await verify(government);
    expect(theirs.records.digest).toBe(mine.records.digest);
  });

  test('a bit that flipped in the own journal is found with its place, and the share’s copy differs from there', async () => {
    const place = Math.floor(readFileSync(ownFile).length / 2);
    const report = await whileDamaged(ownFile, (bytes) => {
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      return bytes;
    });
    expect(report.isWhole).toBe(false);
    expect(damageOf(report, ownId)).toMatchObject({ kind: 'damaged', segment: 0 });
    expect(damageOf(report, ownId)?.offset).toBeLessThanOrEqual(place);
    expect(report.share).toMatchObject({ state: 'differs', place: { segment: 0, offset: place } });
    expect(damageOf(report, otherId)).toBeNull();
  });

  test('a bit that flipped in a mirror is found there and nowhere else', async () => {
    const report = await whileDamaged(mirrorFile, (bytes) => {
      const place = bytes.length - 200;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    });
    expect(damageOf(report, otherId)).toMatchObject({ kind: 'damaged', segment: 0 });
    expect(damageOf(report, ownId)).toBeNull();
    expect(report.share.state).toBe('same');
  });

  test('a forged signature with a right checksum is found', async () => {
    const report = await whileDamaged(mirrorFile, (bytes) => {
      const signature = readFrames(bytes, nodeHashing).frames.findLast(({ type }) => type === 'S');
      if (!signature) throw new Error('the mirror has no signature');
      const forged = encodeFrame('S', new Uint8Array(signature.payload.length).fill(7), nodeHashing);
      bytes.set(forged, signature.start);
      return bytes;
    });
    expect(damageOf(report, otherId)).toMatchObject({ kind: 'badSignature', segment: 0 });
  });

  test('content exchanged behind a right checksum does not pass: the chain is another one', async () => {
    const report = await whileDamaged(mirrorFile, (bytes) => {
      const commit = readFrames(bytes, nodeHashing).frames.findLast(({ type }) => type === 'C');
      if (!commit) throw new Error('the mirror has no commit');
      const text = Buffer.from(commit.payload).toString('utf8').replace('政府常务会议', '政府临时会议');
      bytes.set(encodeFrame('C', Buffer.from(text), nodeHashing), commit.start);
      return bytes;
    });
    expect(damageOf(report, otherId)).toMatchObject({ kind: 'badSignature' });
  });

  test('a journal cut off, a segment that is gone, and a header of another device are told apart', async () => {
    const cut = await whileDamaged(mirrorFile, (bytes) => bytes.subarray(0, bytes.length - 80));
    expect(damageOf(cut, otherId)).toMatchObject({ kind: 'damaged', segment: 0 });
    const gone = await whileDamaged(mirrorFile, () => null);
    expect(damageOf(gone, otherId)).toEqual({ kind: 'missing', segment: 0, offset: 0 });
    const exchanged = await whileDamaged(mirrorFile, () => readFileSync(ownFile));
    expect(damageOf(exchanged, otherId)).toEqual({ kind: 'wrongOwner', segment: 0, offset: 0 });
    expect((await verify(lead)).isWhole).toBe(true);
  });

  test('commits go on while a verification runs, and it still finds everything whole', async () => {
    const running = verify(lead);
    const made = await addItem(lead, { content: '校验期间新增' });
    const report = await running;
    expect(report.isWhole).toBe(true);
    expect((await recordAt(lead, made)).view?.values.content).toBe('校验期间新增');
  });

  test('a share that cannot be reached is said so and is no damage', async () => {
    const hidden = `${share}-away`;
    renameSync(share, hidden);
    const report = await verify(lead);
    renameSync(hidden, share);
    expect(report).toMatchObject({ isWhole: true, share: { state: 'unreachable' } });
  });
});

test('a partition that was altered behind a right checksum is found, named, and built again from the journals on request', async () => {
  const share = scratchFolder('verification-share');
  const first = await foundDistrict(share);
  const itemId = await addItem(first, { content: '常委会会议' });
  await first.host.stop();
  const file = path.join(workspaceFolder(first), 'parts', 'planItem', '2026-W48.json');
  expect(existsSync(file)).toBe(true);
  const json = readFileSync(file, 'utf8').split('\n').slice(1).join('\n').replace('常委会会议', '被改动的会议');
  writeFileSync(file, `#${crc32(Buffer.from(json)).toString(16)}\n${json}`);

  const again = await openWorkstation(share, { profileFolder: first.profileFolder });
  expect((await recordAt(again, itemId)).view?.values.content).toBe('被改动的会议');
  const found = await verify(again);
  expect(found).toMatchObject({ isWhole: false, records: { differing: ['planItem.2026-W48'], repaired: [] } });
  expect((await recordAt(again, itemId)).view?.values.content).toBe('被改动的会议');

  const mended = await verify(again, true);
  expect(mended).toMatchObject({ isWhole: true, records: { repaired: ['planItem.2026-W48'] } });
  expect((await recordAt(again, itemId)).view?.values.content).toBe('常委会会议');
  await again.host.stop();

  const third = await openWorkstation(share, { profileFolder: first.profileFolder });
  expect((await recordAt(third, itemId)).view?.values.content).toBe('常委会会议');
  expect(await verify(third)).toMatchObject({ isWhole: true, records: { differing: [] } });
  await third.host.stop();
});
