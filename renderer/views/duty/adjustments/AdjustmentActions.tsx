import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { adjustmentState } from '../../../../shared/rules/duty/final-roster.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { exchangeWords } from './adjustment-words.ts';

type AdjustmentView = TypedRecordView<'dutyAdjustment'>;
type Step = keyof typeof adjustmentText.actions;

/** Steps that somebody's name or a reason belongs to. */
const asked: Readonly<Partial<Record<Step, 'approver' | 'why'>>> = {
  decline: 'why',
  office: 'approver',
  chief: 'approver',
  reject: 'why',
  withdraw: 'why',
  urgent: 'approver',
};

/** What may be done about an adjustment as it stands: the next step as a button, the others in a menu. */
export function AdjustmentActions({ view, officeId }: { readonly view: AdjustmentView; readonly officeId: string }) {
  const steps = useSteps(view, officeId);
  const book = useDutyBook(officeId);
  const take = useTake(view);
  const [asking, setAsking] = useState<Step | null>(null);
  const begin = (step: Step): void => {
    if (asked[step]) setAsking(step);
    else void take(step, '');
  };
  const [next, ...others] = steps;
  if (next === undefined) return null;
  const kind = asking ? asked[asking] : undefined;
  return (
    <div className="row">
      <Button size="small" type="primary" onClick={() => begin(next)}>
        {adjustmentText.actions[next]}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((key) => ({ key, label: adjustmentText.actions[key] })),
            onClick: ({ key }) => begin(key as Step),
          }}
        >
          <Button
            size="small"
            icon={<EllipsisOutlined aria-hidden />}
            aria-label={adjustmentText.more(exchangeWords(view.values, book))}
          />
        </Dropdown>
      )}
      {asking && kind && (
        <ReasonDialog
          title={adjustmentText.actions[asking].replace('…', '')}
          label={kind === 'approver' ? adjustmentText.approver : adjustmentText.why}
          {...(kind === 'approver' && { hint: adjustmentText.approverHint })}
          confirm={adjustmentText.actions[asking].replace('…', '')}
          missing={kind === 'approver' ? adjustmentText.approverMissing : adjustmentText.whyMissing}
          maxLength={kind === 'approver' ? 60 : 500}
          onConfirm={(words) => take(asking, words)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** The steps that are open, the likeliest first. */
function useSteps(view: AdjustmentView, officeId: string): Step[] {
  const mayDo = useMay();
  const book = useDutyBook(officeId);
  const state = useAppState(({ now }) => adjustmentState(view, book, now));
  const { step, officeApprovedAt, urgentAt } = view.values;
  if (state === 'completed' || state === 'lapsed') return [];
  const may = (name: string): boolean => mayDo(name, officeId);
  const isAsked = step === 'awaitingConsent' || step === 'awaitingApproval';
  const open: readonly (readonly [Step, boolean])[] = [
    ['send', step === 'draft' && may('duty.sendAdjustment')],
    ['consent', step === 'awaitingConsent' && may('duty.consentToAdjustment')],
    ['office', step === 'awaitingApproval' && officeApprovedAt === undefined && may('duty.approveAdjustment')],
    ['chief', step === 'awaitingApproval' && officeApprovedAt !== undefined && may('duty.approveAdjustment')],
    ['file', step === 'approved' && may('duty.fileAdjustment')],
    ['decline', step === 'awaitingConsent' && may('duty.declineAdjustment')],
    ['reject', step === 'awaitingApproval' && may('duty.rejectAdjustment')],
    ['urgent', isAsked && urgentAt === undefined && may('duty.startUrgently')],
    ['withdraw', isWithdrawable(state) && may('duty.withdrawAdjustment')],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([name]) => name);
}

const isWithdrawable = (state: string): boolean =>
  ['draft', 'awaitingConsent', 'awaitingApproval', 'approved', 'filed', 'urgent'].includes(state);

/** Takes a step; answers whether it was taken. */
function useTake({ id }: AdjustmentView): (step: Step, words: string) => Promise<boolean> {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const said = { done: adjustmentText.done, failed: adjustmentText.failed };
  const one = { id, baseRevision };
  return async (step, words) => {
    const approval = (level: CommandInput<'duty.approveAdjustment'>['level']) =>
      perform('duty.approveAdjustment', { ...one, level, approvedBy: words }, said);
    const taken = {
      send: () => perform('duty.sendAdjustment', one, said),
      consent: () => perform('duty.consentToAdjustment', one, said),
      decline: () => perform('duty.declineAdjustment', { ...one, reason: words }, said),
      office: () => approval('office'),
      chief: () => approval('chief'),
      reject: () => perform('duty.rejectAdjustment', { ...one, reason: words }, said),
      file: () => perform('duty.fileAdjustment', one, said),
      withdraw: () => perform('duty.withdrawAdjustment', { ...one, reason: words }, said),
      urgent: () => perform('duty.startUrgently', { ...one, approvedBy: words }, said),
    }[step];
    return (await taken()).ok;
  };
}
