import type { ReceptionIssue } from '../../domain/reception/reception-issue.ts';
import type { Kept } from '../kept.ts';
import type { VisitFile } from './visit-book.ts';

/** The newest issue that an office was told of, while it has not signed for it; the ones before it are settled by it. */
export function issueToSign(
  { issues, receipts }: Pick<VisitFile, 'issues' | 'receipts'>,
  officeId: string,
): Kept<ReceptionIssue> | undefined {
  const newest = issues.findLast(({ values }) => values.toldOfficeIds.includes(officeId));
  const receipt = receipts.find(({ values }) => values.issueId === newest?.id && values.officeId === officeId);
  return receipt?.values.signedAt === undefined ? newest : undefined;
}
