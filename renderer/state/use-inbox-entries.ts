import type { Actor } from '../../shared/rules/permissions.ts';
import { useIncidentBook } from './emergency.ts';
import { useServerNow } from './emergency-clock.ts';
import { useMe, useRecords } from './hooks.ts';
import { type InboxClocks, inboxEntries } from './inbox.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { useVisitBook } from './receptions.ts';
import type { Records } from './records.ts';
import { useAppState } from './StateProvider.tsx';
import { useMattersAtHand } from './supervision.ts';

/** Badge, inbox and 今日 show the same rows; they are looked for once. */
let last: { readonly from: readonly unknown[]; readonly entries: readonly InboxEntry[] } = { from: [], entries: [] };

function entriesOf(records: Records, me: Actor, clocks: InboxClocks): readonly InboxEntry[] {
  const from = [records, me, clocks.now, clocks.serverNow];
  if (from.some((part, place) => part !== last.from[place]))
    last = { from, entries: inboxEntries(records, me, clocks) };
  return last.entries;
}

/** Everything that waits for this person, in the one order; the number on the badge is that of these rows. */
export function useInboxEntries(): readonly InboxEntry[] {
  // Whatever is open is looked for in the months that it began in: these three fetch them.
  useIncidentBook();
  useVisitBook();
  useMattersAtHand();
  const now = useAppState((state) => state.now);
  return entriesOf(useRecords(), useMe(), { now, serverNow: useServerNow() });
}
