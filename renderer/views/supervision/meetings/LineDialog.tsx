import { Form } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { MeetingEntryKind } from '../../../../shared/store/meeting-commands.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';

type Values = Readonly<Record<string, unknown>>;

interface LineDialogProps {
  readonly kind: MeetingEntryKind;
  readonly meetingId: string;
  /** The line that is changed; a new one without. */
  readonly lineId: string | undefined;
  readonly title: string;
  readonly fields: readonly string[];
  /** What a new line begins with. */
  readonly begins?: Values;
  readonly firstField?: string;
  /** What is typed as it is sent. */
  readonly toValues?: (typed: Values) => Values;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const asTyped = (typed: Values): Values => typed;
const nothing: Values = {};

/** The form of one line of a meeting's lists; only what is changed is sent. */
export function LineDialog(props: LineDialogProps) {
  const { kind, meetingId, lineId, title, fields, begins = nothing, firstField, toValues = asTyped, onClose } = props;
  const [form] = Form.useForm<Values>();
  const view = recordOf(useRecords(), kind, lineId);
  const entry = useEntrySave(useMeetingLines(kind, meetingId).entry, view);
  const values = view?.values as Values | undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown first is what changes are told from
  const shown = useMemo(
    () => (values ? Object.fromEntries(fields.map((field) => [field, values[field]])) : { ...begins }),
    [],
  );
  const { forget, restored } = useFormDraft(`meeting-line ${kind} ${meetingId} ${lineId ?? 'new'}`, form, shown);
  return (
    <EntryDialog<Values>
      title={title}
      confirm={words.save}
      form={form}
      initialValues={shown}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      {...(firstField !== undefined && { firstField })}
      onSubmit={async (typed) => {
        if (!(await entry.save(toValues(typed)))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      {props.children}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
