import { Form, Input, Select } from 'antd';
import type { Absence } from '../../../../shared/domain/plan-cycle.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { absenceText } from '../../../text/tabs.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface AbsenceDialogProps {
  readonly view: TypedRecordView<'absence'> | undefined;
  readonly onClose: () => void;
}

const parts = ['morning', 'afternoon', 'evening'] as const;
const partOptions = parts.map((part) => ({ value: part, label: matrixText.parts[part] }));

const isReversed = ({ fromDate, fromPart, toDate, toPart }: Absence): boolean =>
  toDate < fromDate || (toDate === fromDate && parts.indexOf(toPart) < parts.indexOf(fromPart));

export function AbsenceDialog({ view, onClose }: AbsenceDialogProps) {
  const [form] = Form.useForm<Absence>();
  const entry = useEntrySave('absence', view, { done: absenceText.saved });
  const leaders = leadersInOrder(useRecords(), '');
  const handleSubmit = async (values: Absence): Promise<void> => {
    if (isReversed(values)) {
      form.setFields([{ name: 'toDate', errors: [absenceText.reversed] }]);
      return;
    }
    if (await entry.save({ ...values, place: values.place ?? '', reason: values.reason ?? '' })) onClose();
  };
  const required = (field: keyof typeof absenceText.missing) => [
    { required: true, message: absenceText.missing[field] },
  ];
  return (
    <EntryDialog<Absence>
      title={view ? absenceText.editTitle : absenceText.addTitle}
      confirm={absenceText.save}
      form={form}
      initialValues={view?.values ?? { fromPart: 'morning', toPart: 'evening' }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Form.Item name="leaderId" label={absenceText.leader} rules={required('leaderId')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={leaders.map(({ id, values }) => ({ value: id, label: `${values.name}　${values.title}` }))}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="fromDate" label={absenceText.from} rules={required('fromDate')}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="fromPart" label={absenceText.fromPart}>
          <Select options={partOptions} />
        </Form.Item>
        <Form.Item name="toDate" label={absenceText.to} rules={required('toDate')}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="toPart" label={absenceText.toPart}>
          <Select options={partOptions} />
        </Form.Item>
      </div>
      <Form.Item name="place" label={absenceText.place} rules={required('place')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={absenceText.reason} rules={required('reason')}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="deputy" label={absenceText.deputy}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={absenceText.phone}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
