import { App, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import {
  type IncidentPerson,
  type IncidentPersonRole,
  incidentPersonRoleSchema,
  type PersonDetails,
} from '../../../../shared/domain/emergency/incident.ts';
import type { Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText, personRoleNames } from '../../../text/emergency-incident.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface PersonDialogProps {
  readonly incidentId: string;
  /** Undefined for a new one. */
  readonly person: Kept<IncidentPerson> | undefined;
  readonly onClose: () => void;
}

type PersonDraft = Partial<PersonDetails> & { readonly role: IncidentPersonRole };

const fields: readonly (readonly [field: keyof PersonDetails, name: string, maxLength: number])[] = [
  ['name', incidentText.name, 30],
  ['unit', incidentText.unit, 60],
  ['title', incidentText.title, 60],
  ['phone', incidentText.phone, 40],
  ['idNumber', incidentText.idNumber, 30],
  ['condition', incidentText.condition, 200],
];

/** Somebody whom the incident concerns; what is typed here stands sealed in every copy. */
export function PersonDialog({ incidentId, person, onClose }: PersonDialogProps) {
  const [form] = Form.useForm<PersonDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const perform = usePerform();
  const refused = useRefused();
  const { modal } = App.useApp();
  // No draft: personal data are nowhere but sealed.
  const leave = (): void => {
    if (!form.isFieldsTouched()) {
      onClose();
      return;
    }
    void modal.confirm({
      title: incidentText.leavePerson,
      content: incidentText.leavePersonHint,
      okText: incidentText.leave,
      cancelText: incidentText.stay,
      onOk: onClose,
    });
  };
  const submit = async ({ role, ...details }: PersonDraft): Promise<void> => {
    const input = {
      incidentId,
      ...(person && { id: person.id, baseRevision: baseRevision.current }),
      role,
      details,
    };
    const outcome = await perform('emergency.savePerson', input, { done: incidentText.saved });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['role', ...Object.keys(details)]);
  };
  return (
    <EntryDialog<PersonDraft>
      title={incidentText.personTitle}
      confirm={incidentText.save}
      form={form}
      initialValues={{ role: 'siteContact', ...person?.values.details, ...(person && { role: person.values.role }) }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={leave}
      firstField="name"
    >
      <div className="form-pair">
        <Form.Item name="role" label={incidentText.role}>
          <Select
            options={incidentPersonRoleSchema.options.map((value) => ({ value, label: personRoleNames[value] }))}
          />
        </Form.Item>
        {fields.map(([field, name, maxLength]) => (
          <Form.Item
            key={field}
            name={field}
            label={name}
            rules={field === 'name' ? [{ required: true, whitespace: true, message: incidentText.leaderMissing }] : []}
          >
            <Input maxLength={maxLength} autoFocus={field === 'name'} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="note" label={incidentText.remark}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}
