import { Form, Input, Select } from 'antd';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { isOpen } from '../../../../shared/rules/supervision/matter-states.ts';
import { useReadableMatters } from '../../../state/supervision.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Merging {
  readonly intoId: string;
  readonly reason: string;
}

/** 并案: into another matter that is open, which goes on. */
export function MergeDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Merging>(`supervision-merge ${id}`, onClose);
  const { files } = useReadableMatters();
  const others = files.filter((other) => other.id !== id && isOpen(other.matter.state));
  const submit = async (values: Merging): Promise<void> =>
    void (await send('supervision.merge', { id, baseRevision, ...values }, ['intoId', 'reason']));
  return (
    <EntryDialog<Merging>
      title={matterMoveNames.merge}
      confirm={matterMoveNames.merge}
      form={form}
      initialValues={{}}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      <Form.Item name="intoId" label={words.mergeInto} rules={[{ required: true, message: words.mergeMissing }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map((other) => ({
            value: other.id,
            label: `${matterNumber(other.matter)} ${other.matter.title}`.trim(),
          }))}
        />
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
