import { Alert, Form } from 'antd';
import type { ThresholdTable } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { useMay } from '../../../state/hooks.ts';
import { RuleSetFields } from '../../../state/rule-sets/RuleSetFields.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { useRuleSave } from '../../../state/rule-sets/use-rule-save.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { rulesText, thresholdText } from '../../../text/emergency-rules.ts';
import { FoundDraft } from '../../../ui/FoundDraft.tsx';
import { LevelTester } from './LevelTester.tsx';
import { SubjectsField } from './SubjectsField.tsx';

export function ThresholdForm({ values, record, onSaved }: RuleFormProps<'thresholdTable'>) {
  const isEditable = useMay()('rules.saveThresholdTable');
  const { isBusy, save } = useRuleSave('thresholdTable');
  const [form] = Form.useForm<ThresholdTable>();
  const draft = useDraft<ThresholdTable>(`threshold-table ${record?.id ?? values.effectiveFrom}`);
  const subjects = Form.useWatch('subjects', form) ?? values.subjects;
  const handleFinish = async (typed: ThresholdTable): Promise<void> => {
    if (!(await save(typed))) return;
    await draft.remove();
    onSaved(typed.effectiveFrom);
  };
  return (
    <div className="stack">
      <LevelTester subjects={subjects} />
      <Form<ThresholdTable>
        form={form}
        layout="vertical"
        className="panel"
        initialValues={values}
        disabled={!isEditable}
        requiredMark={false}
        onFinish={handleFinish}
        onValuesChange={(_, all) => draft.keep(all)}
      >
        {isEditable && draft.found && (
          <FoundDraft
            savedAt={draft.found.savedAt}
            onTake={() => {
              form.setFieldsValue(draft.found?.value ?? {});
              draft.dismissFound();
            }}
            onDiscard={() => void draft.remove()}
          />
        )}
        <p className="soft">{thresholdText.words.hint}</p>
        {!isEditable && <Alert type="info" title={rulesText.readOnly} />}
        <Form.Item
          name="subjects"
          rules={[{ required: true, type: 'array', min: 1, message: thresholdText.subjectsMissing }]}
        >
          <SubjectsField isEditable={isEditable} />
        </Form.Item>
        <RuleSetFields record={record} isEditable={isEditable} isBusy={isBusy} />
      </Form>
    </div>
  );
}
