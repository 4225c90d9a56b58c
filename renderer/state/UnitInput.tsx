import { AutoComplete, Select } from 'antd';
import type { MatterUnit } from '../../shared/domain/supervision/matter.ts';
import { useRecords } from './hooks.ts';
import { officesInOrder, type Records } from './records.ts';

interface UnitInputProps {
  readonly id?: string;
  readonly label?: string;
  /** Handed over by a form where it is in one. */
  readonly value?: MatterUnit | undefined;
  readonly onChange?: (unit: MatterUnit | undefined) => void;
  readonly isDisabled?: boolean;
}

const officeNames = (records: Records): readonly { readonly id: string; readonly name: string }[] =>
  officesInOrder(records, '').map(({ id, values }) => ({ id, name: values.shortName }));

/** A unit by its name: one of our offices where the name is one's. */
const unitOf = (name: string, records: Records): MatterUnit => {
  const office = officeNames(records).find((each) => each.name === name);
  return { name, ...(office && { officeId: office.id }) };
};

/** A unit that answers: chosen from the offices, or typed. */
export function UnitInput({ id, label, value, onChange, isDisabled = false }: UnitInputProps) {
  const records = useRecords();
  return (
    <AutoComplete
      {...(id !== undefined && { id })}
      aria-label={label}
      maxLength={80}
      disabled={isDisabled}
      value={value?.name ?? ''}
      options={officeNames(records).map(({ name }) => ({ value: name }))}
      filterOption={(typed, option) => option?.value.includes(typed) ?? false}
      onChange={(typed: string) => onChange?.(typed.trim() === '' ? undefined : unitOf(typed, records))}
    />
  );
}

interface UnitsInputProps extends Omit<UnitInputProps, 'value' | 'onChange'> {
  readonly value?: readonly MatterUnit[];
  readonly onChange?: (units: MatterUnit[]) => void;
}

/** Several units, each chosen or typed. */
export function UnitsInput({ id, label, value = [], onChange, isDisabled = false }: UnitsInputProps) {
  const records = useRecords();
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={label}
      mode="tags"
      maxCount={60}
      disabled={isDisabled}
      tokenSeparators={['、', '，', ',']}
      value={value.map(({ name }) => name)}
      options={officeNames(records).map(({ name }) => ({ value: name, label: name }))}
      onChange={(names: string[]) =>
        onChange?.(
          names
            .map((name) => name.trim().slice(0, 80))
            .filter(Boolean)
            .map((name) => unitOf(name, records)),
        )
      }
    />
  );
}
