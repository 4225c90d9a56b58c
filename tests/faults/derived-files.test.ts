import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkstation, scratchFolder } from '../support/office-workstation.ts';

/** Partitions, checkpoint and settings of a closed workstation, to be damaged. */
async function closedWorkstation() {
  const share = scratchFolder('share');
  const station = await openWorkstation(share, { isDemo: true });
  const before = await everything(station.client);
  await station.host.stop();
  const [workspace = ''] = readdirSync(path.join(station.profileFolder, 'ws'));
  const folder = path.join(station.profileFolder, 'ws', workspace);
  const partitions = readdirSync(path.join(folder, 'parts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, 'parts', name));
  return { share, profileFolder: station.profileFolder, folder, partitions, before };
}

type Client = Awaited<ReturnType<typeof openWorkstation>>['client'];

async function everything(client: Client) {
  const year = new Date().getFullYear();
  const weeks = Array.from({ length: 53 }, (_, index) => String(index + 1).padStart(2, '0'));
  const names = [`${year - 1}-W53`, ...weeks.map((week) => `${year}-W${week}`), `${year + 1}-W01`];
  const { records } = await client.request('records.openWindow', { partitions: ['all', ...names] });
  return [...records].sort((left, right) => (left.id < right.id ? -1 : 1));
}

const damages: readonly [string, (where: Awaited<ReturnType<typeof closedWorkstation>>) => void][] = [
  ['one partition is gone', ({ partitions }) => rmSync(partitions[0] ?? '')],
  ['every partition is gone', ({ folder }) => rmSync(path.join(folder, 'parts'), { recursive: true })],
  ['the checkpoint is gone', ({ folder }) => rmSync(path.join(folder, 'checkpoint.json'))],
  [
    'a partition and the generation before it are torn',
    ({ partitions: [file = ''] }) => {
      writeFileSync(file, readFileSync(file).subarray(0, 40));
      rmSync(`${file}.previous`, { force: true });
    },
  ],
  [
    'a partition is filled with NUL',
    ({ partitions: [, file = ''] }) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  ],
  [
    'the checkpoint is filled with NUL',
    ({ folder }) => writeFileSync(path.join(folder, 'checkpoint.json'), Buffer.alloc(500)),
  ],
  [
    'all that is derived is gone',
    ({ folder }) => {
      rmSync(path.join(folder, 'parts'), { recursive: true });
      rmSync(path.join(folder, 'checkpoint.json'));
    },
  ],
];

test.each(damages)('[S-7] when %s, the next start has every record from the journals', async (_name, damage) => {
  const closed = await closedWorkstation();
  damage(closed);
  const again = await openWorkstation(closed.share, { profileFolder: closed.profileFolder });
  expect(await everything(again.client)).toEqual(closed.before);
  // What was built again goes on: a new entry and another start keep both.
  await again.client.request('directory.addEntries', {
    entries: [{ kind: 'venue', values: { name: '新会议室', bufferMinutes: 0 } }],
  });
  await again.host.stop();
  const third = await openWorkstation(closed.share, { profileFolder: closed.profileFolder });
  expect((await everything(third.client)).length).toBe(closed.before.length + 1);
  await third.host.stop();
});
