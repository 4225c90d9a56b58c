import { Form, Input } from 'antd';
import type { IncidentFile } from '../../../shared/rules/emergency/incident-book.ts';
import { isOpenIncident } from '../../../shared/rules/emergency/open-files.ts';
import { useFormDraft } from '../../state/use-form-draft.ts';
import { usePerform } from '../../state/use-perform.tsx';
import { useRefused } from '../../state/use-refused.ts';
import { incidentText } from '../../text/emergency-incident.ts';
import { EntryDialog } from '../../ui/EntryDialog.tsx';

interface ArchiveDialogProps {
  readonly file: IncidentFile;
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface ArchiveDraft {
  readonly reason?: string;
}

/** 归档: without a 终报 it says why. */
export function ArchiveDialog({ file, baseRevision, onClose }: ArchiveDialogProps) {
  const [form] = Form.useForm<ArchiveDraft>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-archive ${file.id}`, form);
  const submit = async ({ reason = '' }: ArchiveDraft): Promise<void> => {
    const input = { id: file.id, baseRevision, ...(reason.trim() && { reason: reason.trim() }) };
    const outcome = await perform('emergency.archive', input, { done: incidentText.saved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['reason']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<ArchiveDraft>
      title={incidentText.archiveTitle}
      confirm={incidentText.archive}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">
        {file.incident.title}
        <br />
        {incidentText.archiveHint}
      </p>
      {isOpenIncident(file) && (
        <Form.Item
          name="reason"
          label={incidentText.archiveReason}
          rules={[{ required: true, whitespace: true, message: incidentText.reasonMissing }]}
        >
          <Input.TextArea maxLength={500} autoFocus autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
    </EntryDialog>
  );
}
