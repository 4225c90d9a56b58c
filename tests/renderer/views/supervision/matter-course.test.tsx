import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import type { RecordValues } from '../../../../shared/domain/record.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { aMatterRecord, now } from '../../support/matter-records.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const HOUR_MS = 3_600_000;
const matter = aMatterRecord('a');
type PartKind = 'matterFeedback' | 'matterExtension' | 'matterUrge' | 'matterReceipt' | 'matterStep';
const part = <K extends PartKind>(kind: K, key: string, values: Partial<RecordValues<K>>): RecordView =>
  aRecord(kind, '2026-M11', `lead_202611a_${key}`, {
    ...{ officeId: leadOfficeId, matterId: matter.id, text: '', enteredBy: '苏雨桐' },
    ...values,
  } as never);
const at = (hours: number): number => now - hours * HOUR_MS;
const commands = ['sign', 'edit', 'assign'].map((name) => [`supervision.${name}`, () => ({ revision: 7, ids: [] })]);
const open = (values: object, parts: readonly RecordView[] = [], options: object = {}): RenderedApp =>
  renderApp({
    hash: `#/supervision/board?matter=${matter.id}`,
    records: [aMatterRecord('a', values), ...parts],
    handlers: Object.fromEntries(commands),
    ...options,
  });
const course = async (): Promise<string[]> =>
  within(await screen.findByRole('region', { name: '办理过程' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');

const signed = [
  part('matterReceipt', 'r', { unitName: '区政府办', signedAt: at(9), signedBy: '唐思远' }),
  part('matterStep', 's', {
    kind: 'state',
    fromState: 'assigned',
    toState: 'signed',
    decidedBy: '唐思远',
    at: at(9),
    enteredBy: '唐思远',
  }),
];

describe('办理过程', () => {
  it('has steps, receipts, feedback, extensions and urgings in one order, the latest first', async () => {
    open({}, [
      ...signed,
      part('matterUrge', 'u', { sequence: 1, method: 'phone', unitName: '区政府办', at: at(7), text: '请按时反馈' }),
      part('matterFeedback', 'f', {
        ...{ unitName: '区政府办', progress: '已检查32家', problems: '', nextSteps: '', percent: 60, evidence: [] },
        ...{ isFinal: false, handedInAt: at(5), enteredBy: '唐思远', review: 'passed', reviewedAt: at(3) },
        ...{ reviewedBy: '李静', reviewWords: '材料齐全' },
      }),
      part('matterExtension', 'e', {
        ...{ fromDueOn: '2026-12-03', toDueOn: '2026-12-10', reason: '设备未到货', unitName: '区政府办' },
        ...{ requestedAt: at(2), requestedBy: '唐思远', isApproved: true, decidedAt: at(1), decidedBy: '赵国栋' },
      }),
    ]);
    await waitFor(async () => expect(await course()).toHaveLength(6));
    const lines = await course();
    const expected = [
      /延期审批：同意.*赵国栋/,
      /区政府办申请延期至12月10日 周四.*唐思远.*设备未到货/,
      /审核区政府办的反馈：合格.*李静.*材料齐全/,
      /区政府办反馈，进度 60%.*唐思远/,
      /第1次 电话催办：区政府办.*苏雨桐.*请按时反馈/,
      /区政府办签收.*唐思远/,
    ];
    for (const [place, words] of expected.entries()) expect(lines[place]).toMatch(words);
  });

  it('says what a receipt moved the matter to, and not twice that it was signed for', async () => {
    open({ state: 'signed' }, signed);
    await waitFor(async () => expect(await course()).toHaveLength(1));
    expect((await course())[0]).toMatch(/已交办 → 已签收.*区政府办签收/);
  });

  it('keeps a step that nothing else tells of', async () => {
    open({ state: 'paused', stateReason: '等文件', stateBefore: 'underway' }, [
      part('matterStep', 'p', {
        kind: 'state',
        fromState: 'underway',
        toState: 'paused',
        at: at(1),
        text: '等文件',
      }),
      part('matterStep', 'n', { kind: 'note', at: at(2), text: '已电话告知' }),
    ]);
    await waitFor(async () => expect(await course()).toHaveLength(2));
    const [paused, note] = await course();
    expect(paused).toMatch(/办理中 → 暂停.*苏雨桐.*等文件/);
    expect(note).toMatch(/记一笔.*已电话告知/);
  });
});

describe('签收 of a matter with several units', () => {
  const assist = { assistUnits: [{ name: '区人大办', officeId: otherOfficeId }, { name: '区教育局' }] };
  const lead = { leadUnit: { name: '区住建局' } };

  it('is open to a unit beside the lead unit after that one signed', async () => {
    const app = open({ ...lead, ...assist, state: 'underway' }, [], { officeId: otherOfficeId, role: 'liaison' });
    const units = within(await screen.findByRole('region', { name: '承办单位' }));
    expect(units.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['签收：区人大办']);
    await userEvent.click(units.getByRole('button', { name: '签收：区人大办' }));
    const dialog = within(await findDialog('签收'));
    await userEvent.click(dialog.getByRole('button', { name: '签收' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.sign')).toMatchObject([{ id: matter.id, unitName: '区人大办' }]),
    );
  });

  it('is written down by the office that gave it out, for whichever unit it likes', async () => {
    const app = open({ ...lead, ...assist, state: 'underway' });
    await userEvent.click(await screen.findByRole('button', { name: '签收：区教育局' }));
    const dialog = within(await findDialog('签收'));
    await userEvent.click(dialog.getByRole('button', { name: '签收' }));
    await waitFor(() => expect(app.inputsOf('supervision.sign')).toMatchObject([{ unitName: '区教育局' }]));
  });

  it('is over with the matter', async () => {
    open({ ...assist, state: 'closed' });
    await screen.findByRole('region', { name: '承办单位' });
    expect(screen.queryByRole('button', { name: /^签收/ })).toBeNull();
  });
});

describe('交办 until another day', () => {
  it('gives nothing out where the day is refused, and says so at the day', async () => {
    const violations = [{ code: 'DUE_BEFORE_GIVEN', field: 'dueOn', details: { givenOn: '2026-11-22' } }];
    const app = open({ state: 'filed', givenOn: undefined, dueOn: undefined }, [], {
      handlers: {
        ...Object.fromEntries(commands),
        'supervision.edit': () => {
          throw new ContractError('RULE_VIOLATION', { violations });
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '交办' }));
    const dialog = within(await findDialog('交办'));
    await dialog.findByText(/按规定为/);
    await userEvent.click(dialog.getByRole('button', { name: '交办' }));
    expect(await dialog.findByText(/11月22日/)).toBeTruthy();
    expect(app.inputsOf('supervision.edit')).toHaveLength(1);
    expect(app.inputsOf('supervision.assign')).toEqual([]);
  });
});
