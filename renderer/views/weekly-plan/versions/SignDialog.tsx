import { Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { versionText } from '../../../text/versions.ts';
import { planText } from '../../../text/weekly-plan.ts';

interface SignDialogProps {
  readonly version: TypedRecordView<'bulletinVersion'>;
  readonly onClose: () => void;
}

export function SignDialog({ version, onClose }: SignDialogProps) {
  const perform = usePerform();
  const replyId = useId();
  const [reply, setReply] = useState('');
  const handleSign = async (): Promise<void> => {
    const input = { versionId: version.id, ...(reply.trim() && { reply: reply.trim() }) };
    const outcome = await perform('plans.signReceipt', input, {
      done: planText.done.signed,
      failed: planText.failed.sign,
    });
    if (outcome.ok) onClose();
  };
  return (
    <Modal
      open
      title={versionText.signTitle(versionNumber(version.values.sequence))}
      okText={versionText.sign}
      onOk={handleSign}
      onCancel={onClose}
    >
      <Form layout="vertical" component={false}>
        <Form.Item label={versionText.replyLabel} htmlFor={replyId}>
          <Input.TextArea
            id={replyId}
            autoFocus
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reply}
            onChange={({ target }) => setReply(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
