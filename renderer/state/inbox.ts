import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { type Actor, may } from '../../shared/rules/permissions.ts';
import { dutyInboxEntries } from './duty-inbox.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { versionDue } from './receipts.ts';
import { bulletinOf, leadOffice, officesInOrder, type Records, recordsOfKind } from './records.ts';
import type { PlanTab } from './route.ts';

/**
 * Derived from the records every time, so that a row goes when its matter is settled and not when it was looked at. `now`: in
 * milliseconds since 1970.
 */
export function inboxEntries(records: Records, me: Actor, now: number): InboxEntry[] {
  return [...planEntries(records, me), ...dutyInboxEntries(records, me, now)].sort((left, right) =>
    left.date.localeCompare(right.date),
  );
}

const ofWeek = (weekStart: PlainDate, tab: PlanTab): Pick<InboxEntry, 'date' | 'route'> => ({
  date: weekStart,
  route: { screen: 'weeklyPlan', weekStart, tab },
});

function planEntries(records: Records, me: Actor): InboxEntry[] {
  const leadOfficeId = leadOffice(records)?.id;
  const isMine = (action: string): boolean => may(me, action, leadOfficeId);
  return [
    ...(isMine('plans.submitWeek') ? ownSubmissions(records, me) : []),
    ...(isMine('plans.signReceipt') ? unsignedVersions(records, me) : []),
    ...(isMine('plans.acceptSubmission') ? waitingSubmissions(records, me) : []),
    ...recordsOfKind(records, 'bulletin').flatMap(({ id, values: { state, weekStart } }): InboxEntry[] => {
      if (state === 'awaitingApproval' && isMine('plans.approve')) {
        return [{ key: id, reason: 'approve', ...ofWeek(weekStart, 'matrix') }];
      }
      return state === 'approved' && isMine('plans.publish')
        ? [{ key: id, reason: 'publish', ...ofWeek(weekStart, 'matrix') }]
        : [];
    }),
  ];
}

function ownSubmissions(records: Records, me: Actor): InboxEntry[] {
  return recordsOfKind(records, 'submission').flatMap(({ id, values }): InboxEntry[] => {
    const { weekStart, state, urgedAt, returnReason } = values;
    if (values.officeId !== me.officeId || state === 'submitted' || state === 'accepted') return [];
    if (state === 'returned') {
      return [{ key: id, reason: 'returned', ...ofWeek(weekStart, 'submissions'), note: returnReason }];
    }
    return urgedAt === undefined ? [] : [{ key: id, reason: 'urged', ...ofWeek(weekStart, 'matrix'), since: urgedAt }];
  });
}

/** Only the newest version of a week, and only where something concerns the office: signing it settles the ones before. */
function unsignedVersions(records: Records, me: Actor): InboxEntry[] {
  const weeks = new Set(recordsOfKind(records, 'bulletinVersion').map(({ values }) => values.weekStart));
  return [...weeks].flatMap((weekStart): InboxEntry[] => {
    const due = versionDue(records, weekStart, me.officeId);
    if (!due) return [];
    const { sequence, publishedAt } = due.values;
    return [{ key: due.id, reason: 'sign', ...ofWeek(weekStart, 'versions'), sequence, since: publishedAt }];
  });
}

function waitingSubmissions(records: Records, me: Actor): InboxEntry[] {
  const known = new Set(officesInOrder(records, '').map(({ id }) => id));
  return recordsOfKind(records, 'submission')
    .filter(
      ({ values }) => values.state === 'submitted' && values.officeId !== me.officeId && known.has(values.officeId),
    )
    .filter(({ values }) => (bulletinOf(records, values.weekStart)?.values.state ?? 'collecting') === 'collecting')
    .map(({ id, values }) => ({
      key: id,
      reason: 'accept' as const,
      ...ofWeek(values.weekStart, 'submissions'),
      officeId: values.officeId,
      since: values.submittedAt,
    }));
}
