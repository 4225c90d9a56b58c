import type { ClockTime } from '../../shared/domain/plain-date.ts';
import { ClockInput } from './ClockInput.tsx';

interface ClockFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** Handed over by the form. */
  readonly value?: ClockTime;
  readonly onChange?: (time: ClockTime | undefined) => void;
}

/** A typed clock time as a field of a form. */
export function ClockField({ id, label, isDisabled = false, value, onChange }: ClockFieldProps) {
  return (
    <ClockInput
      {...(id !== undefined && { id })}
      label={label}
      isDisabled={isDisabled}
      value={value}
      onChange={(time) => onChange?.(time)}
    />
  );
}
