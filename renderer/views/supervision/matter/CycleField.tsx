import { Radio, Select } from 'antd';
import type { FeedbackCycle } from '../../../../shared/domain/supervision/matter.ts';
import { weekdayName } from '../../../text/date-words.ts';
import { matterFactsText as words } from '../../../text/supervision-matter.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';

interface CycleFieldProps {
  /** Handed over by the form; nothing is 一次性反馈. */
  readonly value?: FeedbackCycle | undefined;
  readonly onChange?: (cycle: FeedbackCycle | undefined) => void;
}

const modes = [
  { value: 'once', label: words.once },
  { value: 'week', label: words.weekly },
  { value: 'month', label: words.monthly },
] as const;

/** 反馈方式: once at the end, or on a day of every week or month. */
export function CycleField({ value, onChange }: CycleFieldProps) {
  const choose = (mode: (typeof modes)[number]['value']): void => {
    if (mode === 'once') onChange?.(undefined);
    else onChange?.(mode === 'week' ? { unit: 'week', day: 5 } : { unit: 'month', day: 5 });
  };
  return (
    <span className="row">
      <Radio.Group
        optionType="button"
        aria-label={words.cycle}
        value={value?.unit ?? 'once'}
        options={[...modes]}
        onChange={({ target }) => choose(target.value as 'once' | 'week' | 'month')}
      />
      {value?.unit === 'week' && (
        <Select
          className="cycle-day"
          aria-label={words.weekday}
          value={value.day}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: weekdayName(day) }))}
          onChange={(day) => onChange?.({ unit: 'week', day })}
        />
      )}
      {value?.unit === 'month' && (
        <NumberInput
          className="cycle-day"
          aria-label={words.monthDay}
          min={1}
          max={31}
          precision={0}
          value={value.day}
          onChange={(day) => day !== null && onChange?.({ unit: 'month', day })}
        />
      )}
    </span>
  );
}
