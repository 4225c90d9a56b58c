import { Checkbox, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { drawKey } from '../../../state/draw-key.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { PlaceInput } from '../../../state/PlaceInput.tsx';
import { officesInOrder } from '../../../state/records.ts';
import { useMatterBook } from '../../../state/supervision.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { planMeetingText as words } from '../../../text/supervision-meetings.ts';
import { meetingFieldNames as names } from '../../../text/supervision-meetings-page.ts';
import { peopleText } from '../../../text/supervision-meetings-people.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { atPlace, placeFields } from './place-fields.ts';
import { TurnHint } from './TurnHint.tsx';
import { askedKey, type PlanForm, usePlanDefaults } from './use-plan-defaults.ts';

interface PlanMeetingDialogProps {
  readonly onClose: () => void;
  readonly onDone: (meetingId: string) => void;
}

const refusable = [
  ...['title', 'heldOn', 'startAt', 'endAt', 'hostOfficeId', 'chair', 'purpose', 'replyOn', 'replyAt'],
  ...['contact', 'contactPhone', 'placeText', 'venueId'],
];

/** 筹备会议: the day, the host by the rotation, and the four directors; all but the day and the name may follow. */
export function PlanMeetingDialog({ onClose, onDone }: PlanMeetingDialogProps) {
  const [form] = Form.useForm<PlanForm>();
  const key = useRef(drawKey());
  const perform = usePerform();
  const refused = useRefused();
  const { officeId } = useMe();
  const { book } = useMatterBook();
  const { forget, restored } = useFormDraft('meeting-plan', form);
  const defaults = usePlanDefaults(form, book);
  const submit = async ({ asked = [], place, ...typed }: PlanForm): Promise<void> => {
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const entries = defaults.people
      .filter((person) => asked.includes(askedKey(person)))
      .map((values) => ({ kind: 'meetingAttendee' as const, values }));
    // Sound: the form asks for the title, the day and the host before it is sent.
    const values = { ...(Object.fromEntries(given) as Pick<PlanForm, 'title' | 'heldOn' | 'hostOfficeId'>) };
    // Whoever hosts out of turn takes it from nobody who could not.
    const passedOfficeIds = [...defaults.turn.passed];
    const outcome = await perform(
      'meetings.plan',
      { officeId, key: key.current, values: { ...values, passedOfficeIds, ...placeFields(place) }, entries },
      { done: words.done },
    );
    if (!outcome.ok) return refused.show(outcome.refusal, refusable);
    void forget();
    onClose();
    const meetingId = outcome.value.ids.find((id) => id.startsWith('jointMeeting.'));
    if (meetingId) onDone(meetingId);
  };
  return (
    <EntryDialog<PlanForm>
      title={words.title}
      confirm={words.confirm}
      form={form}
      initialValues={defaults.initial}
      problems={refused.problems}
      fieldProblems={atPlace(refused.fieldProblems)}
      restored={restored}
      firstField="heldOn"
      onSubmit={submit}
      onClose={onClose}
    >
      <WhenFields />
      <HostFields defaults={defaults} />
      <div className="form-pair">
        <Form.Item name="replyOn" label={names.replyOn}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="replyAt" label={names.replyAt}>
          <ClockField label={names.replyAt} />
        </Form.Item>
        <Form.Item name="contact" label={names.contact}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="contactPhone" label={names.contactPhone}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="purpose" label={names.purpose}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="asked" label={words.asked} extra={words.askedHint}>
        <Checkbox.Group
          className="asked-people"
          options={defaults.people.map((person) => ({
            value: askedKey(person),
            label: [person.unit.name, person.name || peopleText.unnamed, person.position].filter(Boolean).join(' '),
          }))}
        />
      </Form.Item>
    </EntryDialog>
  );
}

function WhenFields() {
  return (
    <div className="form-pair">
      <Form.Item name="heldOn" label={names.heldOn} rules={[{ required: true, message: words.dateMissing }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="startAt" label={names.startAt}>
        <ClockField label={names.startAt} />
      </Form.Item>
      <div className="meeting-whole">
        <Form.Item
          name="title"
          label={names.title}
          rules={[{ required: true, whitespace: true, message: words.titleMissing }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <div className="meeting-whole">
        <Form.Item name="place" label={words.place}>
          <PlaceInput />
        </Form.Item>
      </div>
    </div>
  );
}

function HostFields({ defaults }: { readonly defaults: ReturnType<typeof usePlanDefaults> }) {
  const offices = officesInOrder(useRecords(), '');
  return (
    <div className="form-pair">
      <Form.Item
        name="hostOfficeId"
        label={names.hostOfficeId}
        rules={[{ required: true, message: words.hostMissing }]}
        extra={<TurnHint {...defaults.turn} />}
      >
        <Select options={offices.map(({ id, values }) => ({ value: id, label: values.shortName }))} />
      </Form.Item>
      <Form.Item name="chair" label={names.chair}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="passedOfficeIds" hidden>
        <Select mode="multiple" />
      </Form.Item>
    </div>
  );
}
