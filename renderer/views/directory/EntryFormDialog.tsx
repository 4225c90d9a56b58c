import { Form } from 'antd';
import type { RecordValues } from '../../../shared/domain/record.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import { DisputedField } from '../../state/DisputedField.tsx';
import { useRecords } from '../../state/hooks.ts';
import { officesInOrder, recordsOfKind } from '../../state/records.ts';
import { useDirectoryCommands, useEntrySave } from '../../state/use-entry-save.ts';
import { useFormDraft } from '../../state/use-form-draft.ts';
import { directoryText } from '../../text/directory.ts';
import { EntryDialog } from '../../ui/EntryDialog.tsx';
import { type DirectoryKind, directoryKinds } from './directory-kinds.tsx';

interface EntryFormDialogProps<K extends DirectoryKind> {
  readonly kind: K;
  readonly view: TypedRecordView<K> | undefined;
  readonly onClose: () => void;
}

export function EntryFormDialog<K extends DirectoryKind>({ kind, view, onClose }: EntryFormDialogProps<K>) {
  const records = useRecords();
  const [form] = Form.useForm<RecordValues<K>>();
  const entry = useEntrySave(useDirectoryCommands(kind, { done: directoryText.saved }), view);
  const { forget, restored } = useFormDraft<RecordValues<K>>(`${kind} ${view?.id ?? 'new'}`, form, view?.values);
  const offices = officesInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.name }));
  const initialValues = view?.values ?? directoryKinds[kind].empty(recordsOfKind(records, kind).length);
  return (
    <EntryDialog<RecordValues<K>>
      title={(view ? directoryText.edit : directoryText.add)[kind]}
      confirm={directoryText.save}
      form={form}
      initialValues={initialValues}
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
      {directoryKinds[kind].fields(offices)}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
