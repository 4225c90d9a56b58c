import { Alert, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type Role, roleSchema } from '../../../../shared/domain/office.ts';
import { useRecords } from '../../../state/hooks.ts';
import { leadOffice, officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { refusalSentences } from '../../../state/use-perform.tsx';
import { membersText } from '../../../text/members.ts';
import { roleLabel } from '../../../text/names.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { IssuedCode } from './IssuedCodeDialog.tsx';

interface InviteValues {
  readonly officeId: string;
  readonly role: Role;
  readonly name?: string;
}

interface InviteDialogProps {
  readonly isEncrypted: boolean;
  readonly onIssued: (issued: IssuedCode) => void;
  readonly onClose: () => void;
}

const roleOptions = roleSchema.options.map((role) => ({ value: role, label: roleLabel(role) }));
const noFieldProblems = {};

export function InviteDialog({ isEncrypted, onIssued, onClose }: InviteDialogProps) {
  const records = useRecords();
  const { ask } = useActions();
  const [form] = Form.useForm<InviteValues>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const officeId = Form.useWatch('officeId', form);
  const role = Form.useWatch('role', form);
  const mayInviteToo = role === 'director' && officeId !== undefined && officeId === leadOffice(records)?.id;
  const handleSubmit = async (values: InviteValues): Promise<void> => {
    setProblems([]);
    const name = values.name?.trim();
    const input = { officeId: values.officeId, role: values.role, ...(name && { name }) };
    const outcome = await ask('members.invite', input);
    if (outcome.ok) onIssued({ ...outcome.value, ...input });
    else setProblems(refusalSentences(outcome.refusal, records));
  };
  return (
    <EntryDialog<InviteValues>
      title={membersText.inviteTitle}
      confirm={membersText.inviteConfirm}
      initialValues={{ role: 'liaison' }}
      form={form}
      problems={problems}
      fieldProblems={noFieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Form.Item
        label={membersText.office}
        name="officeId"
        rules={[{ required: true, message: membersText.officeMissing }]}
      >
        <Select options={officesInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.name }))} />
      </Form.Item>
      <Form.Item label={membersText.role} name="role">
        <Select options={roleOptions} />
      </Form.Item>
      {mayInviteToo && <Alert type="warning" showIcon title={membersText.mayInviteToo} className="invite-warning" />}
      {isEncrypted ? (
        <p className="soft">{membersText.nameHidden}</p>
      ) : (
        <Form.Item label={membersText.name} name="name" extra={membersText.nameHint}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      )}
    </EntryDialog>
  );
}
