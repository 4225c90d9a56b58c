import { Form, Input, Select } from 'antd';
import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { leadersInOrder, recordsOfKind } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { splitPhones } from './member-lines.ts';
import { useDutyEntryCommands } from './use-duty-entries.ts';

interface MemberDialogProps {
  readonly officeId: string;
  readonly view: TypedRecordView<'dutyMember'> | undefined;
  readonly onClose: () => void;
}

/** What is typed: the telephones stand in one line. */
type TypedMember = Omit<DutyMember, 'phones'> & { readonly phones?: string };

const { fields: labels } = staffText;
const nameNeeded = [{ required: true, whitespace: true, message: staffText.nameMissing }];

export function MemberDialog({ officeId, view, onClose }: MemberDialogProps) {
  const [form] = Form.useForm<TypedMember>();
  const entry = useEntrySave(useDutyEntryCommands('dutyMember', { officeId }), view);
  const isOwn = useMe().officeId === officeId;
  const links = useLinks(officeId);
  const tags = useOfficeTags(officeId);
  const handleSubmit = async ({ phones = '', title = '', tags: typedTags = [], ...typed }: TypedMember) => {
    if (await entry.save({ ...typed, title, tags: typedTags, phones: splitPhones(phones) })) onClose();
  };
  /** Whoever is in the directory need not be typed again. */
  const takeFromDirectory = (id: string | undefined): void => {
    const known = links.details.get(id ?? '');
    if (!known) return;
    const typed = form.getFieldsValue();
    form.setFieldsValue({
      ...(!typed.name && { name: known.name }),
      ...(!typed.title && { title: known.title }),
      ...(!typed.phones && known.phone !== '' && { phones: known.phone }),
    });
  };
  return (
    <EntryDialog<TypedMember>
      title={view ? staffText.editMember : staffText.addMember}
      confirm={staffText.save}
      form={form}
      initialValues={view ? { ...view.values, phones: view.values.phones.join('、') } : {}}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="name" label={labels.name} rules={nameNeeded}>
          <Input maxLength={30} autoFocus={!view} />
        </Form.Item>
        <Form.Item name="title" label={labels.title}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phones" label={labels.phones} extra={staffText.phonesHint}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="tags" label={labels.tags} extra={staffText.tagsHint}>
          <Select mode="tags" tokenSeparators={['、', ',', '，', ' ']} options={tags.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="joinsOn" label={labels.joinsOn}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="leavesOn" label={labels.leavesOn}>
          <DateInput isClearable />
        </Form.Item>
        {isOwn && (
          <>
            <Form.Item name="nightBarFrom" label={labels.nightBarFrom} extra={staffText.nightBarHint}>
              <DateInput isClearable />
            </Form.Item>
            <Form.Item name="nightBarUntil" label={labels.nightBarUntil}>
              <DateInput isClearable />
            </Form.Item>
          </>
        )}
        <Form.Item name="personId" label={labels.personId} extra={staffText.personHint}>
          <Select
            allowClear={clearable}
            showSearch={{ optionFilterProp: 'label' }}
            options={links.people}
            onChange={takeFromDirectory}
          />
        </Form.Item>
        <Form.Item name="leaderId" label={labels.leaderId} extra={staffText.leaderHint}>
          <Select
            allowClear={clearable}
            showSearch={{ optionFilterProp: 'label' }}
            options={links.leaders}
            onChange={takeFromDirectory}
          />
        </Form.Item>
      </div>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The directory's people of the office and the leaders whom it serves, whom a member may be. */
function useLinks(officeId: string) {
  const records = useRecords();
  const today = useToday();
  const people = recordsOfKind(records, 'person').filter(({ values }) => values.officeId === officeId);
  const leaders = leadersInOrder(records, '').filter(
    ({ values }) => values.servingOfficeId === officeId && isInOffice(values, today),
  );
  const optionOf = (id: string, name: string, title: string): Option => ({ value: id, label: `${name}　${title}` });
  return {
    people: people.map(({ id, values }) => optionOf(id, values.name, values.title ?? '')),
    leaders: leaders.map(({ id, values }) => optionOf(id, values.name, values.title)),
    details: new Map([
      ...people.map(({ id, values: { name, title = '', phone = '' } }) => [id, { name, title, phone }] as const),
      ...leaders.map(({ id, values: { name, title } }) => [id, { name, title, phone: '' }] as const),
    ]),
  };
}

/** Words that the office has given to its members before. */
const useOfficeTags = (officeId: string): string[] => [
  ...new Set(useOfficeRecords('dutyMember', officeId).flatMap(({ values }) => values.tags)),
];
