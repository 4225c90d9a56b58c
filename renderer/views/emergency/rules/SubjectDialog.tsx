import { Form, Input, Select } from 'antd';
import { type ThresholdSubject, thresholdSubjectSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentCategorySchema } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { rulesText, thresholdText } from '../../../text/emergency-rules.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { CriteriaField } from './CriteriaField.tsx';

interface SubjectDialogProps {
  readonly subject: ThresholdSubject | undefined;
  /** The other subjects of the table: none may stand twice. */
  readonly others: readonly ThresholdSubject[];
  readonly onPut: (subject: ThresholdSubject) => void;
  readonly onClose: () => void;
}

const { fields } = thresholdText;
const categories = incidentCategorySchema.options.map((value) => ({ value, label: categoryNames[value] }));

/** One 小类 with its criteria. It goes into the table, which is saved as a whole. */
export function SubjectDialog({ subject, others, onPut, onClose }: SubjectDialogProps) {
  const [form] = Form.useForm<ThresholdSubject>();
  const submit = async (typed: ThresholdSubject): Promise<void> => {
    const next = thresholdSubjectSchema.safeParse(typed).data;
    if (next) onPut(next);
  };
  const notTwice = {
    validator: (_rule: unknown, name: string | undefined): Promise<void> =>
      others.some((other) => other.subject === name?.trim() && other.category === form.getFieldValue('category'))
        ? Promise.reject(new Error(thresholdText.duplicate))
        : Promise.resolve(),
  };
  return (
    <EntryDialog<ThresholdSubject>
      title={subject ? thresholdText.editSubject : thresholdText.addSubject}
      confirm={rulesText.save}
      form={form}
      initialValues={subject ?? { category: 'accident', criteria: [] }}
      problems={[]}
      fieldProblems={{}}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item
          name="subject"
          label={fields.subject}
          dependencies={['category']}
          rules={[{ required: true, whitespace: true, message: rulesText.missing }, notTwice]}
        >
          <Input maxLength={40} autoFocus={!subject} />
        </Form.Item>
        <Form.Item name="category" label={fields.category}>
          <Select options={categories} />
        </Form.Item>
      </div>
      <CriteriaField />
      <Form.Item
        name="source"
        label={fields.source}
        rules={[{ required: true, whitespace: true, message: rulesText.sourceMissing }]}
      >
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}
