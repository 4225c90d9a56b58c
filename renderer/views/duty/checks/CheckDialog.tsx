import { Checkbox, Form, Input, Select } from 'antd';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import type { SpotCheck } from '../../../../shared/domain/duty/duty-inspection.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { type EntryCommands, useEntrySave } from '../../../state/use-entry-save.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { actionNames, checkText, findingNames, meansNames } from '../../../text/duty-checks.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import type { CheckView } from './check-view.ts';

type CheckDraft = Partial<Omit<SpotCheck, 'checkedAt'>> & { readonly date: PlainDate; readonly time: ClockTime };

const named = <K extends string>(names: Readonly<Record<K, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }));

const flags = ['isAnswered', 'isOnRoster', 'isLeaderReachable', 'isRosterPosted'] as const;
const flagNames = {
  isAnswered: checkText.answered,
  isOnRoster: checkText.onRoster,
  isLeaderReachable: checkText.leader,
  isRosterPosted: checkText.posted,
} as const;

/** One spot check, with what the published findings ask about (duty-and-emergency.md §1.7). */
export function CheckDialog({ view, onClose }: { readonly view: CheckView | undefined; readonly onClose: () => void }) {
  const [form] = Form.useForm<CheckDraft>();
  const offices = officesInOrder(useRecords(), '');
  const entry = useEntrySave(useCheckCommands(), view);
  const { clock } = useActions();
  const means = Form.useWatch('means', form) ?? view?.values.means ?? 'phone';
  const submit = async ({ date, time, ...values }: CheckDraft): Promise<void> => {
    if (await entry.save({ ...values, checkedAt: instantOf({ date, time }) })) onClose();
  };
  const at = chinaTimeOf(view?.values.checkedAt ?? clock());
  const { rectification: _r, rectifiedAt: _a, rectifiedBy: _b, checkedBy: _c, ...shown } = view?.values ?? {};
  return (
    <EntryDialog<CheckDraft>
      title={checkText.editTitle}
      confirm={checkText.save}
      form={form}
      initialValues={{ means: 'phone', action: 'none', findings: [], isAnswered: true, ...shown, ...at }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item
          name="officeId"
          label={checkText.office}
          rules={[{ required: true, message: checkText.officeMissing }]}
        >
          <Select
            disabled={view !== undefined}
            options={offices.map(({ id, values }) => ({ value: id, label: values.name }))}
          />
        </Form.Item>
        <Form.Item name="means" label={checkText.means}>
          <Select options={named(meansNames)} />
        </Form.Item>
        <Form.Item name="date" label={checkText.date} rules={[{ required: true, message: checkText.date }]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="time" label={checkText.at} rules={[{ required: true, message: checkText.at }]}>
          <ClockField label={checkText.at} />
        </Form.Item>
      </div>
      {means === 'phone' && (
        <div className="form-pair">
          <Form.Item
            name="number"
            label={checkText.number}
            rules={[{ required: true, message: checkText.numberMissing }]}
          >
            <Input maxLength={40} inputMode="tel" />
          </Form.Item>
          <Form.Item name="rings" label={checkText.rings}>
            <NumberInput min={0} max={99} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="answeredBy" label={checkText.answeredBy}>
        <Input maxLength={30} />
      </Form.Item>
      <div className="form-pair">
        {flags.map((flag) => (
          <Form.Item key={flag} name={flag} valuePropName="checked">
            <Checkbox>{flagNames[flag]}</Checkbox>
          </Form.Item>
        ))}
      </div>
      <Form.Item name="knowledge" label={checkText.knowledge}>
        <Input maxLength={500} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="findings" label={checkText.findings}>
          <Select mode="multiple" options={named(findingNames)} placeholder={checkText.noFindings} />
        </Form.Item>
        <Form.Item name="action" label={checkText.action}>
          <Select options={named(actionNames)} />
        </Form.Item>
      </div>
      <Form.Item name="remarks" label={checkText.remarks}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}

function useCheckCommands(): EntryCommands {
  const perform = usePerform();
  const words = { done: checkText.saved };
  return {
    // Sound: the form's fields are those of the record.
    add: (values) =>
      perform('duty.addSpotCheck', { values: values as CommandInput<'duty.addSpotCheck'>['values'] }, words),
    edit: (input) => perform('duty.editSpotCheck', input, words),
  };
}
