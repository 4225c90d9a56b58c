import { useRecords } from '../../../state/hooks.ts';
import { PlanTimeInput } from '../../../state/PlanTimeInput.tsx';
import { itemsOfWeek } from '../../../state/plan-items.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

/** When an item happens; one that is after another may name it. */
export function TimeField() {
  const { form, view, isReadOnly } = useItemFormContext();
  const records = useRecords();
  const { time, weekStart, date } = form.values;
  const others = itemsOfWeek(records, weekStart)
    .filter(({ id, values, isRedacted }) => id !== view?.id && values.date === date && !isRedacted)
    .map(({ id, values }) => ({ value: id, label: `${timeWords(values.time)} ${contentWords(values, false)}` }));
  return (
    <FieldFrame field="time" label={itemFormText.timeKind} gap="time">
      <PlanTimeInput
        value={time}
        others={others}
        isReadOnly={isReadOnly}
        onChange={(next) => form.set({ time: next })}
      />
    </FieldFrame>
  );
}
