import { Form, Select } from 'antd';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { defaultPlanRules, planRulesOn } from '../../../shared/domain/plan-rules.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { useToday } from '../../state/hooks.ts';
import { RuleSetForm } from '../../state/rule-sets/RuleSetForm.tsx';
import { type RuleFormProps, RuleSets } from '../../state/rule-sets/RuleSets.tsx';
import { weekdayName } from '../../text/date-words.ts';
import { settingsText } from '../../text/settings.ts';
import { ClockField } from '../../ui/ClockField.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';

const weekdayOptions = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekdayName(value) }));
const weekOptions = [1, 2, 3, 4, 5].map((value) => ({ value, label: settingsText.weekOfMonth(value) }));
const deadlines = ['submitBy', 'approveBy', 'publishBy'] as const;
const limits = [
  ['similarWithinDays', 0, 6],
  ['similarityPercent', 30, 100],
  ['itemsPerHalfDay', 1, 20],
  ['districtMeetingsPerWeek', 0, 50],
  ['absenceNoticeWorkdays', 0, 20],
] as const;
const paperOptions = (['A4', 'A3'] as const).map((value) => ({ value, label: settingsText.papers[value] }));
const timeNeeded = [{ required: true, message: settingsText.timeMissing }];

/** 设置 › 周计划规则: every number of the plan's rules, from which day on, with where it comes from. */
export function PlanRulesSection() {
  const monday = weekStartOf(useToday());
  return (
    <RuleSets
      kind="planRules"
      inForceOf={(sets) => planRulesOn(monday, sets)}
      nextDay={addDays(monday, 7)}
      defaultsFrom={defaultPlanRules.effectiveFrom}
      words={settingsText.ruleSetWords}
      form={PlanRulesForm}
    />
  );
}

function PlanRulesForm(props: RuleFormProps<'planRules'>) {
  return (
    <RuleSetForm kind="planRules" words={settingsText.ruleSetWords} className="settings-panel" {...props}>
      {({ isEditable }) => <PlanRuleFields isEditable={isEditable} />}
    </RuleSetForm>
  );
}

function PlanRuleFields({ isEditable }: { readonly isEditable: boolean }) {
  return (
    <>
      {deadlines.map((name) => (
        <div key={name} className="form-pair">
          <Form.Item name={[name, 'weekday']} label={settingsText.weekday(settingsText[name])}>
            <Select options={weekdayOptions} />
          </Form.Item>
          <Form.Item name={[name, 'time']} label={settingsText.time(settingsText[name])} rules={timeNeeded}>
            <ClockField label={settingsText.time(settingsText[name])} isDisabled={!isEditable} />
          </Form.Item>
        </div>
      ))}
      <p className="faint settings-hint">{settingsText.deadlineHint}</p>
      <div className="form-pair">
        <Form.Item name="noMeetingWeekdays" label={settingsText.noMeetingWeekdays}>
          <Select mode="multiple" options={weekdayOptions} />
        </Form.Item>
        <Form.Item name="noMeetingWeeksOfMonth" label={settingsText.noMeetingWeeks}>
          <Select mode="multiple" options={weekOptions} />
        </Form.Item>
        <Form.Item name="afternoonStart" label={settingsText.afternoonStart} rules={timeNeeded}>
          <ClockField label={settingsText.afternoonStart} isDisabled={!isEditable} />
        </Form.Item>
        <Form.Item name="eveningStart" label={settingsText.eveningStart} rules={timeNeeded}>
          <ClockField label={settingsText.eveningStart} isDisabled={!isEditable} />
        </Form.Item>
        <Form.Item name="travelBufferMinutes" label={settingsText.travelBuffer}>
          <NumberInput min={0} max={240} precision={0} className="date-input" />
        </Form.Item>
        <Form.Item name="principalsPerItemWarning" label={settingsText.principals}>
          <NumberInput min={2} max={20} precision={0} className="date-input" />
        </Form.Item>
        {limits.map(([name, min, max]) => (
          <Form.Item key={name} name={name} label={settingsText[name]}>
            <NumberInput min={min} max={max} precision={0} className="date-input" />
          </Form.Item>
        ))}
        <Form.Item name="matrixPaper" label={settingsText.matrixPaper}>
          <Select options={paperOptions} />
        </Form.Item>
      </div>
    </>
  );
}
