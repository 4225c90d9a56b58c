import { Checkbox, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { ranks } from '../../../../shared/domain/reception/rank.ts';
import { genderNames, rankNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import type { VisitEntry } from '../../../../shared/store/reception-commands.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { guestsText } from '../../../text/reception-guests.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useLineCommands } from '../use-line-commands.ts';

type GuestWords = Extract<VisitEntry, { kind: 'receptionGuest' }>['values'];

const fields = ['name', 'unit', 'title', 'rank', 'gender', 'ethnicity', 'phone', 'isLead', 'remarks'] as const;
const names = receptionFieldNames.receptionGuest ?? {};

interface GuestDialogProps {
  readonly receptionId: string;
  /** The guest that is changed; a new one without. */
  readonly guestId: string | undefined;
  readonly onClose: () => void;
}

/** 添加、修改来宾 */
export function GuestDialog({ receptionId, guestId, onClose }: GuestDialogProps) {
  const [form] = Form.useForm<GuestWords>();
  const view = recordOf(useRecords(), 'receptionGuest', guestId);
  const entry = useEntrySave(useLineCommands('receptionGuest', receptionId).entry, view);
  const shown = useMemo<Partial<GuestWords>>(
    () =>
      view ? Object.fromEntries(fields.map((field) => [field, view.values[field]])) : { rank: 'none', isLead: false },
    [view],
  );
  const { forget, restored } = useFormDraft(`reception-guest ${receptionId} ${guestId ?? 'new'}`, form, shown);
  return (
    <EntryDialog<GuestWords>
      title={view ? guestsText.editTitle : guestsText.addTitle}
      confirm={guestsText.save}
      form={form}
      initialValues={shown}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      onSubmit={async (values) => {
        if (!(await entry.save(values))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item
          name="name"
          label={names.name}
          rules={[{ required: true, whitespace: true, message: guestsText.nameMissing }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="unit" label={names.unit}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="title" label={names.title}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="rank" label={names.rank}>
          <Select options={ranks.map((value) => ({ value, label: rankNames[value] }))} />
        </Form.Item>
        <Form.Item name="gender" label={names.gender}>
          <Select
            allowClear={clearable}
            options={Object.entries(genderNames).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="ethnicity" label={names.ethnicity}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="phone" label={names.phone}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="isLead" label={names.isLead} valuePropName="checked">
          <Checkbox>{guestsText.isLead}</Checkbox>
        </Form.Item>
      </div>
      <Form.Item name="remarks" label={names.remarks}>
        <Input maxLength={500} />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
