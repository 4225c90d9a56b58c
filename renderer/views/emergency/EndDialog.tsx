import { Form, Input } from 'antd';
import type { IncidentFile } from '../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../state/emergency-clock.ts';
import { useFormDraft } from '../../state/use-form-draft.ts';
import { usePerform } from '../../state/use-perform.tsx';
import { useRefused } from '../../state/use-refused.ts';
import { incidentText } from '../../text/emergency-incident.ts';
import { EntryDialog } from '../../ui/EntryDialog.tsx';
import { MomentInput } from './MomentInput.tsx';
import { momentRule, typedAt } from './typed-moment.ts';

interface EndDialogProps {
  readonly file: IncidentFile;
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface EndDraft {
  readonly at?: string;
  readonly note?: string;
}

/** 处置结束: since when, and how it ended. */
export function EndDialog({ file, baseRevision, onClose }: EndDialogProps) {
  const [form] = Form.useForm<EndDraft>();
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-end ${file.id}`, form);
  const submit = async ({ at, note = '' }: EndDraft): Promise<void> => {
    const input = { id: file.id, baseRevision, ...typedAt(at, clock()), ...(note.trim() && { note: note.trim() }) };
    const outcome = await perform('emergency.endResponse', input, { done: incidentText.saved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['at', 'note']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<EndDraft>
      title={incidentText.endTitle}
      confirm={incidentText.end}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      firstField="note"
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">
        {file.incident.title}
        <br />
        {incidentText.endHint}
      </p>
      <Form.Item name="at" label={incidentText.typedTime} rules={[momentRule(clock)]}>
        <MomentInput clock={clock} placeholder={incidentText.typedTimeHint} />
      </Form.Item>
      <Form.Item name="note" label={incidentText.note}>
        <Input.TextArea maxLength={500} autoFocus autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
