import { Form } from 'antd';
import type { ThresholdTable } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { RuleSetForm } from '../../../state/rule-sets/RuleSetForm.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { thresholdText } from '../../../text/emergency-rules.ts';
import { LevelTester } from './LevelTester.tsx';
import { SubjectsField } from './SubjectsField.tsx';

export function ThresholdForm(props: RuleFormProps<'thresholdTable'>) {
  const [form] = Form.useForm<ThresholdTable>();
  const subjects = Form.useWatch('subjects', form) ?? props.values.subjects;
  return (
    <div className="stack">
      <LevelTester subjects={subjects} />
      <RuleSetForm kind="thresholdTable" words={thresholdText.words} form={form} {...props}>
        {({ isEditable }) => (
          <Form.Item
            name="subjects"
            rules={[{ required: true, type: 'array', min: 1, message: thresholdText.subjectsMissing }]}
          >
            <SubjectsField isEditable={isEditable} />
          </Form.Item>
        )}
      </RuleSetForm>
    </div>
  );
}
