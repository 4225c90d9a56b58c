import { Form, Input, Select } from 'antd';
import { type ReportRecipient, reportLegSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { legNames } from '../../../text/emergency.ts';
import { recipientText, rulesText } from '../../../text/emergency-rules.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface RecipientDialogProps {
  readonly view: TypedRecordView<'reportRecipient'> | undefined;
  /** The place of a new one in the order. */
  readonly rankOrder: number;
  readonly onClose: () => void;
}

const { fields } = recipientText;
const legs = reportLegSchema.options.map((value) => ({ value, label: legNames[value] }));

export function RecipientDialog({ view, rankOrder, onClose }: RecipientDialogProps) {
  const [form] = Form.useForm<ReportRecipient>();
  const perform = usePerform();
  const words = { done: recipientText.saved };
  const entry = useEntrySave(
    {
      // Sound: the fields of the form are those of a recipient; the host parses them again.
      add: (values) =>
        perform('emergency.addRecipient', { values: { ...values, rankOrder } as unknown as ReportRecipient }, words),
      edit: (input) => perform('emergency.editRecipient', input, words),
    },
    view,
  );
  const { forget, restored } = useFormDraft(`report-recipient ${view?.id ?? 'new'}`, form);
  const offices = officesInOrder(useRecords(), '').map(({ id, values }) => ({ value: id, label: values.shortName }));
  return (
    <EntryDialog<ReportRecipient>
      title={view ? recipientText.edit : recipientText.add}
      confirm={rulesText.save}
      form={form}
      initialValues={view?.values ?? { leg: 'city' }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      onSubmit={async (values) => {
        if (!(await entry.save(values))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item
          name="name"
          label={fields.name}
          rules={[{ required: true, whitespace: true, message: recipientText.nameMissing }]}
        >
          <Input maxLength={60} autoFocus={!view} />
        </Form.Item>
        <Form.Item name="leg" label={fields.leg}>
          <Select options={legs} />
        </Form.Item>
        <Form.Item name="phone" label={fields.phone}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="fax" label={fields.fax}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="officeId" label={fields.officeId} extra={recipientText.officeHint}>
        <Select allowClear={clearable} options={offices} />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
