import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { PlanItem } from '../../shared/domain/plan-item.ts';
import { isOver } from '../../shared/domain/reception/reception.ts';
import type { Actor } from '../../shared/rules/permissions.ts';
import { issueToSign } from '../../shared/rules/reception/issue-to-sign.ts';
import { driftOf } from '../../shared/rules/reception/plan-link.ts';
import { taskDue, visitPreparedBy } from '../../shared/rules/reception/prepared-by.ts';
import { rulesDayOf } from '../../shared/rules/reception/reception-rules.ts';
import { worksOn } from '../../shared/rules/reception/taking-part.ts';
import type { VisitBook, VisitFile } from '../../shared/rules/reception/visit-book.ts';
import type { InboxEntry, InboxReason } from './inbox-entry.ts';
import type { VisitTab } from './route.ts';

interface Desk {
  readonly me: Actor;
  /** By the file server's clock. */
  readonly now: number;
  readonly mayDo: (action: string, officeId?: string) => boolean;
  /** A line of the weekly plan, where its week is here. */
  readonly itemOf: (id: string) => PlanItem | undefined;
}

/** What of reception waits for this person: issues to sign for, approvals, late tasks, letters that are owed, lists, plans that differ. */
export const receptionInboxEntries = (files: readonly VisitFile[], book: VisitBook, desk: Desk): InboxEntry[] =>
  files
    .filter(({ reception }) => !isOver(reception.stage))
    .flatMap((file) => [
      ...toSign(file, desk),
      ...lateTasks(file, book, desk),
      ...drifts(file, desk),
      ...own(file, desk),
    ]);

function entry(
  file: VisitFile,
  reason: InboxReason,
  visitTab: VisitTab,
  since: number,
  rest: Partial<InboxEntry> = {},
): InboxEntry {
  return {
    key: `${reason} ${file.id}`,
    reason,
    date: chinaTimeOf(since).date,
    route: { screen: 'reception', tab: 'board', visitId: file.id, visitTab },
    officeId: file.reception.officeId,
    name: file.reception.title,
    since,
    ...rest,
  };
}

/** The newest issue that the office was told of: signing it settles the ones before. */
function toSign(file: VisitFile, { me, mayDo }: Desk): InboxEntry[] {
  const issue = mayDo('reception.signIssue') ? issueToSign(file, me.officeId) : undefined;
  if (!issue) return [];
  const { sequence, issuedAt, toldOfficeIds } = issue.values;
  return [entry(file, 'receptionIssue', 'documents', issuedAt, { sequence, toldOfficeIds })];
}

/** One row for a visit, however many of the office's tasks are late. */
function lateTasks(file: VisitFile, book: VisitBook, { me, now, mayDo }: Desk): InboxEntry[] {
  if (!mayDo('reception.setTaskState')) return [];
  const rules = book.rulesOn(rulesDayOf(file.reception));
  const prepared = visitPreparedBy(file.reception, rules, book.calendar);
  const due = file.tasks.flatMap(({ values }) => {
    const at = taskDue(values, prepared, rules);
    const isMine = values.responsibleOfficeId === me.officeId && values.state !== 'done';
    return isMine && at !== undefined && at < now ? [at] : [];
  });
  const dueAt = Math.min(...due);
  return due.length === 0 ? [] : [entry(file, 'lateTasks', 'tasks', dueAt, { count: due.length, dueAt })];
}

/** A line of the office's weekly plan says something else than the visit. */
function drifts(file: VisitFile, { me, now, mayDo, itemOf }: Desk): InboxEntry[] {
  const isApart = file.stops.some(({ values }) => {
    const item = values.planItemId === undefined ? undefined : itemOf(values.planItemId);
    const isMine = item?.officeId === me.officeId && mayDo('plans.editItem', item.officeId);
    return item !== undefined && isMine && driftOf(values, file.reception, item).length > 0;
  });
  return isApart ? [entry(file, 'planDrift', 'itinerary', now, { since: undefined })] : [];
}

function own(file: VisitFile, { me, mayDo }: Desk): InboxEntry[] {
  const { reception } = file;
  if (!worksOn(reception, me.officeId)) return [];
  const lastStep = file.steps.at(-1)?.values.at ?? reception.receivedAt;
  return [
    ...(reception.stage === 'awaitingApproval' && mayDo('reception.approve')
      ? [entry(file, 'approveVisit', 'steps', lastStep)]
      : []),
    ...(reception.letterState === 'oral' && mayDo('reception.edit')
      ? [entry(file, 'letterOwed', 'basics', reception.receivedAt)]
      : []),
    ...(reception.stage === 'awaitingSheet' && mayDo('reception.saveSheet')
      ? [entry(file, 'fillSheet', 'sheet', lastStep)]
      : []),
  ];
}
