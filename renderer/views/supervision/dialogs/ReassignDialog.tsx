import { Form, Input } from 'antd';
import type { MatterUnit } from '../../../../shared/domain/supervision/matter.ts';
import { UnitInput, UnitsInput } from '../../../state/UnitInput.tsx';
import { matterFieldNames } from '../../../text/supervision-history.ts';
import { matterFactsText, matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Reassignment {
  readonly leadUnit: MatterUnit;
  readonly assistUnits: MatterUnit[];
  readonly reason: string;
}

/** 变更责任单位: another unit signs anew, within the same time. */
export function ReassignDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Reassignment>(`supervision-reassign ${id}`, onClose);
  const submit = async (values: Reassignment): Promise<void> =>
    void (await send('supervision.reassign', { id, baseRevision, ...values }, ['leadUnit', 'assistUnits', 'reason']));
  return (
    <EntryDialog<Reassignment>
      title={matterMoveNames.reassign}
      confirm={matterMoveNames.reassign}
      form={form}
      initialValues={{ assistUnits: [...matter.assistUnits], ...(matter.leadUnit && { leadUnit: matter.leadUnit }) }}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      <Form.Item
        name="leadUnit"
        label={matterFieldNames.leadUnit}
        extra={matterFactsText.unitHint}
        rules={[{ required: true, message: words.whoMissing }]}
      >
        <UnitInput />
      </Form.Item>
      <Form.Item name="assistUnits" label={matterFieldNames.assistUnits} extra={matterFactsText.unitsHint}>
        <UnitsInput />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}
