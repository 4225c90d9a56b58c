import { Form, Input, Select } from 'antd';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import type { DutyWarning } from '../../../../shared/domain/duty/duty-inspection.ts';
import type { ClockTime } from '../../../../shared/domain/plain-date.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { colourNames, reportText } from '../../../text/duty-checks.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useDutyDate } from '../log/log-records.ts';

type WarningDraft = Pick<DutyWarning, 'issuer' | 'type' | 'colour' | 'content' | 'area'> & { readonly time: ClockTime };

export function WarningDialog({ officeId, onClose }: { readonly officeId: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<WarningDraft>();
  const { clock } = useActions();
  const perform = usePerform();
  const dutyDate = useDutyDate(officeId);
  const refused = useRefused();
  const submit = async ({ time, content = '', area, ...rest }: WarningDraft): Promise<void> => {
    const values = {
      ...rest,
      content,
      ...(area && { area }),
      officeId,
      dutyDate,
      receivedAt: receivedAt(time, clock()),
    };
    const outcome = await perform('duty.receiveWarning', { values }, { done: reportText.saved });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, Object.keys(values));
  };
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <EntryDialog<WarningDraft>
      title={reportText.warningTitle}
      confirm={reportText.save}
      form={form}
      initialValues={{ colour: 'blue', time: chinaTimeOf(clock()).time }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="issuer" label={reportText.issuer} rules={required(reportText.issuerMissing)}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="time" label={reportText.received} rules={required(reportText.received)}>
          <ClockField label={reportText.received} />
        </Form.Item>
        <Form.Item name="type" label={reportText.type} rules={required(reportText.typeMissing)}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="colour" label={reportText.colour}>
          <Select options={Object.entries(colourNames).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      </div>
      <Form.Item name="content" label={reportText.content}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="area" label={reportText.area}>
        <Input maxLength={200} />
      </Form.Item>
    </EntryDialog>
  );
}

/** A time of today, or of yesterday when it has not come yet today. */
function receivedAt(time: ClockTime, now: number): number {
  const today = instantOf({ date: chinaTimeOf(now).date, time });
  return today > now ? today - 86_400_000 : today;
}
