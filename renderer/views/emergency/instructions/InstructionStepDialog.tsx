import { ForwardDialog } from './ForwardDialog.tsx';
import type { InstructionStep, StepDialogProps } from './instruction-steps.ts';
import { PlainStepDialog } from './PlainStepDialog.tsx';

/** One step of an instruction, asking for what it needs. */
export function InstructionStepDialog({ step, ...props }: StepDialogProps & { readonly step: InstructionStep }) {
  return step === 'forward' ? <ForwardDialog {...props} /> : <PlainStepDialog step={step} {...props} />;
}
