import { Checkbox, Form, Select } from 'antd';
import { useId } from 'react';
import { isPlainDate } from '../../../../shared/domain/plain-date.ts';
import {
  type ItemVisibility,
  itemVisibilitySchema,
  type PlanCategory,
  planCategorySchema,
} from '../../../../shared/domain/plan-item.ts';
import { isDistrictWide } from '../../../../shared/rules/crowded-plans.ts';
import { categoryNames } from '../../../../shared/rules/documents/wording.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { officesInOrder, recordOf } from '../../../state/records.ts';
import { absenceText } from '../../../text/absences.ts';
import { monthDay, shortWeekday, weekRange } from '../../../text/date-words.ts';
import { planFieldNames, visibilityNames } from '../../../text/names.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { AttendanceField } from './AttendanceField.tsx';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';
import { PlaceField } from './PlaceField.tsx';
import { TextField } from './TextField.tsx';
import { TimeField } from './TimeField.tsx';

const categoryOptions = planCategorySchema.options.map((category) => ({
  value: category,
  label: categoryNames[category],
}));

const visibilityOptions = itemVisibilitySchema.options.map((value) => ({ value, label: visibilityNames[value] }));

/** Every field of a plan item, in the order in which a notice is read out. */
export function ItemFields() {
  const { form, view } = useItemFormContext();
  return (
    <Form layout="vertical" component={false}>
      <TextField
        field="content"
        label={itemFormText.content}
        maxLength={2000}
        lines={2}
        gap="content"
        placeholder={itemFormText.contentExample}
        hasFocus={!view}
      />
      <DateFields />
      <TimeField />
      <PlaceField />
      <AttendanceField />
      <div className="form-pair">
        <TextField field="organiserUnit" label={itemFormText.organiser} maxLength={100} gap="organiser" />
        <CategoryField />
      </div>
      <TextField field="otherAttendees" label={itemFormText.otherAttendees} maxLength={1000} />
      <Flags />
      <VisibilityField />
      <TextField field="remarks" label={itemFormText.remarks} maxLength={1000} />
      <TextField field="exemptionReason" label={itemFormText.exemption} maxLength={200} />
      <OfficeField />
      <SourceField />
      {form.values.sourceText && (
        <Form.Item label={itemFormText.sourceText}>
          <blockquote className="source-text">{form.values.sourceText}</blockquote>
        </Form.Item>
      )}
    </Form>
  );
}

/** The record that the item was made from, where it can be seen here. */
function SourceField() {
  const { form } = useItemFormContext();
  const absence = recordOf(useRecords(), 'absence', form.values.sourceLink?.recordId);
  if (!absence) return null;
  const { fromDate, toDate } = absence.values;
  return (
    <Form.Item label={planFieldNames.sourceLink}>
      {absenceText.source(`${monthDay(fromDate)}—${monthDay(toDate)}`)}
    </Form.Item>
  );
}

function DateFields() {
  const { form, isReadOnly } = useItemFormContext();
  const [dateId, endId] = [useId(), useId()];
  const { date, endDate, weekStart } = form.values;
  const day = isPlainDate(date) ? `${shortWeekday(date)}　` : '';
  return (
    <div className="form-pair">
      <FieldFrame
        field="date"
        label={itemFormText.date}
        inputId={dateId}
        hint={`${day}${itemFormText.weekHint(weekRange(weekStart))}`}
      >
        <DateInput
          id={dateId}
          value={date || undefined}
          isDisabled={isReadOnly}
          onChange={(next) => form.set({ date: next ?? '' })}
        />
      </FieldFrame>
      <FieldFrame field="endDate" label={itemFormText.endDate} inputId={endId}>
        <DateInput
          id={endId}
          value={endDate}
          isClearable
          isDisabled={isReadOnly}
          onChange={(next) => form.set({ endDate: next })}
        />
      </FieldFrame>
    </div>
  );
}

function CategoryField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  return (
    <FieldFrame field="category" label={itemFormText.category} inputId={inputId}>
      <Select
        id={inputId}
        value={form.values.category}
        options={categoryOptions}
        disabled={isReadOnly}
        onChange={(category: PlanCategory) => form.set({ category })}
      />
    </FieldFrame>
  );
}

function Flags() {
  const { form, isReadOnly } = useItemFormContext();
  const flags = [
    'isTentative',
    'isParallel',
    'isCoordinated',
    ...(form.live.isUnconfirmed ? ['isUnconfirmed'] : []),
  ] as const;
  return (
    <FieldFrame
      field="isTentative"
      alsoFields={['isParallel', 'isCoordinated', 'isDistrictWide', 'isUnconfirmed', 'isCancelled']}
      label={itemFormText.flags}
    >
      <div className="flags">
        {(flags as readonly ('isTentative' | 'isParallel' | 'isCoordinated' | 'isUnconfirmed')[]).map((flag) => (
          <Checkbox
            key={flag}
            checked={form.values[flag]}
            disabled={isReadOnly}
            onChange={({ target }) => form.set({ [flag]: target.checked })}
          >
            {itemFormText[flag]}
          </Checkbox>
        ))}
        <Checkbox
          checked={isDistrictWide(form.values)}
          disabled={isReadOnly}
          onChange={({ target }) => form.set({ isDistrictWide: target.checked })}
        >
          {itemFormText.isDistrictWide}
        </Checkbox>
      </div>
    </FieldFrame>
  );
}

function VisibilityField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  return (
    <FieldFrame field="visibility" label={itemFormText.visibility} inputId={inputId}>
      <Select
        id={inputId}
        value={form.values.visibility ?? 'concerned'}
        options={visibilityOptions}
        disabled={isReadOnly}
        onChange={(visibility: ItemVisibility) => form.set({ visibility })}
      />
    </FieldFrame>
  );
}

/** Which office reports the item: fixed once it exists; only those who merge all plans enter for others. */
function OfficeField() {
  const { form, view } = useItemFormContext();
  const inputId = useId();
  const mayDo = useMay();
  const offices = officesInOrder(useRecords(), '').filter(({ id }) => view || mayDo('plans.createItem', id));
  return (
    <FieldFrame field="officeId" label={itemFormText.office} inputId={inputId}>
      <Select
        id={inputId}
        value={form.values.officeId}
        disabled={view !== undefined || offices.length < 2}
        options={offices.map(({ id, values }) => ({ value: id, label: values.name }))}
        onChange={(officeId: string) => form.set({ officeId })}
      />
    </FieldFrame>
  );
}
