import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts';
import { defaultPlanRules, type PlanRules, planRulesOn } from '../../../shared/domain/plan-rules.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import { DisputedField } from '../../state/DisputedField.tsx';
import { useMay, useRecords, useToday } from '../../state/hooks.ts';
import { recordsOfKind } from '../../state/records.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { usePerform } from '../../state/use-perform.tsx';
import { weekdayName } from '../../text/date-words.ts';
import { settingsText } from '../../text/settings.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { ClockField } from './ClockField.tsx';

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

type RulesView = TypedRecordView<'planRules'>;

/** 设置 › 周计划规则: every number of the plan's rules, from which day on, with where it comes from. */
export function PlanRulesSection() {
  const sets = [...recordsOfKind(useRecords(), 'planRules')].sort((left, right) =>
    left.values.effectiveFrom.localeCompare(right.values.effectiveFrom),
  );
  const monday = weekStartOf(useToday());
  const inForce = planRulesOn(monday, sets);
  const [chosen, setChosen] = useState<PlainDate | 'new' | null>(null);
  const shownDate = chosen ?? inForce.effectiveFrom;
  const record = sets.find(({ values }) => values.effectiveFrom === shownDate);
  const values = chosen === 'new' ? { ...inForce, effectiveFrom: addDays(monday, 7), source: '' } : record?.values;
  return (
    <div className="stack">
      <RuleSetBar sets={sets} inForce={inForce.effectiveFrom} shown={shownDate} record={record} onChoose={setChosen} />
      {/* Another workstation's save starts the form anew; what is being typed here is a page of its own. */}
      <PlanRulesForm
        key={`${shownDate} ${record?.updatedAt ?? 0}`}
        values={values ?? inForce}
        record={record}
        onSaved={setChosen}
      />
    </div>
  );
}

interface RuleSetBarProps {
  readonly sets: readonly RulesView[];
  readonly inForce: PlainDate;
  readonly shown: PlainDate | 'new';
  readonly record: RulesView | undefined;
  readonly onChoose: (date: PlainDate | 'new' | null) => void;
}

/** Which set of rules is shown, the one in force named so, and the way to another. */
function RuleSetBar({ sets, inForce, shown, record, onChoose }: RuleSetBarProps) {
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const options = sets.map(({ values: { effectiveFrom } }) => {
    const words = settingsText.ruleSet(effectiveFrom);
    return { value: effectiveFrom, label: effectiveFrom === inForce ? settingsText.inForce(words) : words };
  });
  const defaults = { value: defaultPlanRules.effectiveFrom, label: settingsText.defaults };
  const isNew = shown === 'new';
  const remove = async ({ id }: RulesView): Promise<void> => {
    const undo = () => perform('records.restore', { id }, { failed: settingsText.restoreFailed });
    const words = { done: settingsText.removedSet, failed: settingsText.saveFailed, undo };
    if ((await perform('rules.removePlanRules', { id, baseRevision }, words)).ok) onChoose(null);
  };
  return (
    <div className="row rule-sets">
      <Select
        aria-label={settingsText.ruleSets}
        className="rule-set-select"
        value={shown}
        options={[
          ...(options.some(({ value }) => value === inForce) ? options : [defaults, ...options]),
          ...(isNew ? [{ value: 'new', label: settingsText.newSet }] : []),
        ]}
        onChange={onChoose}
      />
      {mayDo('rules.savePlanRules') && !isNew && <Button onClick={() => onChoose('new')}>{settingsText.newSet}</Button>}
      {mayDo('rules.removePlanRules') && record && (
        <Button onClick={() => remove(record)}>{settingsText.removeSet}</Button>
      )}
      {isNew && <span className="soft">{settingsText.newSetHint}</span>}
    </div>
  );
}

interface PlanRulesFormProps {
  readonly values: PlanRules;
  readonly record: RulesView | undefined;
  readonly onSaved: (effectiveFrom: PlainDate) => void;
}

function PlanRulesForm({ values, record, onSaved }: PlanRulesFormProps) {
  const isEditable = useMay()('rules.savePlanRules');
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async (typed: PlanRules): Promise<void> => {
    setIsBusy(true);
    const input = { baseRevision: openedAt.current, values: { ...values, ...typed } };
    const words = { done: settingsText.saved, failed: settingsText.saveFailed };
    const outcome = await perform('rules.savePlanRules', input, words);
    setIsBusy(false);
    if (outcome.ok) onSaved(input.values.effectiveFrom);
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
        {limits.map(([name, min, max]) => (
          <Form.Item key={name} name={name} label={settingsText[name]}>
            <InputNumber min={min} max={max} precision={0} className="date-input" />
          </Form.Item>
        ))}
        <Form.Item name="matrixPaper" label={settingsText.matrixPaper}>
          <Select options={paperOptions} />
        </Form.Item>
        <Form.Item
          name="effectiveFrom"
          label={settingsText.effectiveFrom}
          extra={record && settingsText.effectiveFromHint}
          rules={[{ required: true, message: settingsText.effectiveFromMissing }]}
        >
          <DateInput isDisabled={!isEditable || record !== undefined} />
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
