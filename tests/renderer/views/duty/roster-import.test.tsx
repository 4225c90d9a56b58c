import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RosterPreview } from '../../../../shared/contract/duty-documents.contract.ts';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import { shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { anOfficeOnDuty, aShift, month, postId, turn } from './duty-records.ts';

const hash = `#/duty/editor?month=${month}`;
const mainOf = (day: string): string => shiftId(leadOfficeId, postId('main'), `2026-12-${day}`, 0);
const records = (): RecordView[] => [
  ...anOfficeOnDuty(),
  ...['01', '02', '03'].map((day) => aShift(`2026-12-${day}`, postId('main'), turn(0))),
];

type Row = RosterPreview['rows'][number];

const aRow = (day: string, text: string, person: number | undefined, more: Partial<Row> = {}): Row => ({
  date: `2026-12-${day}`,
  addresses: [`Sheet1!A${Number(day) + 1}`],
  posts: [
    {
      postId: postId('main'),
      address: `Sheet1!C${Number(day) + 1}`,
      text,
      members: person === undefined ? [] : [turn(person)],
    },
  ],
  doubts: [],
  changes: person === undefined ? [] : [{ kind: 'assign', shiftId: mainOf(day), due: turn(person) }],
  ...more,
});

const aDoubt = (code: Row['doubts'][number]['code'], address: string, text: string): Row['doubts'][number] => ({
  code,
  address,
  text,
  suggestions: [],
  isHint: false,
});

const aPreview = (rows: Row[], more: Partial<RosterPreview> = {}): RosterPreview => ({
  rows,
  doubts: [],
  changes: rows.flatMap(({ changes }) => changes),
  unread: [],
  accounted: { cells: 10, inRows: 8, headings: 2 },
  rosterState: 'draft',
  ...more,
});

const openImport = async (): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: '导入导出' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: '导入填好的表…' }));
  const dialog = await findDialog('导入区委办2026年12月值班表');
  fireEvent.change(within(dialog).getByRole('textbox', { name: '粘贴表格' }), { target: { value: '日期 主班' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '读取这些文字' }));
  await within(dialog).findByRole('status');
  return dialog;
};
const committed = () => ({ revision: 5, ids: [] });

describe('a filled roster form', () => {
  it('is asked for as an empty workbook of the month', async () => {
    const app = renderApp({
      hash,
      records: records(),
      handlers: {
        'duty.buildDocument': () => ({ fileName: 'a.xlsx', mediaType: 'application/zip', contentBase64: '' }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '导入导出' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '导出空表（填好再导入）' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.buildDocument')).toEqual([{ document: 'form', officeId: leadOfficeId, month }]),
    );
  });

  it('is shown day by day before it is taken; what is not clear comes first with its reason at its row', async () => {
    const unknown = aRow('02', '张三', undefined, { doubts: [aDoubt('UNKNOWN_NAME', 'Sheet1!C3', '张三')] });
    const app = renderApp({
      hash,
      records: records(),
      handlers: {
        'duty.previewRoster': () => aPreview([aRow('01', '李四', 1), unknown, aRow('03', '王三', 0, { changes: [] })]),
        'duty.applyRoster': committed,
      },
    });
    const dialog = await openImport();
    expect(within(dialog).getByRole('status').textContent).toBe('读出 3 天，其中 1 天有变化，1 天待核对全部文字已入列');
    const rows = within(dialog)
      .getAllByRole('row')
      .filter((row) => within(row).queryByRole('checkbox'));
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Sheet1!C3：没有“张三”这个人'),
      expect.stringMatching(/12月1日.*李四.*改 1 班/),
      expect.stringMatching(/12月3日.*与现有相同/),
    ]);
    await userEvent.click(within(dialog).getByRole('button', { name: '采用 1 天' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.applyRoster')).toMatchObject([
        { officeId: leadOfficeId, changes: [{ kind: 'assign', shiftId: mainOf('01'), due: { name: '李四' } }] },
      ]),
    );
    // The day that is not clear stays in the preview.
    expect(await within(dialog).findByText(/没有“张三”这个人/)).toBeTruthy();
    expect(within(dialog).queryByText(/12月1日/)).toBeNull();
  });

  it('is mended by choosing the member who is meant', async () => {
    const unknown = aRow('02', '张三', undefined, { doubts: [aDoubt('UNKNOWN_NAME', 'Sheet1!C3', '张三')] });
    const app = renderApp({
      hash,
      records: records(),
      handlers: { 'duty.previewRoster': () => aPreview([unknown]), 'duty.applyRoster': committed },
    });
    const dialog = await openImport();
    fireEvent.mouseDown(within(dialog).getByRole('combobox', { name: '12月2日 周三主班改为' }));
    await userEvent.click(await screen.findByText(/^赵五\s干部/));
    expect(await within(dialog).findByText('已改好')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '采用 1 天' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.applyRoster')).toMatchObject([
        { changes: [{ kind: 'assign', shiftId: mainOf('02'), due: { name: '赵五' } }] },
      ]),
    );
  });

  it('whose weekday does not fit is taken by its date when the person says so', async () => {
    const wrong = aRow('02', '李四', 1, { changes: [], doubts: [aDoubt('WEEKDAY_MISMATCH', 'Sheet1!B3', '五')] });
    const app = renderApp({
      hash,
      records: records(),
      handlers: { 'duty.previewRoster': () => aPreview([wrong]), 'duty.applyRoster': committed },
    });
    const dialog = await openImport();
    expect(within(dialog).getByText('Sheet1!B3：日期和“五”对不上')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '12月2日 周三：以日期为准' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '采用 1 天' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.applyRoster')).toMatchObject([
        { changes: [{ kind: 'assign', shiftId: mainOf('02'), due: { name: '李四' } }] },
      ]),
    );
  });

  it('names at its row what the host refuses, and loses nothing of the preview', async () => {
    renderApp({
      hash,
      records: records(),
      handlers: {
        'duty.previewRoster': () => aPreview([aRow('01', '李四', 1), aRow('02', '赵五', 2)]),
        'duty.applyRoster': () => {
          throw new ContractError('RULE_VIOLATION', {
            violations: [
              { code: 'MEMBER_NOT_SERVING', recordId: mainOf('02'), details: { name: '赵五', date: '2026-12-02' } },
            ],
          });
        },
      },
    });
    const dialog = await openImport();
    await userEvent.click(within(dialog).getByRole('button', { name: '采用 2 天' }));
    expect(await within(dialog).findByText('1 天不符合规则，已在表中标出。')).toBeTruthy();
    const row = within(dialog)
      .getByText(/^12月2日/)
      .closest('tr');
    expect(row?.querySelector('.late')?.textContent).toContain('赵五');
    expect(within(dialog).getByText(/^12月1日/)).toBeTruthy();
  });

  it('is not taken into an issued month', async () => {
    renderApp({
      hash,
      records: records(),
      handlers: { 'duty.previewRoster': () => aPreview([aRow('01', '李四', 1)], { rosterState: 'published' }) },
    });
    const dialog = await openImport();
    expect(within(dialog).getByText(/导入前请先在“办理”里重新打开/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '采用 1 天' }).disabled).toBe(true);
  });

  it('that says nothing of a roster is refused in words', async () => {
    renderApp({
      hash,
      records: records(),
      handlers: {
        'duty.previewRoster': () => {
          throw new ContractError('FILE_REFUSED', { code: 'NO_TABLE' }, 'NO_TABLE');
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '导入导出' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '导入填好的表…' }));
    const dialog = await findDialog('导入区委办2026年12月值班表');
    fireEvent.change(within(dialog).getByRole('textbox', { name: '粘贴表格' }), { target: { value: '通知' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '读取这些文字' }));
    expect(await within(dialog).findByText('没有读成')).toBeTruthy();
  });
});

describe('导出值班表', () => {
  const openExport = async (): Promise<HTMLElement> => {
    await userEvent.click(await screen.findByRole('button', { name: '导出…' }));
    return findDialog('导出值班表');
  };
  const built = () => ({ fileName: 'a.docx', mediaType: 'application/zip', contentBase64: '' });

  it('is of the four offices and the month unless something else is chosen', async () => {
    const app = renderApp({
      hash: '#/duty/month?month=2026-10',
      records: records(),
      handlers: { 'duty.buildDocument': built },
    });
    const dialog = await openExport();
    await userEvent.click(within(dialog).getByRole('button', { name: '导出 Word' }));
    await waitFor(() => expect(app.inputsOf('duty.buildDocument')).toHaveLength(1));
    expect(app.inputsOf('duty.buildDocument')[0]).toEqual({
      document: 'roster',
      officeId: 'all',
      layout: 'rows',
      from: '2026-10-01',
      to: '2026-10-31',
      format: 'docx',
      paper: 'A4',
      masksPhones: false,
    });
    await userEvent.click(within(dialog).getByRole('radio', { name: '节假日值班安排表' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '导出表格' }));
    await waitFor(() => expect(app.inputsOf('duty.buildDocument')).toHaveLength(2));
    expect(app.inputsOf('duty.buildDocument')[1]).toMatchObject({
      document: 'holidayRoster',
      from: '2026-10-01',
      to: '2026-10-07',
      format: 'xlsx',
    });
  });

  it('of a person is a calendar file, and asks whose', async () => {
    const app = renderApp({
      hash: `#/duty/month?month=${month}`,
      records: records(),
      handlers: { 'duty.buildDocument': built },
    });
    const dialog = await openExport();
    await userEvent.click(within(dialog).getByRole('radio', { name: '个人日历 ics' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: '导出日历' }));
    expect(await within(dialog).findByText('请选择人员')).toBeTruthy();
    fireEvent.mouseDown(within(dialog).getByRole('combobox', { name: '人员' }));
    await userEvent.click(await screen.findByText(/^李四.*区委办$/));
    await userEvent.click(within(dialog).getByRole('button', { name: '导出日历' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.buildDocument')).toMatchObject([
        { document: 'calendar', from: '2026-12-01', to: '2026-12-31' },
      ]),
    );
  });

  it('hides the middle of telephone numbers from who may only look', async () => {
    const app = renderApp({
      hash: `#/duty/month?month=${month}`,
      records: records(),
      role: 'viewer',
      officeId: otherOfficeId,
      handlers: { 'duty.buildDocument': built },
    });
    const dialog = await openExport();
    await userEvent.click(within(dialog).getByRole('button', { name: '导出 Word' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.buildDocument')).toMatchObject([{ masksPhones: true, officeId: 'all' }]),
    );
  });
});
