import { useMemo } from 'react';
import { useIncidentBook } from './emergency.ts';
import { useServerNow } from './emergency-clock.ts';
import { emergencyInboxEntries } from './emergency-inbox.ts';
import { useMay, useMe, useRecords } from './hooks.ts';
import { inboxEntries } from './inbox.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { receptionInboxEntries } from './reception-inbox.ts';
import { useOpenVisits } from './receptions.ts';
import { recordOf } from './records.ts';
import { useAppState } from './StateProvider.tsx';

/** Everything that waits for this person, the oldest first; the number on the badge is that of these rows. */
export function useInboxEntries(): readonly InboxEntry[] {
  const records = useRecords();
  const me = useMe();
  const now = useAppState((state) => state.now);
  const { book } = useIncidentBook();
  const serverNow = useServerNow();
  const visits = useOpenVisits();
  const mayDo = useMay();
  return useMemo(() => {
    const desk = { me, now: serverNow, mayDo };
    const itemOf = (id: string) => recordOf(records, 'planItem', id)?.values;
    return [
      ...inboxEntries(records, me, now),
      ...emergencyInboxEntries(book, desk),
      ...receptionInboxEntries(visits.files, visits.book, { ...desk, itemOf }),
    ].sort((left, right) => left.date.localeCompare(right.date));
  }, [records, me, now, book, visits.files, visits.book, serverNow, mayDo]);
}
