import type { DutyRoster, DutyRosterVersion, RosterState } from '../../../domain/duty/duty-roster.ts';
import { datesOfMonth, firstOfMonth, lastOfMonth, type Month, monthPartition } from '../../../domain/month.ts';
import { dutyRecordId, rosterId } from '../../../rules/duty/duty-ids.ts';
import { servedShifts } from '../../../rules/duty/final-roster.ts';
import type { RosterFinding } from '../../../rules/duty/finding.ts';
import { findingsOfMonth } from '../../../rules/duty/roster-findings.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
} from '../context.ts';
import { assignedMember, bookAround, draftOf, rosterStateOf, today, wrongOffice } from './duty-context.ts';

type NullableFields = { readonly [K in keyof DutyRoster]?: DutyRoster[K] | null };
interface OfficeMonth {
  readonly officeId: string;
  readonly month: Month;
}

/** 已审: checked by whoever is responsible in the office. */
export function reviewRoster(input: CommandInput<'duty.reviewRoster'>, context: DecisionContext): Decision {
  const { actor, now } = context;
  return step(
    'duty.reviewRoster',
    input,
    ['draft'],
    { state: 'reviewed', reviewedBy: actor.name, reviewedAt: now },
    context,
  );
}

/** 已发布: makes a version that nobody edits any more. What is open is named in it. */
export function publishRoster(
  { officeId, month, reason }: CommandInput<'duty.publishRoster'>,
  context: DecisionContext,
): Decision {
  const { actor, now } = context;
  const fields = { state: 'published', publishedBy: actor.name, publishedAt: now, reopenReason: null } as const;
  const published = step('duty.publishRoster', { officeId, month }, ['reviewed'], fields, context);
  if (!published.ok) return published;
  const version = versionOf({ officeId, month }, reason, context);
  if (version.shifts.length === 0) return refuse('EMPTY_ROSTER', { details: { month } });
  const id = dutyRecordId('dutyRosterVersion', monthPartition(month), officeId, context.newKey());
  return accept([...published.value, ...renamed(version, context), draftOf(id, fieldsOf(version))]);
}

/** 已锁定: from now on only adjustments change it. */
export function lockRoster(input: CommandInput<'duty.lockRoster'>, context: DecisionContext): Decision {
  const { actor, now } = context;
  return step(
    'duty.lockRoster',
    input,
    ['published'],
    { state: 'locked', lockedBy: actor.name, lockedAt: now },
    context,
  );
}

export function unlockRoster(
  { reason, ...month }: CommandInput<'duty.unlockRoster'>,
  context: DecisionContext,
): Decision {
  const fields = { state: 'published', lockedBy: null, lockedAt: null, reopenReason: reason } as const;
  return step('duty.unlockRoster', month, ['locked'], fields, context);
}

/** Opens an issued month again; issuing it then makes the next version. */
export function reopenRoster(
  { reason, ...month }: CommandInput<'duty.reopenRoster'>,
  context: DecisionContext,
): Decision {
  const fields = { state: 'draft', reviewedBy: null, reviewedAt: null, reopenReason: reason } as const;
  return step('duty.reopenRoster', month, ['published', 'reviewed'], fields, context);
}

function step(
  action: CommandName,
  { officeId, month }: OfficeMonth,
  from: readonly RosterState[],
  fields: NullableFields,
  context: DecisionContext,
) {
  const refusal = forbidden(context, action, officeId);
  if (refusal) return refusal;
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return { ok: false, error: [wrong] } as const;
  const actual = rosterStateOf(officeId, month, context);
  if (!from.includes(actual)) return refuse('WRONG_STATE', { details: { actual } });
  const drafts = [draftOf(rosterId(officeId, month), fieldsOf({ officeId, month, ...fields }))];
  return { ok: true, value: drafts } as const;
}

function versionOf(
  { officeId, month }: OfficeMonth,
  reason: string | undefined,
  context: DecisionContext,
): DutyRosterVersion {
  const { actor, now, state } = context;
  const book = bookAround(datesOfMonth(month), officeId, context);
  const former = state
    .list('dutyRosterVersion', monthPartition(month))
    .filter(({ values }) => values.officeId === officeId);
  return {
    officeId,
    month,
    sequence: Math.max(0, ...former.map(({ values }) => values.sequence)) + 1,
    publishedAt: now,
    publishedBy: actor.name,
    ...(reason !== undefined && { reason }),
    calendarSource: book.calendar.notices.get(Number(month.slice(0, 4)))?.source ?? '',
    shifts: servedShifts(book, firstOfMonth(month), lastOfMonth(month)).map(({ shiftId, shift, due, actual }) => {
      const { date, start, end, postId } = shift;
      const postName = book.posts.get(postId)?.name ?? '';
      const named = due && (assignedMember(due.memberId, officeId, context) ?? due);
      const serves = actual && actual.memberId !== due?.memberId ? actual : undefined;
      return {
        shiftId,
        date,
        start,
        end,
        postId,
        postName,
        ...(named && { due: named }),
        ...(serves && { actual: serves }),
      };
    }),
    openFindings: openFindings(findingsOfMonth(book, { officeId, month, today: today(context) })),
  };
}

/** Each kind of problem once a day, so that a roster with hundreds of gaps says no more than people can read. */
const openFindings = (findings: readonly RosterFinding[]): string[] => [
  ...new Set(findings.filter(({ level }) => level === 'conflict').map(({ code, date }) => `${date} ${code}`)),
];

/** Members who were renamed or got another number since they were put on the roster stand in it as they are called now. */
function renamed({ shifts }: DutyRosterVersion, { state }: DecisionContext): OperationDraft[] {
  return shifts.flatMap(({ shiftId, due }) => {
    const isSame = JSON.stringify(due) === JSON.stringify(state.get('dutyShift', shiftId)?.values.due);
    return due === undefined || isSame ? [] : [draftOf(shiftId, fieldsOf({ due }))];
  });
}
