import { Input, type InputRef } from 'antd';
import type { Ref } from 'react';

const longestPin = 12;

interface PinInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly isWrong?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<InputRef>;
  readonly onChange?: (pin: string) => void;
}

/** Digits that are not shown; an input method's full-width digits are taken as digits, and nothing else is taken. */
export function PinInput({ isDisabled = false, isWrong = false, value = '', onChange, ...rest }: PinInputProps) {
  return (
    <Input
      {...rest}
      type="password"
      inputMode="numeric"
      autoComplete="new-password"
      maxLength={longestPin}
      disabled={isDisabled}
      status={isWrong ? 'error' : ''}
      value={value}
      onChange={({ target }) => onChange?.(target.value.normalize('NFKC').replace(/\D/g, ''))}
    />
  );
}
