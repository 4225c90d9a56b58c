interface RegisterDialogProps {
  readonly onClose: () => void;
  readonly onDone: (matterId: string) => void;
}

/** 登记督办 */
export const RegisterDialog = (_props: RegisterDialogProps) => null;
