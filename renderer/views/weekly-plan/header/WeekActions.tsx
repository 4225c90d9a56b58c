import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import type { Refusal } from '../../../state/outcome.ts';
import { officesInOrder, type Records, submissionOf } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { usePerform, useRefusalNotice } from '../../../state/use-perform.tsx';
import { weekTitle } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { ChangeOrderChooser } from '../editor/ChangeOrderChooser.tsx';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { ObstacleDialog } from './ObstacleDialog.tsx';
import { useWeekStep, type WeekStep } from './use-week-step.ts';

interface WeekActionsProps {
  readonly weekStart: PlainDate;
  readonly onImport: () => void;
}

/** The one next step as the primary button, and what may be done besides. */
export function WeekActions({ weekStart, onImport }: WeekActionsProps) {
  const editor = usePlanEditor();
  const mayDo = useMay();
  const { step, waiting, isResubmission, maySendBack } = useWeekStep(weekStart);
  const [dialog, setDialog] = useState<'sendBack' | 'changeOrder' | null>(null);
  const [obstacle, setObstacle] = useState<Refusal | null>(null);
  const run = useStepRunner(weekStart, setObstacle, () => setDialog('changeOrder'));
  const label = step && (step === 'submitWeek' && isResubmission ? planText.submitAgain : stepLabels[step]);
  return (
    <div className="row week-actions">
      {editor.canCreate && !editor.isPublished && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => editor.createItem({})}>
          {planText.newItem}
        </Button>
      )}
      {mayDo('plans.importItems') && !editor.isPublished && <Button onClick={onImport}>{planText.importFile}</Button>}
      {maySendBack && <Button onClick={() => setDialog('sendBack')}>{planText.sendBack}</Button>}
      {waiting && <span className="soft">{waiting}</span>}
      {step && (
        <Button type="primary" onClick={() => run(step)}>
          {label}
        </Button>
      )}
      {step === 'signReceipt' && mayDo('plans.issueChange') && (
        <Button onClick={() => setDialog('changeOrder')}>{planText.changeOrder}</Button>
      )}
      {dialog === 'sendBack' && <SendBackDialog weekStart={weekStart} onClose={() => setDialog(null)} />}
      {dialog === 'changeOrder' && <ChangeOrderChooser weekStart={weekStart} onClose={() => setDialog(null)} />}
      {obstacle && <ObstacleDialog weekStart={weekStart} refusal={obstacle} onClose={() => setObstacle(null)} />}
    </div>
  );
}

const stepLabels: Readonly<Record<WeekStep, string>> = {
  submitWeek: planText.submitWeek,
  sendForApproval: planText.sendForApproval,
  approve: planText.approve,
  publish: planText.publish,
  changeOrder: planText.changeOrder,
  signReceipt: versionText.goToSign,
};

/** Refusals that list items or clashes get a dialog that leads to each; the rest a notice. */
function useStepRunner(
  weekStart: PlainDate,
  onObstacle: (refusal: Refusal) => void,
  onChangeOrder: () => void,
): (step: WeekStep) => Promise<void> {
  const { modal } = App.useApp();
  const perform = usePerform();
  const showRefusal = useRefusalNotice();
  const { navigate } = useActions();
  const records = useRecords();
  const { officeId } = useMe();
  const settle = (outcome: Awaited<ReturnType<typeof perform>>, failed: string): void => {
    if (outcome.ok) return;
    const isListed = outcome.refusal.violations.some(
      ({ code }) => code === 'INCOMPLETE_ITEM' || code === 'OPEN_CLASHES',
    );
    if (isListed) onObstacle(outcome.refusal);
    else showRefusal(outcome.refusal, failed);
  };
  const { done, failed } = planText;
  return async (step) => {
    switch (step) {
      case 'submitWeek':
        settle(await perform('plans.submitWeek', { weekStart, officeId }, { done: done.submitted }), failed.submit);
        return;
      case 'sendForApproval':
        settle(
          await perform('plans.sendForApproval', { weekStart }, { done: done.sentForApproval }),
          failed.sendForApproval,
        );
        return;
      case 'approve':
        settle(await perform('plans.approve', { weekStart }, { done: done.approved }), failed.approve);
        return;
      case 'publish': {
        const left = unmergedOffices(records, weekStart);
        const isSure = await modal.confirm({
          title: planText.confirmPublishTitle(weekTitle(weekStart)),
          content: `${left.length > 0 ? planText.notListed(left.join('、')) : ''}${planText.confirmPublish}`,
          okText: planText.publish,
        });
        if (isSure) settle(await perform('plans.publish', { weekStart }, { done: done.published }), failed.publish);
        return;
      }
      case 'changeOrder':
        onChangeOrder();
        return;
      case 'signReceipt':
        navigate({ screen: 'weeklyPlan', weekStart, tab: 'versions' });
    }
  };
}

const unmergedOffices = (records: Records, weekStart: PlainDate): string[] =>
  officesInOrder(records, '')
    .filter(({ id, values }) => !values.isLead && submissionOf(records, weekStart, id)?.values.state !== 'accepted')
    .map(({ values }) => values.shortName);

function SendBackDialog({ weekStart, onClose }: { readonly weekStart: PlainDate; readonly onClose: () => void }) {
  const perform = usePerform();
  return (
    <ReasonDialog
      title={planText.sendBackTitle}
      label={planText.sendBackLabel}
      confirm={planText.sendBack}
      missing={planText.reasonMissing}
      onClose={onClose}
      onConfirm={async (reason) => {
        const words = { done: planText.done.sentBack, failed: planText.failed.sendBack };
        return (await perform('plans.sendBack', { weekStart, reason }, words)).ok;
      }}
    />
  );
}
