import { Form, Input, Select } from 'antd';
import { matterSources, matterUrgencies } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterDeadline } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { matterSourceNames, matterUrgencyNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { supervisionRulesText as words } from '../../../text/supervision-rules.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type RowColumn, RowsField } from '../../../ui/RowsField.tsx';
import { freeDeadlineKey } from './deadline-keys.ts';

const needed = [{ required: true, message: words.missing }];
const neededText = [{ required: true, whitespace: true, message: words.missing }];
const neededSource = [{ required: true, whitespace: true, message: words.sourceMissing }];
const sourceOptions = matterSources.map((value) => ({ value, label: matterSourceNames[value] }));
const urgencyOptions = matterUrgencies.map((value) => ({ value, label: matterUrgencyNames[value] }));
const unitOptions = (['days', 'workdays'] as const).map((value) => ({ value, label: words.deadlineUnits[value] }));

const columns: readonly RowColumn[] = [
  {
    field: 'name',
    title: words.deadlines.name,
    width: '17%',
    rules: neededText,
    cell: (label) => <Input aria-label={label} maxLength={40} />,
  },
  {
    field: 'amount',
    title: words.deadlines.amount,
    width: '8%',
    rules: needed,
    cell: (label) => <NumberInput aria-label={label} min={0} max={1000} precision={0} />,
  },
  {
    field: 'unit',
    title: words.deadlines.unit,
    width: '12%',
    cell: (label) => <Select aria-label={label} options={unitOptions} />,
  },
  {
    field: 'firstFeedbackWorkdays',
    title: words.deadlines.first,
    width: '12%',
    cell: (label) => <NumberInput aria-label={label} min={1} max={200} precision={0} />,
  },
  {
    field: 'forSource',
    title: words.deadlines.source,
    width: '11%',
    cell: (label) => <Select allowClear={clearable} aria-label={label} options={sourceOptions} />,
  },
  {
    field: 'forUrgency',
    title: words.deadlines.urgency,
    width: '11%',
    cell: (label) => <Select allowClear={clearable} aria-label={label} options={urgencyOptions} />,
  },
  {
    field: 'source',
    title: words.deadlines.basis,
    rules: neededSource,
    cell: (label) => <Input aria-label={label} maxLength={200} />,
  },
];

/** 办理时限 by kind of matter, each with where it comes from. */
export function DeadlineRows({ isEditable }: { readonly isEditable: boolean }) {
  const form = Form.useFormInstance();
  const known = (): Partial<MatterDeadline>[] => form.getFieldValue('deadlines') ?? [];
  return (
    <RowsField
      name="deadlines"
      title={words.groups.deadlines}
      columns={columns}
      kept={['key']}
      begin={() => ({ key: freeDeadlineKey(known()), name: '', amount: 15, unit: 'days', source: '' })}
      add={words.addDeadline}
      isEditable={isEditable}
      most={40}
    />
  );
}
