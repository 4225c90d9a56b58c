import { Form, Input } from 'antd';
import type { ApprovalStep } from '../../../../shared/domain/reception/reception-rules.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { moveText, visitText } from '../../../text/reception.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface DecisionDialogProps {
  readonly move: 'approve' | 'returnPlan';
  readonly file: VisitFile;
  readonly steps: readonly ApprovalStep[];
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface Decision {
  readonly decidedBy: string;
  readonly text?: string;
}

/** 审批: whose word a step of the approval was, and which words; what was decided on paper is written down here. */
export function DecisionDialog({ move, file, steps, baseRevision, onClose }: DecisionDialogProps) {
  const [form] = Form.useForm<Decision>();
  const perform = usePerform();
  const refused = useRefused();
  const { passedSteps } = file.reception;
  const due = steps.find(({ key }) => !passedSteps.includes(key));
  const { forget, restored } = useFormDraft(`reception-${move} ${file.id} ${due?.key}`, form);
  const submit = async ({ decidedBy, text = '' }: Decision): Promise<void> => {
    const one = { id: file.id, baseRevision, step: due?.key ?? '', decidedBy };
    const words = { done: visitText.moved };
    const outcome =
      move === 'approve'
        ? await perform('reception.approve', { ...one, text }, words)
        : await perform('reception.returnPlan', { ...one, reason: text }, words);
    if (!outcome.ok) return refused.show(outcome.refusal, ['decidedBy', 'text']);
    void forget();
    onClose();
  };
  const isReturn = move === 'returnPlan';
  const name = due?.name ?? '';
  return (
    <EntryDialog<Decision>
      title={isReturn ? moveText.returnTitle(name) : moveText.approveTitle(name)}
      confirm={isReturn ? moveText.returned : moveText.passed}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">
        {file.reception.title}
        <br />
        {moveText.stepsDone(passedSteps.length, steps.length)}
      </p>
      <Form.Item
        name="decidedBy"
        label={moveText.decidedBy}
        rules={[{ required: true, whitespace: true, message: moveText.decidedByMissing }]}
      >
        <Input maxLength={60} placeholder={moveText.decidedByHint} autoFocus />
      </Form.Item>
      <Form.Item
        name="text"
        label={isReturn ? moveText.reason : moveText.opinion}
        rules={isReturn ? [{ required: true, whitespace: true, message: moveText.reasonMissing }] : []}
      >
        <Input.TextArea maxLength={isReturn ? 500 : 2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
