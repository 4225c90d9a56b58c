import { Checkbox, Form, Select } from 'antd';

import { RuleSetForm } from '../../../state/rule-sets/RuleSetForm.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { officeBodyNames } from '../../../text/names.ts';
import { supervisionRulesText as words } from '../../../text/supervision-rules.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { DeadlineRows } from './DeadlineRows.tsx';
import { LightsField } from './LightsField.tsx';

const needed = [{ required: true, message: words.missing }];

const number = (name: string | string[], label: string, min: number, max: number) => (
  <Form.Item name={name} label={label} rules={needed}>
    <NumberInput min={min} max={max} precision={0} className="date-input" />
  </Form.Item>
);

const bodies = ['partyCommittee', 'peoplesCongress', 'government', 'cppcc', 'reception', 'other'] as const;
const bodyOptions = bodies.map((value) => ({ value, label: officeBodyNames[value] }));
const absentOptions = (['passes', 'owes'] as const).map((value) => ({ value, label: words.absentHosts[value] }));

/** One set of rules of 督办 and 联席会议. */
export function SupervisionRulesForm(props: RuleFormProps<'supervisionRules'>) {
  const { groups, hints } = words;
  return (
    <RuleSetForm kind="supervisionRules" words={words.words} className="supervision-rules" {...props}>
      {({ isEditable }) => (
        <>
          <h3>{groups.lights}</h3>
          <p className="soft">{hints.lights}</p>
          <Form.Item name="lights">
            <LightsField isEditable={isEditable} />
          </Form.Item>
          <h3>{groups.deadlines}</h3>
          <p className="soft">{hints.deadlines}</p>
          <DeadlineRows isEditable={isEditable} />
          <h3>{groups.days}</h3>
          <Form.Item name="movesToWorkday" valuePropName="checked">
            <Checkbox>{words.movesToWorkday}</Checkbox>
          </Form.Item>
          <div className="supervision-numbers">
            <Form.Item name="dayEndsAt" label={words.dayEndsAt} rules={needed}>
              <ClockField label={words.dayEndsAt} isDisabled={!isEditable} />
            </Form.Item>
            {number('remindDays', words.remindDays, 0, 60)}
            {number('urgeEveryDays', words.urgeEveryDays, 1, 60)}
            {number('similarityPercent', words.similarityPercent, 1, 100)}
          </div>
          <h3>{groups.meetings}</h3>
          <Form.Item
            name={['meetings', 'rotation']}
            label={words.rotation}
            extra={hints.rotation}
            rules={[{ required: true, type: 'array', min: 1, message: words.rotationMissing }]}
          >
            <Select mode="multiple" options={bodyOptions} maxCount={6} />
          </Form.Item>
          <div className="supervision-numbers">
            <Form.Item name={['meetings', 'absentHost']} label={words.absentHost} rules={needed}>
              <Select options={absentOptions} />
            </Form.Item>
            {number(['meetings', 'leastPerQuarter'], words.leastPerQuarter, 0, 12)}
            {number(['meetings', 'warnDays'], words.warnDays, 1, 90)}
            <Form.Item name={['meetings', 'replyBy']} label={words.replyBy} rules={needed}>
              <ClockField label={words.replyBy} isDisabled={!isEditable} />
            </Form.Item>
          </div>
        </>
      )}
    </RuleSetForm>
  );
}
