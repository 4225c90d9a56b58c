import { Button, Form, Input, Select } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { type CalendarDay, workDayTypeSchema } from '../../../../shared/domain/work-calendar.ts';
import { workDay } from '../../../../shared/rules/work-calendar.ts';
import { useRecords, useWorkCalendar } from '../../../state/hooks.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { calendarPageText } from '../../../text/work-calendar.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface DayDialogProps {
  readonly date: PlainDate;
  readonly onClose: () => void;
}

const typeOptions = workDayTypeSchema.options.map((value) => ({ value, label: calendarPageText.types[value] }));

/** How one day is kept here, whatever the notice says. */
export function DayDialog({ date, onClose }: DayDialogProps) {
  const [form] = Form.useForm<CalendarDay>();
  const records = useRecords();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const own = recordsOfKind(records, 'calendarDay').find(({ values }) => values.date === date);
  const { type, name } = workDay(date, useWorkCalendar());
  const refused = useRefused();
  const handleSubmit = async (typed: CalendarDay): Promise<void> => {
    const values = { date, type: typed.type, source: typed.source, ...(typed.name?.trim() && { name: typed.name }) };
    const outcome = await perform('calendar.saveDay', { baseRevision, values }, { done: calendarPageText.savedDay });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, Object.keys(values));
  };
  const reset = async (id: string): Promise<void> => {
    const undo = () => perform('records.restore', { id }, { failed: calendarPageText.restored });
    const words = { done: calendarPageText.removedDay, failed: calendarPageText.saveFailed, undo };
    if ((await perform('calendar.remove', { id, baseRevision }, words)).ok) onClose();
  };
  return (
    <EntryDialog<CalendarDay>
      title={calendarPageText.dayTitle(date)}
      confirm={calendarPageText.saveDay}
      form={form}
      initialValues={own?.values ?? { type, ...(name && { name }) }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className="soft">{calendarPageText.dayHint}</p>
      <div className="form-pair">
        <Form.Item name="type" label={calendarPageText.dayType}>
          <Select options={typeOptions} />
        </Form.Item>
        <Form.Item name="name" label={calendarPageText.dayName}>
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item
        name="source"
        label={calendarPageText.daySource}
        rules={[{ required: true, whitespace: true, message: calendarPageText.daySourceMissing }]}
      >
        <Input maxLength={400} />
      </Form.Item>
      {own && <Button onClick={() => reset(own.id)}>{calendarPageText.resetDay}</Button>}
    </EntryDialog>
  );
}
