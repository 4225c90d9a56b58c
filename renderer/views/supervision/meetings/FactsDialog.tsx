import { Form, type FormInstance } from 'antd';
import { useMemo } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import type { Place } from '../../../state/PlaceInput.tsx';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import type { RefusedFields } from '../../../state/use-refused.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useFieldProblems } from '../../../ui/use-field-problems.ts';
import { type MeetingField, type MeetingGroup, meetingGroups, recordFields } from './fact-groups.ts';
import { MeetingFieldItem } from './MeetingFieldItem.tsx';
import { atPlace, placeFields, placeOf } from './place-fields.ts';

interface FactsDialogProps {
  readonly view: TypedRecordView<'jointMeeting'>;
  readonly group: MeetingGroup;
  /** What a step of the meeting lacks, told at its fields. */
  readonly lacks?: RefusedFields;
  readonly confirm?: string;
  readonly onSaved?: () => void;
  readonly onClose: () => void;
}

type Facts = Readonly<Record<string, unknown>>;

const whole: ReadonlySet<MeetingField> = new Set([
  ...(['title', 'place', 'purpose', 'passedOfficeIds', 'materials', 'leaveRule', 'logistics', 'remarks'] as const),
]);

/** One group of facts in a form; only what is changed is sent. */
export function FactsDialog(props: FactsDialogProps) {
  const { view, group, lacks, confirm = words.save, onSaved, onClose } = props;
  const [form] = Form.useForm<Facts>();
  const perform = usePerform();
  const entry = useEntrySave({ edit: (input) => perform('meetings.edit', input, { done: words.saved }) }, view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown first is what changes are told from
  const shown = useMemo(() => shownFacts(view, group), []);
  const { forget, restored } = useFormDraft(`meeting-facts ${view.id} ${group}`, form, shown);
  const atFields = useMemo(() => atPlace(entry.fieldProblems), [entry.fieldProblems]);
  return (
    <EntryDialog<Facts>
      title={words.editOf(words.groups[group])}
      confirm={confirm}
      form={form}
      initialValues={shown}
      problems={entry.problems}
      fieldProblems={atFields}
      restored={restored}
      onSubmit={async ({ place, ...values }) => {
        const placed = group === 'when' ? { venueId: null, ...placeFields(place as Place | undefined) } : {};
        if (!(await entry.save({ ...values, ...placed }))) return;
        void forget();
        onClose();
        onSaved?.();
      }}
      onClose={onClose}
    >
      <div className="form-pair">
        {meetingGroups[group].map((field) => (
          <div key={field} className={whole.has(field) ? 'meeting-whole' : undefined}>
            <MeetingFieldItem field={field} />
            {recordFields(field).map((each) => (
              <DisputedField key={each} field={each} view={view} />
            ))}
          </div>
        ))}
      </div>
      {lacks && <Lacks form={form} lacks={lacks} />}
    </EntryDialog>
  );
}

/** Behind the fields: what a step lacks can be told at them only once they are there. */
function Lacks({ form, lacks }: { readonly form: FormInstance<Facts>; readonly lacks: RefusedFields }) {
  useFieldProblems(
    form,
    useMemo(() => atPlace(lacks.fieldProblems), [lacks]),
  );
  return null;
}

function shownFacts({ values }: TypedRecordView<'jointMeeting'>, group: MeetingGroup): Facts {
  return Object.fromEntries(
    meetingGroups[group].map((field) => [field, field === 'place' ? placeOf(values) : values[field]]),
  );
}
