import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { ReportLeg, ReportRecipient } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { reportLegSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { legNames } from '../../../text/emergency.ts';
import { phoneText, sendText } from '../../../text/emergency-report.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { asksForSkip, phonePoints } from '../report/report-flow.ts';
import { momentRule, typedInstant } from '../typed-moment.ts';

interface PhoneReportDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  /** The way that is to be reported first. */
  readonly leg: ReportLeg;
  readonly onClose: () => void;
}

interface PhoneDraft {
  readonly points: string;
  readonly leg: ReportLeg;
  readonly recipientName: string;
  readonly answeredBy: string;
  readonly isReadBack: boolean;
  readonly at?: string;
  readonly skipReason?: string;
  readonly skipApprovedBy?: string;
}

/** 电话报告: the points to read out, who answered, and that it was read back. */
export function PhoneReportDialog({ file, book, leg, onClose }: PhoneReportDialogProps) {
  const [form] = Form.useForm<PhoneDraft>();
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-phone ${file.id} ${leg}`, form);
  const initial = useMemo(() => initialCall(file, book, leg, clock()), [file, book, leg, clock]);
  const chosenLeg = Form.useWatch('leg', form) ?? leg;
  const chosenName = Form.useWatch('recipientName', form);
  const known = recipientsOf(book, chosenLeg);
  const recipient = known.find(({ name }) => name === chosenName);
  const isSkip = asksForSkip(chosenLeg, file);
  // Whoever is on another way is not told on this one; a name that was typed stays.
  const changeLeg = (next: ReportLeg): void => {
    const isReplaced = !chosenName || recipient !== undefined;
    if (isReplaced) form.setFieldsValue({ recipientName: recipientsOf(book, next)[0]?.name ?? '' });
  };
  const submit = async ({ points, leg: way, at, ...call }: PhoneDraft): Promise<void> => {
    const sentAt = typedInstant(at, clock());
    const destination = {
      ...call,
      leg: way,
      ...(recipient?.officeId !== undefined && { toOfficeId: recipient.officeId }),
      ...(sentAt !== undefined && { sentAt }),
    };
    const input = { incidentId: file.id, points: points.trim(), destination };
    const outcome = await perform('emergency.reportByPhone', input, { done: phoneText.done });
    if (!outcome.ok) return refused.show(outcome.refusal, [...Object.keys(call), 'points', 'at']);
    void forget();
    onClose();
  };
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <EntryDialog<PhoneDraft>
      title={phoneText.title}
      confirm={phoneText.save}
      form={form}
      initialValues={initial}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      firstField="answeredBy"
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{phoneText.hint}</p>
      <Form.Item name="points" label={phoneText.points} rules={required(phoneText.pointsMissing)}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="leg" label={phoneText.leg}>
          <Select
            onChange={(next: ReportLeg) => changeLeg(next)}
            options={reportLegSchema.options.map((value) => ({ value, label: legNames[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="recipientName"
          label={phoneText.recipient}
          rules={required(phoneText.recipientMissing)}
          extra={recipient?.phone ? phoneText.dial(recipient.phone) : undefined}
        >
          <AutoComplete maxLength={60} options={known.map(({ name }) => ({ value: name }))} />
        </Form.Item>
        <Form.Item name="answeredBy" label={phoneText.answeredBy} rules={required(phoneText.answeredByMissing)}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="at" label={phoneText.at} rules={[momentRule(clock)]}>
          <MomentInput clock={clock} placeholder={phoneText.atHint} />
        </Form.Item>
        {isSkip && (
          <>
            <Form.Item name="skipReason" label={sendText.skip}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="skipApprovedBy" label={sendText.skipBy}>
              <Input maxLength={30} />
            </Form.Item>
          </>
        )}
      </div>
      <Form.Item name="isReadBack" valuePropName="checked">
        <Checkbox>{phoneText.readBack}</Checkbox>
      </Form.Item>
    </EntryDialog>
  );
}

const recipientsOf = ({ recipients }: IncidentBook, leg: ReportLeg): readonly ReportRecipient[] =>
  recipients.filter(({ values }) => values.leg === leg).map(({ values }) => values);

function initialCall(file: IncidentFile, book: IncidentBook, leg: ReportLeg, now: number): PhoneDraft {
  const [first] = recipientsOf(book, leg);
  return { points: phonePoints(file, now), leg, recipientName: first?.name ?? '', answeredBy: '', isReadBack: false };
}
