import { Alert, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useRecords } from '../../../state/hooks.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { contentWords } from '../../../text/item-words.ts';
import { cancelText, itemFormText, planText } from '../../../text/weekly-plan.ts';

interface CancelDialogProps {
  readonly item: PlanItemView;
  readonly onClose: () => void;
}

/** 取消 after publication: a change order that strikes the item through and keeps it. */
export function CancelDialog({ item, onClose }: CancelDialogProps) {
  const perform = usePerform();
  const records = useRecords();
  const baseRevision = useAppState((state) => state.replica.revision);
  const [reasonId, orderedById] = [useId(), useId()];
  const [reason, setReason] = useState('');
  const [orderedBy, setOrderedBy] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const handleConfirm = async (): Promise<void> => {
    setIsTried(true);
    if (reason.trim() === '' || orderedBy.trim() === '') return;
    const { weekStart } = item.values;
    const change = { kind: 'cancel', itemId: item.id } as const;
    const input = { weekStart, baseRevision, reason, orderedBy, change };
    const outcome = await perform('plans.issueChange', input, { done: planText.done.issued });
    if (outcome.ok) onClose();
    else setProblems(refusalSentences(outcome.refusal, records));
  };
  const missing = (text: string, sentence: string) =>
    isTried && text.trim() === '' ? { validateStatus: 'error' as const, help: sentence } : {};
  return (
    <Modal
      open
      title={cancelText.title}
      okText={cancelText.confirm}
      okButtonProps={{ danger: true }}
      onOk={handleConfirm}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="move-item">{contentWords(item.values, item.isRedacted === true)}</p>
        <p className="soft">{cancelText.hint}</p>
        {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
        <Form layout="vertical" component={false}>
          <Form.Item
            label={itemFormText.reason}
            htmlFor={reasonId}
            required
            {...missing(reason, itemFormText.reasonMissing)}
          >
            <Input
              id={reasonId}
              value={reason}
              maxLength={500}
              autoFocus
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
          <Form.Item
            label={itemFormText.orderedBy}
            htmlFor={orderedById}
            required
            {...missing(orderedBy, itemFormText.orderedByMissing)}
          >
            <Input
              id={orderedById}
              value={orderedBy}
              maxLength={60}
              onChange={({ target }) => setOrderedBy(target.value)}
            />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
