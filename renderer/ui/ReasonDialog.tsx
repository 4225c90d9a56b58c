import { Form, Input, Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { FirstField } from './FirstField.tsx';
import { isSubmitKey } from './submit-key.ts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly missing: string;
  readonly maxLength?: number;
  /** Nothing need be written. */
  readonly isOptional?: boolean;
  /** What was written before the dialog was closed half-way. */
  readonly written?: string | undefined;
  readonly onType?: (reason: string) => void;
  /** Answers whether the reason was taken; the dialog stays open otherwise. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the reason that a decision has to carry; taken with Ctrl+Enter. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, hint, confirm, missing, maxLength = 500, written = '', onType, onConfirm, onClose } = props;
  const { isOptional = false } = props;
  const inputId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const reason = typed ?? written;
  const isEmpty = !isOptional && reason.trim() === '';
  const isMissing = isTried && isEmpty;
  const handleConfirm = async (): Promise<void> => {
    setIsTried(true);
    if (isEmpty || isBusy) return;
    setIsBusy(true);
    const isTaken = await onConfirm(reason.trim());
    setIsBusy(false);
    if (isTaken) onClose();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    void handleConfirm();
  };
  return (
    <Modal open title={title} okText={confirm} onOk={handleConfirm} onCancel={onClose} confirmLoading={isBusy}>
      {hint && <p className="soft">{hint}</p>}
      <Form layout="vertical" component={false}>
        <FirstField>
          <Form.Item
            label={label}
            htmlFor={inputId}
            required={!isOptional}
            validateStatus={isMissing ? 'error' : ''}
            help={isMissing ? missing : undefined}
          >
            <Input.TextArea
              id={inputId}
              value={reason}
              maxLength={maxLength}
              autoFocus
              autoSize={{ minRows: 3, maxRows: 8 }}
              onKeyDown={handleKey}
              onChange={({ target }) => {
                setTyped(target.value);
                onType?.(target.value);
              }}
            />
          </Form.Item>
        </FirstField>
      </Form>
    </Modal>
  );
}
