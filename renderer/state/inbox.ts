import { type Actor, may } from '../../shared/rules/permissions.ts';
import { dutyInboxEntries } from './duty-inbox.ts';
import { incidentBook } from './emergency.ts';
import { emergencyInboxEntries } from './emergency-inbox.ts';
import { type InboxEntry, inInboxOrder } from './inbox-entry.ts';
import { planInboxEntries } from './plan-inbox.ts';
import { receptionInboxEntries } from './reception-inbox.ts';
import { openVisits, visitBook } from './receptions.ts';
import { leadOffice, type Records, recordOf } from './records.ts';

import { matterBook, readableMatters } from './supervision.ts';
import { supervisionInboxEntries } from './supervision-inbox.ts';

/** Milliseconds since 1970: by this computer's clock, and by the file server's, which deadlines go by. */
export interface InboxClocks {
  readonly now: number;
  readonly serverNow: number;
}

/**
 * Everything that waits for this person, of every module. Derived from the records every time, so that a row goes when its matter is
 * settled and not when it was looked at, and whoever is not concerned has no row.
 */
export function inboxEntries(records: Records, me: Actor, { now, serverNow }: InboxClocks): InboxEntry[] {
  const leadOfficeId = leadOffice(records)?.id;
  const mayDo = (action: string, officeId?: string): boolean => may(me, action, leadOfficeId, officeId);
  const desk = { me, now: serverNow, mayDo };
  const itemOf = (id: string) => recordOf(records, 'planItem', id)?.values;
  return [
    ...planInboxEntries(records, me),
    ...dutyInboxEntries(records, me, now),
    ...emergencyInboxEntries(incidentBook(records), desk),
    ...supervisionInboxEntries(readableMatters(records), matterBook(records), desk),
    ...receptionInboxEntries(openVisits(records), visitBook(records), { ...desk, itemOf }),
  ].sort(inInboxOrder(serverNow));
}
