import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkstation, scratchFolder, until } from '../../support/office-workstation.ts';

test('a second workstation that joins through the folder sees what the first one entered, and its receipt comes back', async () => {
  const share = scratchFolder('share');
  const lead = await openWorkstation(share, { isDemo: true });
  expect((await lead.client.request('workspace.getStatus')).stage).toBe('ready');
  const other = await openWorkstation(share);
  await until(
    other,
    async () => (await other.client.request('records.openWindow', { partitions: ['all'] })).records.length > 30,
  );
  expect((await other.client.request('workspace.getStatus')).stage).toBe('joining');
  const { records } = await other.client.request('records.openWindow', { partitions: ['all'] });
  const congress = records.find(({ kind, values }) => kind === 'office' && values.shortName === '区人大办');
  await other.client.request('workspace.join', {
    me: { name: '潘德明', officeId: congress?.id ?? '', role: 'liaison' },
  });
  expect((await other.client.request('workspace.getStatus')).me).toMatchObject({ name: '潘德明', role: 'liaison' });
  const receipts = async () => {
    const weeks = readdirSync(path.join(lead.profileFolder, 'ws')).length;
    expect(weeks).toBe(1);
    const all = await lead.client.request('records.openWindow', { partitions: weekNames() });
    return all.records.filter(({ kind, values }) => kind === 'receipt' && values.officeId === congress?.id);
  };
  await until(lead, async () => (await receipts()).length === 2);
  await until(
    lead,
    async () =>
      existsSync(path.join(share, '分发', '区政协办')) &&
      (await lead.client.request('sync.getStatus')).waitingDistributions === 0,
  );
  expect(readdirSync(path.join(share, '分发')).sort()).toContain('分发清单.json');
  await other.host.stop();
  await lead.host.stop();
  expect(lead.log).toEqual([]);
  expect(other.log).toEqual([]);
});

test('a workstation that is closed and opened again has everything, from partitions or from journals alone', async () => {
  const share = scratchFolder('share');
  const first = await openWorkstation(share, { isDemo: true });
  const before = await first.client.request('records.openWindow', { partitions: ['all', ...weekNames()] });
  await first.host.stop();
  const again = await openWorkstation(share, { profileFolder: first.profileFolder });
  const after = await again.client.request('records.openWindow', { partitions: ['all', ...weekNames()] });
  expect(byId(after.records)).toEqual(byId(before.records));
  await again.host.stop();
});

const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  [...records].sort((left, right) => (left.id < right.id ? -1 : 1));

/** Every week of the years around now: the sample lies in this week and the next. */
function weekNames(): string[] {
  const year = new Date().getFullYear();
  return [year - 1, year, year + 1]
    .flatMap((y) => Array.from({ length: 53 }, (_, index) => `${y}-W${String(index + 1).padStart(2, '0')}`))
    .slice(40, 150);
}
