import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { aMatterRecord, now } from '../../support/matter-records.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId } from '../../support/sample-records.ts';

const facts = { leaderName: '王建国', leaderTitle: '区委书记', sourceWords: '第12次常务会议纪要', remarks: '' };
const { id } = aMatterRecord('a');
const open = (values: object): RenderedApp =>
  renderApp({
    hash: `#/supervision/board?matter=${id}`,
    records: [aMatterRecord('a', { ...facts, ...values }), interim, extension],
    handlers: { 'supervision.edit': () => ({ revision: 2, ids: [] }) },
  });
const said = (kind: 'matterFeedback' | 'matterExtension', values: object): RecordView =>
  aRecord(kind, '2026-M11', `lead_202611a_${kind}`, {
    ...{ officeId: leadOfficeId, matterId: id, unitName: '区政府办' },
    ...values,
  } as never);
const interim = said('matterFeedback', {
  ...{ progress: '已检查32家', problems: '', nextSteps: '', percent: 60, evidence: [], signedBy: '' },
  ...{ isSealed: false, isFinal: false, handedInAt: now, enteredBy: '唐思远' },
});
const extension = said('matterExtension', {
  ...{ fromDueOn: '2026-12-03', toDueOn: '2026-12-18', reason: '需第三方检测' },
  ...{ requestedAt: now, requestedBy: '唐思远' },
});
const edit = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '修改' }));
  return within(await findDialog('修改督办事项'));
};

describe('修改 of what is written about a matter', () => {
  it('changes what was typed and nothing else, once it is given out', async () => {
    const app = open({ state: 'underway' });
    const dialog = await edit();
    fireEvent.change(dialog.getByLabelText('备注'), { target: { value: '已约谈' } });
    await userEvent.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('supervision.edit')).toHaveLength(1));
    expect(app.inputsOf('supervision.edit')).toEqual([{ id, baseRevision: 1, changes: { remarks: '已约谈' } }]);
  });

  it('corrects a leader that was misspelt, whether or not it is given out', async () => {
    const app = open({ state: 'underway' });
    const dialog = await edit();
    fireEvent.change(dialog.getByLabelText('批示领导'), { target: { value: '王建业' } });
    await userEvent.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.edit')).toMatchObject([{ changes: { leaderName: '王建业' } }]),
    );
  });
});

describe('the verdicts on what the unit said', () => {
  it.each(['underway', 'awaitingReview', 'returned'])('are open while a matter is %s', async (state) => {
    open({ state });
    expect(await screen.findByRole('button', { name: '退办：区政府办' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '不同意' })).toBeTruthy();
  });

  it('wait where it is paused, but for the time that it goes on with', async () => {
    open({ state: 'paused' });
    expect(await screen.findByText('已检查32家')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '退办：区政府办' })).toBeNull();
    expect(screen.getByRole('button', { name: '不同意' })).toBeTruthy();
  });

  it.each(['awaitingLeader', 'closed', 'archived'])('are over where it is %s', async (state) => {
    open({ state });
    expect(await screen.findByText('已检查32家')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '退办：区政府办' })).toBeNull();
    expect(screen.queryByRole('button', { name: '不同意' })).toBeNull();
  });
});

describe('a number that two matters have', () => {
  it('is said on the page, and another one can be given', async () => {
    renderApp({
      hash: `#/supervision/board?matter=${id}`,
      records: [aMatterRecord('a'), aMatterRecord('b', { title: '夜市整治' })],
      handlers: {},
    });
    expect(await screen.findByText('编号与另一件重复')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /更多/ }));
    expect(await screen.findByRole('menuitem', { name: '重新编号' })).toBeTruthy();
  });
});
