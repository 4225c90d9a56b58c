import { Form, Input } from 'antd';
import { useRef } from 'react';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface ExtendDialogProps {
  readonly file: IncidentFile;
  readonly onClose: () => void;
}

interface ExtendDraft {
  readonly until: PlainDate;
  readonly reason: string;
}

/** Personal data are kept longer, with a reason: until the end of a day. */
export function ExtendDialog({ file, onClose }: ExtendDialogProps) {
  const [form] = Form.useForm<ExtendDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const perform = usePerform();
  const refused = useRefused();
  const submit = async ({ until, reason }: ExtendDraft): Promise<void> => {
    const input = {
      id: file.id,
      baseRevision: baseRevision.current,
      until: instantOf({ date: addDays(until, 1), time: '00:00' }) - 1,
      reason: reason.trim(),
    };
    const outcome = await perform('emergency.extendPersonalData', input, { done: incidentText.saved });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['until', 'reason']);
  };
  const reasonRule = { required: true, whitespace: true, message: incidentText.reasonMissing };
  return (
    <EntryDialog<ExtendDraft>
      title={incidentText.extendTitle}
      confirm={incidentText.extend}
      form={form}
      initialValues={{ until: addDays(chinaTimeOf(file.incident.personalDataUntil).date, 180) }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="until" label={incidentText.until} rules={[{ required: true, message: incidentText.until }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="reason" label={incidentText.waiveReason} rules={[reasonRule]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
