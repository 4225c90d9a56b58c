import { Form, Input } from 'antd';
import { useState } from 'react';
import { firstOfMonth, monthOf } from '../../../../shared/domain/month.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import type { Refusal } from '../../../state/outcome.ts';
import { refusalSentences } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useUsualSetup } from './use-usual-setup.ts';
import { splitByTag } from './usual-setup.ts';

interface UsualSetupDialogProps {
  readonly officeId: string;
  readonly onClose: () => void;
}

interface TypedSetup {
  readonly changeover: ClockTime;
  readonly effectiveFrom: PlainDate;
  readonly leaderTag: string;
}

const usual = { changeover: '09:00', leaderTag: '领导' };
const needed = (message: string) => [{ required: true, message }];

/** Creates what most offices begin with; nothing that is there by the same name is created again. */
export function UsualSetupDialog({ officeId, onClose }: UsualSetupDialogProps) {
  const [form] = Form.useForm<TypedSetup>();
  const records = useRecords();
  const today = useToday();
  const book = useDutyBook(officeId);
  const setUp = useUsualSetup(officeId);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const leaderTag = Form.useWatch('leaderTag', form) ?? usual.leaderTag;
  const { leaders, staff } = splitByTag(book, leaderTag.trim(), book.rulesOn(today).barredTags);
  const { usualPlan } = staffText;
  const handleSubmit = async (typed: TypedSetup): Promise<void> => {
    const refusal: Refusal | null = await setUp(typed, { leaders, staff });
    if (refusal) setProblems(refusalSentences(refusal, records));
    else onClose();
  };
  return (
    <EntryDialog<TypedSetup>
      title={staffText.usualTitle}
      confirm={staffText.usualConfirm}
      form={form}
      initialValues={{ ...usual, effectiveFrom: firstOfMonth(monthOf(today)) }}
      problems={problems}
      fieldProblems={{}}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className="soft">{staffText.usualHint}</p>
      <div className="form-pair">
        <Form.Item name="changeover" label={staffText.usualStart} rules={needed(staffText.timeMissing)}>
          <ClockField label={staffText.usualStart} />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={staffText.usualFrom} rules={needed(staffText.dateMissing)}>
          <DateInput />
        </Form.Item>
      </div>
      <Form.Item
        name="leaderTag"
        label={staffText.usualLeaders}
        extra={leaders.length === 0 && staffText.usualNoLeaders}
      >
        <Input maxLength={12} />
      </Form.Item>
      <p role="status">{staffText.usualGroupWords(leaders.length, staff.length)}</p>
      <h3>{staffText.usualTemplates}</h3>
      <ul className="notice-list">
        {Object.values(usualPlan).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </EntryDialog>
  );
}
