import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { matterDialogText, matterMoveNames, matterText } from '../../../text/supervision-matter.ts';
import type { MatterMove } from '../matter-moves.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ExtensionDialog } from './ExtensionDialog.tsx';
import { FeedbackDialog } from './FeedbackDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { ReassignDialog } from './ReassignDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { SignDialog } from './SignDialog.tsx';
import { UrgeDialog } from './UrgeDialog.tsx';

/** The dialog of a step that asks for something. */
export function MoveDialog({ move, ...props }: MoveDialogProps & { readonly move: MatterMove }) {
  switch (move) {
    case 'approve':
    case 'close':
    case 'carryOn':
      return <DecideDialog move={move} {...props} />;
    case 'assign':
      return <AssignDialog {...props} />;
    case 'sign':
      return <SignDialog {...props} />;
    case 'feedBack':
      return <FeedbackDialog {...props} />;
    case 'requestExtension':
      return <ExtensionDialog {...props} />;
    case 'urge':
      return <UrgeDialog {...props} />;
    case 'reassign':
      return <ReassignDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    case 'note':
      return <NoteDialog {...props} />;
    case 'sendBack':
    case 'pause':
    case 'resume':
    case 'withdraw':
      return <ReasonMove move={move} {...props} />;
    default:
      return null;
  }
}

/** 退回修改 暂停 恢复 撤销: nothing but why. */
function ReasonMove({
  move,
  file,
  baseRevision,
  onClose,
}: MoveDialogProps & { readonly move: 'sendBack' | 'pause' | 'resume' | 'withdraw' }) {
  const perform = usePerform();
  const name = `supervision.${move}` as const;
  const words = { done: matterText.moved, failed: matterText.failed };
  return (
    <KeptReasonDialog
      draftKey={`${name} ${file.id}`}
      title={matterMoveNames[move]}
      label={matterDialogText.reason}
      hint={file.matter.title}
      confirm={matterMoveNames[move]}
      missing={matterDialogText.reasonMissing}
      onClose={onClose}
      onConfirm={async (reason) => (await perform(name, { id: file.id, baseRevision, reason }, words)).ok}
    />
  );
}

function NoteDialog({ file, onClose }: MoveDialogProps) {
  const perform = usePerform();
  const words = { done: matterText.saved, failed: matterText.failed };
  return (
    <KeptReasonDialog
      draftKey={`supervision-note ${file.id}`}
      title={matterMoveNames.note}
      label={matterDialogText.note}
      hint={file.matter.title}
      confirm={matterDialogText.save}
      missing={matterDialogText.noteMissing}
      maxLength={2000}
      onClose={onClose}
      onConfirm={async (text) => (await perform('supervision.addNote', { matterId: file.id, text }, words)).ok}
    />
  );
}
