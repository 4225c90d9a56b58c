import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { freeDeadlineKey } from '../../../../renderer/views/supervision/rules/deadline-keys.ts';
import type { SupervisionRules } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { supervisionRulesSchema } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const open = (options: object = {}): RenderedApp =>
  renderApp({
    hash: '#/supervision/rules',
    handlers: { 'rules.saveSupervisionRules': () => ({ revision: 2, ids: [] }) },
    ...options,
  });
const begin = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: '从另一天起改用新规则…' }));
async function saved(app: RenderedApp): Promise<SupervisionRules> {
  fireEvent.change(screen.getByLabelText('依据', { selector: 'textarea' }), { target: { value: '云委办〔2026〕9号' } });
  await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
  await waitFor(() => expect(app.inputsOf('rules.saveSupervisionRules')).toHaveLength(1));
  const [input] = app.inputsOf('rules.saveSupervisionRules') as { readonly values: SupervisionRules }[];
  return supervisionRulesSchema.parse(input?.values);
}

describe('督办规则', () => {
  it('shows the lights, the deadlines with where each comes from, and the meetings', async () => {
    open();
    const lights = await screen.findByRole('table', { name: '亮灯条件' });
    expect(within(lights).getByLabelText<HTMLInputElement>('黄灯条件1').value).toBe('3');
    const deadlines = screen.getByRole('table', { name: '办理时限' });
    expect(within(deadlines).getByLabelText<HTMLInputElement>('第1行类别').value).toBe('批示件（紧急）');
    expect(within(deadlines).getByLabelText<HTMLInputElement>('第1行依据').value).not.toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('季度末前几天仍未召开就提醒').value).toBe('15');
  });

  it('is changed from a day on: numbers of lights, deadlines and meetings', async () => {
    const app = open();
    await begin();
    fireEvent.change(screen.getByLabelText('黄灯条件1'), { target: { value: '5' } });
    fireEvent.change(screen.getByLabelText('第1行期限'), { target: { value: '3' } });
    fireEvent.change(screen.getByLabelText('季度末前几天仍未召开就提醒'), { target: { value: '20' } });
    await userEvent.click(screen.getByRole('button', { name: '添加时限' }));
    const rows = within(screen.getByRole('table', { name: '办理时限' })).getAllByLabelText(/第\d+行类别/);
    fireEvent.change(rows.at(-1) as HTMLElement, { target: { value: '重点项目' } });
    const bases = within(screen.getByRole('table', { name: '办理时限' })).getAllByLabelText(/第\d+行依据/);
    fireEvent.change(bases.at(-1) as HTMLElement, { target: { value: '区委办通知' } });
    const rules = await saved(app);
    expect(rules.effectiveFrom).toBe('2026-11-23');
    expect(rules.lights.lights[0]?.conditions).toEqual([{ kind: 'before', amount: 5, unit: 'days' }]);
    expect(rules.deadlines[0]).toMatchObject({ key: 'instructionUrgent', amount: 3 });
    expect(rules.deadlines.at(-1)).toMatchObject({ key: 'ownA', name: '重点项目', amount: 15, unit: 'days' });
    expect(rules.meetings).toMatchObject({
      warnDays: 20,
      rotation: ['partyCommittee', 'peoplesCongress', 'government', 'cppcc'],
    });
  });

  it('takes another of the four schemes of lights', async () => {
    const app = open();
    await begin();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '灯制' }));
    fireEvent.click(await screen.findByTitle('蓝橙红三色督查单'));
    expect(screen.getByLabelText<HTMLInputElement>('橙灯名称').value).toBe('橙单警告');
    expect((await saved(app)).lights.lights.map(({ colour }) => colour)).toEqual(['blue', 'orange', 'red']);
  });

  it('is the lead office’s to change', async () => {
    open({ officeId: otherOfficeId });
    await screen.findByRole('table', { name: '亮灯条件' });
    expect(screen.queryByRole('button', { name: '保存规则' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('黄灯条件1').disabled).toBe(true);
  });

  it('gives every new deadline a key of its own', () => {
    const taken = Array.from({ length: 30 }).reduce<{ key: string }[]>(
      (keys) => [...keys, { key: freeDeadlineKey(keys) }],
      [],
    );
    expect(new Set(taken.map(({ key }) => key)).size).toBe(30);
  });
});
