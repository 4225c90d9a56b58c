import { Form, Input, Select } from 'antd';
import { type ExpenseLine, expenseKindSchema } from '../../../../shared/domain/reception/expense-sheet.ts';
import {
  expenseKindNames,
  payerNames,
  paymentNames,
} from '../../../../shared/rules/documents/reception/visit-names.ts';
import { fenOf, yuanText } from '../../../../shared/rules/reception/sheet-totals.ts';
import { sheetText } from '../../../text/reception-sheet.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type RowColumn, RowsField } from '../../../ui/RowsField.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { TypedSheet } from './sheet-words.ts';

interface SheetRowsProps {
  readonly isEditable: boolean;
  readonly gaps: readonly string[];
}

const words = (max: number) => (label: string) => <Input aria-label={label} maxLength={max} />;
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** A part of the sheet by its name, with what it lacks. */
function PartHead({
  title,
  count,
  isMissing,
}: {
  readonly title: string;
  readonly count: number;
  readonly isMissing: boolean;
}) {
  return (
    <h2>
      {sheetText.counted(title, count)}
      {isMissing && <StateTag tone="busy" label={sheetText.gaps(title)} />}
    </h2>
  );
}

const { person, activity, line } = sheetText;
const personColumns: readonly RowColumn[] = [
  { field: 'name', title: person.name, width: '26%', rules: needed(sheetText.nameMissing), cell: words(40) },
  { field: 'unit', title: person.unit, cell: words(120) },
  { field: 'title', title: person.title, width: '34%', cell: words(120) },
];

interface PeopleRowsProps extends SheetRowsProps {
  readonly name: 'guests' | 'escorts' | 'support';
}

/** 接待对象, 陪同人员 or 工作保障人员 */
export function PeopleRows({ name, isEditable, gaps }: PeopleRowsProps) {
  return (
    <RowsField
      name={name}
      title={sheetText[name]}
      columns={personColumns}
      begin={() => ({ name: '', unit: '', title: '' })}
      add={sheetText.addPerson}
      isEditable={isEditable}
      most={name === 'guests' ? 500 : 200}
      head={(count) => <PartHead title={sheetText[name]} count={count} isMissing={gaps.includes(name)} />}
    />
  );
}

const activityColumns: readonly RowColumn[] = [
  { field: 'item', title: activity.item, rules: needed(sheetText.itemMissing), cell: words(300) },
  { field: 'when', title: activity.when, width: '27%', cell: words(60) },
  { field: 'place', title: activity.place, width: '28%', cell: words(200) },
];

/** 公务活动 */
export function ActivityRows({ isEditable, gaps }: SheetRowsProps) {
  return (
    <RowsField
      name="activities"
      title={sheetText.activities}
      columns={activityColumns}
      begin={() => ({ item: '', when: '', place: '' })}
      add={sheetText.addActivity}
      isEditable={isEditable}
      most={300}
      head={(count) => <PartHead title={sheetText.activities} count={count} isMissing={gaps.includes('activities')} />}
    />
  );
}

const options = <T extends string>(names: Readonly<Record<T, string>>, values: readonly T[]) =>
  values.map((value) => ({ value, label: names[value] }));
const kinds = options(expenseKindNames, expenseKindSchema.options);
const payers = options(payerNames, ['host', 'guest']);
const payments = options(paymentNames, ['card', 'transfer', 'electronic', 'cash']);

const quantity = (label: string) => <NumberInput aria-label={label} min={0} max={1_000_000} />;
const price = (label: string) => <NumberInput aria-label={label} min={0} max={100_000_000} precision={2} />;

const lineColumns: readonly RowColumn[] = [
  {
    field: 'kind',
    title: line.kind,
    width: '8%',
    cell: (label) => <Select aria-label={label} options={kinds} />,
  },
  { field: 'item', title: line.item, rules: needed(sheetText.itemMissing), cell: words(120) },
  { field: 'date', title: line.date, width: '13%', cell: (label) => <DateInput label={label} isClearable /> },
  { field: 'place', title: line.place, width: '13%', cell: words(120) },
  { field: 'quantity', title: line.quantity, width: '6.5%', cell: quantity },
  { field: 'unitPrice', title: line.unitPrice, width: '8.5%', cell: price },
  { title: line.amount, width: '8.5%', cell: (_, place) => <Amount place={place} /> },
  {
    field: 'paidBy',
    title: line.paidBy,
    width: '12%',
    cell: (label) => <Select aria-label={label} options={payers} />,
  },
  {
    field: 'payment',
    title: line.payment,
    width: '11.5%',
    cell: (label) => <Select allowClear={clearable} aria-label={label} options={payments} />,
  },
];

/** What the line comes to while it is typed. */
function Amount({ place }: { readonly place: number }) {
  const form = Form.useFormInstance<TypedSheet>();
  const typed = Form.useWatch(['lines', place], form) as Partial<ExpenseLine> | undefined;
  const fen = fenOf({ quantity: typed?.quantity ?? 0, unitPrice: typed?.unitPrice ?? 0 });
  return <span className="rows-amount">{yuanText(fen)}</span>;
}

/** 接待费用 */
export function ExpenseRows({ isEditable }: Pick<SheetRowsProps, 'isEditable'>) {
  return (
    <RowsField
      name="lines"
      title={sheetText.lines}
      columns={lineColumns}
      begin={() => ({ kind: 'other', item: '', place: '', quantity: 1, unitPrice: 0, paidBy: 'host' })}
      add={sheetText.addLine}
      isEditable={isEditable}
      most={300}
      head={(count) => <PartHead title={sheetText.lines} count={count} isMissing={false} />}
    />
  );
}
