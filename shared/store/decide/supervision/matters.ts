import { yearPartition } from '../../../domain/month.ts';
import { addDays, type PlainDate } from '../../../domain/plain-date.ts';
import { partsOfRecordId } from '../../../domain/record.ts';
import { type Matter, type MatterFacts, matterFactsSchema } from '../../../domain/supervision/matter.ts';
import { isMatterSource } from '../../../rules/supervision/matter-from-source.ts';
import { isMadeWith, matterId } from '../../../rules/supervision/matter-ids.ts';
import { duplicateMatterNumbers, filedYear, matterNumber } from '../../../rules/supervision/matter-number.ts';
import { fixedOnceAssigned, isBeforeAssignment, isOpen } from '../../../rules/supervision/matter-states.ts';
import { unitsOf } from '../../../rules/supervision/taking-part.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import type { RecordReader } from '../../state.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  refuse,
  serverNow,
  unknownOffice,
  wrongState,
} from '../context.ts';
import { acceptChanges } from '../drafts.ts';
import { type MatterView, matterFor, move, stepDraft, todayOf } from './matter-context.ts';

/** Matters that may still be tracked were entered within these years. */
const YEARS_BACK = 3;

/** Partitions of the years in which a matter that is open today may have been entered. */
export const matterYears = (today: PlainDate): string[] => {
  const days = Array.from({ length: YEARS_BACK + 1 }, (_, back) => addDays(today, -366 * back));
  return [...new Set(days.map(yearPartition))];
};

/** The matters of this year and the ones before. */
const recentMatters = (context: DecisionContext): MatterView[] =>
  matterYears(todayOf(context)).flatMap((year) => context.state.list('matter', year));

/** The matter that was made with a key of the page: sent twice, it is one. */
export const matterMadeWith = (key: string, state: RecordReader, year: string): string | undefined =>
  state.list('matter', year).find(({ id }) => isMadeWith(id, key))?.id;

/** 登记: only what it is about must be there. */
export function register(input: CommandInput<'supervision.register'>, context: DecisionContext): Decision {
  const { officeId, key, values } = input;
  const refusal = forbidden(context, 'supervision.register', officeId);
  if (refusal) return refusal;
  const enteredAt = serverNow(context);
  if (matterMadeWith(key, context.state, yearPartition(todayOf(context)))) return accept([]);
  const id = matterId(officeId, enteredAt, key);
  const violations = [...factViolations(values, context), ...sourceViolations(values, id, context)];
  if (violations.length > 0) return { ok: false, error: violations };
  const matter = { ...values, officeId, enteredAt, enteredBy: context.actor.name, state: 'draft' as const };
  const counts = { percent: 0, feedbackTimes: 0, returnedTimes: 0, extendedTimes: 0 };
  return accept([
    { recordId: id, fields: fieldsOf({ ...matter, ...counts }) },
    stepDraft({ id, officeId }, { kind: 'state', toState: 'draft' }, context),
  ]);
}

function factViolations(values: MatterFacts, context: DecisionContext): Violation[] {
  const { givenOn, dueOn } = values;
  const units = unitsOf({ officeId: '', ...values });
  const offices = units.map(({ officeId }) => unknownOffice(officeId, 'leadUnit', context));
  const names = units.map(({ name }) => name);
  return [
    ...offices.filter((violation) => violation !== null),
    ...(new Set(names).size < names.length ? [{ code: 'INVALID_VALUES', field: 'assistUnits' } as const] : []),
    ...(givenOn !== undefined && dueOn !== undefined && dueOn < givenOn
      ? [{ code: 'DUE_BEFORE_GIVEN', field: 'dueOn', details: { givenOn } } as const]
      : []),
  ];
}

/** What a matter is made from is there, and nobody tracks it already (严禁重复督办, duty-and-emergency.md §3.1). */
function sourceViolations({ sourceId }: MatterFacts, ownId: string, context: DecisionContext): Violation[] {
  if (sourceId === undefined) return [];
  const field = 'sourceId';
  if (!isSource(sourceId) || context.state.view(sourceId)?.standing !== 'present')
    return [{ code: 'UNKNOWN_RECORD', field, details: { id: sourceId } }];
  const other = recentMatters(context).find(
    ({ id, values }) => id !== ownId && values.sourceId === sourceId && isOpen(values.state),
  );
  const number = other && matterNumber(other.values);
  return other ? [{ code: 'TRACKED_ALREADY', recordId: other.id, field, details: { number: number ?? '' } }] : [];
}

const isSource = (id: string): boolean => isMatterSource(partsOfRecordId(id).kind);

const ownFields = new Set(Object.keys(matterFactsSchema.shape));

/** What people wrote about a matter. Once it is given out, its words, units and time stand. */
export function edit(
  { id, baseRevision, changes }: CommandInput<'supervision.edit'>,
  context: DecisionContext,
): Decision {
  const found = matterFor('supervision.edit', id, null, context);
  if (!found.ok) return found;
  const { state } = found.value.values;
  if (!isOpen(state)) return wrongState(id, state);
  const fields = Object.keys(changes);
  const foreign = fields.filter((field) => !ownFields.has(field));
  if (foreign.length > 0)
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  const after = changedValues<Matter>(found.value, changes);
  if (!after.ok) return after;
  const differing = differingFields(found.value, changes, after.value);
  const fixed = Object.keys(differing).filter((field) => fixedOnceAssigned.some((each) => each === field));
  if (!isBeforeAssignment(state) && fixed.length > 0)
    return {
      ok: false,
      error: fixed.map((field) => ({ code: 'FIXED_ONCE_ASSIGNED', recordId: id, field, details: { field } })),
    };
  const violations = [
    ...factViolations(after.value, context),
    ...('sourceId' in differing ? sourceViolations(after.value, id, context) : []),
  ];
  if (violations.length > 0) return { ok: false, error: violations.map((each) => ({ recordId: id, ...each })) };
  return acceptChanges(id, differing, baseRevision);
}

/** 送审 */
export function submit({ id, baseRevision }: CommandInput<'supervision.submit'>, context: DecisionContext): Decision {
  const found = matterFor('supervision.submit', id, ['draft'], context);
  if (!found.ok) return found;
  const missing = missingFields(found.value.values, ['words', 'leadUnit']);
  if (missing.length > 0) return needs(id, missing);
  return move(found.value, { state: 'awaitingApproval' }, {}, baseRevision, context);
}

/** 立项: approved and numbered, one after the other in its year. */
export function approve(input: CommandInput<'supervision.approve'>, context: DecisionContext): Decision {
  const { id, baseRevision, approvedBy } = input;
  const found = matterFor('supervision.approve', id, ['awaitingApproval'], context);
  if (!found.ok) return found;
  const filedAt = serverNow(context);
  // Sent back after it was numbered before, it keeps its number.
  const numbered =
    found.value.values.sequence === undefined ? { sequence: nextSequence(filedAt, context), filedAt } : {};
  const fields = { ...fieldsOf({ approvedBy, ...numbered }), state: 'filed' as const };
  return move(found.value, fields, { decidedBy: approvedBy }, baseRevision, context);
}

function nextSequence(filedAt: number, context: DecisionContext): number {
  const year = filedYear({ filedAt });
  const sameYear = recentMatters(context).filter(({ values }) => filedYear(values) === year);
  return Math.max(0, ...sameYear.map(({ values }) => values.sequence ?? 0)) + 1;
}

/** 退回修改 before it is given out. */
export function sendBack(input: CommandInput<'supervision.sendBack'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = matterFor('supervision.sendBack', id, ['awaitingApproval', 'filed'], context);
  return found.ok ? move(found.value, { state: 'draft' }, { text: reason }, baseRevision, context) : found;
}

export function renumber(
  { id, baseRevision }: CommandInput<'supervision.renumber'>,
  context: DecisionContext,
): Decision {
  const found = matterFor('supervision.renumber', id, null, context);
  if (!found.ok) return found;
  const { filedAt, officeId } = found.value.values;
  if (filedAt === undefined || !duplicateMatterNumbers(recentMatters(context)).has(id))
    return refuse('NOTHING_CHANGED', { recordId: id });
  const sequence = nextSequence(filedAt, context);
  const words = `${matterNumber(found.value.values)} → ${matterNumber({ sequence, filedAt })}`;
  return accept([
    { recordId: id, fields: { sequence }, baseRevision },
    stepDraft({ id, officeId }, { kind: 'note', text: words }, context),
  ]);
}

const missingFields = (matter: Matter, fields: readonly (keyof Matter)[]): string[] =>
  fields.filter((field) => matter[field] === undefined || matter[field] === '');

export const needs = (id: string, fields: readonly string[]): Decision => ({
  ok: false,
  error: fields.map((field) => ({ code: 'MATTER_NEEDS', recordId: id, field, details: { field } })),
});
