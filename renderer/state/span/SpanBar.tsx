import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { spanText } from '../../text/span.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { useToday } from '../hooks.ts';
import './span.css';
import { type SpanChoice, type SpanKind, spanKinds, spanOf } from './span-days.ts';

interface SpanBarProps {
  readonly choice: SpanChoice;
  readonly onChange: (choice: SpanChoice) => void;
  readonly children?: ReactNode;
}

/** 本月 本季度 本年 自选: the days that are looked at, and what else is chosen beside them. */
export function SpanBar({ choice, onChange, children }: SpanBarProps) {
  const today = useToday();
  const edge = (name: 'from' | 'to', label: string) => (
    <span className="span-edge">
      <DateInput
        label={label}
        value={choice[name]}
        onChange={(date) => date && onChange({ ...choice, [name]: date })}
      />
    </span>
  );
  // A chosen span begins with what was looked at before.
  const choose = (kind: SpanKind): void => onChange({ ...choice, ...spanOf(choice, today), kind });
  return (
    <div className="row span-bar">
      <Radio.Group
        optionType="button"
        aria-label={spanText.span}
        value={choice.kind}
        options={spanKinds.map((value) => ({ value, label: spanText.kinds[value] }))}
        onChange={({ target }) => choose(target.value as SpanKind)}
      />
      {choice.kind === 'chosen' && (
        <>
          {edge('from', spanText.from)}
          <span className="faint">{spanText.until}</span>
          {edge('to', spanText.to)}
        </>
      )}
      {children}
    </div>
  );
}
