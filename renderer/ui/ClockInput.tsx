import { Input } from 'antd';
import { useState } from 'react';
import type { ClockTime } from '../../shared/domain/plain-date.ts';
import { parseClock } from './clock-text.ts';

interface ClockInputProps {
  readonly id?: string;
  readonly label: string;
  readonly value: ClockTime | undefined;
  readonly onChange: (time: ClockTime | undefined) => void;
  readonly isDisabled?: boolean;
}

/** A clock time typed by hand, the quickest way at a desk; what is not a time yet stays as typed and is marked. */
export function ClockInput({ id, label, value, onChange, isDisabled = false }: ClockInputProps) {
  const [typed, setTyped] = useState<string | undefined>();
  const isWrong = typed !== undefined && typed.trim() !== '' && parseClock(typed) === undefined;
  return (
    <Input
      id={id}
      aria-label={label}
      className="clock-input"
      inputMode="numeric"
      maxLength={6}
      placeholder="9:30"
      disabled={isDisabled}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      value={typed ?? value ?? ''}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseClock(target.value));
      }}
      onBlur={() => !isWrong && setTyped(undefined)}
    />
  );
}
