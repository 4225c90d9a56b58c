import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { stopKinds } from '../../../../shared/domain/reception/visit-parts.ts';
import { weekStartOf } from '../../../../shared/domain/week.ts';
import { stopKindNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { isIssued } from '../../../../shared/rules/reception/stages.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { AttendanceInput } from '../../../state/AttendanceInput.tsx';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords, useWeeks } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { PlaceInput } from '../../../state/PlaceInput.tsx';
import { PlanTimeInput } from '../../../state/PlanTimeInput.tsx';
import { officesInOrder, recordOf } from '../../../state/records.ts';
import { type EntryCommands, useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { lineText } from '../../../text/lines.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { itineraryText } from '../../../text/reception-itinerary.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { TypedFindings } from '../compliance/TypedFindings.tsx';
import { clashesOfDraft, clashWords } from '../stop-clashes.ts';
import { useLineCommands } from '../use-line-commands.ts';
import { type StopForm, stopFormOf, stopValuesOf, typedStop } from './stop-form.ts';

interface StopDialogProps {
  readonly file: VisitFile;
  /** The stop that is changed; a new one without. */
  readonly stopId: string | undefined;
  readonly onClose: () => void;
}

const names = receptionFieldNames.itineraryStop ?? {};

/** 添加、修改日程: what clashes with the weekly plan is said while it is typed. */
export function StopDialog({ file, stopId, onClose }: StopDialogProps) {
  const [form] = Form.useForm<StopForm>();
  const records = useRecords();
  const view = recordOf(records, 'itineraryStop', stopId);
  const { arriveOn } = file.reception;
  const last = file.stops.at(-1)?.values.date;
  const shown = useMemo<Partial<StopForm>>(
    () =>
      view
        ? stopFormOf(view.values)
        : { date: last ?? arriveOn ?? '', kind: 'other', time: { kind: 'exact', start: '' }, hosts: [], where: {} },
    [view, last, arriveOn],
  );
  const { forget, restored } = useFormDraft(`reception-stop ${file.id} ${stopId ?? 'new'}`, form, shown);
  const { save, problems, fieldProblems } = useStopSave(file, view, () => form.getFieldsValue());
  const submit = async (typed: StopForm): Promise<void> => {
    if (!(await save(stopValuesOf(typed)))) return;
    void forget();
    onClose();
  };
  return (
    <EntryDialog<StopForm>
      title={view ? itineraryText.editTitle : itineraryText.addTitle}
      confirm={itineraryText.save}
      form={form}
      initialValues={shown}
      problems={problems}
      fieldProblems={fieldProblems}
      restored={restored}
      firstField="content"
      onSubmit={submit}
      onClose={onClose}
    >
      <StopFields />
      <DraftClashes file={file} stopId={stopId ?? 'itineraryStop.new'} />
      {view && isIssued(file.reception) && <ReissueFields />}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}

function useStopSave(file: VisitFile, view: Parameters<typeof useEntrySave>[1], typed: () => StopForm) {
  const perform = usePerform();
  const { entry } = useLineCommands('itineraryStop', file.id);
  const commands: EntryCommands = {
    add: entry.add,
    edit: (input) => {
      const { isReissued, reason = '', orderedBy = '' } = typed();
      const again = isReissued ? { reissue: { reason, orderedBy } } : {};
      return perform('reception.editEntry', { ...input, ...again }, { done: lineText.saved });
    },
  };
  return useEntrySave(
    commands,
    view && { ...view, values: { ...view.values, placeText: view.values.placeText ?? '' } },
  );
}

function StopFields() {
  const records = useRecords();
  const officeId = Form.useWatch('responsibleOfficeId');
  const date = Form.useWatch('date');
  const timeRule = {
    validator: (_rule: unknown, time: StopForm['time']): Promise<void> =>
      (time.kind === 'exact' && time.start === '') || (time.kind === 'after' && time.text.trim() === '')
        ? Promise.reject(new Error(itineraryText.timeMissing))
        : Promise.resolve(),
  };
  return (
    <>
      <div className="form-pair">
        <Form.Item name="date" label={names.date} rules={[{ required: true, message: itineraryText.dateMissing }]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="kind" label={names.kind}>
          <Select options={stopKinds.map((value) => ({ value, label: stopKindNames[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="time" label={names.time} rules={[timeRule]}>
        <PlanTimeInput />
      </Form.Item>
      <Form.Item
        name="content"
        label={names.content}
        rules={[{ required: true, whitespace: true, message: itineraryText.contentMissing }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="where" label={itineraryText.wherePlace}>
        <PlaceInput />
      </Form.Item>
      <Form.Item name="hosts" label={names.hosts}>
        <AttendanceInput date={date || undefined} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="presenter" label={names.presenter}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="dress" label={names.dress}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="responsibleOfficeId" label={names.responsibleOfficeId} extra={itineraryText.officeHint}>
          <Select
            allowClear={clearable}
            options={officesInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.shortName }))}
          />
        </Form.Item>
        <Form.Item name="responsibleUnit" label={names.responsibleUnit} extra={itineraryText.unitHint}>
          <Input maxLength={80} disabled={Boolean(officeId)} />
        </Form.Item>
        <Form.Item name="vehicles" label={names.vehicles}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="party" label={names.party} extra={itineraryText.partyHint}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item name="remarks" label={names.remarks}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  );
}

/** The conflicts that a stop as it is typed has in the weekly plan, and what the rules say of it. */
function DraftClashes({ file, stopId }: { readonly file: VisitFile; readonly stopId: string }) {
  const form = Form.useFormInstance<StopForm>();
  const typed = Form.useWatch([], form) as Partial<StopForm> | undefined;
  const records = useRecords();
  const recordNames = useNames();
  const stop = typed && typedStop(typed, { officeId: file.reception.officeId, receptionId: file.id });
  useWeeks([weekStartOf(stop?.date ?? file.reception.arriveOn ?? '2000-01-03')]);
  const planItemId = recordOf(records, 'itineraryStop', stopId)?.values.planItemId;
  const clashes = stop ? clashesOfDraft(stopId, { ...stop, planItemId }, file, records) : [];
  return (
    <>
      {clashes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={itineraryText.clashWarning}
          description={clashes.map((clash) => clashWords(clash, recordNames)).join('；')}
        />
      )}
      <TypedFindings receptionId={file.id} kind="itineraryStop" lineId={stopId} typed={stop} />
    </>
  );
}

/** Once the plan was issued: whether the change goes out at once, why and on whose word. */
function ReissueFields() {
  const isReissued = Form.useWatch('isReissued');
  return (
    <>
      <Form.Item name="isReissued" valuePropName="checked" extra={itineraryText.reissueHint}>
        <Checkbox>{itineraryText.reissue}</Checkbox>
      </Form.Item>
      {isReissued && (
        <div className="form-pair">
          <Form.Item
            name="reason"
            label={itineraryText.reason}
            rules={[{ required: true, whitespace: true, message: itineraryText.reasonMissing }]}
          >
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item
            name="orderedBy"
            label={itineraryText.orderedBy}
            rules={[{ required: true, whitespace: true, message: itineraryText.orderedByMissing }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        </div>
      )}
    </>
  );
}
