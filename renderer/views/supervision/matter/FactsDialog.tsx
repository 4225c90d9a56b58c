import { Form } from 'antd';
import type { MatterFacts } from '../../../../shared/domain/supervision/matter.ts';
import { matterFactsSchema } from '../../../../shared/domain/supervision/matter.ts';
import { fixedOnceAssigned, isBeforeAssignment } from '../../../../shared/rules/supervision/matter-states.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { type EntryCommands, useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { matterText, matterFactsText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MatterFields } from './MatterFields.tsx';
import { SimilarMatters } from './SimilarMatters.tsx';

const allFields = Object.keys(matterFactsSchema.shape) as (keyof MatterFacts)[];

/** 修改: what people wrote about a matter; once it is given out, only what does not bind anybody. */
export function FactsDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<Partial<MatterFacts>>();
  const view = recordOf(useRecords(), 'matter', id);
  const perform = usePerform();
  const commands: EntryCommands = {
    edit: (input) => perform('supervision.edit', input, { done: matterText.saved }),
  };
  const entry = useEntrySave(commands, view);
  const isFixed = view !== undefined && !isBeforeAssignment(view.values.state);
  const fields = allFields.filter((field) => !isFixed || !fixedOnceAssigned.includes(field));
  const shown = view && Object.fromEntries(fields.map((field) => [field, view.values[field]]));
  const { forget, restored } = useFormDraft(`supervision-facts ${id}`, form, shown);
  if (!view) return null;
  const submit = async (typed: Partial<MatterFacts>): Promise<void> => {
    // A field that the form does not show says nothing; it must not be taken for one that was emptied.
    const values = Object.fromEntries(fields.filter((field) => field in typed).map((field) => [field, typed[field]]));
    if (!(await entry.save(values))) return;
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Partial<MatterFacts>>
      title={words.editTitle}
      confirm={words.save}
      form={form}
      initialValues={shown ?? {}}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      {isFixed && <p className="soft">{words.fixed}</p>}
      <MatterFields isFixed={isFixed} about={<SimilarMatters form={form} exceptId={id} />} />
      {Object.keys(view.conflicts).map((field) => (
        <DisputedField key={field} field={field} view={view} />
      ))}
    </EntryDialog>
  );
}
