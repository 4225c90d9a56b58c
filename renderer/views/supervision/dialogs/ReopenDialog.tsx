import { Form, Input } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Reopening {
  readonly dueOn: PlainDate;
  readonly reason: string;
}

/** 重新办理 of what was closed, until a day of its own. */
export function ReopenDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Reopening>(`supervision-reopen ${id}`, onClose);
  const submit = async (values: Reopening): Promise<void> =>
    void (await send('supervision.reopen', { id, baseRevision, ...values }, ['dueOn', 'reason']));
  return (
    <EntryDialog<Reopening>
      title={matterMoveNames.reopen}
      confirm={matterMoveNames.reopen}
      form={form}
      initialValues={{}}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">
        {matter.title}
        <br />
        {words.reopenHint}
      </p>
      <Form.Item name="dueOn" label={words.reopenDue} rules={[{ required: true, message: words.dateMissing }]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}
