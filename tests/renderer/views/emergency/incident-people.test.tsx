import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { incidentRecordId } from '../../../../shared/rules/emergency/emergency-ids.ts';
import { anIncident, aSeverity } from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId } from '../../support/sample-records.ts';

const committed = () => ({ revision: 2, ids: [] });
/** As the first extension left it: the last moment of a day. */
const keptUntil = instantOf({ date: '2027-05-22', time: '00:00' }) - 1;
const incident = anIncident('explosion', { personalDataUntil: keptUntil });
const parts = partsOfRecordId(incidentRecordId('incidentPerson', incident.id, 'p1'));
const person = aRecord('incidentPerson', parts.partition, parts.key, {
  officeId: leadOfficeId,
  incidentId: incident.id,
  role: 'source',
  sealed: 'sealed',
  details: {
    name: '马建军',
    unit: '',
    title: '',
    phone: '',
    idNumber: '',
    condition: '',
    note: '',
  },
});
const records = [incident, aSeverity(incident), person];
const hash = `#/emergency/ledger?incident=${incident.id}`;

it('a person is deleted only once it was asked', async () => {
  const app = renderApp({ hash, records, handlers: { 'emergency.removePerson': committed } });
  const remove = await screen.findByRole('button', { name: '删除：马建军' });
  await userEvent.click(remove);
  const asked = await findDialog('删除马建军？');
  expect(app.inputsOf('emergency.removePerson')).toEqual([]);
  await userEvent.click(within(asked).getByRole('button', { name: /删\s*除/ }));
  await waitFor(() => expect(app.inputsOf('emergency.removePerson')).toEqual([{ id: person.id, baseRevision: 1 }]));
});

it('personal data are kept until the last moment of the day that was chosen, and the next proposal counts from that day', async () => {
  const app = renderApp({ hash, records, handlers: { 'emergency.extendPersonalData': committed } });
  expect(await screen.findByText('个人信息保存至 2027-05-21')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '延期' }));
  const dialog = await findDialog('延长个人信息保存期限');
  const proposed = addDays('2027-05-21', 180);
  expect(within(dialog).getByDisplayValue(proposed)).toBeTruthy();
  fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '事故调查未结束' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '延期' }));
  await waitFor(() => expect(app.inputsOf('emergency.extendPersonalData')).toHaveLength(1));
  const [{ until }] = app.inputsOf('emergency.extendPersonalData') as [{ until: number }];
  expect([chinaTimeOf(until).date, chinaTimeOf(until + 1).time]).toEqual([proposed, '00:00']);
});

it('the page goes back to the view that it was opened from', async () => {
  const app = renderApp({ hash, records });
  await userEvent.click(await screen.findByRole('button', { name: '返回' }));
  expect(app.store.getState().route).toEqual({ screen: 'emergency', tab: 'ledger' });
});
