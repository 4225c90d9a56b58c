import { Form, Input, Select } from 'antd';
import { useMemo, useRef } from 'react';
import { usualRule } from '../../../../shared/rules/seating/usual-rule.ts';
import { visitPeople } from '../../../../shared/rules/seating/visit-people.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useNames } from '../../../state/names.ts';
import { useLeadersById } from '../../../state/receptions.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { seatingRuleNames, seatKindNames, seatSettingsText } from '../../../text/reception-seating.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { LayoutFields } from './LayoutFields.tsx';
import { arrangementFor, layoutFrom, newSettings, type SettingsForm, settingsOf } from './settings-form.ts';

interface SeatSettingsDialogProps extends VisitProps {
  /** Absent for a new plan. */
  readonly view?: TypedRecordView<'seatPlan'>;
  readonly onCreated?: (id: string) => void;
  readonly onClose: () => void;
}

const optionsOf = <K extends string>(names: Readonly<Record<K, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value: value as K, label }));

/** 布置与排法: for what, in which layout and by which rule; a new plan takes in the guests and leaders of the visit. */
export function SeatSettingsDialog({ file, book, view, onCreated, onClose }: SeatSettingsDialogProps) {
  const [form] = Form.useForm<SettingsForm>();
  const { venueName } = useNames();
  const { officeId } = file.reception;
  // What the dialog began with stays: another's plan that arrives meanwhile changes nothing that is being filled in.
  const ruleAt = useRef((place: string) => usualRule(book.files.values(), officeId, place)).current;
  const initial = useMemo(
    () => (view ? settingsOf(view.values) : { ...newSettings(), rule: ruleAt('') }),
    [view, ruleAt],
  );
  const { save, problems, fieldProblems } = useSettingsSave(file.id, view, onCreated);
  const { forget, restored } = useFormDraft(`seat-settings ${view?.id ?? file.id}`, form, initial);
  const leaders = useLeadersById();
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const stopOf = (id: string | undefined) => file.stops.find((stop) => stop.id === id)?.values;
  const submit = async (typed: SettingsForm): Promise<void> => {
    const settings = { ...initial, ...typed };
    const { title, stopId, placeText, rule } = settings;
    const layout = layoutFrom(settings);
    const rest = view
      ? arrangementFor(layout, view.values)
      : { people: visitPeople(file, stopOf(stopId), leaders, drawKey) };
    if (!(await save({ title, stopId, placeText, rule, layout, ...rest }))) return;
    void forget();
    onClose();
  };
  /** What the stop says stands in the fields that nobody has written in. */
  const takeFrom = (stopId: string | undefined): void => {
    const stop = stopOf(stopId);
    if (!stop || view) return;
    const { title, kind: stopKind } = newSettings(stop);
    const placeText = stop.venueId === undefined ? stop.placeText : venueName(stop.venueId);
    form.setFieldsValue({ kind: stopKind, rule: ruleAt(placeText) });
    if (!form.getFieldValue('title')) form.setFieldsValue({ title });
    if (!form.getFieldValue('placeText')) form.setFieldsValue({ placeText });
  };
  return (
    <EntryDialog<SettingsForm>
      title={view ? seatSettingsText.editTitle : seatSettingsText.newTitle}
      confirm={seatSettingsText.confirm}
      form={form}
      initialValues={initial}
      problems={problems}
      fieldProblems={fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="stopId" label={seatSettingsText.stop}>
        <Select
          allowClear={clearable}
          placeholder={seatSettingsText.noStop}
          options={file.stops.map(({ id, values: { date, content } }) => ({
            value: id,
            label: `${dayWords(date)}　${content}`,
          }))}
          onChange={takeFrom}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={seatSettingsText.title}
        rules={[{ required: true, whitespace: true, message: seatSettingsText.titleMissing }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="placeText" label={seatSettingsText.place}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={seatSettingsText.kind}>
        <Select options={optionsOf(seatKindNames)} />
      </Form.Item>
      {(kind === 'rostrum' || kind === 'photo' || kind === 'talks') && (
        <Form.Item name="rule" label={seatSettingsText.rule} extra={seatSettingsText.ruleHint}>
          <Select options={optionsOf(seatingRuleNames)} />
        </Form.Item>
      )}
      <LayoutFields kind={kind} initial={initial} />
    </EntryDialog>
  );
}

function useSettingsSave(
  receptionId: string,
  view: TypedRecordView<'seatPlan'> | undefined,
  onCreated: ((id: string) => void) | undefined,
) {
  const perform = usePerform();
  return useEntrySave(
    {
      add: async (values) => {
        // Sound: the host parses what it gets, and refuses at the field.
        const entry = { kind: 'seatPlan', values } as never;
        const words = { done: seatSettingsText.created };
        const outcome = await perform('reception.addEntries', { receptionId, entries: [entry] }, words);
        const id = outcome.ok ? outcome.value.ids.find((each) => each.startsWith('seatPlan.')) : undefined;
        if (id !== undefined) onCreated?.(id);
        return outcome;
      },
      edit: (input) => perform('reception.editEntry', input, {}),
    },
    view,
  );
}
