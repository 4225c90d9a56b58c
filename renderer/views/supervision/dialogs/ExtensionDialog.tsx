import { Form, Input } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { ownUnitName } from '../../../../shared/rules/supervision/taking-part.ts';
import { useMe } from '../../../state/hooks.ts';
import { fullDayWords } from '../../../text/date-words.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Extension {
  readonly toDueOn: PlainDate;
  readonly reason: string;
}

/** 申请延期: to a later day, with why. */
export function ExtensionDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Extension>(`supervision-extension ${id}`, onClose);
  const { officeId } = useMe();
  const unitName = ownUnitName(matter, officeId) ?? matter.leadUnit?.name ?? '';
  const submit = async (values: Extension): Promise<void> =>
    void (await send('supervision.requestExtension', { id, baseRevision, unitName, ...values }, ['toDueOn', 'reason']));
  return (
    <EntryDialog<Extension>
      title={matterMoveNames.requestExtension}
      confirm={matterMoveNames.requestExtension}
      form={form}
      initialValues={{}}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">
        {matter.title}
        <br />
        {words.extendHint(matter.dueOn === undefined ? '' : fullDayWords(matter.dueOn))}
      </p>
      <Form.Item name="toDueOn" label={words.extendTo} rules={[{ required: true, message: words.dateMissing }]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
