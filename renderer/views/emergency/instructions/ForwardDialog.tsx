import { AutoComplete, Form } from 'antd';
import { useMemo, useRef } from 'react';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
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
  readonly dueDate: string;
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
  const forget = useFormDraft(`emergency-instruction ${view.id} forward`, form);
  const targets = useMemo(() => forwardTargets(records, incidentBook(records)), [records]);
  const initial = useMemo(() => initialForward(view.values, clock()), [view.values, clock]);
  const toUnit = Form.useWatch('toUnit', form) ?? '';
  const office = officeCalled(toUnit, targets);
  const dueOf = ({ dueDate, dueAt }: ForwardDraft): number | undefined =>
    dueAt === undefined ? undefined : instantOf({ date: dueDate, time: dueAt });
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
  const stillAhead = (): Promise<void> =>
    (dueOf(form.getFieldsValue()) ?? Number.POSITIVE_INFINITY) > clock()
      ? Promise.resolve()
      : Promise.reject(new Error(instructionText.duePast));
  return (
    <EntryDialog<ForwardDraft>
      title={title}
      confirm={title}
      form={form}
      initialValues={initial}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
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
        <Form.Item name="dueDate" label={instructionText.dueDate}>
          <DateInput />
        </Form.Item>
        <Form.Item
          name="dueAt"
          label={instructionText.dueTime}
          extra={instructionText.dueHint}
          dependencies={['dueDate']}
          rules={[{ validator: stillAhead }]}
        >
          <ClockField label={instructionText.dueTime} />
        </Form.Item>
      </div>
    </EntryDialog>
  );
}

function initialForward({ toUnit = '', dueAt }: StepDialogProps['view']['values'], now: number): ForwardDraft {
  const due = dueAt === undefined ? undefined : chinaTimeOf(dueAt);
  return { toUnit, dueDate: due?.date ?? chinaTimeOf(now).date, ...(due && { dueAt: due.time }) };
}
