import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf } from '../../../state/plan-items.ts';
import { versionDue } from '../../../state/receipts.ts';
import { submissionOf } from '../../../state/records.ts';
import { planText } from '../../../text/weekly-plan.ts';

export type WeekStep = 'submitWeek' | 'sendForApproval' | 'approve' | 'publish' | 'changeOrder' | 'signReceipt';

export interface NextStep {
  /** What this person is to do next with the week; undefined while others are at work. */
  readonly step: WeekStep | undefined;
  readonly waiting: string | undefined;
  readonly isResubmission: boolean;
  readonly maySendBack: boolean;
}

/** The one right next action for this person's role and office. */
export function useWeekStep(weekStart: PlainDate): NextStep {
  const records = useRecords();
  const me = useMe();
  const mayDo = useMay();
  const state = bulletinStateOf(records, weekStart);
  const own = submissionOf(records, weekStart, me.officeId)?.values.state;
  const maySendBack = (state === 'awaitingApproval' || state === 'approved') && mayDo('plans.sendBack');
  const answer = (step: WeekStep | undefined, waiting?: string): NextStep => ({
    step,
    waiting,
    isResubmission: own === 'returned',
    maySendBack,
  });
  const { waitingFor } = planText;
  if (state === 'awaitingApproval') {
    return mayDo('plans.approve') ? answer('approve') : answer(undefined, waitingFor.approval);
  }
  if (state === 'approved') {
    return mayDo('plans.publish') ? answer('publish') : answer(undefined, waitingFor.publication);
  }
  if (state === 'published') {
    if (mayDo('plans.signReceipt') && versionDue(records, weekStart, me.officeId)) return answer('signReceipt');
    return mayDo('plans.issueChange') ? answer('changeOrder') : answer(undefined, waitingFor.published);
  }
  if (mayDo('plans.sendForApproval')) return answer('sendForApproval');
  if (own === 'submitted') return answer(undefined, waitingFor.submitted);
  if (own === 'accepted') return answer(undefined, waitingFor.accepted);
  return mayDo('plans.submitWeek') ? answer('submitWeek') : answer(undefined, waitingFor.merge);
}
