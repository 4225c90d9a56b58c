import { Form, Input, Select } from 'antd';
import { type Absence, type AbsenceReport, absenceReportSchema } from '../../../../shared/domain/absence.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { type EntryCommands, useEntrySave } from '../../../state/use-entry-save.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { absenceText } from '../../../text/absences.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface AbsenceDialogProps {
  readonly view: TypedRecordView<'absence'> | undefined;
  readonly onClose: () => void;
}

const parts = ['morning', 'afternoon', 'evening'] as const;
const partOptions = parts.map((part) => ({ value: part, label: matrixText.parts[part] }));

export function AbsenceDialog({ view, onClose }: AbsenceDialogProps) {
  const [form] = Form.useForm<AbsenceReport>();
  const entry = useEntrySave(useAbsenceCommands(), view);
  const leaders = useReportableLeaders();
  const handleSubmit = async (typed: AbsenceReport): Promise<void> => {
    const values = { ...typed, place: typed.place ?? '', reason: typed.reason ?? '' };
    if (await entry.save(values)) onClose();
  };
  const required = (field: keyof typeof absenceText.missing) => [
    { required: true, message: absenceText.missing[field] },
  ];
  return (
    <EntryDialog<AbsenceReport>
      title={view ? absenceText.editTitle : absenceText.addTitle}
      confirm={absenceText.save}
      form={form}
      initialValues={view ? reportOf(view.values) : { fromPart: 'morning', toPart: 'evening' }}
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

/** What the form shows of a record; approval and return have commands of their own. */
const reportOf = (values: Absence): Partial<AbsenceReport> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => Object.hasOwn(absenceReportSchema.shape, field)));

function useAbsenceCommands(): EntryCommands {
  const perform = usePerform();
  const words = { done: absenceText.saved };
  return {
    add: (values) => perform('absences.file', { values: values as AbsenceReport }, words),
    edit: (input) => perform('absences.edit', input, words),
  };
}

/** Leaders whose absence this person may report. */
function useReportableLeaders(): readonly TypedRecordView<'leader'>[] {
  const mayDo = useMay();
  return leadersInOrder(useRecords(), '').filter(({ values }) => mayDo('absences.file', values.servingOfficeId));
}
