import { Form, Input, Radio } from 'antd';
import { type DutyGroup, turnSpanSchema } from '../../../../shared/domain/duty/duty-staff.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useDutyBook } from '../../../state/duty.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MemberOrderField } from './MemberOrderField.tsx';
import { useDutyEntryCommands } from './use-duty-entries.ts';

interface GroupDialogProps {
  readonly officeId: string;
  readonly view: TypedRecordView<'dutyGroup'> | undefined;
  readonly onClose: () => void;
}

const { groupFields: labels, skipPolicies, skipHints, spans } = staffText;
const policies = ['owes', 'consumes'] as const;

export function GroupDialog({ officeId, view, onClose }: GroupDialogProps) {
  const [form] = Form.useForm<DutyGroup>();
  const { members } = useDutyBook(officeId);
  const entry = useEntrySave(useDutyEntryCommands('dutyGroup', { officeId }), view);
  return (
    <EntryDialog<DutyGroup>
      title={view ? staffText.editGroup : staffText.addGroup}
      confirm={staffText.save}
      form={form}
      initialValues={view?.values ?? { memberIds: [], skipPolicy: 'owes', span: 'day' }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={async (values) => {
        if (await entry.save(values)) onClose();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={labels.name}
        rules={[{ required: true, whitespace: true, message: staffText.missing }]}
      >
        <Input maxLength={20} autoFocus={!view} />
      </Form.Item>
      <Form.Item name="memberIds" label={labels.memberIds}>
        <MemberOrderField members={members} />
      </Form.Item>
      <Form.Item name="span" label={labels.span}>
        <Radio.Group options={turnSpanSchema.options.map((value) => ({ value, label: spans[value] }))} />
      </Form.Item>
      <Form.Item name="skipPolicy" label={labels.skipPolicy}>
        <Radio.Group
          className="stacked-radios"
          options={policies.map((value) => ({
            value,
            label: (
              <>
                {skipPolicies[value]}
                <div className="faint">{skipHints[value]}</div>
              </>
            ),
          }))}
        />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
