import { Form } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { TypedFindings } from '../compliance/TypedFindings.tsx';
import { useLineCommands } from '../use-line-commands.ts';
import type { LogisticsKind } from './LineSection.tsx';

interface LineDialogProps {
  readonly kind: LogisticsKind;
  readonly receptionId: string;
  /** The line that is changed; a new one without. */
  readonly lineId: string | undefined;
  readonly fields: readonly string[];
  /** What a new line begins with. */
  readonly begins: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of one meal, room or car. */
export function LineDialog({ kind, receptionId, lineId, fields, begins, onClose, children }: LineDialogProps) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const view = recordOf(useRecords(), kind, lineId);
  const entry = useEntrySave(useLineCommands(kind, receptionId).entry, view);
  const values = view?.values as Readonly<Record<string, unknown>> | undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown first is what changes are told from
  const shown = useMemo(
    () => (values ? Object.fromEntries(fields.map((field) => [field, values[field]])) : { ...begins }),
    [],
  );
  const typed = Form.useWatch([], form);
  const { forget, restored } = useFormDraft(`reception-line ${kind} ${receptionId} ${lineId ?? 'new'}`, form, shown);
  return (
    <EntryDialog<Record<string, unknown>>
      title={view ? logisticsText.edit[kind] : logisticsText.add[kind]}
      confirm={logisticsText.save}
      form={form}
      initialValues={shown}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      onSubmit={async (whole) => {
        if (!(await entry.save(whole))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-pair">{children}</div>
      <TypedFindings receptionId={receptionId} kind={kind} lineId={lineId} typed={typed} />
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
