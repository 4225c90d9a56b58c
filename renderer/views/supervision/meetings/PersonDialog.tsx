import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import {
  attendClassSchema,
  attendReplySchema,
  signInSchema,
} from '../../../../shared/domain/supervision/joint-meeting.ts';
import {
  attendClassNames,
  attendReplyNames,
  signInNames,
} from '../../../../shared/rules/documents/supervision/meeting-names.ts';
import { UnitInput } from '../../../state/UnitInput.tsx';
import { attendeeFieldNames as names, peopleText as words } from '../../../text/supervision-meetings-people.ts';
import { LineDialog } from './LineDialog.tsx';

interface PersonDialogProps {
  readonly meetingId: string;
  readonly lineId: string | undefined;
  /** Whether people sign in yet. */
  readonly signsIn: boolean;
  readonly onClose: () => void;
}

const contacts = ['mobile', 'unitContact', 'unitPhone', 'gender', 'ethnicity', 'plate', 'lodging', 'meals'] as const;
const most = { mobile: 40, unitContact: 30, unitPhone: 40, ethnicity: 20, plate: 20, lodging: 60, meals: 60 };
const fields = [
  ...['unit', 'name', 'position', 'attendClass', 'reply', 'leaveReason', 'leaveApprovedBy', 'substitute'],
  ...[...contacts, 'isSeated', 'signIn', 'remarks'],
];
const begins = { attendClass: 'attend', reply: 'none' };

const options = <T extends string>(values: readonly T[], of: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: of[value] }));

type Values = Readonly<Record<string, unknown>>;

/** Nobody comes instead as long as nobody is named. */
function toValues(typed: Values): Values {
  const { substitute } = typed as { readonly substitute?: { readonly name?: string } };
  if (!('substitute' in typed)) return typed;
  const given = Object.entries(substitute ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return { ...typed, substitute: substitute?.name?.trim() ? Object.fromEntries(given) : null };
}

/** 添加、修改参会人员: the columns of the receipt (§4.2), and how leave and substitute stand (§4.3). */
export function PersonDialog({ meetingId, lineId, signsIn, onClose }: PersonDialogProps) {
  return (
    <LineDialog
      kind="meetingAttendee"
      meetingId={meetingId}
      lineId={lineId}
      title={lineId === undefined ? words.addTitle : words.editTitle}
      fields={fields}
      begins={begins}
      toValues={toValues}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="unit" label={names.unit} rules={[{ required: true, message: words.unitMissing }]}>
          <UnitInput />
        </Form.Item>
        <Form.Item name="name" label={names.name}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="position" label={names.position}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="attendClass" label={names.attendClass}>
          <Select options={options(attendClassSchema.options, attendClassNames)} />
        </Form.Item>
        <Form.Item name="reply" label={names.reply}>
          <Select options={options(attendReplySchema.options, attendReplyNames)} />
        </Form.Item>
        {signsIn && lineId !== undefined && (
          <Form.Item name="signIn" label={names.signIn}>
            <Select options={options(signInSchema.options, signInNames)} />
          </Form.Item>
        )}
      </div>
      <Form.Item noStyle dependencies={['reply']}>
        {({ getFieldValue }) => (getFieldValue('reply') === 'leave' ? <LeaveFields /> : null)}
      </Form.Item>
      <div className="form-pair">
        {contacts.map((field) => (
          <Form.Item key={field} name={field} label={names[field]}>
            {field === 'gender' ? (
              <AutoComplete maxLength={4} options={words.genders.map((value) => ({ value }))} />
            ) : (
              <Input maxLength={most[field]} />
            )}
          </Form.Item>
        ))}
      </div>
      <Form.Item name="isSeated" valuePropName="checked">
        <Checkbox>{names.isSeated}</Checkbox>
      </Form.Item>
      <Form.Item name="remarks" label={names.remarks}>
        <Input maxLength={300} />
      </Form.Item>
    </LineDialog>
  );
}

const substituteFields = ['name', 'position', 'reason', 'approvedBy'] as const;
const substituteMost = { name: 30, position: 60, reason: 300, approvedBy: 30 };

function LeaveFields() {
  return (
    <fieldset className="leave-fields">
      <legend>{words.leaveSection}</legend>
      <p className="soft">{words.insteadHint}</p>
      <div className="form-pair">
        <Form.Item name="leaveReason" label={names.leaveReason}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="leaveApprovedBy" label={names.leaveApprovedBy}>
          <Input maxLength={30} />
        </Form.Item>
        {substituteFields.map((field) => (
          <Form.Item
            key={field}
            name={['substitute', field]}
            label={words.substitute[field]}
            {...(field === 'name' && { rules: [nameNeeded] })}
          >
            <Input maxLength={substituteMost[field]} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}

/** What is written of a substitute whom nobody named would be lost. */
const nameNeeded = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: unknown, name?: string): Promise<void> => {
    const written = (getFieldValue('substitute') ?? {}) as Readonly<Record<string, string | undefined>>;
    const isLost = !name?.trim() && substituteFields.some((field) => written[field]?.trim());
    return isLost ? Promise.reject(new Error(words.substituteName)) : Promise.resolve();
  },
});
