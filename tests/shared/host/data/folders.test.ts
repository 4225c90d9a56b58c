import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkstation, scratchFolder, until } from '../../../support/office-workstation.ts';
import { addItem, foundDistrict, officeIds } from '../../../support/small-district.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${file} ${readFileSync(file).toString('base64')}`)
    .sort();

const workspaceFile = (share: string): string => path.join(share, 'workspace.json');
const changeWorkspaceFile = (share: string, change: object): void => {
  const file = JSON.parse(readFileSync(workspaceFile(share), 'utf8')) as object;
  writeFileSync(workspaceFile(share), JSON.stringify({ ...file, ...change }));
};

describe('checking the shared folder', () => {
  test('writes, reads back, renames, lists and removes, measures the clock, and leaves nothing behind', async () => {
    const share = scratchFolder('check-share');
    const station = await foundDistrict(share);
    const check = await station.client.request('workspace.checkFolder');
    expect(check).toMatchObject({ folder: share, holds: 'own' });
    expect(check.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'reach passed',
      'workspace passed',
      'write passed',
      'read passed',
      'rename passed',
      'list passed',
      'remove passed',
      'clock passed',
    ]);
    expect(Math.abs(check.clockOffsetMs ?? Number.NaN)).toBeLessThan(60_000);
    expect(readdirSync(share).filter((name) => name.startsWith('.'))).toEqual([]);
    await station.host.stop();
  });

  test('works before there is a workspace, as when setting up', async () => {
    const station = await openWorkstation(scratchFolder('check-share'));
    const { holds, steps } = await station.client.request('workspace.checkFolder');
    expect(holds).toBe('nothing');
    expect(steps.every(({ state }) => state === 'passed')).toBe(true);
    await station.host.stop();
  });

  test.each([
    ['another workspace', { id: 'anotherworkspace' }, 'other'],
    ['a newer format', { formatVersion: 999 }, 'newerFormat'],
  ])('never writes into a folder with %s', async (_name, change, holds) => {
    const share = scratchFolder('check-share');
    const station = await foundDistrict(share);
    await until(station, async () => (await station.client.request('sync.getStatus')).unpublishedCommits === 0);
    changeWorkspaceFile(share, change);
    await until(station, async () => (await station.client.request('sync.getStatus')).share !== 'online');
    const before = filesIn(share);
    const check = await station.client.request('workspace.checkFolder');
    expect(check.holds).toBe(holds);
    expect(check.steps.filter(({ state }) => state === 'failed').map(({ step }) => step)).toEqual(['workspace']);
    expect(check.steps.find(({ step }) => step === 'write')?.state).toBe('skipped');
    expect(filesIn(share)).toEqual(before);
    await station.host.stop();
  });

  test('says that a folder is gone', async () => {
    const share = scratchFolder('check-share');
    const station = await foundDistrict(share);
    rmSync(share, { recursive: true });
    const { steps } = await station.client.request('workspace.checkFolder');
    expect(steps[0]).toMatchObject({ step: 'reach', state: 'failed', errorCode: 'ENOENT' });
    expect(steps.slice(1).every(({ state }) => state === 'skipped')).toBe(true);
    await station.host.stop();
  });

  test('says that a folder hangs, and meanwhile work goes on', async () => {
    const share = scratchFolder('check-share');
    const station = await foundDistrict(share);
    // Reading a pipe that nobody writes to never ends, as on a server that has gone.
    rmSync(workspaceFile(share));
    execFileSync('mkfifo', [workspaceFile(share)]);
    const checking = station.client.request('workspace.checkFolder');
    expect(await addItem(station, { content: '照常工作' })).not.toBe('');
    const hung = (await checking).steps.find(({ state }) => state === 'failed');
    expect(hung).toMatchObject({ step: 'workspace', errorCode: 'ETIMEDOUT' });
    await station.host.stop();
  }, 60_000);
});

describe('the folders', () => {
  test('are named with what is in them, and files set aside are counted', async () => {
    const share = scratchFolder('folders-share');
    const station = await foundDistrict(share);
    const { workspaceId } = JSON.parse(
      readFileSync(path.join(station.profileFolder, 'profile.json'), 'utf8').split('\n').slice(1).join('\n'),
    ) as { workspaceId: string };
    const log = path.join(station.profileFolder, 'ws', workspaceId, 'log');
    writeFileSync(path.join(log, '000000.seg.aside-1'), 'torn');
    mkdirSync(path.join(share, '分发', '区委办', '2026年第48周'), { recursive: true });
    writeFileSync(path.join(share, '分发', '区委办', '2026年第48周', '安排表.docx'), 'twelve bytes');
    const { folders, setAside, canOpen } = await station.client.request('data.listFolders');
    expect(canOpen).toBe(false);
    expect(folders.map(({ kind, path: place }) => [kind, place])).toEqual([
      ['share', share],
      ['distribution', path.join(share, '分发', '区委办')],
      ['own', station.profileFolder],
    ]);
    expect(folders.every(({ isThere, freeBytes }) => isThere && (freeBytes ?? 0) > 0)).toBe(true);
    expect(folders[1]).toMatchObject({ files: 1, bytes: 12 });
    expect(setAside).toMatchObject([{ name: path.join('ws', workspaceId, 'log', '000000.seg.aside-1'), bytes: 4 }]);
    await station.host.stop();
  });

  test('are opened by kind, and only where there is one', async () => {
    const share = scratchFolder('folders-share');
    const opened: string[] = [];
    const openFolder = async (folder: string): Promise<boolean> => opened.push(folder) > 0;
    const station = await foundDistrict(share, { openFolder });
    const open = async (kind: 'share' | 'distribution' | 'own') =>
      (await station.client.request('data.openFolder', { kind })).outcome;
    expect(await open('share')).toBe('opened');
    expect(await open('own')).toBe('opened');
    expect(await open('distribution')).toBe('missing');
    mkdirSync(path.join(share, '分发'), { recursive: true });
    writeFileSync(path.join(share, '分发', '区委办'), 'a program in its place');
    expect(await open('distribution')).toBe('missing');
    expect(opened).toEqual([share, station.profileFolder]);
    await expect(station.client.request('data.openFolder', { kind: '/etc' as 'own' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await station.host.stop();
  });
});

describe('changing the shared folder', () => {
  test('goes on in the same folder at its new place, also after the next start', async () => {
    const share = scratchFolder('change-share');
    const moved = `${share}-moved`;
    let picked: string | null = null;
    const station = await foundDistrict(share, { pickFolder: async () => picked });
    const settled = (): Promise<void> =>
      until(station, async () => {
        const { share: state, unpublishedCommits } = await station.client.request('sync.getStatus');
        return state === 'online' && unpublishedCommits === 0;
      });
    await settled();
    const change = () => station.client.request('workspace.changeFolder');
    expect((await change()).outcome).toBe('cancelled');
    picked = share;
    expect((await change()).outcome).toBe('same');
    renameSync(share, moved);
    await addItem(station, { content: '换了服务器以后' });
    picked = moved;
    expect(await change()).toMatchObject({ outcome: 'changed', folder: moved });
    await settled();
    expect((await station.client.request('workspace.getStatus')).shareFolder).toBe(moved);
    expect(existsSync(share)).toBe(false);
    const other = await openWorkstation(moved);
    await until(other, async () => (await officeIds(other)).size === 5);
    await station.host.stop();
    await other.host.stop();
    expect(readFileSync(path.join(station.profileFolder, 'settings.json'), 'utf8')).toContain(moved);
  });

  test('goes no other way: the folder of the first steps cannot be chosen again', async () => {
    let asked = 0;
    const pickFolder = async () => {
      asked += 1;
      return scratchFolder('other-share');
    };
    const station = await foundDistrict(scratchFolder('change-share'), { pickFolder });
    await expect(station.client.request('workspace.pickFolder')).rejects.toThrow('FOLDER_PICK_UNAVAILABLE');
    expect(asked).toBe(0);
    await station.host.stop();
  });

  test('refuses any other folder, writes nothing into it, and stays where it is', async () => {
    const share = scratchFolder('change-share');
    const strange = scratchFolder('strange-share');
    const stranger = await foundDistrict(strange);
    await until(stranger, async () => (await stranger.client.request('sync.getStatus')).unpublishedCommits === 0);
    await stranger.host.stop();
    const [empty, newer, torn, copied] = ['empty', 'newer', 'torn', 'copied'].map(scratchFolder) as [
      string,
      string,
      string,
      string,
    ];
    let picked = '';
    const station = await foundDistrict(share, { pickFolder: async () => picked });
    const own = readFileSync(workspaceFile(share));
    for (const folder of [newer, copied]) writeFileSync(workspaceFile(folder), own);
    changeWorkspaceFile(newer, { formatVersion: 999 });
    // The same workspace by name, founded by somebody else.
    changeWorkspaceFile(copied, { ownerPublicKey: 'ab'.repeat(32) });
    writeFileSync(workspaceFile(torn), '{"id":');
    const cases = [
      [empty, 'noWorkspace'],
      [strange, 'otherWorkspace'],
      [copied, 'otherWorkspace'],
      [newer, 'newerFormat'],
      [torn, 'unreadable'],
      [path.join(empty, 'gone'), 'unreachable'],
    ] as const;
    for (const [folder, outcome] of cases) {
      picked = folder;
      const before = existsSync(folder) ? filesIn(folder) : null;
      expect((await station.client.request('workspace.changeFolder')).outcome, outcome).toBe(outcome);
      expect(existsSync(folder) ? filesIn(folder) : null, outcome).toEqual(before);
    }
    expect((await station.client.request('workspace.getStatus')).shareFolder).toBe(share);
    await until(station, async () => (await station.client.request('sync.getStatus')).share === 'online');
    await station.host.stop();
  });

  test('is not offered where the host has no dialog', async () => {
    const station = await foundDistrict(scratchFolder('change-share'));
    await expect(station.client.request('workspace.changeFolder')).rejects.toMatchObject({
      code: 'FOLDER_PICK_UNAVAILABLE',
    });
    await station.host.stop();
  });
});
