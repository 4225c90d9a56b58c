import { Button, Form } from 'antd';
import { useState } from 'react';
import type { ReceptionRules } from '../../../../shared/domain/reception/reception-rules.ts';
import { RuleSetForm } from '../../../state/rule-sets/RuleSetForm.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { receptionRulesText as words } from '../../../text/reception-rules.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { ChecksField } from './ChecksField.tsx';
import { ApprovalFields, CapRows, LimitFields, TemplateRows, TimeFields, WordFields } from './LimitFields.tsx';
import { ReadyRulesDialog } from './ReadyRulesDialog.tsx';

const checkRules = [
  { required: true, type: 'array' as const, min: 1, message: words.checksMissing },
  {
    validator: (_: unknown, rules: ReceptionRules['rules'] = []) =>
      rules.every(({ source }) => source.trim() !== '')
        ? Promise.resolve()
        : Promise.reject(new Error(words.sourceMissing)),
  },
];

export function ReceptionRulesForm(props: RuleFormProps<'receptionRules'>) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { groups, hints } = words;
  return (
    <RuleSetForm
      kind="receptionRules"
      words={words.words}
      className="reception-rules"
      action={<Button onClick={() => setIsChoosing(true)}>{words.ready}</Button>}
      {...props}
    >
      {({ isEditable, fill }) => (
        <>
          <h3>{groups.checks}</h3>
          <p className="soft">{hints.checks}</p>
          <Form.Item name="rules" rules={checkRules}>
            <ChecksField isEditable={isEditable} />
          </Form.Item>
          <h3>{groups.limits}</h3>
          <LimitFields />
          <h3>{groups.caps}</h3>
          <p className="soft">{hints.caps}</p>
          <CapRows isEditable={isEditable} />
          <h3>{groups.words}</h3>
          <p className="soft">{hints.words}</p>
          <WordFields />
          <h3>{groups.approval}</h3>
          <ApprovalFields isEditable={isEditable} />
          <h3>{groups.times}</h3>
          <TimeFields isEditable={isEditable} />
          <h3>{groups.templates}</h3>
          <p className="soft">{hints.templates}</p>
          <TemplateRows isEditable={isEditable} />
          {isChoosing && (
            <>
              <FocusKeeper />
              <ReadyRulesDialog
                onUse={({ effectiveFrom: _its, ...rules }) => {
                  fill(rules);
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
