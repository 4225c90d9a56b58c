import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { SlaPack } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { RuleSetForm } from '../../../state/rule-sets/RuleSetForm.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { rulesText, slaText } from '../../../text/emergency-rules.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { ReadyPackDialog } from './ReadyPackDialog.tsx';
import { SlaRulesField } from './SlaRulesField.tsx';

const levelOptions = incidentLevelSchema.options.map((value) => ({ value, label: slaText.atLeast(value) }));
const needed = [{ required: true, message: rulesText.missing }];

/** Everything of a ready set but the day that it begins on, which the form has; what it says nothing of is emptied. */
const filled = ({ effectiveFrom: _its, ...pack }: SlaPack): Partial<SlaPack> => ({
  sensitiveAs: undefined,
  socialSecurityAs: undefined,
  ...pack,
});

export function SlaPackForm(props: RuleFormProps<'slaPack'>) {
  const [isChoosing, setIsChoosing] = useState(false);
  const choose = <Button onClick={() => setIsChoosing(true)}>{slaText.ready}</Button>;
  return (
    <RuleSetForm kind="slaPack" words={slaText.words} action={choose} {...props}>
      {({ isEditable, fill }) => (
        <>
          <Form.Item name="rules" rules={[{ required: true, type: 'array', min: 1, message: slaText.rulesMissing }]}>
            <SlaRulesField isEditable={isEditable} />
          </Form.Item>
          <PackFields />
          {isChoosing && (
            <>
              <FocusKeeper />
              <ReadyPackDialog
                onUse={(pack) => {
                  fill(filled(pack));
                  setIsChoosing(false);
                }}
                onClose={() => setIsChoosing(false)}
              />
            </>
          )}
        </>
      )}
    </RuleSetForm>
  );
}

function PackFields() {
  return (
    <div className="rules-fields">
      <Form.Item name="name" label={slaText.name} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="sensitiveAs" label={slaText.sensitiveAs}>
        <Select allowClear={clearable} placeholder={slaText.asIs} options={levelOptions} />
      </Form.Item>
      <Form.Item name="socialSecurityAs" label={slaText.socialSecurityAs}>
        <Select allowClear={clearable} placeholder={slaText.asIs} options={levelOptions} />
      </Form.Item>
      <Form.Item name="escalateAfterMinutes" label={slaText.escalate} rules={needed}>
        <NumberInput min={1} max={240} precision={0} className="date-input" />
      </Form.Item>
      <Form.Item name="personalDataDays" label={slaText.personalData} rules={needed}>
        <NumberInput min={1} max={3650} precision={0} className="date-input" />
      </Form.Item>
    </div>
  );
}
