import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import type { DutyRules } from '../../../../shared/domain/duty/duty-rules.ts';
import { dutyDayTypeSchema } from '../../../../shared/domain/duty/duty-template.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayTypeNames } from '../../../text/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { ClockField } from '../ClockField.tsx';
import { FoundDraft } from './FoundDraft.tsx';

interface DutyRulesFormProps {
  readonly values: DutyRules;
  readonly record: TypedRecordView<'dutyRules'> | undefined;
  readonly onSaved: (effectiveFrom: PlainDate) => void;
}

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

export function DutyRulesForm({ values, record, onSaved }: DutyRulesFormProps) {
  const isEditable = useMay()('rules.saveDutyRules');
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const [form] = Form.useForm<DutyRules>();
  const draft = useDraft<DutyRules>(`duty-rules ${record?.id ?? values.effectiveFrom}`);
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async (typed: DutyRules): Promise<void> => {
    setIsBusy(true);
    const input = { baseRevision: openedAt.current, values: { ...values, ...typed } };
    const words = { done: staffText.rulesSaved, failed: staffText.saveFailed };
    const outcome = await perform('rules.saveDutyRules', input, words);
    setIsBusy(false);
    if (!outcome.ok) return;
    await draft.remove();
    onSaved(input.values.effectiveFrom);
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
      <p className="soft">{staffText.rulesHint}</p>
      {!isEditable && <Alert type="info" title={staffText.leadOnly} />}
      <RuleFields isEditable={isEditable} />
      <div className="form-pair">
        <Form.Item
          name="effectiveFrom"
          label={staffText.effectiveFrom}
          extra={record && staffText.effectiveFromHint}
          rules={[{ required: true, message: staffText.dateMissing }]}
        >
          <DateInput isDisabled={!isEditable || record !== undefined} />
        </Form.Item>
      </div>
      <Form.Item
        name="source"
        label={staffText.source}
        extra={staffText.sourceHint}
        rules={[{ required: true, whitespace: true, message: staffText.sourceMissing }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      {record &&
        Object.keys(record.conflicts).map((field) => <DisputedField key={field} field={field} view={record} />)}
      {isEditable && (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {staffText.saveRules}
        </Button>
      )}
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
