import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newerSources } from './newer-sources.ts';
import { OfficeOfVersion } from './office-of-version.ts';

const present = path.resolve('.');
const within = { timeout: 30_000 };
let newer: string;
let scratch: string;
let share: string;
const running: OfficeOfVersion[] = [];
beforeAll(() => {
  newer = newerSources();
});
afterAll(() => rmSync(newer, { recursive: true, force: true }));
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'siban-versions-'));
  share = path.join(scratch, 'share');
  mkdirSync(share);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((office) => office.end()));
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
});

async function open(sources: string, name: string): Promise<OfficeOfVersion> {
  const office = await OfficeOfVersion.start(sources, path.join(scratch, name), share, name);
  running.push(office);
  return office;
}

test('the present and a newer version work on one workspace: each keeps and reads what it knows of the other', async () => {
  const old = await open(present, '区委办');
  await old.ask('write', '甲');
  const next = await open(newer, '区政府办');
  // What a newer version may lay into the folder besides.
  const foreign = [path.join(share, '看板.json'), path.join(share, 'devices', await next.ask('device'), 'plans.idx')];
  for (const file of foreign) writeFileSync(file, 'of the newer version');
  await next.ask('write', '乙');
  await next.ask('write', '楼三');
  await expect.poll(() => old.names(), within).toEqual(['乙', '楼三', '甲'].sort());
  await expect.poll(() => next.names(), within).toEqual(['乙', '楼三', '甲'].sort());
  expect(await next.ask('read')).toContain('楼三 3');
  expect(await old.ask('status')).toMatchObject({ share: 'online', unverifiedDevices: 0, unreadableRecords: 1 });
  expect(await next.ask('status')).toMatchObject({ share: 'online', unverifiedDevices: 0, unreadableRecords: 0 });
  for (const file of foreign) expect(readFileSync(file, 'utf8')).toBe('of the newer version');
  expect([...old.bugs, ...next.bugs]).toEqual([]);
}, 120_000);

test('when the newer version is gone again, whoever comes with it later finds all that it wrote', async () => {
  const old = await open(present, '区委办');
  const next = await open(newer, '区政府办');
  await next.ask('write', '楼三');
  await expect.poll(() => next.isAllSent(), within).toBe(true);
  await expect.poll(() => old.names(), within).toEqual(['楼三']);
  await next.end();
  await old.ask('write', '甲');
  await expect.poll(() => old.isAllSent(), within).toBe(true);
  const later = await open(newer, '区政协办');
  await expect.poll(() => later.ask('read'), within).toEqual(['楼三 3', '甲 无'].sort());
}, 120_000);

test('a workstation goes back to the present version and forward again: nothing is lost on the way', async () => {
  const old = await open(present, '区委办');
  const next = await open(newer, '区政府办');
  await next.ask('write', '楼三');
  await expect.poll(() => next.isAllSent(), within).toBe(true);
  await next.end();
  const back = await open(present, '区政府办');
  await expect.poll(() => back.names(), within).toEqual(['楼三']);
  expect(await back.ask('status')).toMatchObject({ unreadableRecords: 1 });
  await back.ask('write', '丁');
  await expect.poll(() => back.isAllSent(), within).toBe(true);
  await expect.poll(() => old.names(), within).toEqual(['丁', '楼三'].sort());
  await back.end();
  const forward = await open(newer, '区政府办');
  await expect.poll(() => forward.ask('read'), within).toEqual(['丁 无', '楼三 3'].sort());
  expect(await forward.ask('status')).toMatchObject({ unreadableRecords: 0, unverifiedDevices: 0 });
  expect([...old.bugs, ...forward.bugs]).toEqual([]);
}, 120_000);
