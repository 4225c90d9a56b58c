import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { UpdateState } from '../../../shared/contract/update.contract.ts';
import { anUpdateState } from '../../support/update-state.ts';
import { renderApp } from '../support/render-app.tsx';

const ready: Partial<UpdateState> = {
  stage: 'ready',
  version: '1.2.0',
  kind: 'nsis',
  file: 'C:\\updates\\siban-1.2.0.exe',
  releasedAt: '2026-11-20',
  notes: ['周计划打印更清楚'],
};

function open(part: Partial<UpdateState>) {
  let state = anUpdateState(part);
  const app = renderApp({
    hash: '#/settings/about',
    handlers: {
      'updates.getState': () => state,
      'updates.look': () => state,
      'updates.setInstallAtQuit': ({ isWanted }) => {
        state = { ...state, installsAtQuit: isWanted };
        app.push('updates.stateChanged', state);
        return state;
      },
      'updates.putOff': () => {
        state = { ...state, putOffUntil: Number.MAX_SAFE_INTEGER };
        app.push('updates.stateChanged', state);
        return state;
      },
    },
  });
  return app;
}

test('a version that is ready is told in the bar and installed only when the person says so', async () => {
  const user = userEvent.setup();
  open(ready);
  expect(await screen.findByRole('button', { name: '新版本 1.2.0' })).toBeTruthy();
  expect(await screen.findByText('周计划打印更清楚')).toBeTruthy();
  const choice = screen.getByRole('switch', { name: '退出时安装' });
  expect(choice.getAttribute('aria-checked')).toBe('false');
  choice.focus();
  await user.keyboard(' ');
  expect(await screen.findByText('新版本 1.2.0 将在退出后安装。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '新版本 1.2.0' })).toBeNull();
});

test('改天 takes the notice out of the bar and leaves the version where it is', async () => {
  const user = userEvent.setup();
  open(ready);
  await screen.findByRole('button', { name: '新版本 1.2.0' });
  await user.click(screen.getByRole('button', { name: '改天' }));
  expect(screen.queryByRole('button', { name: '新版本 1.2.0' })).toBeNull();
  expect(screen.getByRole('switch', { name: '退出时安装' })).toBeTruthy();
});

test('a package that needs an administrator is offered with its command and no switch', async () => {
  open({ ...ready, kind: 'deb', file: "/home/周敏/it's/siban.deb" });
  expect(await screen.findByText("sudo apt install '/home/周敏/it'\\''s/siban.deb'")).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
});

test('where the program is exchanged by hand it is told how', async () => {
  open({ stage: 'told', version: '1.2.0' });
  expect(await screen.findByText(/请退出后从共享文件夹的“更新”文件夹取新版本/)).toBeTruthy();
});

test('why a version is not taken, and that an install did not take, is said in words', async () => {
  open({ stage: 'refused', reason: 'badSignature', failedVersion: '1.1.5' });
  expect(await screen.findByText(/没有有效的发布者签名/)).toBeTruthy();
  expect(screen.getByText(/上次安装 1\.1\.5 没有成功/)).toBeTruthy();
});

test('a build without a publisher says so and offers no search', async () => {
  open({});
  expect(await screen.findByText(/未设发布者/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '现在查找' })).toBeNull();
});
