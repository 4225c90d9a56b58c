import { Form, Input } from 'antd';
import { useRef } from 'react';
import type { ComplianceFinding } from '../../../../shared/rules/reception/compliance.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { complianceText, findingSentence } from '../../../text/reception-compliance.ts';
import { complianceRuleNames } from '../../../text/reception-names.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface LetStandDialogProps {
  readonly receptionId: string;
  readonly finding: ComplianceFinding;
  readonly onClose: () => void;
}

interface Reason {
  readonly reason: string;
  readonly approvedBy: string;
}

/** 保留意见: why something that the rules find is left as it is, and who agreed. It holds for the facts that were shown here. */
export function LetStandDialog({ receptionId, finding, onClose }: LetStandDialogProps) {
  const [form] = Form.useForm<Reason>();
  const shown = useRef(finding);
  const perform = usePerform();
  const refused = useRefused();
  const { key, fingerprint, rule, source } = shown.current;
  const { forget, restored } = useFormDraft(`reception-letStand ${receptionId} ${key}`, form);
  const submit = async (typed: Reason): Promise<void> => {
    const input = { receptionId, findingKey: key, fingerprint, ...typed };
    const outcome = await perform('reception.letStand', input, { done: complianceText.letStandDone });
    if (!outcome.ok) return refused.show(outcome.refusal, ['reason', 'approvedBy']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Reason>
      title={complianceText.letStandTitle(complianceRuleNames[rule])}
      confirm={complianceText.letStandConfirm}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{findingSentence(shown.current)}</p>
      <p className="soft">
        {complianceText.source(source)}
        <br />
        {complianceText.letStandHint}
      </p>
      <Form.Item
        name="reason"
        label={complianceText.reason}
        rules={[{ required: true, whitespace: true, message: complianceText.reasonMissing }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
      <Form.Item
        name="approvedBy"
        label={complianceText.approvedBy}
        rules={[{ required: true, whitespace: true, message: complianceText.approvedByMissing }]}
      >
        <Input maxLength={60} placeholder={complianceText.approvedByHint} />
      </Form.Item>
    </EntryDialog>
  );
}
