import { Form, Input, Select } from 'antd';
import { ranks } from '../../../../shared/domain/reception/rank.ts';
import { guestKinds } from '../../../../shared/domain/reception/reception.ts';
import { guestKindNames, rankNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { receptionRulesText as words } from '../../../text/reception-rules.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { clearable } from '../../../ui/clearable.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type RowColumn, RowsField } from '../../../ui/RowsField.tsx';
import { freeStepKey } from './step-keys.ts';

interface FieldsProps {
  readonly isEditable: boolean;
}

const needed = [{ required: true, message: words.missing }];
const neededText = [{ required: true, whitespace: true, message: words.missing }];
const rankOptions = ranks
  .filter((rank) => rank !== 'none')
  .map((value) => ({ value, label: words.andAbove(rankNames[value]) }));
const plainRanks = ranks.filter((rank) => rank !== 'none').map((value) => ({ value, label: rankNames[value] }));
/** A standard for everybody begins with whoever has no rank. */
const capRanks = ranks.map((value) => ({
  value,
  label: value === 'none' ? rankNames[value] : words.andAbove(rankNames[value]),
}));
const kindOptions = guestKinds.map((value) => ({ value, label: guestKindNames[value] }));

const number = (name: string, label: string, min: number, max: number) => (
  <Form.Item key={name} name={name} label={label} rules={needed}>
    <NumberInput min={min} max={max} precision={0} className="date-input" />
  </Form.Item>
);

const rank = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
  <Form.Item name={name} label={label} rules={needed}>
    <Select options={[...options]} />
  </Form.Item>
);

/** 限额: companions, meals, cars. */
export function LimitFields() {
  const { limits } = words;
  return (
    <div className="reception-limits">
      {number('fewGuests', limits.fewGuests, 0, 100)}
      {number('companionsForFew', limits.companionsForFew, 0, 100)}
      {number('guestsPerCompanion', limits.guestsPerCompanion, 1, 100)}
      {number('workMealsPerVisit', limits.workMealsPerVisit, 0, 20)}
      {number('mostAtTables', limits.mostAtTables, 0, 1000)}
      {number('mostEscorts', limits.mostEscorts, 0, 200)}
      {number('mostLocalCars', limits.mostLocalCars, 0, 50)}
      {number('mostPoliceCars', limits.mostPoliceCars, 0, 20)}
      {rank('suiteFrom', words.suiteFrom, rankOptions)}
    </div>
  );
}

const yuan = (label: string) => <NumberInput aria-label={label} min={0} max={100_000} precision={2} />;

const capColumns: readonly RowColumn[] = [
  {
    field: 'leastRank',
    title: words.caps.leastRank,
    cell: (label) => <Select aria-label={label} options={capRanks} />,
  },
  { field: 'breakfast', title: words.caps.breakfast, width: '20%', rules: needed, cell: yuan },
  { field: 'lunch', title: words.caps.lunch, width: '20%', rules: needed, cell: yuan },
  { field: 'dinner', title: words.caps.dinner, width: '20%', rules: needed, cell: yuan },
];

/** 用餐标准 by rank. */
export function CapRows({ isEditable }: FieldsProps) {
  return (
    <RowsField
      name="mealCaps"
      title={words.groups.caps}
      columns={capColumns}
      begin={() => ({ leastRank: 'none', breakfast: 0, lunch: 0, dinner: 0 })}
      add={words.addCap}
      isEditable={isEditable}
      most={12}
    />
  );
}

/** 提示词语 */
export function WordFields() {
  return (
    <div className="form-pair">
      {Object.entries(words.wordLists).map(([name, label]) => (
        <Form.Item key={name} name={name} label={label}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} maxCount={200} />
        </Form.Item>
      ))}
    </div>
  );
}

const stepColumns: readonly RowColumn[] = [
  {
    field: 'name',
    title: words.step,
    rules: neededText,
    cell: (label) => <Input aria-label={label} maxLength={60} />,
  },
];

/** 牵头与审批: who leads, and whose word a plan needs, in order. */
export function ApprovalFields({ isEditable }: FieldsProps) {
  const form = Form.useFormInstance();
  return (
    <>
      <div className="form-pair">
        {rank('leadFrom', words.leadFrom, rankOptions)}
        {rank('districtRank', words.districtRank, plainRanks)}
      </div>
      <div className="reception-steps">
        <RowsField
          name="approvalSteps"
          title={words.approvalSteps}
          columns={stepColumns}
          kept={['key']}
          begin={() => ({ key: freeStepKey(form.getFieldValue('approvalSteps') ?? []), name: '' })}
          add={words.addStep}
          isEditable={isEditable}
          most={12}
        />
      </div>
    </>
  );
}

/** 三分之二, the plan's own deadline, and the hours of a workday. */
export function TimeFields({ isEditable }: FieldsProps) {
  const clock = (name: 'workdayFrom' | 'workdayUntil') => (
    <Form.Item name={name} label={words[name]} rules={needed}>
      <ClockField label={words[name]} isDisabled={!isEditable} />
    </Form.Item>
  );
  return (
    <div className="reception-limits">
      {number('preparedPart', words.preparedPart, 1, 20)}
      {number('preparedOf', words.preparedOf, 1, 20)}
      {number('planDueWorkdays', words.planDueWorkdays, 0, 30)}
      {clock('workdayFrom')}
      {clock('workdayUntil')}
    </div>
  );
}

const templateColumns: readonly RowColumn[] = [
  {
    field: 'unit',
    title: words.templates.unit,
    width: '20%',
    rules: neededText,
    cell: (label) => <Input aria-label={label} maxLength={80} />,
  },
  {
    field: 'task',
    title: words.templates.task,
    rules: neededText,
    cell: (label) => <Input aria-label={label} maxLength={300} />,
  },
  {
    field: 'leastRank',
    title: words.templates.leastRank,
    width: '18%',
    cell: (label) => <Select allowClear={clearable} aria-label={label} options={rankOptions} />,
  },
  {
    field: 'guestKinds',
    title: words.templates.guestKinds,
    width: '20%',
    cell: (label) => <Select mode="multiple" aria-label={label} options={kindOptions} />,
  },
];

/** 分工模板 */
export function TemplateRows({ isEditable }: FieldsProps) {
  return (
    <RowsField
      name="taskTemplates"
      title={words.groups.templates}
      columns={templateColumns}
      begin={() => ({ unit: '', task: '', guestKinds: [] })}
      add={words.addTemplate}
      isEditable={isEditable}
      most={100}
    />
  );
}
