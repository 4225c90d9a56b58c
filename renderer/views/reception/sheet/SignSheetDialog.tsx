import { Form, Input } from 'antd';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { sheetText } from '../../../text/reception-sheet.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface SignSheetDialogProps {
  readonly receptionId: string;
  readonly onClose: () => void;
}

interface Signature {
  readonly reviewedBy: string;
}

/** 审签: who answers for the sheet. */
export function SignSheetDialog({ receptionId, onClose }: SignSheetDialogProps) {
  const [form] = Form.useForm<Signature>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`reception-sign-sheet ${receptionId}`, form);
  const submit = async ({ reviewedBy }: Signature): Promise<void> => {
    const outcome = await perform('reception.signSheet', { receptionId, reviewedBy }, { done: sheetText.signDone });
    if (!outcome.ok) return refused.show(outcome.refusal, ['reviewedBy']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Signature>
      title={sheetText.signTitle}
      confirm={sheetText.sign}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{sheetText.signHint}</p>
      <Form.Item
        name="reviewedBy"
        label={sheetText.reviewedBy}
        rules={[{ required: true, whitespace: true, message: sheetText.reviewedByMissing }]}
      >
        <Input maxLength={60} placeholder={sheetText.reviewedByHint} autoFocus />
      </Form.Item>
    </EntryDialog>
  );
}
