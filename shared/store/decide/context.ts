import type { z } from 'zod';
import type { Json } from '../../base/canonical-json.ts';
import type { Hashing } from '../../base/ports.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { PersonDetails } from '../../domain/emergency/incident.ts';
import { isInOffice } from '../../domain/leader.ts';
import { yearPartition } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { type PlanRules, planRulesOn } from '../../domain/plan-rules.ts';
import { isRecordKind, partsOfRecordId, type RecordKind, recordSchemas } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';
import { type Actor, may } from '../../rules/permissions.ts';
import { type PlanWeek, planWeekOf } from '../../rules/plan-week.ts';
import { receptionPartition } from '../../rules/reception/reception-ids.ts';
import { isLive } from '../../rules/reception/stages.ts';
import type { Violation, ViolationCode } from '../../rules/violation.ts';
import { type WorkCalendar, workCalendarOf } from '../../rules/work-calendar.ts';
import type { CommandInput, CommandName } from '../commands.ts';
import type { RecordView } from '../record-view.ts';
import type { RecordReader } from '../state.ts';

/** One record's new values. The store turns it into an operation: stamp, id and the values it replaces. */
export interface OperationDraft {
  readonly recordId: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** The revision the person had before its eyes; without it the values replace all that is there now. */
  readonly baseRevision?: number;
}

export type Decision = Result<readonly OperationDraft[], readonly Violation[]>;

/** A decision for every command of these names. */
export type Deciders<N extends CommandName> = {
  readonly [K in N]: (input: CommandInput<K>, context: DecisionContext) => Decision;
};

export interface DecisionContext {
  readonly state: RecordReader & {
    view(id: string): RecordView | undefined;
    recordsOf(names: ReadonlySet<string>, kinds?: ReadonlySet<string>): RecordView[];
  };
  readonly actor: Actor;
  readonly now: number;
  readonly newKey: () => string;
  readonly hashing: Pick<Hashing, 'sha256'>;
  /** How far the file server's clock is ahead of `now`, in milliseconds; null while it was never measured. */
  readonly clockOffsetMs: number | null;
  /** A person's details as a record keeps them, sealed under a key of the incident. */
  readonly sealPerson: (incidentId: string, details: PersonDetails) => string;
}

export const refuse = (
  code: ViolationCode,
  rest: Omit<Violation, 'code'> = {},
): { readonly ok: false; readonly error: readonly Violation[] } => refused([{ code, ...rest }]);

export const accept = (drafts: readonly OperationDraft[]): Decision => ok(drafts);

export const leadOfficeId = ({ state }: { readonly state: RecordReader }): string | undefined =>
  state.list('office').find(({ values }) => values.isLead)?.id;

/** The rules of the weekly plan that a week follows. */
export const planRulesOf = (weekStart: PlainDate, state: RecordReader): PlanRules =>
  planRulesOn(weekStart, state.list('planRules'));

export const workCalendarIn = (state: RecordReader): WorkCalendar =>
  workCalendarOf(
    state.list('calendarNotice').map(({ values }) => values),
    state.list('calendarDay').map(({ values }) => values),
  );

/** The refusal when the actor may not do `action` to a record of `officeId`, else null. */
export function forbidden(
  context: DecisionContext,
  action: CommandName | 'duty.saveSpecialPeriod' | 'directory.saveSharedContacts',
  officeId?: string,
): ReturnType<typeof refuse> | null {
  if (may(context.actor, action, leadOfficeId(context), officeId)) return null;
  const isOfficeMatter = officeId !== undefined && officeId !== context.actor.officeId;
  return refuse(isOfficeMatter ? 'NOT_YOUR_OFFICE' : 'NOT_PERMITTED', { details: { role: context.actor.role } });
}

export function planWeek(context: DecisionContext, weekStart: string): PlanWeek {
  const own = context.state.recordsOf(new Set(['all', weekPartition(weekStart)]));
  return planWeekOf([...own, ...visitStops(weekStart, context)], weekStart);
}

const stopKinds: ReadonlySet<string> = new Set<RecordKind>(['reception', 'itineraryStop']);

/** The stops of visits that may fall into a week: of those that were registered in its year or the one before and are under way. */
function visitStops(weekStart: string, { state }: DecisionContext): RecordView[] {
  const years = [weekStart, addDays(weekStart, -366)].map(yearPartition);
  const live = years.flatMap((year) => state.list('reception', year)).filter(({ values }) => isLive(values.stage));
  return state.recordsOf(new Set([...years, ...live.map(({ id }) => receptionPartition(id))]), stopKinds);
}

/** A leader whom `field` names for a day is known and in office on it. */
export function leaderViolations(leaderId: string, date: PlainDate, field: string, state: RecordReader): Violation[] {
  const leader = state.get('leader', leaderId)?.values;
  if (!leader) return [{ code: 'UNKNOWN_RECORD', field, details: { id: leaderId } }];
  if (isInOffice(leader, date)) return [];
  const { name, validFrom = '', validTo = '' } = leader;
  return [{ code: 'LEADER_NOT_IN_OFFICE', field, details: { id: leaderId, name, validFrom, validTo } }];
}

/** Values of a record as an operation writes them: optional fields that are absent are left out. */
export const fieldsOf = (values: Readonly<Record<string, unknown>>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, Json>;

/**
 * The record's values after `changes`; null clears an optional field. Only the changed fields are parsed: the others came
 * through the same schema when the record was read. Fields that do not fit come back as one violation each.
 */
export function changedValues<T>(
  view: Pick<RecordView, 'id' | 'values'>,
  changes: Readonly<Record<string, Json>>,
): Result<T, readonly Violation[]> {
  const { kind } = partsOfRecordId(view.id);
  if (!isRecordKind(kind)) return refuse('UNKNOWN_RECORD', { recordId: view.id });
  const shape: Readonly<Record<string, z.ZodType>> = recordSchemas[kind].shape;
  const values: Record<string, unknown> = { ...view.values };
  const violations: Violation[] = [];
  for (const [field, value] of Object.entries(changes)) {
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    const parsed = schema?.safeParse(value === null ? undefined : value);
    if (!parsed?.success) violations.push({ code: 'INVALID_VALUES', recordId: view.id, field });
    else if (parsed.data === undefined) delete values[field];
    else values[field] = parsed.data;
  }
  return violations.length > 0 ? refused(violations) : ok(values as T);
}

/** Only what really differs becomes an operation: writing an equal value over itself is no change. */
export function differingFields(
  view: Pick<RecordView, 'values'>,
  changes: Readonly<Record<string, Json>>,
  parsed: object,
): Record<string, Json> {
  const after = parsed as Readonly<Record<string, Json | undefined>>;
  const differing: Record<string, Json> = {};
  for (const field of Object.keys(changes)) {
    const value = after[field] ?? null;
    if (JSON.stringify(value) !== JSON.stringify(view.values[field] ?? null)) differing[field] = value;
  }
  return differing;
}

/** Now by the file server's clock, as far as it was measured. */
export const serverNow = ({ now, clockOffsetMs }: Pick<DecisionContext, 'now' | 'clockOffsetMs'>): number =>
  now + Math.round(clockOffsetMs ?? 0);

export const wrongState = (recordId: string, actual: string): ReturnType<typeof refuse> =>
  refuse('WRONG_STATE', { recordId, details: { actual } });

export const unknownOffice = (
  officeId: string | undefined,
  field: string,
  { state }: DecisionContext,
): Violation | null =>
  officeId === undefined || state.get('office', officeId)
    ? null
    : { code: 'UNKNOWN_RECORD', field, details: { id: officeId } };
