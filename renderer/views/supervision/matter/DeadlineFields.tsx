import { Form, type FormInstance, Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { MatterSource, MatterUrgency } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterBook } from '../../../../shared/rules/supervision/matter-book.ts';
import { dueOnFor, usualDeadline } from '../../../../shared/rules/supervision/matter-deadlines.ts';
import { dayWords } from '../../../text/date-words.ts';
import { matterDialogText, matterFactsText as words } from '../../../text/supervision-matter.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';

interface DeadlineFieldsProps {
  // Any form that has the two fields.
  readonly form: FormInstance;
  readonly book: MatterBook;
  /** What the time is counted from. */
  readonly givenOn: PlainDate;
  readonly source: MatterSource;
  readonly urgency: MatterUrgency;
  readonly isRequired?: boolean;
}

/** 时限类别 and 办理时限: the day that the rules give, with where it comes from, unless somebody sets another. */
export function DeadlineFields({ form, book, givenOn, source, urgency, isRequired = false }: DeadlineFieldsProps) {
  const rules = book.rulesOn(givenOn);
  const chosenKey: string | undefined = Form.useWatch('deadlineKey', form);
  const dueOn: PlainDate | undefined = Form.useWatch('dueOn', form);
  const usual = usualDeadline({ source, urgency }, rules);
  /** The preset that stands there by itself: it goes along when source or urgency changes. */
  const byItself = useRef(usual?.key);
  const wanted = chosenKey === undefined || chosenKey === byItself.current ? usual?.key : chosenKey;
  const preset = rules.deadlines.find(({ key }) => key === wanted);
  const computed = preset && dueOnFor(preset, givenOn, rules, book.calendar);
  // A day that nobody set follows what it is counted from; one that somebody set stays.
  useEffect(() => {
    const isOwn = form.getFieldValue('dueOn') !== undefined && form.getFieldValue('deadlineKey') === undefined;
    if (isOwn || computed === undefined) return;
    byItself.current = usual?.key;
    form.setFieldsValue({ deadlineKey: preset?.key, dueOn: computed });
  }, [form, computed, preset?.key, usual?.key]);
  const handleDay = (day: PlainDate | undefined): void => {
    if (day !== computed) form.setFieldsValue({ deadlineKey: undefined });
  };
  return (
    <div className="form-pair">
      <Form.Item name="deadlineKey" label={words.deadline}>
        <Select
          allowClear={clearable}
          placeholder={words.deadlineOther}
          options={rules.deadlines.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="dueOn"
        label={matterDialogText.dueOn}
        extra={
          preset && computed === dueOn && computed !== undefined
            ? words.computed(dayWords(computed), preset.source)
            : undefined
        }
        rules={isRequired ? [{ required: true, message: matterDialogText.dateMissing }] : []}
        getValueFromEvent={(day: PlainDate | undefined) => {
          handleDay(day);
          return day;
        }}
      >
        <DateInput isClearable={!isRequired} />
      </Form.Item>
    </div>
  );
}
