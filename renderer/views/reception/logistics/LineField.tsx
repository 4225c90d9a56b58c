import { Form, Input, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import type { LogisticsKind } from './LineSection.tsx';

interface LineFieldProps {
  readonly kind: LogisticsKind;
  readonly field: string;
  readonly control: 'text' | 'words' | 'number' | 'money' | 'date' | 'clock' | 'guests' | 'names' | 'choice';
  readonly max?: number;
  /** Of a choice. */
  readonly names?: Readonly<Record<string, string>>;
  /** Of guests. */
  readonly file?: VisitFile;
  /** Said where nothing is filled in. */
  readonly missing?: string;
}

/** One field of a meal, room or car, with its name and its control. */
export function LineField({ kind, field, missing, ...control }: LineFieldProps) {
  const label = receptionFieldNames[kind]?.[field] ?? '';
  const rules: Rule[] = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  const isWide = control.control === 'words' || control.control === 'guests' || control.control === 'names';
  return (
    <Form.Item name={field} label={label} rules={rules} className={isWide ? 'form-whole' : ''}>
      <Control label={label} {...control} />
    </Form.Item>
  );
}

type ControlProps = Omit<LineFieldProps, 'kind' | 'field' | 'missing'> & { readonly label: string };

/** The form hands value, change and id to whatever stands in it. */
function Control({ control, max = 120, names = {}, file, label, ...given }: ControlProps) {
  switch (control) {
    case 'words':
      return <Input.TextArea {...given} maxLength={max} autoSize={{ minRows: 1, maxRows: 5 }} />;
    case 'number':
      return <NumberInput {...given} min={0} max={max} precision={0} className="wide-number" />;
    case 'money':
      return <NumberInput {...given} min={0} max={1_000_000} precision={2} className="wide-number" />;
    case 'date':
      return <DateInput {...given} />;
    case 'clock':
      return <ClockField {...given} label={label} />;
    case 'names':
      return <Select {...given} mode="tags" open={false} suffixIcon={null} placeholder={logisticsText.companions} />;
    case 'guests':
      return (
        <Select
          {...given}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={logisticsText.guests}
          options={(file?.guests ?? []).map(({ id, values }) => ({ value: id, label: values.name }))}
        />
      );
    case 'choice':
      return <Select {...given} options={Object.entries(names).map(([value, text]) => ({ value, label: text }))} />;
    case 'text':
      return <Input {...given} maxLength={max} />;
  }
}
