import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SlaPack } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { readyPacks, suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { defaultThresholds } from '../../../../shared/rules/emergency/ready-thresholds.ts';
import { aRecipient } from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/rules';
const committed = () => ({ revision: 2, ids: [] });
const section = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('tab', { name }));
const saveRules = async (source: string): Promise<void> => {
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: source } });
  await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
};
const packCalled = (name: string): SlaPack => {
  const pack = readyPacks.find((each) => each.name === name);
  if (!pack) throw new Error(`no pack ${name}`);
  return pack;
};

describe('报送时限', () => {
  it('are read as sentences, each with its source', async () => {
    renderApp({ hash });
    const rows = within(await screen.findByRole('table', { name: '报送时限表' })).getAllByRole('row');
    expect(rows).toHaveLength(suggestedPack.rules.length + 1);
    expect(rows[1]?.textContent).toContain('首报特别重大、重大各类报市 电话事发后 15 分钟');
    expect(rows[1]?.textContent).toContain(suggestedPack.source);
  });

  it('of another place are looked at first, then saved as data with their sources, from tomorrow on', async () => {
    const app = renderApp({ hash, handlers: { 'rules.saveSlaPack': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '从另一天起改用新规则…' }));
    await userEvent.click(screen.getByRole('button', { name: '选用现成时限…' }));
    const dialog = await findDialog('选用现成时限');
    fireEvent.click(within(dialog).getByRole('radio', { name: '武汉' }));
    const preview = within(dialog).getByRole('table', { name: '报送时限表' });
    expect(preview.textContent).toContain('死亡失踪 10 人以上时');
    expect(within(dialog).getByText(`依据：${packCalled('武汉').source}`)).toBeTruthy();
    expect(app.inputsOf('rules.saveSlaPack')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: '填入表格' }));
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    // 武汉 says nothing of 社会安全: what the set before said does not stay.
    const { socialSecurityAs, ...values } = { ...packCalled('武汉'), effectiveFrom: '2026-11-23' };
    expect(socialSecurityAs).toBeUndefined();
    await waitFor(() => expect(app.inputsOf('rules.saveSlaPack')).toEqual([{ baseRevision: 1, values }]));
  });

  it('are changed row by row; a daily one takes its times', async () => {
    const app = renderApp({ hash, handlers: { 'rules.saveSlaPack': committed } });
    await userEvent.click(await screen.findByRole('button', { name: /^修改：定时续报/ }));
    const dialog = await findDialog('修改时限');
    const times = within(dialog).getByLabelText(/^每日几点前/);
    fireEvent.change(times, { target: { value: '八点' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('认不出时刻，请写成 08:00、17:00')).toBeTruthy();
    fireEvent.change(times, { target: { value: '1730，7:30' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await screen.findByText('每日 07:30、17:30 前')).toBeTruthy();
    await saveRules('云委办〔2026〕3号');
    await waitFor(() => expect(app.inputsOf('rules.saveSlaPack')).toHaveLength(1));
    const [sent] = app.inputsOf('rules.saveSlaPack') as { readonly values: SlaPack }[];
    expect(sent?.values.rules.find(({ kind }) => kind === 'daily')).toMatchObject({ times: ['07:30', '17:30'] });
    expect(sent?.values.rules).toHaveLength(suggestedPack.rules.length);
  });

  it('keep what was being typed for the next time', async () => {
    const draft = { value: { ...suggestedPack, name: '云溪区时限' }, savedAt: 1 };
    renderApp({
      hash,
      handlers: { 'drafts.load': ({ key }) => (key.startsWith('rules slaPack') ? (draft as never) : null) },
    });
    await userEvent.click(await screen.findByRole('button', { name: '恢复' }));
    expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('云溪区时限');
  });

  it('can only be read by who has no right to them', async () => {
    renderApp({ hash, officeId: otherOfficeId, role: 'director' });
    expect(await screen.findByText('只有区委办的主任或统筹员可以修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(修改|删除|保存规则|选用)/ })).toBeNull();
  });
});

describe('分级标准', () => {
  const suggested = async (dead: number): Promise<string | null> => {
    const tester = screen.getByRole('region', { name: '试一试' });
    fireEvent.change(within(tester).getByLabelText('死亡'), { target: { value: String(dead) } });
    return within(tester).getByRole('status').textContent;
  };

  it('are read as lines, with the source of each subject', async () => {
    renderApp({ hash });
    await section('分级标准');
    const table = await screen.findByRole('table', { name: '分级标准表' });
    expect(within(table).getAllByText('死亡30人以上 → 特别重大').length).toBeGreaterThan(0);
    for (const { source } of defaultThresholds.subjects) expect(table.textContent).toContain(source);
  });

  it.each([
    [2, '一般'],
    [3, '较大'],
    [9, '较大'],
    [10, '重大'],
    [29, '重大'],
    [30, '特别重大'],
  ])('are tried with numbers: %i dead are %s', async (dead, level) => {
    renderApp({ hash });
    await section('分级标准');
    expect(await suggested(dead)).toMatch(new RegExp(`^建议级别${level}(?:达到|没有)`));
  });

  it('are tried as they stand in the form, and saved whole', async () => {
    const app = renderApp({ hash, handlers: { 'rules.saveThresholdTable': committed } });
    await section('分级标准');
    await userEvent.click(await screen.findByRole('button', { name: '修改：生产安全事故' }));
    const dialog = await findDialog('修改小类');
    fireEvent.change(within(dialog).getByLabelText('第1条标准第1项：多少'), { target: { value: '20' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(async () => expect(await suggested(20)).toMatch(/^建议级别特别重大达到：死亡20人以上/));
    await saveRules('云溪区总体预案');
    await waitFor(() => expect(app.inputsOf('rules.saveThresholdTable')).toHaveLength(1));
    const [sent] = app.inputsOf('rules.saveThresholdTable') as { readonly values: typeof defaultThresholds }[];
    expect(sent?.values.subjects[0]?.criteria[0]).toEqual({
      level: 'I',
      all: [{ measure: 'dead', comparison: 'atLeast', number: 20 }],
    });
    expect(sent?.values.subjects.slice(1)).toEqual(defaultThresholds.subjects.slice(1));
  });

  it('have no subject of a category twice', async () => {
    renderApp({ hash });
    await section('分级标准');
    await userEvent.click(await screen.findByRole('button', { name: '添加小类' }));
    const dialog = await findDialog('添加小类');
    fireEvent.change(within(dialog).getByLabelText('小类'), { target: { value: '火灾' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('同一类别里已有这个小类')).toBeTruthy();
  });
});

describe('报送对象', () => {
  const three = [
    aRecipient('b', { name: '市政府总值班室', rankOrder: 2 }),
    aRecipient('a', { name: '市委总值班室', rankOrder: 1 }),
    aRecipient('c', { name: '区政府办', leg: 'units', officeId: otherOfficeId, rankOrder: 3 }),
  ];

  it('stand in the order in which they are called, and move by one place', async () => {
    const app = renderApp({ hash, records: three, handlers: { 'emergency.editRecipient': committed } });
    await section('报送对象');
    const rows = within(await screen.findByRole('table', { name: '报送对象' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      '市委总值班室',
      '市政府总值班室',
      '区政府办',
    ]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '上移：市委总值班室' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '上移：市政府总值班室' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.editRecipient')).toEqual([
        { id: 'reportRecipient.all.b', baseRevision: 1, changes: { rankOrder: 1 } },
        { id: 'reportRecipient.all.a', baseRevision: 1, changes: { rankOrder: 2 } },
      ]),
    );
  });

  it('are added at the end, and changed only where something differs', async () => {
    const handlers = { 'emergency.addRecipient': committed, 'emergency.editRecipient': committed };
    const app = renderApp({ hash, records: three, handlers });
    await section('报送对象');
    await userEvent.click(await screen.findByRole('button', { name: '添加对象' }));
    const added = await findDialog('添加对象');
    await userEvent.click(within(added).getByRole('button', { name: '保存' }));
    expect(await within(added).findByText('请填写名称')).toBeTruthy();
    fireEvent.change(within(added).getByLabelText('名称'), { target: { value: '市应急局' } });
    await userEvent.click(within(added).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.addRecipient')).toEqual([
        { values: { name: '市应急局', leg: 'city', rankOrder: 4 } },
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: '修改：市委总值班室' }));
    const changed = await findDialog('修改对象');
    fireEvent.change(within(changed).getByLabelText('电话'), { target: { value: '12345' } });
    await userEvent.click(within(changed).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.editRecipient')).toEqual([
        { id: 'reportRecipient.all.a', baseRevision: 1, changes: { phone: '12345' } },
      ]),
    );
  });

  it('are removed, and come back', async () => {
    const app = renderApp({ hash, records: three, handlers: { 'emergency.removeRecipient': committed } });
    await section('报送对象');
    await userEvent.click(await screen.findByRole('button', { name: '删除：区政府办' }));
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    expect(app.inputsOf('emergency.removeRecipient')).toEqual([{ id: 'reportRecipient.all.c', baseRevision: 1 }]);
    await waitFor(() => expect(app.inputsOf('records.restore')).toEqual([{ id: 'reportRecipient.all.c' }]));
  });
});
