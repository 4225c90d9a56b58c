import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { incidentText } from '../../../text/emergency-incident.ts';
import { composerText } from '../../../text/emergency-report.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { SendDialog } from './SendDialog.tsx';
import { SignDialog } from './SignDialog.tsx';
import type { AskingStep } from './use-report-steps.ts';

interface StepDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly asking: AskingStep;
  readonly onClose: () => void;
}

/** What a step of a report asks for: who signs, where it goes, or why not. */
export function StepDialog({ file, book, asking, onClose }: StepDialogProps) {
  const perform = usePerform();
  const { step, id, baseRevision } = asking;
  const one = { id, baseRevision };
  const reasoned = {
    giveBack: {
      title: composerText.giveBackTitle,
      label: composerText.giveBackLabel,
      confirm: composerText.giveBack,
      name: 'emergency.returnReport',
      done: composerText.givenBack,
    },
    void: {
      title: composerText.voidTitle,
      label: composerText.voidLabel,
      confirm: composerText.voidTitle,
      name: 'emergency.voidReport',
      done: composerText.voided,
    },
  } as const;
  if (step === 'sign' || step === 'send') {
    return (
      <>
        <FocusKeeper />
        {step === 'sign' ? (
          <SignDialog {...one} onClose={onClose} />
        ) : (
          <SendDialog file={file} book={book} reportId={id} onClose={onClose} />
        )}
      </>
    );
  }
  const { title, label, confirm, name, done } = reasoned[step];
  return (
    <>
      <FocusKeeper />
      <ReasonDialog
        title={title}
        label={label}
        confirm={confirm}
        missing={incidentText.reasonMissing}
        onClose={onClose}
        onConfirm={async (reason) =>
          (await perform(name, { ...one, reason }, { done, failed: composerText.failed })).ok
        }
      />
    </>
  );
}
