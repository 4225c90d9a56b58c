import { Form, Input, Select } from 'antd';
import { type DutyPost, postDutySchema } from '../../../../shared/domain/duty/duty-staff.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { useDutyEntryCommands } from './use-duty-entries.ts';

interface PostDialogProps {
  readonly officeId: string;
  readonly view: TypedRecordView<'dutyPost'> | undefined;
  /** The place of a new post in the order. */
  readonly rankOrder: number;
  readonly onClose: () => void;
}

const { postFields: labels } = staffText;
const needed = [{ required: true, whitespace: true, message: staffText.missing }];
const dutyOptions = postDutySchema.options.map((value) => ({ value, label: staffText.dutyHints[value] }));

export function PostDialog({ officeId, view, rankOrder, onClose }: PostDialogProps) {
  const [form] = Form.useForm<DutyPost>();
  const entry = useEntrySave(useDutyEntryCommands('dutyPost', { officeId, rankOrder }), view);
  const groups = useOfficeRecords('dutyGroup', officeId).map(({ id, values }) => ({ value: id, label: values.name }));
  return (
    <EntryDialog<DutyPost>
      title={view ? staffText.editPost : staffText.addPost}
      confirm={staffText.save}
      form={form}
      initialValues={view?.values ?? { duty: 'main' }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={async (values) => {
        if (await entry.save(values)) onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={labels.name} rules={needed}>
        <Input maxLength={20} autoFocus={!view} />
      </Form.Item>
      <Form.Item name="duty" label={labels.duty} rules={needed}>
        <Select options={dutyOptions} />
      </Form.Item>
      <Form.Item name="groupId" label={labels.groupId} extra={staffText.postGroupHint}>
        <Select allowClear={clearable} options={groups} />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
