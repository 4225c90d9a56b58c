import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closedDemoStation, everyRecord } from '../support/closed-demo-station.ts';
import { openWorkstation } from '../support/office-workstation.ts';

const damages: readonly [string, (where: Awaited<ReturnType<typeof closedDemoStation>>) => void][] = [
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
  const closed = await closedDemoStation();
  damage(closed);
  const again = await openWorkstation(closed.share, { profileFolder: closed.profileFolder });
  expect(await everyRecord(again.client)).toEqual(closed.before);
  // What was built again goes on: a new entry and another start keep both.
  await again.client.request('directory.addEntries', {
    entries: [{ kind: 'venue', values: { name: '新会议室', bufferMinutes: 0 } }],
  });
  await again.host.stop();
  const third = await openWorkstation(closed.share, { profileFolder: closed.profileFolder });
  expect((await everyRecord(third.client)).length).toBe(closed.before.length + 1);
  await third.host.stop();
});
