import { Button, Form, Input } from 'antd';
import { ruleSetText } from '../../text/rule-sets.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { DisputedField } from '../DisputedField.tsx';
import type { RuleKind, RuleView } from './rule-kind.ts';

interface RuleSetFieldsProps {
  readonly record: RuleView<RuleKind> | undefined;
  readonly isEditable: boolean;
  readonly isBusy: boolean;
}

/** The end of the form of every set: from which day on, by which document, what two people wrote at once, and saving. */
export function RuleSetFields({ record, isEditable, isBusy }: RuleSetFieldsProps) {
  return (
    <>
      <div className="form-pair">
        <Form.Item
          name="effectiveFrom"
          label={ruleSetText.effectiveFrom}
          extra={record && ruleSetText.effectiveFromHint}
          rules={[{ required: true, message: ruleSetText.effectiveFromMissing }]}
        >
          <DateInput isDisabled={!isEditable || record !== undefined} />
        </Form.Item>
      </div>
      <Form.Item
        name="source"
        label={ruleSetText.source}
        extra={ruleSetText.sourceHint}
        rules={[{ required: true, whitespace: true, message: ruleSetText.sourceMissing }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      {record &&
        Object.keys(record.conflicts).map((field) => <DisputedField key={field} field={field} view={record} />)}
      {isEditable && (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {ruleSetText.save}
        </Button>
      )}
    </>
  );
}
