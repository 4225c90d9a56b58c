import type { Office } from '../../../../shared/domain/office.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { Submission } from '../../../../shared/domain/plan-cycle.ts';
import { planItemGaps } from '../../../../shared/rules/plan-gaps.ts';
import { useRecords } from '../../../state/hooks.ts';
import { itemsOfWeek, type PlanItemView } from '../../../state/plan-items.ts';
import { officesInOrder, submissionOf } from '../../../state/records.ts';

export interface OfficeWeek {
  readonly officeId: string;
  readonly office: Office;
  readonly submission: Submission | undefined;
  readonly state: Submission['state'] | 'missing';
  readonly items: readonly PlanItemView[];
  readonly incomplete: number;
}

/** Every office with its part of the week's plan, in the district's order. */
export function useOfficeWeeks(weekStart: PlainDate): readonly OfficeWeek[] {
  const records = useRecords();
  const items = itemsOfWeek(records, weekStart);
  return officesInOrder(records, '').map(({ id, values: office }) => {
    const submission = submissionOf(records, weekStart, id)?.values;
    const own = items.filter(({ values }) => values.officeId === id);
    const isUnwritten = submission === undefined || submission.state === 'draft';
    const state = isUnwritten ? (own.length > 0 ? 'draft' : 'missing') : submission.state;
    const incomplete = own.filter(
      ({ values, isRedacted }) => !isRedacted && !values.isCancelled && planItemGaps(values).length > 0,
    ).length;
    return { officeId: id, office, submission, state, items: own, incomplete };
  });
}
