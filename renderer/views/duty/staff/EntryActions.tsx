import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useRemoveEntry } from './use-duty-entries.ts';

interface EntryActionsProps {
  readonly view: Pick<RecordView, 'id' | 'conflicts'>;
  readonly name: string;
  readonly onEdit: () => void;
  readonly children?: ReactNode;
}

/** What can be done with one entry of a list, at its row. */
export function EntryActions({ view, name, onEdit, children }: EntryActionsProps) {
  const remove = useRemoveEntry();
  return (
    <div className="row">
      <Button size="small" aria-label={staffText.editOf(name)} onClick={onEdit}>
        {staffText.edit}
      </Button>
      {children}
      <Button size="small" aria-label={staffText.removeOf(name)} onClick={() => remove(view.id, name)}>
        {staffText.remove}
      </Button>
      {Object.keys(view.conflicts).length > 0 && <StateTag tone="bad" label={staffText.disputed} />}
    </div>
  );
}
