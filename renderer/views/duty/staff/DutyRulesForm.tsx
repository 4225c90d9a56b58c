import { Alert, Checkbox, Form, InputNumber, Select } from 'antd';
import type { DutyRules } from '../../../../shared/domain/duty/duty-rules.ts';
import { dutyDayTypeSchema } from '../../../../shared/domain/duty/duty-template.ts';
import { useMay } from '../../../state/hooks.ts';
import { RuleSetFields } from '../../../state/rule-sets/RuleSetFields.tsx';
import type { RuleFormProps } from '../../../state/rule-sets/RuleSets.tsx';
import { useRuleSave } from '../../../state/rule-sets/use-rule-save.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { dayTypeNames } from '../../../text/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { ruleSetText } from '../../../text/rule-sets.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { FoundDraft } from '../../../ui/FoundDraft.tsx';

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
    <InputNumber min={min} max={max} precision={0} className="date-input" />
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
      <InputNumber min={0} max={10} step={0.5} className="date-input" />
    </Form.Item>
  ));

export function DutyRulesForm({ values, record, onSaved }: RuleFormProps<'dutyRules'>) {
  const isEditable = useMay()('rules.saveDutyRules');
  const { isBusy, save } = useRuleSave('dutyRules');
  const [form] = Form.useForm<DutyRules>();
  const draft = useDraft<DutyRules>(`duty-rules ${record?.id ?? values.effectiveFrom}`);
  const handleFinish = async (typed: DutyRules): Promise<void> => {
    const next = { ...values, ...typed };
    if (!(await save(next))) return;
    await draft.remove();
    onSaved(next.effectiveFrom);
  };
  return (
    <Form<DutyRules>
      form={form}
      layout="vertical"
      className="panel duty-rules"
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
      <p className="soft">{staffText.ruleSetWords.hint}</p>
      {!isEditable && <Alert type="info" title={ruleSetText.readOnly} />}
      <RuleFields isEditable={isEditable} />
      <RuleSetFields record={record} isEditable={isEditable} isBusy={isBusy} />
    </Form>
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
