import { useCallback } from 'react';
import { monthOf } from '../../../../shared/domain/month.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import type { BookEntry } from '../../../../shared/rules/directory/book-entries.ts';
import { isSharedContact } from '../../../../shared/rules/directory/contact-ids.ts';
import { mayKeepContacts } from '../../../../shared/rules/directory/contact-rights.ts';
import { useMay, useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { leadOffice, recordOf } from '../../../state/records.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { bookText } from '../../../text/directory-book.ts';
import type { BookActs } from './book-acts.ts';

const rosterKinds = new Set(['dutyRoom', 'dutyMember']);

/** What this person may do to entries: records are edited here, what stands on rosters where rosters are made. */
export function useBookActs(onEdit: (id: string) => void, onLeave: () => void): BookActs {
  const records = useRecords();
  const names = useNames();
  const me = useMe();
  const may = useMay();
  const today = useToday();
  const { navigate } = useActions();
  const remove = useRemoveContact();
  const leadOfficeId = leadOffice(records)?.id;
  const ownerId = (id: string): string | undefined =>
    isSharedContact(id) ? undefined : recordOf(records, 'contact', id)?.values.officeId;
  const mayKeep = (id: string): boolean => mayKeepContacts(me, ownerId(id), leadOfficeId);
  return {
    editOf: ({ id }) => {
      const { kind } = partsOfRecordId(id);
      if (kind === 'contact') return mayKeep(id) ? () => onEdit(id) : undefined;
      if (!rosterKinds.has(kind)) return may('directory.editEntry') ? () => onEdit(id) : undefined;
      const officeId = rosterOffice(records.get(id)?.values.officeId);
      return may('duty.editEntry', officeId)
        ? () => navigate({ screen: 'duty', tab: 'staff', month: monthOf(today), officeId })
        : undefined;
    },
    removeOf: (entry) => (entry.group === 'contacts' && mayKeep(entry.id) ? () => void remove(entry) : undefined),
    ownerOf: ({ id, group }) => {
      const officeId = group === 'contacts' ? ownerId(id) : undefined;
      if (officeId === undefined) return '';
      return officeId === me.officeId ? bookText.own : bookText.ownOf(names.officeName(officeId));
    },
    onLeave,
  };
}

const rosterOffice = (officeId: unknown): string => (typeof officeId === 'string' ? officeId : '');

function useRemoveContact(): (entry: BookEntry) => Promise<unknown> {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  return useCallback(
    ({ id, name }) =>
      perform(
        'directory.saveContacts',
        { baseRevision, added: [], changed: [], removed: [id] },
        {
          done: bookText.removed(name),
          failed: bookText.removeFailed,
          undo: () => perform('records.restore', { id }, { failed: bookText.restoreFailed }),
        },
      ),
    [perform, baseRevision],
  );
}
