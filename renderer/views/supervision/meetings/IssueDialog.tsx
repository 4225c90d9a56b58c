import { Form, Input } from 'antd';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface IssueDialogProps {
  readonly file: MeetingFile;
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface Signature {
  readonly signedBy: string;
}

/** 印发纪要: who signed them; offered is who was in the chair. */
export function IssueDialog({ file: { id, meeting }, baseRevision, onClose }: IssueDialogProps) {
  const [form] = Form.useForm<Signature>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`meeting-issue ${id}`, form);
  const submit = async ({ signedBy }: Signature): Promise<void> => {
    const outcome = await perform('meetings.issueMinutes', { id, baseRevision, signedBy }, { done: words.moved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['signedBy']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Signature>
      title={words.moves.issueMinutes}
      confirm={words.moves.issueMinutes}
      form={form}
      initialValues={{ signedBy: meeting.chair }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{words.issueHint}</p>
      <Form.Item
        name="signedBy"
        label={words.signedBy}
        rules={[{ required: true, whitespace: true, message: words.signedByMissing }]}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
    </EntryDialog>
  );
}
