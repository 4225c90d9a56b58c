import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { BackupStatus } from '../../../../shared/contract/backup.contract.ts';
import { type FolderCheck, folderCheckSteps } from '../../../../shared/contract/data.contract.ts';
import { renderApp } from '../../support/render-app.tsx';

const check = (failing: FolderCheck['steps'][number]['step'] | null, rest: Partial<FolderCheck> = {}): FolderCheck => ({
  folder: '/share',
  checkedAt: Date.UTC(2026, 10, 23, 4),
  holds: 'own',
  clockOffsetMs: 0,
  steps: folderCheckSteps.map((step) => {
    const place = failing === null ? Number.POSITIVE_INFINITY : folderCheckSteps.indexOf(failing);
    const own = folderCheckSteps.indexOf(step);
    const state = own < place ? 'passed' : own === place ? 'failed' : 'skipped';
    return { step, state, errorCode: state === 'failed' ? 'EACCES' : null, milliseconds: 3 };
  }),
  ...rest,
});

const folders = {
  'data.listFolders': () => ({
    folders: [
      {
        kind: 'share' as const,
        path: 'Z:\\四办',
        isThere: false,
        files: null,
        bytes: null,
        freeBytes: null,
        errorCode: 'ETIMEDOUT',
      },
      {
        kind: 'own' as const,
        path: 'C:\\资料',
        isThere: true,
        files: 9,
        bytes: 2048,
        freeBytes: 5e10,
        errorCode: null,
      },
    ],
    setAside: [{ name: 'drafts.json.set-aside-1a', bytes: 100, at: Date.UTC(2026, 10, 20) }],
    canOpen: true,
  }),
};

test('a check that fails says what to do, and what was not looked at', async () => {
  const user = userEvent.setup();
  renderApp({ hash: '#/settings/folders', handlers: { ...folders, 'workspace.checkFolder': () => check('rename') } });
  await user.click(await screen.findByRole('button', { name: '检查文件夹' }));
  const steps = within(await screen.findByRole('list', { name: '检查共享文件夹' }));
  expect(steps.getByText(/没有权限。不能改名。请向管理员申请.*（系统代码 EACCES）/)).toBeTruthy();
  expect(steps.getAllByText('未查')).toHaveLength(3);
  expect(screen.getByText('共享文件夹有问题，见下。')).toBeTruthy();
});

test('a clock that is off is a fault although every step passed', async () => {
  const user = userEvent.setup();
  const off = check(null, { clockOffsetMs: 180_000 });
  renderApp({ hash: '#/settings/folders', handlers: { ...folders, 'workspace.checkFolder': () => off } });
  await user.click(await screen.findByRole('button', { name: '检查文件夹' }));
  expect(await screen.findByText(/本机时钟比文件服务器慢 180 秒。请校准/)).toBeTruthy();
});

test('a folder is opened by its kind, never by its path, and where it is not there that is said', async () => {
  const user = userEvent.setup();
  const app = renderApp({
    hash: '#/settings/folders',
    handlers: { ...folders, 'data.openFolder': () => ({ outcome: 'missing', path: 'Z:\\四办' }) },
  });
  await user.click(await screen.findByRole('button', { name: '打开：共享文件夹' }));
  expect(await screen.findByText(/文件夹现在打不开/)).toBeTruthy();
  expect(app.inputsOf('data.openFolder')).toEqual([{ kind: 'share' }]);
  expect(screen.getByText('现在连不上（ETIMEDOUT）')).toBeTruthy();
  expect(screen.getByText('drafts.json.set-aside-1a')).toBeTruthy();
});

test('another folder that holds another workspace is refused in words', async () => {
  const user = userEvent.setup();
  renderApp({
    hash: '#/settings/folders',
    handlers: {
      ...folders,
      'workspace.changeFolder': () => ({ outcome: 'otherWorkspace', folder: 'Y:\\别处', errorCode: null }),
    },
  });
  await user.click(await screen.findByRole('button', { name: '换共享文件夹…' }));
  expect(await screen.findByText(/Y:\\别处：这个文件夹里是另一个工作区，没有换过去/)).toBeTruthy();
});

const backups = (rest: Partial<BackupStatus>): BackupStatus => ({
  folder: 'E:\\备份',
  isOwnFolder: false,
  isThere: true,
  canChoose: true,
  every: 'day',
  keep: 7,
  backups: [],
  warning: 'none',
  problemCode: null,
  ...rest,
});

test.each([
  ['missing', null, /备份位置现在不在/],
  ['failed', 'ENOSPC', /上一次备份没有成功。备份位置的磁盘已满/],
  ['late', null, /已设为每天备份，但还没有一份备份/],
] as const)('backups that are %s warn in plain words', async (warning, problemCode, words) => {
  const status = backups({ warning, problemCode });
  renderApp({ hash: '#/settings/backup', handlers: { 'backups.getStatus': () => status } });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('查看 sees backups and makes none', async () => {
  renderApp({ hash: '#/settings/backup', role: 'viewer', handlers: { 'backups.getStatus': () => backups({}) } });
  expect(await screen.findByText('E:\\备份')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '立即备份' })).toBeNull();
});

test('an export tells how far it is and can be called off', async () => {
  const user = userEvent.setup();
  let settle: (answer: null) => void = () => undefined;
  const app = renderApp({
    hash: '#/settings/export',
    handlers: {
      'data.exportAll': () => new Promise<null>((resolve) => (settle = resolve)),
      'data.cancelExport': () => {
        settle(null);
        return null;
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: '导出全部…' }));
  app.push('data.exportProgressed', { step: 'sheets', done: 1, total: 2 });
  expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('75');
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(await screen.findByText('已取消导出')).toBeTruthy();
});
