import { instantOf } from '../../shared/domain/china-time.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { BulletinVersion } from '../../shared/domain/plan-cycle.ts';
import { planRulesOn } from '../../shared/domain/plan-rules.ts';
import { type Actor, may } from '../../shared/rules/permissions.ts';
import { type PlanDeadlines, planDeadlines } from '../../shared/rules/plan-deadlines.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { changeOrders, versionDue } from './receipts.ts';
import { bulletinOf, leadOffice, officesInOrder, type Records, recordsOfKind, workCalendar } from './records.ts';
import type { PlanTab } from './route.ts';

const ofWeek = (weekStart: PlainDate, tab: PlanTab): Pick<InboxEntry, 'date' | 'route'> => ({
  date: weekStart,
  route: { screen: 'weeklyPlan', weekStart, tab },
});

/** When a step of a week's plan is due. */
function dueOf(records: Records, weekStart: PlainDate, step: keyof PlanDeadlines): number {
  const rules = planRulesOn(weekStart, recordsOfKind(records, 'planRules'));
  return instantOf(planDeadlines(weekStart, rules, workCalendar(records, ''))[step]);
}

/** What of the weekly plans waits for this person. */
export function planInboxEntries(records: Records, me: Actor): InboxEntry[] {
  const leadOfficeId = leadOffice(records)?.id;
  const isMine = (action: string): boolean => may(me, action, leadOfficeId);
  return [
    ...(isMine('plans.submitWeek') ? ownSubmissions(records, me) : []),
    ...(isMine('plans.signReceipt') ? unsignedVersions(records, me) : []),
    ...(isMine('plans.acceptSubmission') ? waitingSubmissions(records, me) : []),
    ...recordsOfKind(records, 'bulletin').flatMap(({ id, values: { state, weekStart } }): InboxEntry[] => {
      if (state === 'awaitingApproval' && isMine('plans.approve')) {
        const dueAt = dueOf(records, weekStart, 'approveBy');
        return [{ key: id, reason: 'approve', ...ofWeek(weekStart, 'matrix'), dueAt }];
      }
      if (state !== 'approved' || !isMine('plans.publish')) return [];
      const dueAt = dueOf(records, weekStart, 'publishBy');
      return [{ key: id, reason: 'publish', ...ofWeek(weekStart, 'matrix'), dueAt }];
    }),
  ];
}

function ownSubmissions(records: Records, me: Actor): InboxEntry[] {
  return recordsOfKind(records, 'submission').flatMap(({ id, values }): InboxEntry[] => {
    const { weekStart, state, urgedAt, returnReason } = values;
    if (values.officeId !== me.officeId || state === 'submitted' || state === 'accepted') return [];
    const dueAt = dueOf(records, weekStart, 'submitBy');
    if (state === 'returned') {
      return [{ key: id, reason: 'returned', ...ofWeek(weekStart, 'submissions'), note: returnReason, dueAt }];
    }
    if (urgedAt === undefined) return [];
    return [{ key: id, reason: 'urged', ...ofWeek(weekStart, 'matrix'), since: urgedAt, dueAt }];
  });
}

/** Only the newest version of a week, and only where something concerns the office: signing it settles the ones before. */
function unsignedVersions(records: Records, me: Actor): InboxEntry[] {
  const weeks = new Set(recordsOfKind(records, 'bulletinVersion').map(({ values }) => values.weekStart));
  return [...weeks].flatMap((weekStart): InboxEntry[] => {
    const due = versionDue(records, weekStart, me.officeId);
    if (!due) return [];
    const { sequence, publishedAt } = due.values;
    const toldOfficeIds = toldOf(records, due.values, me.officeId);
    return [
      { key: due.id, reason: 'sign', ...ofWeek(weekStart, 'versions'), sequence, since: publishedAt, toldOfficeIds },
    ];
  });
}

/** V1 goes to every office, a change to those that its order names; unknown where the newest change was not for this office. */
function toldOf(
  records: Records,
  { sequence, changeOrderId = '' }: BulletinVersion,
  officeId: string,
): readonly string[] | undefined {
  if (sequence === 0) return officesInOrder(records, '').map(({ id }) => id);
  const told = changeOrders(records).get(changeOrderId)?.toldOfficeIds;
  return told?.includes(officeId) ? told : undefined;
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
      dueAt: dueOf(records, values.weekStart, 'approveBy'),
    }));
}
