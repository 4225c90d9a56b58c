import { Input, Radio, Select } from 'antd';
import { useId } from 'react';
import type { DayPart, PlanTime } from '../../../../shared/domain/plan-time.ts';
import { dayPartNames } from '../../../../shared/rules/documents/wording.ts';
import { useRecords } from '../../../state/hooks.ts';
import { itemsOfWeek } from '../../../state/plan-items.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { timeKindNames } from '../../../text/names.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

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

/** All four kinds of time that a weekly plan really carries. */
export function TimeField() {
  const { form, isReadOnly } = useItemFormContext();
  const { time } = form.values;
  return (
    <FieldFrame field="time" label={itemFormText.timeKind} gap="time">
      <div className="stack time-field">
        <Radio.Group
          aria-label={itemFormText.timeKind}
          optionType="button"
          value={time.kind}
          disabled={isReadOnly}
          options={kinds.map((kind) => ({ value: kind, label: timeKindNames[kind] }))}
          onChange={({ target }) => form.set({ time: timeOfKind(target.value as PlanTime['kind'], time) })}
        />
        <div className="row">
          {time.kind === 'exact' && <ExactTime time={time} />}
          {time.kind === 'after' && <AfterTime time={time} />}
          {time.kind !== 'exact' && <PartSelect time={time} />}
        </div>
      </div>
    </FieldFrame>
  );
}

function ExactTime({ time }: { readonly time: Extract<PlanTime, { kind: 'exact' }> }) {
  const { form, isReadOnly } = useItemFormContext();
  return (
    <>
      <ClockInput
        label={itemFormText.start}
        value={time.start}
        isDisabled={isReadOnly}
        onChange={(start) => form.set({ time: { ...time, start: start ?? '' } })}
      />
      <span aria-hidden>—</span>
      <ClockInput
        label={itemFormText.end}
        value={time.end}
        isDisabled={isReadOnly}
        onChange={(end) => form.set({ time: { kind: 'exact', start: time.start, ...(end && { end }) } })}
      />
    </>
  );
}

function AfterTime({ time }: { readonly time: Extract<PlanTime, { kind: 'after' }> }) {
  const { form, view, isReadOnly } = useItemFormContext();
  const records = useRecords();
  const textId = useId();
  const others = itemsOfWeek(records, form.values.weekStart).filter(
    ({ id, values, isRedacted }) => id !== view?.id && values.date === form.values.date && !isRedacted,
  );
  return (
    <>
      <Input
        id={textId}
        aria-label={itemFormText.after}
        className="after-input"
        value={time.text}
        maxLength={60}
        disabled={isReadOnly}
        placeholder={itemFormText.afterExample}
        onChange={({ target }) => form.set({ time: { ...time, text: target.value } })}
      />
      <Select
        aria-label={itemFormText.afterItem}
        className="after-item"
        value={time.itemId}
        allowClear
        disabled={isReadOnly}
        placeholder={itemFormText.afterItem}
        options={others.map(({ id, values }) => ({
          value: id,
          label: `${timeWords(values.time)} ${contentWords(values, false)}`,
        }))}
        onChange={(itemId?: string) => {
          const { itemId: _dropped, ...rest } = time;
          form.set({ time: itemId ? { ...rest, itemId } : rest });
        }}
      />
    </>
  );
}

function PartSelect({ time }: { readonly time: Exclude<PlanTime, { kind: 'exact' }> }) {
  const { form, isReadOnly } = useItemFormContext();
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
          if (part) form.set({ time: { kind: 'dayPart', part } });
          return;
        }
        const { part: _dropped, ...rest } = time;
        form.set({ time: part ? { ...rest, part } : rest });
      }}
    />
  );
}
