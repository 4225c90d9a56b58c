import { Form, Modal } from 'antd';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import { editorText } from '../../../text/duty-editor.ts';
import { ClockField } from '../../../ui/ClockField.tsx';

interface AddShiftDialogProps {
  readonly date: PlainDate;
  readonly postName: string;
  /** Of the post on other days. */
  readonly hours: { readonly start: ClockTime; readonly end: ClockTime };
  readonly onAdd: (hours: { readonly start: ClockTime; readonly end: ClockTime }) => void;
  readonly onClose: () => void;
}

const needed = [{ required: true, message: editorText.timeMissing }];

/** A shift on a day on which the template has none of the post. */
export function AddShiftDialog({ date, postName, hours, onAdd, onClose }: AddShiftDialogProps) {
  const [form] = Form.useForm<AddShiftDialogProps['hours']>();
  return (
    <Modal
      open
      width={420}
      title={editorText.addExtra(date, postName)}
      okText={editorText.add}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="soft">{editorText.addExtraHint}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={hours} onFinish={onAdd}>
        <div className="form-pair">
          <Form.Item name="start" label={editorText.from} rules={needed}>
            <ClockField label={editorText.from} />
          </Form.Item>
          <Form.Item name="end" label={editorText.to} rules={needed}>
            <ClockField label={editorText.to} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
