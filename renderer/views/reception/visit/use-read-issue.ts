import { useEffect } from 'react';
import { issueToSign } from '../../../../shared/rules/reception/issue-to-sign.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';

/** Whoever opens a visit has read what its office was told; signing for it is another thing. */
export function useReadIssue(file: VisitFile | undefined): void {
  const { officeId } = useMe();
  const mayRead = useMay()('reception.readIssue');
  const { perform } = useActions();
  const issue = file && issueToSign(file, officeId);
  const receipt = file?.receipts.find(({ values }) => values.issueId === issue?.id && values.officeId === officeId);
  const unread = mayRead && issue && receipt?.values.readAt === undefined ? issue.id : undefined;
  useEffect(() => {
    if (unread !== undefined) void perform('reception.readIssue', { id: unread });
  }, [unread, perform]);
}
