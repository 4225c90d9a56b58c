import { Form, Input } from 'antd';
import { concernedOffices } from '../../../../shared/rules/reception/concerned-offices.ts';
import { planDifference } from '../../../../shared/rules/reception/plan-difference.ts';
import { planSnapshot } from '../../../../shared/rules/reception/plan-snapshot.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordOf } from '../../../state/records.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { moveText, visitText } from '../../../text/reception.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface IssueDialogProps {
  readonly file: VisitFile;
  readonly baseRevision: number;
  readonly onClose: () => void;
}

interface IssueWords {
  readonly reason?: string;
}

/** 下发: whom the plan will go to is said before. */
export function IssueDialog({ file, baseRevision, onClose }: IssueDialogProps) {
  const [form] = Form.useForm<IssueWords>();
  const perform = usePerform();
  const refused = useRefused();
  const { officeName } = useNames();
  const records = useRecords();
  const { forget, restored } = useFormDraft(`reception-issue ${file.id}`, form);
  const last = file.issues.at(-1)?.values;
  const sequence = (last?.sequence ?? 0) + 1;
  const isAgain = last !== undefined;
  const snapshot = planSnapshot(file, () => undefined);
  const servingOf = (leaderId: string) => recordOf(records, 'leader', leaderId)?.values.servingOfficeId;
  const differences = last && planDifference(last.snapshot, snapshot);
  const told = concernedOffices(snapshot, last?.snapshot, differences, servingOf);
  const submit = async ({ reason = '' }: IssueWords): Promise<void> => {
    const outcome = await perform(
      'reception.issuePlan',
      { id: file.id, baseRevision, reason },
      { done: visitText.issued(sequence) },
    );
    if (!outcome.ok) return refused.show(outcome.refusal, ['reason']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<IssueWords>
      title={isAgain ? moveText.reissueTitle(sequence) : moveText.issueTitle}
      confirm={moveText.issue}
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
        {isAgain ? moveText.reissueHint : moveText.issueHint}
        <br />
        {moveText.told(told.map(officeName).join('、'))}
      </p>
      {isAgain && (
        <Form.Item
          name="reason"
          label={moveText.reissueReason}
          rules={[{ required: true, whitespace: true, message: moveText.reasonMissing }]}
        >
          <Input.TextArea maxLength={500} autoFocus autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
    </EntryDialog>
  );
}
