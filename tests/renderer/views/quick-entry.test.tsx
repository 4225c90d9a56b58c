import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aBulletin, leaderId } from '../support/sample-records.ts';

const theLine = () => screen.findByLabelText<HTMLInputElement>('快速录入');

async function typeLine(text: string): Promise<HTMLInputElement> {
  const line = await theLine();
  fireEvent.change(line, { target: { value: text } });
  return line;
}

describe('the quick entry line', () => {
  it('fills the form from one line and creates what was confirmed', async () => {
    const app = renderApp();
    fireEvent.keyDown(await typeLine('周三上午9:30 第二会议室 召开常委会 王书记'), { key: 'Enter' });
    const form = await findDialog('新增事项');
    expect(within(form).getByLabelText<HTMLTextAreaElement>('内容').value).toBe('召开常委会');
    expect(app.inputsOf('plans.createItem')).toEqual([]);
    await userEvent.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.createItem')[0]).toMatchObject({
        values: {
          date: '2026-11-25',
          time: { kind: 'exact', start: '09:30' },
          venueId: 'venue.all.hall',
          attendance: [{ leaderId: leaderId(0), role: 'attend' }],
        },
      }),
    );
    await waitFor(async () => expect((await theLine()).value).toBe(''));
  });

  it('marks what was doubtful at its field until the person has changed it', async () => {
    renderApp();
    fireEvent.keyDown(await typeLine('周三 3:30 调研 王书记'), { key: 'Enter' });
    const form = await findDialog('新增事项');
    expect(await within(form).findByText('按下午理解，请核对')).toBeTruthy();
    const start = within(form).getByLabelText('开始时刻');
    fireEvent.change(start, { target: { value: '16:00' } });
    fireEvent.blur(start);
    await waitFor(() => expect(within(form).queryByText('按下午理解，请核对')).toBeNull());
  });

  it('keeps the line when the form is closed without saving', async () => {
    renderApp();
    fireEvent.keyDown(await typeLine('周四 走访企业'), { key: 'Enter' });
    const form = await findDialog('新增事项');
    await userEvent.click(within(form).getByRole('button', { name: '关闭' }));
    expect((await theLine()).value).toBe('周四 走访企业');
  });

  it('takes no Enter and no shortcut from an input method', async () => {
    renderApp();
    const line = await typeLine('周四 走访企业');
    fireEvent.keyDown(line, { key: 'Enter', isComposing: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    line.blur();
    fireEvent.keyDown(document.body, { key: 'N', ctrlKey: true, shiftKey: true, isComposing: true });
    expect(document.activeElement).not.toBe(line);
    fireEvent.keyDown(document.body, { key: 'N', ctrlKey: true, shiftKey: true });
    expect(document.activeElement).toBe(line);
  });

  it('is there for those who may create items only', async () => {
    renderApp({ role: 'viewer', records: [aBulletin('collecting')] });
    await screen.findByRole('grid');
    expect(screen.queryByLabelText('快速录入')).toBeNull();
  });
});
