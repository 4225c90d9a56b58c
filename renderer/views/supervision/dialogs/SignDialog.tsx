import { Form, Input, Select } from 'antd';
import { unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useMatterFile } from '../../../state/supervision.ts';
import { matterMoveNames, matterPartsText, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface SignDialogProps extends MoveDialogProps {
  /** The unit that is offered first; else the own one. */
  readonly unitName?: string;
}

interface Signing {
  readonly unitName: string;
  readonly signedBy: string;
}

/** 签收 for a unit: the own one, or one without a workstation whose answer is written down. */
export function SignDialog({ file: { id, matter }, unitName, baseRevision, onClose }: SignDialogProps) {
  const { file } = useMatterFile(id);
  const receipts = file?.receipts ?? [];
  const { form, send, ...rest } = useMoveForm<Signing>(`supervision-sign ${[id, unitName].join(' ').trim()}`, onClose);
  const me = useMe();
  const mayForAll = useMay()('supervision.sign', matter.officeId);
  const units = unitsOf(matter).filter(
    ({ name, officeId }) =>
      (mayForAll || officeId === me.officeId) && !receipts.some(({ values }) => values.unitName === name),
  );
  const wanted = units.filter(({ name, officeId }) =>
    unitName === undefined ? officeId === me.officeId : name === unitName,
  );
  const [first] = [...wanted, ...units];
  return (
    <EntryDialog<Signing>
      title={matterMoveNames.sign}
      confirm={matterMoveNames.sign}
      form={form}
      initialValues={{ signedBy: me.name, ...(first && { unitName: first.name }) }}
      onSubmit={async (values) => void (await send('supervision.sign', { id, baseRevision, ...values }, ['unitName']))}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      <Form.Item name="unitName" label={words.signUnit} rules={[{ required: true, message: words.whoMissing }]}>
        <Select
          options={units.map(({ name }) => ({
            value: name,
            label: `${name}（${name === matter.leadUnit?.name ? matterPartsText.lead : matterPartsText.assist}）`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="signedBy"
        label={words.signedBy}
        rules={[{ required: true, whitespace: true, message: words.whoMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </EntryDialog>
  );
}
