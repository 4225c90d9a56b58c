import { useNames } from '../../../state/names.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { absenceText } from '../../../text/absences.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import type { AbsenceView } from './absence-words.ts';

interface ApprovalDialogProps {
  readonly view: AbsenceView;
  readonly onClose: () => void;
}

/** Asks who approved; the approval itself is a leader's. */
export function ApprovalDialog({ view: { id, values }, onClose }: ApprovalDialogProps) {
  const perform = usePerform();
  const names = useNames();
  const baseRevision = useAppState((state) => state.replica.revision);
  const words = { done: absenceText.approved, failed: absenceText.approveFailed };
  return (
    <ReasonDialog
      title={absenceText.approveTitle(names.leaderName(values.leaderId))}
      hint={absenceText.approveHint}
      label={absenceText.approveLabel}
      confirm={absenceText.approveConfirm}
      missing={absenceText.approveMissing}
      maxLength={60}
      onClose={onClose}
      onConfirm={async (approvedBy) => (await perform('absences.approve', { id, baseRevision, approvedBy }, words)).ok}
    />
  );
}
