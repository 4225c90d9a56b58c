import { Input } from 'antd';
import { occurrenceWords } from '../../text/emergency.ts';
import { intakeText } from '../../text/emergency-intake.ts';
import { parseMoment } from '../../ui/moment-text.ts';

interface MomentInputProps {
  readonly id?: string;
  readonly label?: string;
  /** What was typed; handed over by a form where it is in one. */
  readonly value?: string;
  readonly onChange?: (typed: string) => void;
  readonly clock: () => number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isWrong?: boolean;
}

/** A time as it is told by telephone, with how it was understood beside it. */
export function MomentInput(props: MomentInputProps) {
  const { id, label, value = '', onChange, clock, placeholder, isDisabled = false, isWrong = false } = props;
  const now = clock();
  const moment = value.trim() === '' ? undefined : parseMoment(value, now);
  return (
    <span className="moment-input">
      <Input
        id={id}
        aria-label={label}
        maxLength={40}
        disabled={isDisabled}
        placeholder={placeholder ?? intakeText.now}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
      />
      {moment && <span className="faint">{intakeText.readAs(occurrenceWords(moment, now))}</span>}
    </span>
  );
}
