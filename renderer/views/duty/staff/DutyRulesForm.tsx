import { Checkbox, Form, Select } from 'antd';
import type { DutyRules } from '../../../../shared/domain/duty/duty-rules.ts';
import { dutyDayTypeSchema } from '../../../../shared/domain/duty/duty-template.ts';
import { RuleSetForm } from '../../../state/rule-sets/RuleSetForm.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { dayTypeNames } from '../../../text/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';

type NumberRule = {
  [K in keyof DutyRules]: DutyRules[K] extends number ? K : never;
}[keyof DutyRules];
type ClockRule = 'nightFrom' | 'nightUntil' | 'dailyReportBy';

const { rules: labels, ruleGroups } = staffText;
const timeNeeded = [{ required: true, message: staffText.timeMissing }];
const needed = [{ required: true, message: staffText.missing }];

/** A number of the rules with the bounds of its field. */
const numberRule = (name: NumberRule & keyof typeof labels, min: number, max: number) => (
  <Form.Item key={name} name={name} label={labels[name]} rules={needed}>
    <NumberInput min={min} max={max} precision={0} className="date-input" />
  </Form.Item>
);

const clockRule = (name: ClockRule, isDisabled: boolean) => (
  <Form.Item key={name} name={name} label={labels[name]} rules={timeNeeded}>
    <ClockField label={labels[name]} isDisabled={isDisabled} />
  </Form.Item>
);

const byDayType = (name: 'weights' | 'restDays', label: (day: string) => string) =>
  dutyDayTypeSchema.options.map((dayType) => (
    <Form.Item key={dayType} name={[name, dayType]} label={label(dayTypeNames[dayType])} rules={needed}>
      <NumberInput min={0} max={10} step={0.5} className="date-input" />
    </Form.Item>
  ));

export function DutyRulesForm(props: RuleFormProps<'dutyRules'>) {
  return (
    <RuleSetForm kind="dutyRules" words={staffText.ruleSetWords} className="duty-rules" {...props}>
      {({ isEditable }) => <RuleFields isEditable={isEditable} />}
    </RuleSetForm>
  );
}

function RuleFields({ isEditable }: { readonly isEditable: boolean }) {
  return (
    <>
      <h3>{ruleGroups.shifts}</h3>
      <div className="form-pair">
        {numberRule('arriveEarlyMinutes', 0, 1440)}
        {numberRule('restHours', 0, 168)}
        {clockRule('nightFrom', !isEditable)}
        {clockRule('nightUntil', !isEditable)}
        {numberRule('checkAheadDays', 1, 400)}
        {numberRule('answerRings', 1, 20)}
      </div>
      <Form.Item name="barredTags" label={labels.barredTags}>
        <Select mode="tags" tokenSeparators={['、', ',', '，', ' ']} />
      </Form.Item>
      <Form.Item name="doubleLead" valuePropName="checked">
        <Checkbox>{labels.doubleLead}</Checkbox>
      </Form.Item>
      <h3>{ruleGroups.swaps}</h3>
      <div className="form-pair">
        {numberRule('swapNoticeHours', 0, 240)}
        {numberRule('holidaySwapNoticeDays', 0, 30)}
        {numberRule('urgentSwapHours', 0, 168)}
        {numberRule('holidayFilingDays', 0, 30)}
      </div>
      <h3>{ruleGroups.reports}</h3>
      <div className="form-pair">
        {clockRule('dailyReportBy', !isEditable)}
        {numberRule('callHandlingMinutes', 0, 10_080)}
        {numberRule('warningToldMinutes', 0, 1440)}
        {numberRule('warningForwardMinutes', 0, 1440)}
      </div>
      <h3>{ruleGroups.fairness}</h3>
      <p className="soft">{staffText.weights}</p>
      <div className="form-four">{byDayType('weights', staffText.weightOf)}</div>
      <p className="soft">{staffText.restDays}</p>
      <div className="form-four">{byDayType('restDays', staffText.restOf)}</div>
    </>
  );
}
