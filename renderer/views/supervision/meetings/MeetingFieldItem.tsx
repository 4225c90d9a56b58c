import { Form, Input, Select } from 'antd';
import { useRecords } from '../../../state/hooks.ts';
import { PlaceInput } from '../../../state/PlaceInput.tsx';
import { officesInOrder } from '../../../state/records.ts';
import { planMeetingText } from '../../../text/supervision-meetings.ts';
import { meetingFieldNames as names, meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import type { MeetingField } from './fact-groups.ts';

const missing: Partial<Record<MeetingField, string>> = {
  title: planMeetingText.titleMissing,
  heldOn: planMeetingText.dateMissing,
  hostOfficeId: planMeetingText.hostMissing,
};

/** Characters that the schema takes. */
const areas: Partial<Record<MeetingField, number>> = {
  ...{ purpose: 1000, materials: 500, leaveRule: 500, logistics: 500, remarks: 1000 },
};
const most: Partial<Record<MeetingField, number>> = { title: 80, contactPhone: 40 };

/** One field of a meeting in a form, with its name, its control and its limits. */
export function MeetingFieldItem({ field }: { readonly field: MeetingField }) {
  const message = missing[field];
  return (
    <Form.Item
      name={field}
      label={names[field]}
      {...(message !== undefined && { rules: [{ required: true, message }] })}
      {...(field === 'passedOfficeIds' && { extra: words.passedHint })}
    >
      <Control field={field} />
    </Form.Item>
  );
}

/** The form hands value, change and id to whatever stands in it. */
function Control({ field, ...given }: { readonly field: MeetingField }) {
  const offices = officesInOrder(useRecords(), '').map(({ id, values }) => ({ value: id, label: values.shortName }));
  const area = areas[field];
  if (area !== undefined) return <Input.TextArea {...given} maxLength={area} autoSize={{ minRows: 1, maxRows: 6 }} />;
  switch (field) {
    case 'heldOn':
      return <DateInput {...given} />;
    case 'replyOn':
      return <DateInput {...given} isClearable />;
    case 'startAt':
    case 'endAt':
    case 'checkInAt':
    case 'replyAt':
      return <ClockField {...given} label={names[field]} />;
    case 'place':
      return <PlaceInput {...given} />;
    case 'hostOfficeId':
      return <Select {...given} options={offices} />;
    case 'passedOfficeIds':
      return <Select {...given} mode="multiple" options={offices} />;
    default:
      return <Input {...given} maxLength={most[field] ?? 30} />;
  }
}
