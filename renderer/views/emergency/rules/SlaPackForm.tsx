import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { SlaPack } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { useMay } from '../../../state/hooks.ts';
import { RuleSetFields } from '../../../state/rule-sets/RuleSetFields.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { useRuleSave } from '../../../state/rule-sets/use-rule-save.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { rulesText, slaText } from '../../../text/emergency-rules.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { FoundDraft } from '../../../ui/FoundDraft.tsx';
import { ReadyPackDialog } from './ReadyPackDialog.tsx';
import { SlaRulesField } from './SlaRulesField.tsx';

const levelOptions = incidentLevelSchema.options.map((value) => ({ value, label: slaText.atLeast(value) }));
const needed = [{ required: true, message: rulesText.missing }];

export function SlaPackForm({ values, record, onSaved }: RuleFormProps<'slaPack'>) {
  const isEditable = useMay()('rules.saveSlaPack');
  const { isBusy, save } = useRuleSave('slaPack');
  const [form] = Form.useForm<SlaPack>();
  const [isChoosing, setIsChoosing] = useState(false);
  const draft = useDraft<SlaPack>(`sla-pack ${record?.id ?? values.effectiveFrom}`);
  const handleFinish = async (typed: SlaPack): Promise<void> => {
    if (!(await save(typed))) return;
    await draft.remove();
    onSaved(typed.effectiveFrom);
  };
  /** Everything of a set but the day that it begins on, which the form has. */
  const fill = ({ effectiveFrom: _its, ...pack }: SlaPack): void => {
    form.setFieldsValue({ sensitiveAs: undefined, socialSecurityAs: undefined, ...pack });
    draft.keep(form.getFieldsValue());
    setIsChoosing(false);
  };
  return (
    <Form<SlaPack>
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
      <div className="row row-between rules-intro">
        <p className="soft">{slaText.words.hint}</p>
        {isEditable && <Button onClick={() => setIsChoosing(true)}>{slaText.ready}</Button>}
      </div>
      {!isEditable && <Alert type="info" title={rulesText.readOnly} />}
      <Form.Item name="rules" rules={[{ required: true, type: 'array', min: 1, message: slaText.rulesMissing }]}>
        <SlaRulesField isEditable={isEditable} />
      </Form.Item>
      <PackFields />
      <RuleSetFields record={record} isEditable={isEditable} isBusy={isBusy} />
      {isChoosing && (
        <>
          <FocusKeeper />
          <ReadyPackDialog onUse={fill} onClose={() => setIsChoosing(false)} />
        </>
      )}
    </Form>
  );
}

function PackFields() {
  return (
    <div className="rules-fields">
      <Form.Item name="name" label={slaText.name} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="sensitiveAs" label={slaText.sensitiveAs}>
        <Select allowClear placeholder={slaText.asIs} options={levelOptions} />
      </Form.Item>
      <Form.Item name="socialSecurityAs" label={slaText.socialSecurityAs}>
        <Select allowClear placeholder={slaText.asIs} options={levelOptions} />
      </Form.Item>
      <Form.Item name="escalateAfterMinutes" label={slaText.escalate} rules={needed}>
        <InputNumber min={1} max={240} precision={0} className="date-input" />
      </Form.Item>
      <Form.Item name="personalDataDays" label={slaText.personalData} rules={needed}>
        <InputNumber min={1} max={3650} precision={0} className="date-input" />
      </Form.Item>
    </div>
  );
}
