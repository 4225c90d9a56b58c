import { Form, Input, Select } from 'antd';
import { type Role, roleSchema } from '../../../shared/domain/office.ts';
import { roleLabel } from '../../text/names.ts';
import { setUpText } from '../../text/set-up.ts';

export interface PersonValues {
  readonly name: string;
  readonly office: string;
  readonly role: Role;
}

interface PersonFieldsProps {
  readonly offices: readonly { readonly value: string; readonly label: string }[];
}

const roleOptions = roleSchema.options.map((role) => ({ value: role, label: roleLabel(role) }));

/** Who sits at this computer. */
export function PersonFields({ offices }: PersonFieldsProps) {
  return (
    <>
      <NameField />
      <Form.Item
        label={setUpText.myOffice}
        name="office"
        rules={[{ required: true, message: setUpText.myOfficeMissing }]}
      >
        <Select options={[...offices]} />
      </Form.Item>
      <Form.Item label={setUpText.myRole} name="role">
        <Select options={roleOptions} />
      </Form.Item>
    </>
  );
}

export function NameField() {
  return (
    <Form.Item
      label={setUpText.myName}
      name="name"
      rules={[{ required: true, whitespace: true, message: setUpText.myNameMissing }]}
    >
      <Input maxLength={30} autoComplete="off" />
    </Form.Item>
  );
}
