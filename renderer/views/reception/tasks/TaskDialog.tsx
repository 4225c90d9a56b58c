import { AutoComplete, Form, Input, Select } from 'antd';
import type { ReceptionTask } from '../../../../shared/domain/reception/visit-parts.ts';
import type { VisitEntry } from '../../../../shared/store/reception-commands.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder, recordOf, recordsOfKind } from '../../../state/records.ts';
import { TrackButton } from '../../../state/TrackButton.tsx';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { tasksText } from '../../../text/reception-tasks.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useLineCommands } from '../use-line-commands.ts';

type TaskWords = Extract<VisitEntry, { kind: 'receptionTask' }>['values'];

interface TaskDialogProps {
  readonly receptionId: string;
  /** The task that is changed; a new one without. */
  readonly taskId: string | undefined;
  /** When it is due where nobody says so, in words. */
  readonly dueByRule: string;
  readonly onClose: () => void;
}

const fields = [
  'task',
  'responsibleOfficeId',
  'responsibleUnit',
  'person',
  'phone',
  'dueOn',
  'dueAt',
  'remarks',
] as const satisfies readonly (keyof ReceptionTask)[];

/** 添加、修改任务 */
export function TaskDialog({ receptionId, taskId, dueByRule, onClose }: TaskDialogProps) {
  const [form] = Form.useForm<TaskWords>();
  const records = useRecords();
  const view = recordOf(records, 'receptionTask', taskId);
  const entry = useEntrySave(useLineCommands('receptionTask', receptionId).entry, view);
  const shown = view && Object.fromEntries(fields.map((field) => [field, view.values[field]]));
  const { forget, restored } = useFormDraft(`reception-task ${receptionId} ${taskId ?? 'new'}`, form, shown);
  return (
    <EntryDialog<TaskWords>
      title={view ? tasksText.editTitle : tasksText.addTitle}
      confirm={tasksText.save}
      form={form}
      initialValues={shown ?? {}}
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
      <Form.Item
        name="task"
        label={tasksText.columns.task}
        rules={[{ required: true, whitespace: true, message: tasksText.taskMissing }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} autoFocus={!view} />
      </Form.Item>
      <WhoFields />
      <div className="form-pair">
        <Form.Item name="dueOn" label={tasksText.dueOn} extra={tasksText.dueHint(dueByRule)}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="dueAt" label={tasksText.dueAt}>
          <ClockField label={tasksText.dueAt} />
        </Form.Item>
      </div>
      <Form.Item name="remarks" label={tasksText.remarks}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      {view && <TrackButton sourceId={view.id} name={view.values.task} />}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}

/** Which unit and who of it; people of our offices come with their telephone. */
function WhoFields() {
  const form = Form.useFormInstance<TaskWords>();
  const records = useRecords();
  const officeId = Form.useWatch('responsibleOfficeId', form);
  const people = officeId ? recordsOfKind(records, 'person').filter(({ values }) => values.officeId === officeId) : [];
  const takePhone = (name: string): void => {
    const phone = people.find(({ values }) => values.name === name)?.values.phone;
    if (phone !== undefined) form.setFieldValue('phone', phone);
  };
  return (
    <div className="form-pair">
      <Form.Item name="responsibleOfficeId" label={tasksText.office} extra={tasksText.officeHint}>
        <Select
          allowClear={clearable}
          options={officesInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.shortName }))}
        />
      </Form.Item>
      <Form.Item name="responsibleUnit" label={tasksText.unit} extra={tasksText.unitHint}>
        <Input maxLength={80} disabled={Boolean(officeId)} />
      </Form.Item>
      <Form.Item name="person" label={tasksText.person}>
        <AutoComplete
          maxLength={40}
          options={people.map(({ id, values }) => ({ key: id, value: values.name }))}
          onSelect={takePhone}
        />
      </Form.Item>
      <Form.Item name="phone" label={tasksText.phone}>
        <Input maxLength={40} />
      </Form.Item>
    </div>
  );
}
