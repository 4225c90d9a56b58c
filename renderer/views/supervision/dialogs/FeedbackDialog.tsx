import { Checkbox, Form, Input, Select } from 'antd';
import type { FeedbackFacts } from '../../../../shared/domain/supervision/matter-parts.ts';
import { unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import {
  matterMoveNames,
  matterPartsText as parts,
  matterDialogText as words,
} from '../../../text/supervision-matter.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type RowColumn, RowsField } from '../../../ui/RowsField.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

type Feedback = FeedbackFacts & { readonly unitName: string };

const evidenceColumns: readonly RowColumn[] = [
  {
    field: 'title',
    title: parts.evidenceTitle,
    rules: [{ required: true, whitespace: true, message: parts.evidenceTitle }],
    cell: (label) => <Input aria-label={label} maxLength={120} />,
  },
  { field: 'place', title: parts.evidencePlace, cell: (label) => <Input aria-label={label} maxLength={200} /> },
];

/** 反馈单: what the unit has done; with 申请办结 it hands the matter in. */
export function FeedbackDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, ...rest } = useMoveForm<Feedback>(`supervision-feedback ${id}`, onClose);
  const me = useMe();
  const mayForAll = useMay()('supervision.feedBack', matter.officeId);
  const units = unitsOf(matter).filter(({ officeId }) => mayForAll || officeId === me.officeId);
  const [first] = [...units.filter(({ officeId }) => officeId === me.officeId), ...units];
  const unitName = Form.useWatch('unitName', form) ?? first?.name;
  const isFinal = Form.useWatch('isFinal', form) === true;
  const submit = async ({ unitName: unit, ...typed }: Feedback): Promise<void> => {
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== null);
    const values = { evidence: [], isFinal: false, ...Object.fromEntries(given) } as unknown as FeedbackFacts;
    const percent = values.isFinal ? 100 : values.percent;
    const input = { id, baseRevision, unitName: unit, values: { ...values, percent } };
    await send('supervision.feedBack', input, ['progress', 'percent']);
  };
  return (
    <EntryDialog<Feedback>
      title={matterMoveNames.feedBack}
      confirm={matterMoveNames.feedBack}
      form={form}
      initialValues={{ percent: matter.percent, isFinal: false, evidence: [], ...(first && { unitName: first.name }) }}
      firstField="progress"
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      {units.length > 1 && (
        <Form.Item name="unitName" label={words.feedbackUnit}>
          <Select options={units.map(({ name }) => ({ value: name, label: name }))} />
        </Form.Item>
      )}
      {units.length <= 1 && (
        <Form.Item name="unitName" hidden>
          <Input />
        </Form.Item>
      )}
      <Form.Item
        name="progress"
        label={parts.progress}
        rules={[{ required: true, whitespace: true, message: words.progressMissing }]}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="problems" label={parts.problems}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="nextSteps" label={parts.nextSteps}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="percent" label={parts.percent}>
          <NumberInput min={0} max={100} precision={0} className="date-input" disabled={isFinal} />
        </Form.Item>
        <Form.Item name="expectedOn" label={parts.expectedOn}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="signedBy" label={parts.signer}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="isSealed" label={parts.seal} valuePropName="checked">
          <Checkbox>{parts.sealed}</Checkbox>
        </Form.Item>
      </div>
      <RowsField
        name="evidence"
        title={parts.evidence}
        columns={evidenceColumns}
        begin={() => ({ title: '', place: '' })}
        add={parts.addEvidence}
        head={() => <p className="rows-title">{parts.evidence}</p>}
        isEditable
        most={60}
      />
      {unitName === matter.leadUnit?.name && (
        <Form.Item name="isFinal" valuePropName="checked">
          <Checkbox>{words.isFinal}</Checkbox>
        </Form.Item>
      )}
    </EntryDialog>
  );
}
