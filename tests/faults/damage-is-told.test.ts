import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { found, openStationOn } from '../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../support/memory-share.ts';
import { addVenue, syncStatus, venueNames } from '../support/office-acts.ts';

/** A workstation that was closed, to be opened again on the same files. */
async function closedStation() {
  const folder = emptyFolder();
  const station = await openStationOn(new MemoryShare(folder));
  await found(station);
  await addVenue(station, '第一会议室', '第二会议室', '第三会议室');
  await station.round();
  await station.host.stop();
  const { profileFolder } = station;
  const [workspace = ''] = readdirSync(path.join(profileFolder, 'ws'));
  return {
    files: path.join(profileFolder, 'ws', workspace),
    reopen: () => openStationOn(new MemoryShare(folder), { profileFolder }),
  };
}

const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

const problemsOf = async (station: Awaited<ReturnType<typeof openStationOn>>) => (await syncStatus(station)).problems;

test('people are told which files were damaged, that they are kept, and nothing is missing', async () => {
  const { files, reopen } = await closedStation();
  const file = path.join(files, 'parts', 'venue', 'all.json');
  flip(file, readFileSync(file).length - 9);
  const again = await reopen();
  expect(await problemsOf(again)).toContainEqual({
    code: 'filesSetAside',
    names: expect.arrayContaining(['all.json']),
  });
  expect(await venueNames(again)).toEqual(['第一会议室', '第三会议室', '第二会议室'].sort());
  await again.host.stop();
  expect(readdirSync(path.dirname(file)).some((name) => name.includes('set-aside'))).toBe(true);
  const later = await reopen();
  expect(await problemsOf(later)).not.toContainEqual(expect.objectContaining({ code: 'filesSetAside' }));
  await later.host.stop();
});

test('people are told that the own journal was damaged and mended; a torn end, which every crash leaves, is not worth telling', async () => {
  const { files, reopen } = await closedStation();
  const [deviceId = ''] = readdirSync(path.join(files, 'log'));
  const file = path.join(files, 'log', deviceId, '000000.seg');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([9, 0, 0])]));
  const torn = await reopen();
  expect(await problemsOf(torn)).not.toContainEqual({ code: 'ownJournalMended' });
  await torn.host.stop();
  flip(file, Math.floor(readFileSync(file).length / 2));
  writeFileSync(path.join(files, 'checkpoint.json'), '');
  const mended = await reopen();
  expect(await problemsOf(mended)).toContainEqual({ code: 'ownJournalMended' });
  await mended.host.stop();
});
