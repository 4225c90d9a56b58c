import type { Bulletin, BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';
import { recordId } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';
import { findClashes, openConflicts } from '../../rules/clashes.ts';
import { incompleteItems } from '../../rules/plan-gaps.ts';
import type { PlanWeek, PlanWeekItem } from '../../rules/plan-week.ts';
import { versionDigest } from '../../rules/version-digest.ts';
import type { CommandInput, CommandName } from '../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  leadOfficeId,
  type OperationDraft,
  planWeek,
  refuse,
} from './context.ts';
import { bulletinId, submissionId } from './record-ids.ts';

/** The week's bulletin; a week nobody has touched is 汇总中. */
export const bulletinOf = (weekStart: string, { state }: DecisionContext): Bulletin =>
  state.get('bulletin', bulletinId(weekStart))?.values ?? { weekStart, state: 'collecting' };

export const sendForApproval = (
  { weekStart }: CommandInput<'plans.sendForApproval'>,
  context: DecisionContext,
): Decision =>
  step('plans.sendForApproval', weekStart, ['collecting'], context, () => ({
    state: 'awaitingApproval',
    sentForApprovalBy: context.actor.name,
    returnReason: null,
  }));

export const sendBack = ({ weekStart, reason }: CommandInput<'plans.sendBack'>, context: DecisionContext): Decision =>
  step('plans.sendBack', weekStart, ['awaitingApproval', 'approved'], context, () => ({
    state: 'collecting',
    returnReason: reason,
    approvedBy: null,
    approvedAt: null,
  }));

export const approve = ({ weekStart }: CommandInput<'plans.approve'>, context: DecisionContext): Decision =>
  step('plans.approve', weekStart, ['awaitingApproval'], context, () => ({
    state: 'approved',
    approvedBy: context.actor.name,
    approvedAt: context.now,
  }));

/** 发布: refused while an item is incomplete or a conflict stands open; makes V1. */
export function publish({ weekStart }: CommandInput<'plans.publish'>, context: DecisionContext): Decision {
  const draft = step('plans.publish', weekStart, ['approved'], context, () => ({ state: 'published' }));
  if (!draft.ok) return draft;
  const week = mergedWeek(weekStart, context);
  const incomplete = incompleteItems(week.items);
  if (incomplete.length > 0) return { ok: false, error: incomplete };
  const keys = openConflicts(findClashes(week)).map(({ key }) => key);
  if (keys.length > 0) return refuse('OPEN_CLASHES', { details: { keys } });
  return accept([...draft.value, versionDraft(week, { sequence: 0 }, context)]);
}

/**
 * The week as it is to be published: the lead office's items and those of offices whose submission it accepted.
 * What was not submitted in time is not listed (plans-and-reception.md §1.4).
 */
function mergedWeek(weekStart: string, context: DecisionContext): PlanWeek {
  const week = planWeek(context, weekStart);
  const lead = leadOfficeId(context);
  const isMerged = (officeId: string): boolean =>
    officeId === lead ||
    context.state.get('submission', submissionId(weekStart, officeId))?.values.state === 'accepted';
  return { ...week, items: week.items.filter(({ values }) => isMerged(values.officeId)) };
}

export function acceptClash(input: CommandInput<'plans.acceptClash'>, context: DecisionContext): Decision {
  const { weekStart, clashKey, fingerprint, reason } = input;
  const refusal = forbidden(context, 'plans.acceptClash');
  if (refusal) return refusal;
  const clash = findClashes(planWeek(context, weekStart)).find(({ key }) => key === clashKey);
  if (clash?.fingerprint !== fingerprint) return refuse('CLASH_CHANGED');
  const id = recordId('clashAcceptance', weekPartition(weekStart), context.newKey());
  const values = { weekStart, clashKey, fingerprint, reason, acceptedBy: context.actor.name, acceptedAt: context.now };
  return accept([{ recordId: id, fields: fieldsOf(values) }]);
}

/** Issued versions of a week, oldest first. */
export const versionsOf = (
  weekStart: string,
  { state }: DecisionContext,
): { readonly id: string; readonly values: BulletinVersion }[] =>
  state
    .list('bulletinVersion', weekPartition(weekStart))
    .filter(({ values }) => values.weekStart === weekStart)
    .sort(
      (left, right) =>
        left.values.sequence - right.values.sequence || left.values.publishedAt - right.values.publishedAt,
    );

/** A version of the plan as it stands in `week`: words instead of references, so that it never reads differently later. */
export function versionDraft(
  week: PlanWeek,
  issue: Pick<BulletinVersion, 'sequence' | 'previousVersionId' | 'changeOrderId'>,
  context: DecisionContext,
): OperationDraft {
  const leaders = [...week.leaders].sort(([, left], [, right]) => left.rankOrder - right.rankOrder);
  const values: BulletinVersion = {
    weekStart: week.weekStart,
    publishedAt: context.now,
    publishedBy: context.actor.name,
    items: week.items.map((item) => versionItem(item, week)),
    leaders: leaders.map(([id, { name, title, body, servingOfficeId }]) => ({
      id,
      name,
      title,
      body,
      servingOfficeId,
    })),
    ...issue,
  };
  return {
    recordId: recordId('bulletinVersion', weekPartition(week.weekStart), context.newKey()),
    fields: fieldsOf({ ...values, digest: versionDigest(values, context.hashing) }),
  };
}

function versionItem({ id, values }: PlanWeekItem, week: PlanWeek): VersionItem {
  const venue = values.venueId === undefined ? undefined : week.venues.get(values.venueId);
  const { sourceText: _kept, ...printed } = values;
  return {
    ...printed,
    id,
    placeName: venue?.name ?? values.placeText ?? '',
    officeName: week.offices.get(values.officeId)?.shortName ?? '',
  };
}

function step(
  action: CommandName,
  weekStart: string,
  from: readonly Bulletin['state'][],
  context: DecisionContext,
  fields: () => { readonly [K in keyof Bulletin]?: Bulletin[K] | null },
): Decision {
  const refusal = forbidden(context, action);
  if (refusal) return refusal;
  const actual = bulletinOf(weekStart, context).state;
  if (!from.includes(actual)) return refuse('WRONG_STATE', { details: { actual } });
  return accept([{ recordId: bulletinId(weekStart), fields: fieldsOf({ weekStart, ...fields() }) }]);
}
