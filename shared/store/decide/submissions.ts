import { instantOf } from '../../domain/china-time.ts';
import type { Submission } from '../../domain/plan-cycle.ts';
import { weekPartition } from '../../domain/week.ts';
import { planDeadlines } from '../../rules/plan-deadlines.ts';
import { incompleteItems } from '../../rules/plan-gaps.ts';
import type { CommandInput } from '../commands.ts';
import { bulletinOf } from './bulletins.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  planRulesOf,
  refuse,
  workCalendarIn,
} from './context.ts';
import { submissionId } from './record-ids.ts';

/** 报送: every item must be complete; what is missing is named item by item. */
export function submitWeek(
  { weekStart, officeId }: CommandInput<'plans.submitWeek'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'plans.submitWeek', officeId);
  if (refusal) return refusal;
  if (bulletinOf(weekStart, context).state === 'published') return refuse('CHANGE_ORDER_REQUIRED');
  const items = context.state
    .list('planItem', weekPartition(weekStart))
    .filter(({ values }) => values.officeId === officeId && values.weekStart === weekStart && !values.isCancelled);
  if (items.length === 0) return refuse('NOTHING_TO_SUBMIT');
  const incomplete = incompleteItems(items);
  if (incomplete.length > 0) return { ok: false, error: incomplete };
  const rules = planRulesOf(weekStart, context.state);
  const isLate = context.now > instantOf(planDeadlines(weekStart, rules, workCalendarIn(context.state)).submitBy);
  return write(weekStart, officeId, {
    state: 'submitted',
    submittedAt: context.now,
    submittedBy: context.actor.name,
    isLate,
    returnReason: null,
    urgedAt: null,
  });
}

export function acceptSubmission(
  { weekStart, officeId }: CommandInput<'plans.acceptSubmission'>,
  context: DecisionContext,
): Decision {
  return fromSubmitted('plans.acceptSubmission', weekStart, officeId, { state: 'accepted' }, context);
}

export function returnSubmission(
  { weekStart, officeId, reason }: CommandInput<'plans.returnSubmission'>,
  context: DecisionContext,
): Decision {
  return fromSubmitted(
    'plans.returnSubmission',
    weekStart,
    officeId,
    { state: 'returned', returnReason: reason },
    context,
  );
}

/** 催办: shows in the office's inbox until it has submitted. */
export function urgeSubmission(
  { weekStart, officeId }: CommandInput<'plans.urgeSubmission'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'plans.urgeSubmission', officeId);
  if (refusal) return refusal;
  const state = context.state.get('submission', submissionId(weekStart, officeId))?.values.state ?? 'draft';
  if (state === 'submitted' || state === 'accepted') return refuse('WRONG_STATE', { details: { actual: state } });
  return write(weekStart, officeId, { state, urgedAt: context.now });
}

function fromSubmitted(
  action: 'plans.acceptSubmission' | 'plans.returnSubmission',
  weekStart: string,
  officeId: string,
  fields: NullableFields,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, action, officeId);
  if (refusal) return refusal;
  const actual = context.state.get('submission', submissionId(weekStart, officeId))?.values.state ?? 'draft';
  const isAllowed = actual === 'submitted' || (actual === 'accepted' && fields.state === 'returned');
  return isAllowed ? write(weekStart, officeId, fields) : refuse('WRONG_STATE', { details: { actual } });
}

type NullableFields = { readonly [K in keyof Submission]?: Submission[K] | null };

const write = (weekStart: string, officeId: string, fields: NullableFields): Decision =>
  accept([{ recordId: submissionId(weekStart, officeId), fields: fieldsOf({ weekStart, officeId, ...fields }) }]);
