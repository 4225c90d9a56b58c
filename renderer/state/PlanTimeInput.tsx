import { Input, Radio, Select } from 'antd';
import type { DayPart, PlanTime } from '../../shared/domain/plan-time.ts';
import { dayPartNames } from '../../shared/rules/documents/wording.ts';
import { timeKindNames } from '../text/names.ts';
import { itemFormText } from '../text/weekly-plan.ts';
import { ClockInput } from '../ui/ClockInput.tsx';
import { clearable } from '../ui/clearable.tsx';
import './plan-time-input.css';

const kinds = ['exact', 'dayPart', 'after', 'undetermined'] as const;
const parts: readonly DayPart[] = ['morning', 'afternoon', 'evening', 'allDay'];
const partOptions = parts.map((part) => ({ value: part, label: dayPartNames[part] }));

/** A time of the new kind that keeps what the old one said about the part of the day. */
function timeOfKind(kind: PlanTime['kind'], time: PlanTime): PlanTime {
  const part = time.kind === 'exact' ? undefined : time.part;
  switch (kind) {
    case 'exact':
      return { kind, start: '' };
    case 'dayPart':
      return { kind, part: part ?? 'morning' };
    case 'after':
      return { kind, text: '', ...(part && { part }) };
    case 'undetermined':
      return { kind, ...(part && { part }) };
  }
}

interface PlanTimeInputProps {
  /** Absent inside a form of the kit, which hands both over by itself. */
  readonly value?: PlanTime;
  readonly onChange?: (time: PlanTime) => void;
  readonly isReadOnly?: boolean;
  /** What a time such as 会后 may be after; nothing is asked where there is no such list. */
  readonly others?: readonly { readonly value: string; readonly label: string }[];
}

/** All four kinds of time that a weekly plan, or an itinerary, really carries. */
export function PlanTimeInput(props: PlanTimeInputProps) {
  const { value: time = { kind: 'undetermined' }, onChange = () => undefined, isReadOnly = false, others } = props;
  const control = { onChange, isReadOnly };
  return (
    <div className="stack time-field">
      <Radio.Group
        aria-label={itemFormText.timeKind}
        optionType="button"
        value={time.kind}
        disabled={isReadOnly}
        options={kinds.map((kind) => ({ value: kind, label: timeKindNames[kind] }))}
        onChange={({ target }) => onChange(timeOfKind(target.value as PlanTime['kind'], time))}
      />
      <div className="row">
        {time.kind === 'exact' && <ExactTime time={time} {...control} />}
        {time.kind === 'after' && <AfterTime time={time} others={others} {...control} />}
        {time.kind !== 'exact' && <PartSelect time={time} {...control} />}
      </div>
    </div>
  );
}

interface PartProps<K extends PlanTime['kind']> {
  readonly time: Extract<PlanTime, { kind: K }>;
  readonly onChange: (time: PlanTime) => void;
  readonly isReadOnly: boolean;
}

function ExactTime({ time, onChange, isReadOnly }: PartProps<'exact'>) {
  return (
    <>
      <ClockInput
        label={itemFormText.start}
        value={time.start}
        isDisabled={isReadOnly}
        onChange={(start) => onChange({ ...time, start: start ?? '' })}
      />
      <span aria-hidden>—</span>
      <ClockInput
        label={itemFormText.end}
        value={time.end}
        isDisabled={isReadOnly}
        onChange={(end) => onChange({ kind: 'exact', start: time.start, ...(end && { end }) })}
      />
    </>
  );
}

function AfterTime(props: PartProps<'after'> & Pick<PlanTimeInputProps, 'others'>) {
  const { time, onChange, isReadOnly, others } = props;
  return (
    <>
      <Input
        aria-label={itemFormText.after}
        className="after-input"
        value={time.text}
        maxLength={60}
        disabled={isReadOnly}
        placeholder={itemFormText.afterExample}
        onChange={({ target }) => onChange({ ...time, text: target.value })}
      />
      {others && (
        <Select
          aria-label={itemFormText.afterItem}
          className="after-item"
          value={time.itemId}
          allowClear={clearable}
          disabled={isReadOnly}
          placeholder={itemFormText.afterItem}
          options={[...others]}
          onChange={(itemId?: string) => {
            const { itemId: _dropped, ...rest } = time;
            onChange(itemId ? { ...rest, itemId } : rest);
          }}
        />
      )}
    </>
  );
}

function PartSelect({ time, onChange, isReadOnly }: PartProps<'dayPart' | 'after' | 'undetermined'>) {
  return (
    <Select
      aria-label={itemFormText.part}
      className="part-select"
      value={time.part}
      allowClear={time.kind !== 'dayPart'}
      disabled={isReadOnly}
      placeholder={itemFormText.noPart}
      options={partOptions}
      onChange={(part?: DayPart) => {
        if (time.kind === 'dayPart') {
          if (part) onChange({ kind: 'dayPart', part });
          return;
        }
        const { part: _dropped, ...rest } = time;
        onChange(part ? { ...rest, part } : rest);
      }}
    />
  );
}
