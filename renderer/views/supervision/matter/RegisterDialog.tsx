import type { MatterFacts } from '../../../../shared/domain/supervision/matter.ts';

interface RegisterDialogProps {
  readonly initial?: Partial<MatterFacts>;
  readonly onClose: () => void;
  readonly onDone: (matterId: string) => void;
}

/** 登记督办 */
export const RegisterDialog = (_props: RegisterDialogProps) => null;
