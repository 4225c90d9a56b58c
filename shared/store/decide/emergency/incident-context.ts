import { ok, type Result } from '../../../base/result.ts';
import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Incident } from '../../../domain/emergency/incident.ts';
import type { TimelineEntry } from '../../../domain/emergency/incident-timeline.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { directoryPartition, partsOfRecordId, type RecordKind } from '../../../domain/record.ts';
import { incidentPartition, incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import {
  type IncidentBook,
  type IncidentFile,
  incidentBookKinds,
  incidentBookOf,
} from '../../../rules/emergency/incident-book.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';

/** Clocks of one office may differ by this much. */
const CLOCK_TOLERANCE_MS = 2 * 60_000;
/** A time further than this from the clock was typed in. */
const TYPED_MS = 60_000;
/** Typed times have no seconds. */
export const TYPED_TOLERANCE_MS = 60_000;

export const chinaDate = (instant: number): PlainDate => chinaTimeOf(instant).date;

export interface Moment {
  readonly at: number;
  readonly isTyped: boolean;
}

/** What comes before something: 事发 获悉 报送. */
export interface Milestone {
  readonly what: 'occurred' | 'known' | 'sent';
  readonly at: number;
}

/** 获悉 */
export const knownOf = ({ knownAt }: Pick<Incident, 'knownAt'>): Milestone => ({ what: 'known', at: knownAt });

/** When something happened: as it was given, else now. Refused at `field` where that is still to come, or before `notBefore`. */
export function momentGiven(
  at: number | undefined,
  field: string,
  context: DecisionContext,
  notBefore?: Milestone,
): Result<Moment, readonly Violation[]> {
  const now = serverNow(context);
  if (at === undefined) return ok({ at: now, isTyped: false });
  if (at > now + CLOCK_TOLERANCE_MS) return refuse('TIME_AHEAD', { field });
  if (notBefore && at < notBefore.at - TYPED_TOLERANCE_MS)
    return refuse('TIME_BEFORE', { field, details: { what: notBefore.what } });
  return ok({ at, isTyped: Math.abs(now - at) > TYPED_MS });
}

type Said = Pick<TimelineEntry, 'kind' | 'act'> &
  Partial<Pick<TimelineEntry, 'at' | 'isTimeTyped' | 'details' | 'text' | 'aboutId' | 'casualties'>> & {
    /** Whoever acts at a workstation that the desk shares. */
    readonly by?: string | undefined;
  };

/** One entry of an incident's timeline; with a key of its own where several workstations write the same one. */
export function entryDraft(
  { id, values }: { readonly id: string; readonly values: { readonly officeId: string } },
  { by, at, ...said }: Said,
  context: DecisionContext,
  key: string = context.newKey(),
): OperationDraft {
  const { actor, now, clockOffsetMs } = context;
  const enteredAt = serverNow(context);
  const entry = {
    officeId: values.officeId,
    incidentId: id,
    at: at ?? enteredAt,
    enteredAt,
    computerAt: now,
    ...(clockOffsetMs !== null && { clockOffsetMs: Math.round(clockOffsetMs) }),
    enteredBy: by ?? actor.name,
    ...said,
  };
  return { recordId: incidentRecordId('timelineEntry', id, key), fields: fieldsOf(entry) };
}

export type IncidentView = TypedRecordView<'incident'>;

/** An incident that the actor may do `action` to. */
export function incidentFor(
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<IncidentView, readonly Violation[]> {
  const view = context.state.get('incident', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  return forbidden(context, action, view.values.officeId) ?? ok(view);
}

/** An incident that is not archived: what is stands as it is, except that corrections are added. */
export function openIncidentFor(
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<IncidentView, readonly Violation[]> {
  const found = incidentFor(action, id, context);
  if (!found.ok) return found;
  return found.value.values.response === 'archived' ? wrongState(id, 'archived') : found;
}

type AboutKind = 'incidentReport' | 'reportRoute' | 'incidentInstruction' | 'incidentPerson';

/** A record about an incident, with the incident. */
export function recordAbout<K extends AboutKind>(
  kind: K,
  id: string,
  { state }: DecisionContext,
): Result<{ readonly record: TypedRecordView<K>; readonly incident: IncidentView }, readonly Violation[]> {
  const record = state.get(kind, id);
  const { incidentId = '' } = (record?.values ?? {}) as { readonly incidentId?: string };
  const incident = state.get('incident', incidentId);
  return record && incident ? ok({ record, incident }) : refuse('UNKNOWN_RECORD', { recordId: id });
}

/** The same where the actor may do `action`, and the incident is not archived. */
export function openRecordFor<K extends AboutKind>(
  kind: K,
  action: CommandName,
  id: string,
  context: DecisionContext,
): ReturnType<typeof recordAbout<K>> {
  const found = recordAbout(kind, id, context);
  if (!found.ok) return found;
  const incident = openIncidentFor(action, found.value.incident.id, context);
  return incident.ok ? found : incident;
}

/** The incidents of the year and month of one, with the rules. */
export const bookWith = (incidentId: string, { state }: Pick<DecisionContext, 'state'>): IncidentBook =>
  incidentBookOf(
    state.recordsOf(
      new Set([directoryPartition, partsOfRecordId(incidentId).partition, incidentPartition(incidentId)]),
      incidentBookKinds satisfies ReadonlySet<RecordKind | string>,
    ),
  );

/** An incident that was found before, with everything about it. */
export function fileOf({ id, values }: IncidentView, context: Pick<DecisionContext, 'state'>): IncidentFile {
  const file = bookWith(id, context).files.get(id);
  if (!file) throw new Error(`Incident ${id} of ${values.officeId} is in the book of its own month`);
  return file;
}
