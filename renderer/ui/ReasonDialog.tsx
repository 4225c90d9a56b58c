import { Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly missing: string;
  readonly maxLength?: number;
  /** Answers whether the reason was taken; the dialog stays open otherwise. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the reason that a decision has to carry. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, hint, confirm, missing, maxLength = 500, onConfirm, onClose } = props;
  const inputId = useId();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isMissing = isTried && reason.trim() === '';
  const handleConfirm = async (): Promise<void> => {
    setIsTried(true);
    if (reason.trim() === '') return;
    setIsBusy(true);
    const isTaken = await onConfirm(reason.trim());
    setIsBusy(false);
    if (isTaken) onClose();
  };
  return (
    <Modal open title={title} okText={confirm} onOk={handleConfirm} onCancel={onClose} confirmLoading={isBusy}>
      {hint && <p className="soft">{hint}</p>}
      <Form layout="vertical" component={false}>
        <Form.Item
          label={label}
          htmlFor={inputId}
          required
          validateStatus={isMissing ? 'error' : ''}
          help={isMissing ? missing : undefined}
        >
          <Input.TextArea
            id={inputId}
            value={reason}
            maxLength={maxLength}
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
