import type { Json } from '../../base/canonical-json.ts';
import { ok } from '../../base/result.ts';
import { encodeUtf8 } from '../../base/utf8.ts';
import { directoryPartition, type RecordKind, recordId } from '../../domain/record.ts';
import type { Restoration } from '../../domain/restoration.ts';
import { isContactOf, isSharedContact } from '../../rules/directory/contact-ids.ts';
import { mayKeepContacts } from '../../rules/directory/contact-rights.ts';
import { may } from '../../rules/permissions.ts';
import type { Violation, ViolationCode } from '../../rules/violation.ts';
import type { Difference } from '../past-state.ts';
import { DELETED_FIELD, deletionOf } from '../record-state.ts';
import type { Stamp } from '../stamp.ts';
import { type Decision, type DecisionContext, fieldsOf, leadOfficeId, type OperationDraft, refuse } from './context.ts';
import { closed } from './plan-items.ts';

/** The kinds that may be brought back; everything else was issued, signed or decided and stands as it is. */
const restorableKinds: ReadonlySet<string> = new Set<RecordKind>([
  'office',
  'person',
  'leader',
  'venue',
  'contact',
  'absence',
  'planRules',
  'calendarNotice',
  'calendarDay',
  'planItem',
]);

/** Well below what one commit may hold (8 MiB), since ids and replaced values come on top. */
const MOST_BYTES = 4 * 1024 * 1024;

export interface RestoreOrder {
  readonly moment: Stamp;
  /** What the person saw: values that arrived later are not replaced but stand beside the restored ones as a conflict. */
  readonly baseRevision: number;
  readonly differences: readonly Difference[];
  /** All: what may not be restored is left out. Chosen: it refuses the whole. */
  readonly scope: 'all' | 'chosen';
}

/** Why this person may not bring a record back, or null. */
export function obstacleTo(difference: Difference, context: DecisionContext): ViolationCode | null {
  const { recordId: id, kind } = difference;
  if (!restorableKinds.has(kind)) return 'NOT_RESTORABLE';
  if (context.state.view(id)?.standing === 'unreadable') return 'NOT_RESTORABLE';
  if (carriesRights(difference, context)) return 'NOT_RESTORABLE';
  const lead = leadOfficeId(context);
  if (kind === 'contact') return obstacleToContact(id, context);
  if (kind !== 'planItem') return may(context.actor, 'history.restoreDirectory', lead) ? null : 'NOT_PERMITTED';
  const { officeId, weekStart } = difference.present ?? difference.past ?? {};
  if (typeof officeId !== 'string' || typeof weekStart !== 'string') return 'NOT_RESTORABLE';
  if (!may(context.actor, 'history.restoreRecords', lead, officeId)) {
    return officeId === context.actor.officeId ? 'NOT_PERMITTED' : 'NOT_YOUR_OFFICE';
  }
  return closed(weekStart, context) ? 'CHANGE_ORDER_REQUIRED' : null;
}

/** Contacts come back by whoever keeps them: of another office's, no workstation would take it from the lead office. */
function obstacleToContact(id: string, { actor, state }: DecisionContext): ViolationCode | null {
  const lead = leadOfficeId({ state });
  if (isSharedContact(id)) return mayKeepContacts(actor, undefined, lead) ? null : 'NOT_PERMITTED';
  if (!isContactOf(actor.officeId, id)) return 'NOT_YOUR_OFFICE';
  return mayKeepContacts(actor, actor.officeId, lead) ? null : 'NOT_PERMITTED';
}

/** Nobody is put out of the workspace by going back: offices and persons never go, and one's own person stays as it is. */
const carriesRights = ({ recordId: id, kind, change }: Difference, { actor }: DecisionContext): boolean =>
  id === actor.personId || (change === 'takenAway' && (kind === 'office' || kind === 'person'));

/**
 * Brings records back to what they were at a moment: new operations of one action, headed by a record that says so. Nothing
 * is taken from history; the moment before the action can be restored in turn.
 */
export function restoreRecords(order: RestoreOrder, context: DecisionContext): Decision {
  const { actor } = context;
  if (order.scope === 'all' && !may(actor, 'history.restoreAll', leadOfficeId(context))) {
    return refuse('NOT_PERMITTED', { details: { role: actor.role } });
  }
  const judged = order.differences.map((difference) => ({ difference, obstacle: obstacleTo(difference, context) }));
  const violations = judged.flatMap(({ difference, obstacle }): Violation[] =>
    obstacle ? [{ code: obstacle, recordId: difference.recordId, details: { role: actor.role } }] : [],
  );
  if (order.scope === 'chosen' && violations.length > 0) return { ok: false, error: violations };
  const restored = judged.flatMap(({ difference, obstacle }) => (obstacle ? [] : [difference]));
  if (restored.length === 0) return refuse('NOTHING_CHANGED');
  const drafts = restored.map((difference) => draftOf(difference, order.baseRevision, context));
  if (encodeUtf8(JSON.stringify(drafts)).length > MOST_BYTES) {
    return refuse('RESTORE_TOO_LARGE', { details: { count: drafts.length } });
  }
  return ok([restorationDraft(order.moment, restored, context), ...drafts]);
}

function draftOf(
  { recordId: id, change, past, fields }: Difference,
  baseRevision: number,
  { state }: DecisionContext,
): OperationDraft {
  const record = state.heads(id);
  if (change === 'takenAway') {
    return { recordId: id, baseRevision, fields: { [DELETED_FIELD]: record ? deletionOf(record, baseRevision) : [] } };
  }
  const written: Record<string, Json> = Object.fromEntries(fields.map((field) => [field, past?.[field] ?? null]));
  return {
    recordId: id,
    baseRevision,
    fields: change === 'broughtBack' ? { ...written, [DELETED_FIELD]: null } : written,
  };
}

/** Written first: the moment just before its stamp is the one before the whole action. */
function restorationDraft(
  [moment]: Stamp,
  restored: readonly Difference[],
  { actor, now, newKey }: DecisionContext,
): OperationDraft {
  const count = (wanted: Difference['change']): number => restored.filter(({ change }) => change === wanted).length;
  const restoration: Restoration = {
    moment,
    restoredAt: now,
    restoredBy: actor.name,
    changed: count('changed'),
    broughtBack: count('broughtBack'),
    takenAway: count('takenAway'),
  };
  return { recordId: recordId('restoration', directoryPartition, newKey()), fields: fieldsOf(restoration) };
}
