import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { freeStepKey } from '../../../../renderer/views/reception/rules/step-keys.ts';
import type { ReceptionRules } from '../../../../shared/domain/reception/reception-rules.ts';
import { readyReceptionRules } from '../../../../shared/rules/reception/ready-rules.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const hash = '#/reception/rules';
const [of2013, of2025] = readyReceptionRules;
const open = (options: object = {}): RenderedApp =>
  renderApp({ hash, handlers: { 'rules.saveReceptionRules': () => ({ revision: 2, ids: [] }) }, ...options });
const begin = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: '从另一天起改用新规则…' }));
const save = async (source: string): Promise<void> => {
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: source } });
  await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
};
const sent = async (app: RenderedApp): Promise<ReceptionRules> => {
  await waitFor(() => expect(app.inputsOf('rules.saveReceptionRules')).toHaveLength(1));
  return (app.inputsOf('rules.saveReceptionRules') as { readonly values: ReceptionRules }[])[0]?.values as never;
};

describe('接待规定', () => {
  it('shows what holds where nothing else is said, each check with its level and article', async () => {
    open();
    const shipped = await screen.findByRole('region', { name: '自带规定' });
    for (const { effectiveFrom, source } of readyReceptionRules)
      expect(shipped.textContent).toContain(`${effectiveFrom} 起：${source}`);
    const checks = screen.getByRole('table', { name: '检查事项' });
    expect(within(checks).getAllByRole('row')).toHaveLength(22);
    expect(within(checks).getByLabelText<HTMLInputElement>('依据：酒').value).toBe(
      '《党政机关厉行节约反对浪费条例》（2025年修订）：工作餐不上酒',
    );
  });

  it('is changed from a day on: checks, numbers, steps and templates', async () => {
    const app = open();
    await begin();
    fireEvent.click(screen.getByRole('checkbox', { name: '检查：工作餐桌签' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '可保留：陪餐人数' }));
    fireEvent.change(screen.getByLabelText('依据：陪餐人数'), { target: { value: '云委办〔2026〕3号' } });
    fireEvent.change(screen.getByLabelText('考察陪同最多人数'), { target: { value: '3' } });
    const steps = screen.getByRole('table', { name: '审批环节' });
    fireEvent.change(within(steps).getByLabelText('第1行环节名称'), { target: { value: '接待办初审' } });
    await userEvent.click(screen.getByRole('button', { name: '添加环节' }));
    fireEvent.change(within(steps).getByLabelText('第5行环节名称'), { target: { value: '区长审定' } });
    await userEvent.click(screen.getByRole('button', { name: '删除分工模板第1行' }));
    await save('云委办〔2026〕3号');
    const rules = await sent(app);
    expect(rules.effectiveFrom).toBe('2026-11-23');
    expect(rules.rules.map(({ rule }) => rule)).not.toContain('mealCards');
    expect(rules.rules).toHaveLength(20);
    expect(rules.rules.find(({ rule }) => rule === 'companions')).toEqual({
      ...{ rule: 'companions', level: 'barred', source: '云委办〔2026〕3号', mayStand: true },
    });
    expect(rules.mostEscorts).toBe(3);
    expect(rules.approvalSteps).toEqual([
      { key: 'receptionOffice', name: '接待办初审' },
      { key: 'deputyDirector', name: '两办分管领导核改' },
      { key: 'director', name: '办公室主要领导审核' },
      { key: 'leaders', name: '党政有关领导审定' },
      { key: 'stepA', name: '区长审定' },
    ]);
    expect(rules.taskTemplates).toEqual(of2025?.taskTemplates.slice(1));
    expect(rules.alcoholWords).toEqual(of2025?.alcoholWords);
  });

  it('takes a standard for meals by rank', async () => {
    const app = open();
    await begin();
    await userEvent.click(screen.getByRole('button', { name: '添加标准' }));
    const caps = screen.getByRole('table', { name: '用餐标准（每人，元）' });
    for (const [label, value] of [
      ['早餐', '50'],
      ['午餐', '90'],
      ['晚餐', '90.5'],
    ] as const)
      fireEvent.change(within(caps).getByLabelText(`第1行${label}`), { target: { value } });
    await save('云财〔2026〕1号');
    expect((await sent(app)).mealCaps).toEqual([{ leastRank: 'none', breakfast: 50, lunch: 90, dinner: 90.5 }]);
  });

  it('takes a shipped set into the form, its first day apart', async () => {
    const app = open();
    await begin();
    await userEvent.click(screen.getByRole('button', { name: '选用自带规定…' }));
    const dialog = await findDialog('自带规定');
    fireEvent.click(within(dialog).getByRole('radio', { name: '2013-12-01 起' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '填入表格' }));
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    expect(await sent(app)).toEqual({ ...of2013, effectiveFrom: '2026-11-23' });
  });

  it('is not saved with a check that names no article', async () => {
    const app = open();
    await begin();
    fireEvent.change(screen.getByLabelText('依据：酒'), { target: { value: ' ' } });
    await save('云委办〔2026〕3号');
    expect(await screen.findByText('检查的事项都要写明依据')).toBeTruthy();
    expect(app.inputsOf('rules.saveReceptionRules')).toEqual([]);
  });

  it('can only be read by who has no right to it', async () => {
    open({ officeId: otherOfficeId, role: 'director' });
    expect(await screen.findByText('只有区委办的主任或统筹员可以修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(添加|删除|保存规则|选用)/ })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '检查：酒' }).disabled).toBe(true);
  });
});

it('gives a new step a key that none has', () => {
  expect(freeStepKey([{ key: 'stepA' }, { key: 'director' }])).toBe('stepB');
});
