import { type ReactNode, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf } from '../../../state/plan-items.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { submissionText } from '../../../text/tabs.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import type { OfficeWeek } from './use-office-week.ts';

export type SubmissionAction = 'submit' | 'accept' | 'giveBack' | 'urge';

interface SubmissionActions {
  /** What may be done with this office's submission now, by this person. */
  actionsFor(week: OfficeWeek): readonly SubmissionAction[];
  run(action: SubmissionAction, week: OfficeWeek): Promise<void>;
  readonly dialog: ReactNode;
}

/** 报送 接收 退回 催办: shared by the table and the board. */
export function useSubmissionActions(weekStart: PlainDate): SubmissionActions {
  const mayDo = useMay();
  const perform = usePerform();
  const isCollecting = bulletinStateOf(useRecords(), weekStart) === 'collecting';
  const [returning, setReturning] = useState<OfficeWeek | null>(null);
  const { done, failed } = planText;
  return {
    actionsFor({ officeId, office, state }) {
      const isOpen = state === 'missing' || state === 'draft' || state === 'returned';
      const candidates: (SubmissionAction | false)[] = [
        isOpen && isCollecting && mayDo('plans.submitWeek', officeId) && 'submit',
        state === 'submitted' && mayDo('plans.acceptSubmission') && 'accept',
        state === 'submitted' && mayDo('plans.returnSubmission') && 'giveBack',
        isOpen && isCollecting && !office.isLead && mayDo('plans.urgeSubmission') && 'urge',
      ];
      return candidates.filter((action) => action !== false);
    },
    async run(action, week) {
      const target = { weekStart, officeId: week.officeId };
      if (action === 'giveBack') setReturning(week);
      if (action === 'submit') {
        await perform('plans.submitWeek', target, { done: done.submitted, failed: failed.submit });
      }
      if (action === 'accept') {
        await perform('plans.acceptSubmission', target, { done: done.received, failed: failed.receive });
      }
      if (action === 'urge') await perform('plans.urgeSubmission', target, { done: done.urged, failed: failed.urge });
    },
    dialog: returning && (
      <ReasonDialog
        title={submissionText.giveBackTitle(returning.office.shortName)}
        label={submissionText.giveBackLabel}
        confirm={submissionText.giveBack}
        missing={planText.reasonMissing}
        onClose={() => setReturning(null)}
        onConfirm={async (reason) => {
          const input = { weekStart, officeId: returning.officeId, reason };
          return (await perform('plans.returnSubmission', input, { done: done.returned, failed: failed.giveBack })).ok;
        }}
      />
    ),
  };
}
