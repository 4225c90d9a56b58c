import { useMemo } from 'react';
import { useIncidentBook } from './emergency.ts';
import { useServerNow } from './emergency-clock.ts';
import { emergencyInboxEntries } from './emergency-inbox.ts';
import { useMay, useMe, useRecords } from './hooks.ts';
import { inboxEntries } from './inbox.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { useAppState } from './StateProvider.tsx';

/** Everything that waits for this person, the oldest first; the number on the badge is that of these rows. */
export function useInboxEntries(): readonly InboxEntry[] {
  const records = useRecords();
  const me = useMe();
  const now = useAppState((state) => state.now);
  const { book } = useIncidentBook();
  const serverNow = useServerNow();
  const mayDo = useMay();
  return useMemo(
    () =>
      [...inboxEntries(records, me, now), ...emergencyInboxEntries(book, { me, now: serverNow, mayDo })].sort(
        (left, right) => left.date.localeCompare(right.date),
      ),
    [records, me, now, book, serverNow, mayDo],
  );
}
