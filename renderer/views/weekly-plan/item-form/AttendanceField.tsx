import { useId } from 'react';
import { AttendanceInput } from '../../../state/AttendanceInput.tsx';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

/** Who attends an item, each with a part of its own. */
export function AttendanceField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  const { attendance, date } = form.values;
  return (
    <FieldFrame field="attendance" label={itemFormText.attendance} inputId={inputId} gap="leaders">
      <AttendanceInput
        id={inputId}
        value={attendance}
        date={date}
        usualRole="attend"
        isReadOnly={isReadOnly}
        onChange={(next) => form.set({ attendance: next })}
      />
    </FieldFrame>
  );
}
