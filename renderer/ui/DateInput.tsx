import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
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
  // Another object of the same date would throw away what is being typed.
  const shown = useMemo(() => (value === undefined ? null : dayjs(value)), [value]);
  return (
    <DatePicker
      id={id}
      aria-label={label}
      className="date-input"
      format={storedFormat}
      value={shown}
      allowClear={isClearable}
      disabled={isDisabled}
      needConfirm={false}
      onChange={(date) => onChange?.(date ? date.format(storedFormat) : undefined)}
    />
  );
}
