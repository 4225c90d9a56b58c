import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { findDialog, renderApp } from '../support/render-app.tsx';

/** Drafts on a disk that takes its time: what is asked for meanwhile is answered by what stands there. */
function slowDisk() {
  const kept = new Map<string, unknown>();
  const waiting: (() => void)[] = [];
  const atLength = (write: () => void) =>
    new Promise<null>((resolve) => {
      waiting.push(() => {
        write();
        resolve(null);
      });
    });
  return {
    kept,
    handlers: {
      'drafts.save': ({ key, value }: { key: string; value: unknown }) => atLength(() => kept.set(key, value)),
      'drafts.remove': ({ key }: { key: string }) => atLength(() => kept.delete(key)),
      'drafts.load': ({ key }: { key: string }) => (kept.has(key) ? { value: kept.get(key), savedAt: 1 } : null),
    },
    isIdle: () => waiting.length === 0,
    /** The disk ends what it has begun, what came last first. */
    end: () => {
      for (const write of waiting.splice(0).reverse()) write();
    },
  };
}

const handlers = { 'supervision.findSimilar': () => ({ matters: [] }) };
const openForm = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '登记督办' }));
  return within(await findDialog('登记督办'));
};
type Dialog = Awaited<ReturnType<typeof openForm>>;
const titleIn = (dialog: Dialog) => dialog.getByLabelText<HTMLInputElement>('督办事项');

it('a form that is closed and opened again at once shows what was typed, however slow the disk is', async () => {
  const disk = slowDisk();
  const app = renderApp({ hash: '#/supervision/board', handlers: { ...handlers, ...disk.handlers } as never });
  const dialog = await openForm();
  fireEvent.change(titleIn(dialog), { target: { value: '夜市整治' } });
  await userEvent.click(dialog.getByRole('button', { name: '取消' }));
  await waitFor(() => expect(app.inputsOf('drafts.save')).not.toHaveLength(0));
  const again = await openForm();
  await waitFor(() => {
    disk.end();
    expect(titleIn(again).value).toBe('夜市整治');
  });
});

it('what was saved leaves no draft behind, though one was still being written', async () => {
  const disk = slowDisk();
  const register = { 'supervision.register': () => ({ revision: 2, ids: [] }) };
  const app = renderApp({
    hash: '#/supervision/board',
    handlers: { ...handlers, ...register, ...disk.handlers } as never,
  });
  const dialog = await openForm();
  fireEvent.change(titleIn(dialog), { target: { value: '夜市整治' } });
  await waitFor(() => expect(app.inputsOf('drafts.save')).toHaveLength(1), { timeout: 5_000 });
  await userEvent.click(dialog.getByRole('button', { name: '登记' }));
  await waitFor(() => expect(app.inputsOf('supervision.register')).toHaveLength(1));
  await waitFor(() => {
    disk.end();
    expect(app.inputsOf('drafts.remove')).toHaveLength(1);
    expect(disk.isIdle()).toBe(true);
  });
  expect(disk.kept.size).toBe(0);
});

it('a field that was emptied comes back empty, and a day of one’s own stays', async () => {
  const disk = slowDisk();
  disk.kept.set('supervision-register', {
    title: '夜市整治',
    urgency: 'normal',
    deadlineKey: null,
    dueOn: '2027-01-15',
  });
  const app = renderApp({ hash: '#/supervision/board', handlers: { ...handlers, ...disk.handlers } as never });
  const dialog = await openForm();
  await waitFor(() => expect(titleIn(dialog).value).toBe('夜市整治'));
  expect(await dialog.findByDisplayValue('2027-01-15')).toBeTruthy();
  fireEvent.change(titleIn(dialog), { target: { value: '夜市占道整治' } });
  await userEvent.click(dialog.getByRole('button', { name: '取消' }));
  await waitFor(() =>
    expect(app.inputsOf('drafts.save').at(-1)).toMatchObject({
      value: { title: '夜市占道整治', deadlineKey: null, dueOn: '2027-01-15' },
    }),
  );
});
