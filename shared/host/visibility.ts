import type { PlanItem } from '../domain/plan-item.ts';
import { type Actor, seesAllPlans } from '../rules/permissions.ts';
import type { RecordView } from '../store/record-view.ts';
import type { RecordReader } from '../store/state.ts';

/** Records as pages get them. What devices say about membership is no record for people: it has requests of its own. */
export const visibleViews = (views: readonly RecordView[], actor: Actor | null, state: RecordReader): RecordView[] =>
  views.filter(({ kind }) => kind !== 'membership').map((view) => visibleView(view, actor, state));

/**
 * What this workstation's person may see of a record. Leaders' whereabouts are closed by default: the own office and those
 * who serve an attending leader see an item whole, the lead office sees all, the others and 查看 only busy or free
 * (modules/workspace.md, people and rights).
 */
export function visibleView(view: RecordView, actor: Actor | null, state: RecordReader): RecordView {
  if (view.kind !== 'planItem' && view.kind !== 'bulletinVersion') return view;
  if (actor && seesAllPlans(actor, state.get('office', actor.officeId)?.values)) return view;
  if (view.kind === 'bulletinVersion') {
    return actor && actor.role !== 'viewer'
      ? view
      : { ...view, values: { ...view.values, items: [] }, isRedacted: true };
  }
  // Sound: a present item's values were parsed by its schema; others are shown by their standing only.
  const item = view.values as PlanItem;
  const isOwn = actor?.officeId === item.officeId || servesAttendee(item, actor, state);
  if (actor && actor.role !== 'viewer' && isOwn) return view;
  return { ...view, values: busyOnly(item), conflicts: {}, isRedacted: true };
}

function servesAttendee(item: PlanItem, actor: Actor | null, state: RecordReader): boolean {
  if (!Array.isArray(item.attendance)) return false;
  return item.attendance.some(
    ({ leaderId }) => state.get('leader', leaderId)?.values.servingOfficeId === actor?.officeId,
  );
}

/** When, who and which room: enough to see a clash, nothing of what it is about. */
const busyOnly = ({
  officeId,
  weekStart,
  date,
  endDate,
  time,
  venueId,
  attendance,
  isParallel,
  isCancelled,
  category,
}: PlanItem) => ({
  officeId,
  weekStart,
  date,
  ...(endDate && { endDate }),
  time: time?.kind === 'after' ? { ...time, text: '…' } : time,
  ...(venueId && { venueId }),
  content: '',
  attendance,
  category,
  isTentative: false,
  isParallel,
  isCoordinated: true,
  isCancelled,
  isUnconfirmed: false,
});
