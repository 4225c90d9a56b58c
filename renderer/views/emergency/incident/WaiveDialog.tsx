import { Form, Input } from 'antd';
import type { Obligation } from '../../../../shared/rules/emergency/obligations.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { emergencyText } from '../../../text/emergency.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface WaiveDialogProps {
  readonly incidentId: string;
  readonly obligation: Obligation;
  readonly onClose: () => void;
}

interface WaiverDraft {
  readonly reason: string;
  readonly approvedBy: string;
}

/** 豁免: for a reason, and somebody agreed. */
export function WaiveDialog({ incidentId, obligation, onClose }: WaiveDialogProps) {
  const [form] = Form.useForm<WaiverDraft>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-waiver ${incidentId} ${obligation.key}`, form);
  const submit = async ({ reason, approvedBy }: WaiverDraft): Promise<void> => {
    const input = {
      incidentId,
      obligationKey: obligation.key,
      reason: reason.trim(),
      approvedBy: approvedBy.trim(),
    };
    const outcome = await perform('emergency.waive', input, { done: incidentText.saved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['reason', 'approvedBy']);
    void forget();
    onClose();
  };
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <EntryDialog<WaiverDraft>
      title={incidentText.waiveTitle}
      confirm={incidentText.waive}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{emergencyText.obligation(obligation)}</p>
      <Form.Item name="reason" label={incidentText.waiveReason} rules={required(incidentText.reasonMissing)}>
        <Input.TextArea maxLength={500} autoFocus autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="approvedBy" label={incidentText.waiveApprovedBy} rules={required(incidentText.approverMissing)}>
        <Input maxLength={30} />
      </Form.Item>
    </EntryDialog>
  );
}
