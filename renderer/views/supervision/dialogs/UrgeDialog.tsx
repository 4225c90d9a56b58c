import { Form, Input, Select } from 'antd';
import { type UrgeMethod, urgeMethods } from '../../../../shared/domain/supervision/matter-parts.ts';
import { urgeMethodNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Urging {
  readonly method: UrgeMethod;
  readonly unitName: string;
  readonly toldPerson?: string;
  readonly text?: string;
}

/** 催办: how, whom and in which words; it is numbered and stays in the file. */
export function UrgeDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Urging>(`supervision-urge ${id}`, onClose);
  const submit = async ({ toldPerson = '', text = '', ...values }: Urging): Promise<void> =>
    void (await send('supervision.urge', { id, baseRevision, ...values, toldPerson, text }, ['unitName', 'text']));
  return (
    <EntryDialog<Urging>
      title={matterMoveNames.urge}
      confirm={matterMoveNames.urge}
      form={form}
      initialValues={{ method: 'notice', ...(matter.leadUnit && { unitName: matter.leadUnit.name }) }}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      <div className="form-pair">
        <Form.Item name="method" label={words.urgeMethod}>
          <Select options={urgeMethods.map((value) => ({ value, label: urgeMethodNames[value] }))} />
        </Form.Item>
        <Form.Item name="unitName" label={words.urgeUnit}>
          <Select options={unitsOf(matter).map(({ name }) => ({ value: name, label: name }))} />
        </Form.Item>
      </div>
      <Form.Item name="toldPerson" label={words.toldPerson}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="text" label={words.urgeText}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
