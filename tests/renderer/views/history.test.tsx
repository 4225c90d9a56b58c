import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { HistoryEntryView, RecentChange, RecordSubject } from '../../../shared/contract/history.contract.ts';
import { now } from '../support/emergency-records.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { leadOfficeId, personId } from '../support/sample-records.ts';

const subject: RecordSubject = {
  recordId: 'incidentReport.2026-M11.lead_202611a_r',
  kind: 'incidentReport',
  title: '关于清河大道化工厂爆炸的报告',
  officeId: leadOfficeId,
};
const written = { operationId: 'd-1', personId, device: 'abcdef', isThisDevice: true };
const change: RecentChange = { ...written, stamp: [now, 0], subject, change: 'changed', fields: ['kind'] };
const entry: HistoryEntryView = {
  ...written,
  at: now,
  fields: [{ field: 'kind', before: [], after: 'followUp', concurrentWith: [] }],
};

it('a record’s history calls its fields as its own kind does, like the list that it was opened from', async () => {
  renderApp({
    hash: '#/history/changes',
    handlers: {
      'history.listChanges': () => ({ changes: [change], hasMore: false, concealed: 0 }),
      'history.ofRecord': () => ({ subject, entries: [entry] }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /爆炸的报告/ }));
  const dialog = await findDialog('历史');
  expect((await within(dialog).findAllByRole('rowheader')).map(({ textContent }) => textContent)).toEqual(['种类']);
});
