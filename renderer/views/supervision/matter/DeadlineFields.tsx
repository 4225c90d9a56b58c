import { Form, type FormInstance, Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { MatterFacts, MatterSource, MatterUrgency } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterBook } from '../../../../shared/rules/supervision/matter-book.ts';
import { dueOnFor, usualDeadline } from '../../../../shared/rules/supervision/matter-deadlines.ts';
import { fullDayWords } from '../../../text/date-words.ts';
import { matterDialogText, matterFactsText as words } from '../../../text/supervision-matter.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { fillIn } from '../../../ui/fill-in.ts';

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
  const usualKey = usualDeadline({ source, urgency }, rules)?.key;
  const preset = rules.deadlines.find(({ key }) => key === chosenKey);
  const computed = preset && dueOnFor(preset, givenOn, rules, book.calendar);
  /** The preset that stands there by itself: it goes along when source or urgency changes. */
  const byItself = useRef(usualKey);
  // A day that nobody set follows what it is counted from; one that somebody set stays. The form is asked for what stands in it, for what
  // is watched may be a moment old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another preset that was chosen is a reason to count anew
  useEffect(() => {
    const { deadlineKey: key, dueOn: day } = form.getFieldsValue(['deadlineKey', 'dueOn']) as Partial<MatterFacts>;
    if (day !== undefined && key === undefined) return;
    const wanted = key === undefined || key === byItself.current ? usualKey : key;
    byItself.current = usualKey;
    const from = rules.deadlines.find((each) => each.key === wanted);
    const counted = from && dueOnFor(from, givenOn, rules, book.calendar);
    if (counted !== undefined && (counted !== day || wanted !== key))
      fillIn(form, { deadlineKey: wanted, dueOn: counted });
  }, [form, rules, book.calendar, givenOn, usualKey, chosenKey]);
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
            ? words.computed(fullDayWords(computed), preset.source)
            : undefined
        }
        rules={isRequired ? [{ required: true, message: matterDialogText.dateMissing }] : []}
        getValueFromEvent={(day: PlainDate | undefined) => {
          handleDay(day);
          return day;
        }}
      >
        <DateInput isClearable={false} />
      </Form.Item>
    </div>
  );
}
