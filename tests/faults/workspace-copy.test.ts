import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkstation, scratchFolder, until, type Workstation } from '../support/office-workstation.ts';
import { addItem, districtWindow, editItem, foundDistrict, joinDistrict, recordAt } from '../support/small-district.ts';

const recordsOf = async ({ client }: Workstation) => {
  const { records } = await client.request('records.openWindow', districtWindow);
  return records
    .map(({ id, standing, values, conflicts }) => ({ id, standing, values, conflicts }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
};

/** Names and bytes of all files below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    // What tells of entries and of having read them comes when it comes.
    .filter((file) => !file.includes(`${path.sep}beat${path.sep}`) && path.basename(file) !== 'reading.json')
    .map((file) => `${file} ${readFileSync(file).toString('base64')}`)
    .sort();

test('a moment written as a copy opens as a workspace of its own, whole and with its history, and touches nothing else', async () => {
  const share = scratchFolder('copy-share');
  const lead = await foundDistrict(share);
  const government = await joinDistrict(share, '区政府办', '唐思远', 'liaison');
  const theirs = await addItem(government, { content: '政府常务会议' });
  const mine = await addItem(lead, { content: '常委会会议', placeText: '一楼' });
  await until(lead, async () => (await recordAt(lead, theirs)).view !== undefined);
  await editItem(lead, mine, { placeText: '三楼' });
  const { changes } = await lead.client.request('history.listChanges', { limit: 1 });
  const moment = changes[0]?.stamp ?? [0, 0];
  const past = await recordsOf(lead);
  await editItem(lead, mine, { placeText: '五楼' });
  const later = await addItem(lead, { content: '后来的会议' });
  await until(lead, async () => (await lead.client.request('sync.getStatus')).unpublishedCommits === 0);
  await until(government, async () => (await recordAt(government, later)).view !== undefined);
  const present = await recordsOf(lead);
  const shareBefore = filesIn(share);

  await expect(government.client.request('history.writeCopy', { moment })).rejects.toMatchObject({
    details: { violations: [{ code: 'NOT_PERMITTED' }] },
  });
  const { folder, operations } = await lead.client.request('history.writeCopy', { moment });
  expect(operations).toBeGreaterThan(9);
  expect(path.relative(lead.profileFolder, folder).startsWith('copies')).toBe(true);
  const second = await lead.client.request('history.writeCopy', { moment });
  expect(second.folder).not.toBe(folder);

  const copy = await openWorkstation(path.join(folder, 'share'), { profileFolder: folder });
  const status = await copy.client.request('workspace.getStatus');
  expect(status).toMatchObject({ stage: 'ready', me: { name: '林永康', role: 'director' } });
  expect(status.districtName).toMatch(/^云溪区（.* 副本）$/);
  expect(await recordsOf(copy)).toEqual(past);
  const { entries } = await copy.client.request('history.ofRecord', { id: mine });
  expect(entries.map(({ fields }) => fields.find(({ field }) => field === 'placeText')?.after)).toEqual([
    '一楼',
    '三楼',
  ]);
  const verify = () => copy.client.request('verification.run', { repairs: false });
  await until(copy, async () => (await verify())?.share.state === 'same');
  expect(await verify()).toMatchObject({ isWhole: true, records: { differing: [] } });
  await editItem(copy, mine, { placeText: '只在副本里' });
  await copy.host.stop();
  const again = await openWorkstation(path.join(folder, 'share'), { profileFolder: folder });
  expect((await recordAt(again, mine)).view?.values.placeText).toBe('只在副本里');
  await again.host.stop();

  expect(await recordsOf(lead)).toEqual(present);
  expect(filesIn(share)).toEqual(shareBefore);
  expect(existsSync(`${folder}.unfinished`)).toBe(false);
  await Promise.all([lead.host.stop(), government.host.stop()]);
});

test('a copy never lies in the shared folder', async () => {
  const share = scratchFolder('copy-share');
  const profileFolder = path.join(share, 'profile');
  const lead = await foundDistrict(share, { profileFolder });
  const { changes } = await lead.client.request('history.listChanges', { limit: 1 });
  await expect(lead.client.request('history.writeCopy', { moment: changes[0]?.stamp ?? [0, 0] })).rejects.toMatchObject(
    { code: 'LOCAL_DISK_FAILED', details: { errorCode: 'INSIDE_SHARE' } },
  );
  expect(existsSync(path.join(profileFolder, 'copies'))).toBe(false);
  await lead.host.stop();
});
