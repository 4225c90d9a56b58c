import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import type { PlanPreview } from '../../../shared/contract/plans.contract.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { leadOfficeId, week } from '../support/sample-records.ts';

const preview: PlanPreview = {
  rows: [
    {
      key: '0123456789abcdef',
      source: { table: '周安排', address: 'F2', text: '9：00 召开常务会议' },
      date: week,
      time: { kind: 'exact', start: '09:00' },
      content: '召开常务会议',
      leaderNames: [],
      attendance: [],
      category: 'meeting',
      isTentative: false,
      isParallel: false,
      doubts: [],
      status: 'read',
      isKnown: false,
    },
  ],
  layouts: [{ table: '周安排', layout: 'flat' }],
  accounted: { cells: 12, inRows: 4, headings: 8 },
};

async function chooseFile(file: File): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: '导入…' }));
  const dialog = await findDialog('导入2026年第48周计划');
  const input = dialog.querySelector('input[type="file"]');
  if (!input) throw new Error('the dialog takes a file');
  fireEvent.change(input, { target: { files: [file] } });
  return dialog;
}

const aFile = (sizeBytes = 4): File => {
  const file = new File(['text'], '安排.xlsx');
  Object.defineProperty(file, 'size', { value: sizeBytes });
  return file;
};

describe('the import wizard', () => {
  it('shows what it read and imports it as corrected', async () => {
    const app = renderApp({
      handlers: {
        'plans.previewImport': () => preview,
        'plans.importItems': () => ({ revision: 2, ids: ['planItem.2026-W48.x'] }),
      },
    });
    const dialog = await chooseFile(aFile());
    expect(await within(dialog).findByText('读出 1 行，待补 0 行，已在库 0 行')).toBeTruthy();
    expect(within(dialog).getByText('全部文字已入列')).toBeTruthy();
    expect(within(dialog).getByText('9：00 召开常务会议')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('第 1 行时间'), { target: { value: '14:30-16:00' } });
    fireEvent.change(within(dialog).getByLabelText('第 1 行地点'), { target: { value: '第二会议室' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '导入 1 行' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.importItems')).toMatchObject([
        {
          weekStart: week,
          officeId: leadOfficeId,
          items: [
            {
              key: '0123456789abcdef',
              values: {
                time: { kind: 'exact', start: '14:30', end: '16:00' },
                venueId: 'venue.all.hall',
                sourceText: '9：00 召开常务会议',
              },
            },
          ],
        },
      ]),
    );
  });

  it('refuses a file of more than 20 MiB before reading it', async () => {
    const app = renderApp();
    const dialog = await chooseFile(aFile(21 * 1024 * 1024));
    expect(await within(dialog).findByText(/安排.xlsx：文件超过 20 MB/)).toBeTruthy();
    expect(app.inputsOf('plans.previewImport')).toEqual([]);
  });

  it('says why a file cannot be read', async () => {
    renderApp({
      handlers: {
        'plans.previewImport': () => {
          throw new ContractError('FILE_REFUSED', { code: 'ENCRYPTED', details: { fileName: '安排.xlsx' } });
        },
      },
    });
    const dialog = await chooseFile(aFile());
    expect(await within(dialog).findByText(/设有打开密码；请去掉密码后再导入/)).toBeTruthy();
  });
});
