import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { ForwardDialog } from './ForwardDialog.tsx';
import type { InstructionStep } from './instruction-steps.ts';
import { PlainStepDialog } from './PlainStepDialog.tsx';

export interface StepDialogProps {
  readonly view: TypedRecordView<'incidentInstruction'>;
  readonly title: string;
  readonly onClose: () => void;
}

/** One step of an instruction, asking for what it needs. */
export function InstructionStepDialog({ step, ...props }: StepDialogProps & { readonly step: InstructionStep }) {
  return step === 'forward' ? <ForwardDialog {...props} /> : <PlainStepDialog step={step} {...props} />;
}
