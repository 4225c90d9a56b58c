import { Form } from 'antd';
import type { ReceptionFacts } from '../../../../shared/domain/reception/reception.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { basicsText, visitText } from '../../../text/reception.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { type VisitGroup, visitGroups } from './fact-groups.ts';
import { VisitField } from './VisitField.tsx';

interface GroupDialogProps {
  readonly view: TypedRecordView<'reception'>;
  readonly group: VisitGroup;
  readonly onClose: () => void;
}

/** One group of facts in a form; only what is changed is sent. */
export function GroupDialog({ view, group, onClose }: GroupDialogProps) {
  const [form] = Form.useForm<Partial<ReceptionFacts>>();
  const perform = usePerform();
  const words = { done: visitText.saved };
  const { save, problems, fieldProblems } = useEntrySave(
    {
      add: () => Promise.reject(new Error('a visit that is shown is there')),
      edit: (input) => perform('reception.edit', input, words),
    },
    view,
  );
  const shown = Object.fromEntries(visitGroups[group].map((field) => [field, view.values[field]]));
  const { forget, restored } = useFormDraft(`reception-facts ${view.id} ${group}`, form, shown);
  const isWide = group !== 'four' && group !== 'words';
  const arriveOn = Form.useWatch('arriveOn', form) ?? view.values.arriveOn;
  return (
    <EntryDialog<Partial<ReceptionFacts>>
      title={basicsText.editOf(basicsText.groups[group])}
      confirm={basicsText.save}
      form={form}
      initialValues={shown}
      problems={problems}
      fieldProblems={fieldProblems}
      restored={restored}
      onSubmit={async (values) => {
        if (!(await save(values))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <div className={isWide ? 'form-pair' : undefined}>
        {visitGroups[group]
          .filter((field) => field !== 'replyKind' || view.values.guestKind === 'peer')
          .map((field) => (
            <div key={field} className={field === 'title' || field === 'hosts' ? 'form-whole' : undefined}>
              <VisitField field={field} arriveOn={arriveOn} />
              <DisputedField field={field} view={view} />
            </div>
          ))}
      </div>
    </EntryDialog>
  );
}
