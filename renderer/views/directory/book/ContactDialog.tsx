import { Form, Input, Radio } from 'antd';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { contactText } from '../../../text/directory-book.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';

interface ContactDialogProps {
  readonly view: TypedRecordView<'contact'> | undefined;
  readonly onClose: () => void;
}

const { fields } = contactText;
const needed = [{ required: true, whitespace: true, message: contactText.missing }];
const nothing = () => ({ added: [], changed: [], removed: [] });

/** A contact of the own office or, for whoever keeps them, of all offices. */
export function ContactDialog({ view, onClose }: ContactDialogProps) {
  const [form] = Form.useForm<Contact>();
  const perform = usePerform();
  const me = useMe();
  const names = useNames();
  const mayShare = useMay()('directory.saveSharedContacts');
  const count = recordsOfKind(useRecords(), 'contact').length;
  const words = { done: contactText.saved };
  const entry = useEntrySave(
    {
      // Sound: the fields of the form are those of a contact; the host parses them again.
      add: (values) =>
        perform(
          'directory.saveContacts',
          { ...nothing(), baseRevision: 0, added: [values as unknown as Contact] },
          words,
        ),
      edit: ({ id, baseRevision, changes }) =>
        perform('directory.saveContacts', { ...nothing(), baseRevision, changed: [{ id, changes }] }, words),
    },
    view,
  );
  const { forget, restored } = useFormDraft(`contact ${view?.id ?? 'new'}`, form, view?.values);
  const text = (name: keyof typeof fields & keyof Contact, maxLength: number, isNeeded = false) => (
    <Form.Item name={name} label={fields[name]} rules={isNeeded ? needed : []}>
      <Input maxLength={maxLength} />
    </Form.Item>
  );
  return (
    <EntryDialog<Contact>
      title={view ? contactText.edit : contactText.add}
      confirm={contactText.save}
      form={form}
      initialValues={view?.values ?? { rankOrder: Math.min(count + 1, 9999), officeId: mayShare ? '' : me.officeId }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      firstField="name"
      onSubmit={async (values) => {
        if (!(await entry.save(values))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-pair">
        {text('name', 30, true)}
        {text('organisation', 60, true)}
        {text('position', 60)}
        {text('officePhone', 40)}
        {text('mobile', 40)}
        {text('fax', 40)}
        <Form.Item name="rankOrder" label={fields.rankOrder} rules={[{ required: true, message: contactText.missing }]}>
          <NumberInput min={0} max={9999} precision={0} className="date-input" />
        </Form.Item>
      </div>
      {text('note', 200)}
      {!view && (
        <Form.Item noStyle shouldUpdate>
          {() => (
            <Form.Item
              name="officeId"
              label={fields.owner}
              extra={form.getFieldValue('officeId') === me.officeId ? contactText.ownHint : contactText.sharedHint}
            >
              <Radio.Group
                options={[
                  ...(mayShare ? [{ value: '', label: contactText.shared }] : []),
                  { value: me.officeId, label: names.officeName(me.officeId) },
                ]}
              />
            </Form.Item>
          )}
        </Form.Item>
      )}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
