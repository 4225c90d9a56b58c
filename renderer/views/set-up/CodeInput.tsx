import { Input } from 'antd';
import type { ChangeEvent, CompositionEvent } from 'react';
import { shapedCode } from '../../../shared/domain/invitation-code.ts';
import { setUpText } from '../../text/set-up.ts';

interface CodeInputProps {
  readonly id?: string;
  /** Handed over by the form. */
  readonly value?: string;
  readonly onChange?: (typed: string) => void;
}

/** Takes an invitation code however it is typed or pasted, and shows it in three groups of four. */
export function CodeInput({ id, value = '', onChange }: CodeInputProps) {
  const handleChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    // Text that an input method is still composing, and text behind the caret, stays as it is.
    const isComposing = (nativeEvent as InputEvent).isComposing === true;
    const isAtEnd = target.selectionEnd === target.value.length;
    onChange?.(!isComposing && isAtEnd ? shapedCode(target.value) : target.value);
  };
  const handleCompositionEnd = ({ currentTarget }: CompositionEvent<HTMLInputElement>): void =>
    onChange?.(shapedCode(currentTarget.value));
  return (
    <Input
      id={id}
      className="code-input"
      value={value}
      placeholder={setUpText.codeExample}
      autoFocus
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={60}
      onChange={handleChange}
      onCompositionEnd={handleCompositionEnd}
      onBlur={() => onChange?.(shapedCode(value))}
    />
  );
}
