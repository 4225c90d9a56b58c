import { AutoComplete, Form } from 'antd';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { composerText } from '../../../text/emergency-report.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';

interface SignDialogProps {
  readonly id: string;
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface SignDraft {
  readonly signedBy: string;
  readonly at?: string;
}

/** 签发: the leader who signed, and when. */
export function SignDialog({ id, baseRevision, onClose }: SignDialogProps) {
  const [form] = Form.useForm<SignDraft>();
  const clock = useServerClock();
  const { officeId } = useMe();
  const today = useToday();
  const leaders = leadersInOrder(useRecords(), '').filter(
    ({ values }) => values.servingOfficeId === officeId && isInOffice(values, today),
  );
  const perform = usePerform();
  const refused = useRefused();
  const submit = async ({ signedBy, at }: SignDraft): Promise<void> => {
    const input = { id, baseRevision, signedBy: signedBy.trim(), ...typedAt(at, clock()) };
    const outcome = await perform('emergency.signReport', input, { done: composerText.signed });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['signedBy', 'at']);
  };
  return (
    <EntryDialog<SignDraft>
      title={composerText.signTitle}
      confirm={composerText.signTitle}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="signedBy"
        label={composerText.signedBy}
        rules={[{ required: true, whitespace: true, message: composerText.signerMissing }]}
      >
        <AutoComplete
          autoFocus
          maxLength={30}
          options={leaders.map(({ values }) => ({ value: values.name, label: `${values.name}　${values.title}` }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
      </Form.Item>
      <Form.Item name="at" label={composerText.signedAt} rules={[momentRule(clock)]}>
        <MomentInput clock={clock} placeholder={incidentText.typedTimeHint} />
      </Form.Item>
    </EntryDialog>
  );
}
