import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { EntryFormDialog } from '../EntryFormDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';

/** The form of the record that an entry of the book is changed by. */
export function EditedEntry({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const records = useRecords();
  const { kind } = partsOfRecordId(id);
  if (kind === 'contact') return <ContactDialog view={recordOf(records, 'contact', id)} onClose={onClose} />;
  if (kind !== 'leader' && kind !== 'person' && kind !== 'office') return null;
  return <EntryFormDialog kind={kind} view={recordOf(records, kind, id)} onClose={onClose} />;
}
