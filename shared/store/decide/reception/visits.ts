import { addDays, daysBetween, type PlainDate } from '../../../domain/plain-date.ts';
import { isAtLeast } from '../../../domain/reception/rank.ts';
import { type Reception, type ReceptionFacts, receptionFactsSchema } from '../../../domain/reception/reception.ts';
import { receptionId, visitRecordId } from '../../../rules/reception/reception-ids.ts';
import { receptionRulesOn, rulesDayOf } from '../../../rules/reception/reception-rules.ts';
import type { VisitFile } from '../../../rules/reception/visit-book.ts';
import { factViolations } from '../../../rules/reception/visit-problems.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import type { VisitEntry } from '../../reception-commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  leaderViolations,
  leadOfficeId,
  type OperationDraft,
  serverNow,
  unknownOffice,
} from '../context.ts';
import { acceptChanges } from '../drafts.ts';
import { entryViolations } from './entry-violations.ts';
import { visitMadeWith } from './known-visit.ts';
import { fileWith, openVisitFor, stepDraft, visitFor } from './visit-context.ts';

/** 登记: only the title must be there; who leads and who carries it out follow from the guests' rank where nothing is said. */
export function register(input: CommandInput<'reception.register'>, context: DecisionContext): Decision {
  const { officeId, key, entries } = input;
  const refusal = forbidden(context, 'reception.register', officeId);
  if (refusal) return refusal;
  const receivedAt = serverNow(context);
  const id = receptionId(officeId, receivedAt, key);
  if (visitMadeWith(key, context.state, receivedAt)) return accept([]);
  const values = withOffices(input.values, entries, receivedAt, context);
  const reception = { ...values, officeId, receivedAt, registeredBy: context.actor.name, stage: 'registered' as const };
  const violations = [
    ...visitViolations(values, guestsIn(entries), context),
    ...entries.flatMap((entry) => entryViolations(entry, values, entries, context)),
  ];
  if (violations.length > 0) return { ok: false, error: violations };
  return accept([
    { recordId: id, fields: fieldsOf({ ...reception, passedSteps: [] }) },
    ...newEntries({ id, officeId }, entries, context),
    stepDraft({ id, officeId }, { kind: 'stage', toStage: 'registered' }, context),
  ]);
}

const guestsIn = (entries: readonly VisitEntry[]): number =>
  entries.filter(({ kind }) => kind === 'receptionGuest').length;

/** 厅级以上 are led by 区委办 and carried out by 接待办, others by whoever registered them (plans-and-reception.md §2.6). */
function withOffices(
  values: ReceptionFacts,
  entries: readonly VisitEntry[],
  receivedAt: number,
  context: DecisionContext,
): ReceptionFacts {
  const { state, actor } = context;
  const rules = receptionRulesOn(rulesDayOf({ ...values, receivedAt }), state.list('receptionRules'));
  const ranks = entries.flatMap((entry) => (entry.kind === 'receptionGuest' ? [entry.values.rank] : []));
  const rank = [values.highestRank, ...ranks];
  const isHigh = rank.some((each) => isAtLeast(each, rules.leadFrom));
  const executing = state.list('office').find((office) => office.values.body === 'reception')?.id;
  const leading = isHigh ? leadOfficeId(context) : actor.officeId;
  return {
    ...values,
    ...(values.leadOfficeId === undefined && leading !== undefined && { leadOfficeId: leading }),
    ...(values.executingOfficeId === undefined &&
      isHigh &&
      executing !== undefined && { executingOfficeId: executing }),
  };
}

function visitViolations(values: ReceptionFacts, named: number, context: DecisionContext): Violation[] {
  const offices = [
    unknownOffice(values.leadOfficeId, 'leadOfficeId', context),
    unknownOffice(values.executingOfficeId, 'executingOfficeId', context),
  ];
  const hosts = values.hosts.flatMap(({ leaderId }) =>
    values.arriveOn === undefined
      ? knownLeader(leaderId, context)
      : leaderViolations(leaderId, values.arriveOn, 'hosts', context.state),
  );
  return [...factViolations(values, named), ...offices.filter((violation) => violation !== null), ...hosts];
}

const knownLeader = (leaderId: string, { state }: DecisionContext): Violation[] =>
  state.get('leader', leaderId) ? [] : [{ code: 'UNKNOWN_RECORD', field: 'hosts', details: { id: leaderId } }];

/** Lines as records, in the order in which they were given, from 1 on in each list. */
function newEntries(
  { id, officeId }: { readonly id: string; readonly officeId: string },
  entries: readonly VisitEntry[],
  context: DecisionContext,
): OperationDraft[] {
  const counts = new Map<string, number>();
  return entries.map(({ kind, values }) => {
    const order = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, order);
    return {
      recordId: visitRecordId(kind, id, context.newKey()),
      fields: fieldsOf({ ...values, officeId, receptionId: id, order }),
    };
  });
}

const ownFields = new Set(Object.keys(receptionFactsSchema.shape));

/** What people wrote about a visit; its stage and what was approved have steps of their own. */
export function edit(
  { id, baseRevision, changes }: CommandInput<'reception.edit'>,
  context: DecisionContext,
): Decision {
  const found = openVisitFor('reception.edit', id, context);
  if (!found.ok) return found;
  const foreign = Object.keys(changes).filter((field) => !ownFields.has(field));
  if (foreign.length > 0)
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  const after = changedValues<Reception>(found.value, changes);
  if (!after.ok) return after;
  const named = fileWith(found.value, context).file.guests.length;
  const violations = visitViolations(after.value, named, context);
  if (violations.length > 0) return { ok: false, error: violations.map((each) => ({ ...each, recordId: id })) };
  return acceptChanges(id, differingFields(found.value, changes, after.value), baseRevision);
}

/** 复制: an old visit's lines around a new arrival. Letters, approvals, states, rooms' numbers and what was spent stay behind. */
export function clone(input: CommandInput<'reception.clone'>, context: DecisionContext): Decision {
  const { fromId, key, title, arriveOn, arriveAt, withGuests } = input;
  const found = visitFor('reception.clone', fromId, context);
  if (!found.ok) return found;
  const { officeId } = context.actor;
  const receivedAt = serverNow(context);
  const id = receptionId(officeId, receivedAt, key);
  if (visitMadeWith(key, context.state, receivedAt)) return accept([]);
  const { file } = fileWith(found.value, context);
  const shift = shiftTo(found.value.values.arriveOn ?? file.stops[0]?.values.date, arriveOn);
  const reception = clonedReception(found.value.values, { title, arriveOn, arriveAt, shift });
  const entries = clonedEntries(file, shift, withGuests);
  const own = { officeId, receivedAt, registeredBy: context.actor.name, clonedFromId: fromId };
  return accept([
    { recordId: id, fields: fieldsOf({ ...reception, ...own, stage: 'registered', passedSteps: [] }) },
    ...newEntries({ id, officeId }, entries, context),
    stepDraft({ id, officeId }, { kind: 'stage', toStage: 'registered', text: found.value.values.title }, context),
  ]);
}

type Shift = (date: PlainDate) => PlainDate;

const shiftTo = (from: PlainDate | undefined, to: PlainDate): Shift => {
  const days = from === undefined ? 0 : daysBetween(from, to);
  return (date) => addDays(date, days);
};

const left = [
  'letterState',
  'letterNumber',
  'letterDate',
  'electronicNumber',
  'oralTaskBy',
  'arriveNumber',
  'departNumber',
  'gradeDecidedBy',
  'replyKind',
] as const;

function clonedReception(
  old: Reception,
  anew: Pick<Reception, 'title' | 'arriveOn' | 'arriveAt'> & { readonly shift: Shift },
): ReceptionFacts {
  const facts = Object.fromEntries(
    Object.entries(old).filter(([field]) => ownFields.has(field) && !left.some((each) => each === field)),
  );
  const { title, arriveOn, arriveAt = old.arriveAt, shift } = anew;
  const departOn = old.departOn === undefined ? undefined : shift(old.departOn);
  return receptionFactsSchema.parse({ ...facts, title, arriveOn, arriveAt, departOn });
}

/** The lines that a new visit begins with. */
function clonedEntries(file: VisitFile, shift: Shift, withGuests: boolean): VisitEntry[] {
  const lines = [
    ...(withGuests ? file.guests.map(({ values }) => ({ kind: 'receptionGuest', values })) : []),
    ...file.stops.map(({ values: { planItemId: _kept, ...values } }) => ({
      kind: 'itineraryStop',
      values: { ...values, date: shift(values.date) },
    })),
    ...file.tasks.map(({ values: { state: _state, stateAt: _at, stateBy: _by, dueOn, ...values } }) => ({
      kind: 'receptionTask',
      values: { ...values, ...(dueOn !== undefined && { dueOn: shift(dueOn) }) },
    })),
    ...file.meals.map(({ values }) => ({ kind: 'receptionMeal', values: { ...values, date: shift(values.date) } })),
    ...file.vehicles.map(({ values }) => ({
      kind: 'receptionVehicle',
      values: { ...values, guestIds: [], fromDate: shift(values.fromDate), toDate: shift(values.toDate) },
    })),
    ...file.rooms.map(({ values }) => ({
      kind: 'receptionRoom',
      values: { ...values, number: '', guestIds: [], fromDate: shift(values.fromDate), toDate: shift(values.toDate) },
    })),
  ];
  // Sound: what is left out of a record of the kind is what its entry does not have.
  return lines.map(({ kind, values: { officeId: _office, receptionId: _visit, order: _order, ...values } }) => ({
    kind,
    values,
  })) as VisitEntry[];
}
