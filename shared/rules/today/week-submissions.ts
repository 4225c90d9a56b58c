import type { Office } from '../../domain/office.ts';
import type { Submission } from '../../domain/plan-cycle.ts';
import { owesPlan } from '../owes-plan.ts';

/** How an office's part of a week stands; `missing` where nobody has entered anything. */
export type SubmissionStanding = Submission['state'] | 'missing';

/** One office's part of a week. */
export interface OfficeSubmission {
  readonly officeId: string;
  readonly standing: SubmissionStanding;
  readonly itemCount: number;
  /** Not handed in although the deadline is over, or handed in after it. */
  readonly isLate: boolean;
}

interface Held<T> {
  readonly id: string;
  readonly values: T;
}

interface WeekRecords {
  /** In the order in which they are shown. */
  readonly offices: readonly Held<Office>[];
  /** Of this week only. */
  readonly submissions: readonly Submission[];
  /** The offices of this week's items. */
  readonly itemOfficeIds: readonly string[];
}

/** Every office that owes a plan of the week. `deadline` and `now` in milliseconds since 1970. */
export function weekSubmissions({ offices, submissions, itemOfficeIds }: WeekRecords, deadline: number, now: number) {
  return offices
    .filter(({ values }) => owesPlan(values))
    .map(({ id }): OfficeSubmission => {
      const submission = submissions.find(({ officeId }) => officeId === id);
      const itemCount = itemOfficeIds.filter((officeId) => officeId === id).length;
      const isUnwritten = submission === undefined || submission.state === 'draft';
      const standing = isUnwritten ? (itemCount > 0 ? 'draft' : 'missing') : submission.state;
      const isHandedIn = standing === 'submitted' || standing === 'accepted';
      const isLate = isHandedIn ? submission?.isLate === true : now > deadline;
      return { officeId: id, standing, itemCount, isLate };
    });
}
