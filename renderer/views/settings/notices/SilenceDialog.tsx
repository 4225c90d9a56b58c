import { Alert, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { longestSilenceHours } from '../../../../shared/domain/notices.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { refusalSentences } from '../../../state/use-perform.tsx';
import { noticesText } from '../../../text/notices.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface SilenceValues {
  readonly reason: string;
  readonly hours: number;
}

const hourOptions = [1, 2, 4, 8, longestSilenceHours].map((value) => ({ value, label: noticesText.hours(value) }));
const noFieldProblems = {};

export function SilenceDialog({ onClose }: { readonly onClose: () => void }) {
  const records = useRecords();
  const { ask } = useActions();
  const [form] = Form.useForm<SilenceValues>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const silence = async ({ reason, hours }: SilenceValues): Promise<void> => {
    const outcome = await ask('desktop.silenceAlarms', { reason: reason.trim(), hours });
    if (outcome.ok) onClose();
    else setProblems(refusalSentences(outcome.refusal, records));
  };
  return (
    <EntryDialog<SilenceValues>
      title={noticesText.silenceTitle}
      confirm={noticesText.silenceConfirm}
      initialValues={{ hours: 1 }}
      form={form}
      problems={problems}
      fieldProblems={noFieldProblems}
      onSubmit={silence}
      onClose={onClose}
    >
      <Form.Item
        label={noticesText.silenceReason}
        name="reason"
        rules={[{ required: true, whitespace: true, message: noticesText.silenceMissing }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label={noticesText.silenceFor} name="hours">
        <Radio.Group optionType="button" options={hourOptions} />
      </Form.Item>
      <Alert type="warning" showIcon title={noticesText.silenceWarning} />
    </EntryDialog>
  );
}
