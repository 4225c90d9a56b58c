import { Checkbox, Form, Input } from 'antd';
import { useRef } from 'react';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { moveText } from '../../../text/reception.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface CloneDialogProps {
  readonly file: VisitFile;
  readonly onClose: () => void;
}

interface CloneWords {
  readonly title: string;
  readonly arriveOn: string;
  readonly withGuests: boolean;
}

/** 复制: another visit after this one, around a new arrival. */
export function CloneDialog({ file, onClose }: CloneDialogProps) {
  const [form] = Form.useForm<CloneWords>();
  const key = useRef(drawKey());
  const perform = usePerform();
  const refused = useRefused();
  const { navigate } = useActions();
  const { forget, restored } = useFormDraft(`reception-clone ${file.id}`, form);
  const submit = async (values: CloneWords): Promise<void> => {
    const input = { fromId: file.id, key: key.current, ...values };
    const outcome = await perform('reception.clone', input, { done: moveText.cloned });
    if (!outcome.ok) return refused.show(outcome.refusal, ['title', 'arriveOn']);
    void forget();
    onClose();
    const visitId = outcome.value.ids.find((id) => id.startsWith('reception.'));
    if (visitId) navigate({ screen: 'reception', tab: 'board', visitId, visitTab: 'basics' });
  };
  return (
    <EntryDialog<CloneWords>
      title={moveText.cloneTitle}
      confirm={moveText.clone}
      form={form}
      initialValues={{ title: file.reception.title, withGuests: false }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{moveText.cloneHint}</p>
      <Form.Item
        name="title"
        label={moveText.cloneTask}
        rules={[{ required: true, whitespace: true, message: moveText.titleMissing }]}
      >
        <Input maxLength={120} autoFocus />
      </Form.Item>
      <Form.Item
        name="arriveOn"
        label={moveText.arriveOn}
        rules={[{ required: true, message: moveText.arriveMissing }]}
      >
        <DateInput />
      </Form.Item>
      <Form.Item name="withGuests" valuePropName="checked">
        <Checkbox>{moveText.withGuests}</Checkbox>
      </Form.Item>
    </EntryDialog>
  );
}
