import { ReasonDialog, type ReasonDialogProps } from '../ui/ReasonDialog.tsx';
import { useDraft } from './use-draft.ts';

interface KeptReasonDialogProps extends Omit<ReasonDialogProps, 'written' | 'onType'> {
  readonly draftKey: string;
}

/** Asks for words that are too long to be written twice: they survive a crash, and closing the dialog. */
export function KeptReasonDialog({ draftKey, onConfirm, ...dialog }: KeptReasonDialogProps) {
  const { found, keep, remove } = useDraft<string>(draftKey);
  return (
    <ReasonDialog
      {...dialog}
      written={found?.value}
      onType={keep}
      onConfirm={async (reason) => {
        const isTaken = await onConfirm(reason);
        if (isTaken) void remove();
        return isTaken;
      }}
    />
  );
}
