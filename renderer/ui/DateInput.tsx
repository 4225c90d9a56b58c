import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { PlainDate } from '../../shared/domain/plain-date.ts';

interface DateInputProps {
  readonly id?: string;
  readonly label?: string;
  /** Absent inside a form of the kit, which hands both over by itself. */
  readonly value?: PlainDate | undefined;
  readonly onChange?: (date: PlainDate | undefined) => void;
  readonly isClearable?: boolean;
  readonly isDisabled?: boolean;
}

const storedFormat = 'YYYY-MM-DD';

/** The kit's date picker over plain dates. */
export function DateInput({ id, label, value, onChange, isClearable = false, isDisabled = false }: DateInputProps) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      className="date-input"
      format={storedFormat}
      value={value === undefined ? null : dayjs(value)}
      allowClear={isClearable}
      disabled={isDisabled}
      needConfirm={false}
      onChange={(date) => onChange?.(date ? date.format(storedFormat) : undefined)}
    />
  );
}
