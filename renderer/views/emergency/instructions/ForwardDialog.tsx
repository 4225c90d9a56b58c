import { AutoComplete, Form } from 'antd';
import { useMemo, useRef } from 'react';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { incidentBook } from '../../../state/emergency.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { instructionText } from '../../../text/emergency-instructions.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { forwardTargets, officeCalled } from './forward-targets.ts';
import type { StepDialogProps } from './instruction-steps.ts';

interface ForwardDraft {
  readonly toUnit: string;
  readonly dueDate?: PlainDate;
  readonly dueAt?: string;
}

/** 转办 to an office of the workspace or any other unit, by when. */
export function ForwardDialog({ view, title, onClose }: StepDialogProps) {
  const [form] = Form.useForm<ForwardDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const records = useRecords();
  const { forget, restored } = useFormDraft(`emergency-instruction ${view.id} forward`, form);
  const targets = useMemo(() => forwardTargets(records, incidentBook(records)), [records]);
  const initial = useMemo(() => initialForward(view.values), [view.values]);
  const toUnit = Form.useWatch('toUnit', form) ?? '';
  const office = officeCalled(toUnit, targets);
  const submit = async (typed: ForwardDraft): Promise<void> => {
    const dueAt = dueOf(typed);
    const input = {
      id: view.id,
      baseRevision: baseRevision.current,
      toUnit: typed.toUnit.trim(),
      ...(office && { toOfficeId: office.officeId }),
      ...(dueAt !== undefined && { dueAt }),
    };
    const outcome = await perform('emergency.forwardInstruction', input, { done: instructionText.done.forward });
    if (!outcome.ok) return refused.show(outcome.refusal, ['toUnit', 'dueAt']);
    void forget();
    onClose();
  };
  const checkDue = async (): Promise<void> => {
    const typed = form.getFieldsValue();
    if (typed.dueAt && !typed.dueDate) throw new Error(instructionText.dateMissing);
    if ((dueOf(typed) ?? Number.POSITIVE_INFINITY) <= clock()) throw new Error(instructionText.duePast);
  };
  return (
    <EntryDialog<ForwardDraft>
      title={title}
      confirm={title}
      form={form}
      initialValues={initial}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft instruction-quote">{view.values.text}</p>
      <Form.Item
        name="toUnit"
        label={instructionText.toUnit}
        rules={[{ required: true, whitespace: true, message: instructionText.toUnitMissing }]}
        extra={office ? instructionText.toOffice(office.name) : instructionText.toOther}
      >
        <AutoComplete
          defaultActiveFirstOption={false}
          maxLength={60}
          autoFocus
          options={targets.map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="dueDate" label={instructionText.dueDate} extra={instructionText.dateHint}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item
          name="dueAt"
          label={instructionText.dueTime}
          extra={instructionText.timeHint}
          dependencies={['dueDate']}
          rules={[{ validator: checkDue }]}
        >
          <ClockField label={instructionText.dueTime} />
        </Form.Item>
      </div>
    </EntryDialog>
  );
}

function initialForward({ toUnit = '', dueAt }: StepDialogProps['view']['values']): ForwardDraft {
  const due = dueAt === undefined ? undefined : chinaTimeOf(dueAt);
  return { toUnit, ...(due && { dueDate: due.date, dueAt: due.time }) };
}

/** Without a date there is none; without a time it is the last moment of the day. */
const dueOf = ({ dueDate, dueAt }: ForwardDraft): number | undefined => {
  if (!dueDate) return undefined;
  return dueAt
    ? instantOf({ date: dueDate, time: dueAt })
    : instantOf({ date: addDays(dueDate, 1), time: '00:00' }) - 1;
};
