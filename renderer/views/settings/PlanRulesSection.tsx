import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import { defaultPlanRules, type PlanRules } from '../../../shared/domain/plan-rules.ts';
import { DisputedField } from '../../state/DisputedField.tsx';
import { useMay, useRecords } from '../../state/hooks.ts';
import { recordsOfKind } from '../../state/records.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { usePerform } from '../../state/use-perform.tsx';
import { weekdayName } from '../../text/date-words.ts';
import { settingsText } from '../../text/settings.ts';
import { ClockField } from './ClockField.tsx';

const weekdayOptions = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekdayName(value) }));
const weekOptions = [1, 2, 3, 4, 5].map((value) => ({ value, label: settingsText.weekOfMonth(value) }));
const deadlines = ['submitBy', 'approveBy', 'publishBy'] as const;
const timeNeeded = [{ required: true, message: settingsText.timeMissing }];

/** 设置 › 周计划规则: every number of the plan's rules, with where it comes from. */
export function PlanRulesSection() {
  const record = recordsOfKind(useRecords(), 'planRules')[0];
  // Another workstation's save starts the form anew; what is being typed here is a page of its own.
  return <PlanRulesForm key={record?.updatedAt ?? 0} values={record?.values ?? defaultPlanRules} record={record} />;
}

interface PlanRulesFormProps {
  readonly values: PlanRules;
  readonly record: ReturnType<typeof recordsOfKind<'planRules'>>[number] | undefined;
}

function PlanRulesForm({ values, record }: PlanRulesFormProps) {
  const isEditable = useMay()('rules.savePlanRules');
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async (typed: PlanRules): Promise<void> => {
    setIsBusy(true);
    const input = { baseRevision: openedAt.current, values: { ...values, ...typed } };
    await perform('rules.savePlanRules', input, { done: settingsText.saved, failed: settingsText.saveFailed });
    setIsBusy(false);
  };
  return (
    <Form<PlanRules>
      layout="vertical"
      className="panel settings-panel"
      initialValues={values}
      disabled={!isEditable}
      requiredMark={false}
      onFinish={handleFinish}
    >
      <p className="soft">{settingsText.rulesHint}</p>
      {!isEditable && <Alert type="info" title={settingsText.readOnly} />}
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
          <InputNumber min={0} max={240} precision={0} className="date-input" />
        </Form.Item>
        <Form.Item name="principalsPerItemWarning" label={settingsText.principals}>
          <InputNumber min={2} max={20} precision={0} className="date-input" />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={settingsText.effectiveFrom}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item
        name="source"
        label={settingsText.source}
        extra={settingsText.sourceHint}
        rules={[{ required: true, whitespace: true, message: settingsText.sourceMissing }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      {record &&
        Object.keys(record.conflicts).map((field) => <DisputedField key={field} field={field} view={record} />)}
      {isEditable && (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {settingsText.save}
        </Button>
      )}
    </Form>
  );
}
