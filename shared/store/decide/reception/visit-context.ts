import { ok, type Result } from '../../../base/result.ts';
import { isOver, receptionFactsSchema } from '../../../domain/reception/reception.ts';
import type { ReceptionStep } from '../../../domain/reception/reception-issue.ts';
import type { ReceptionRules } from '../../../domain/reception/reception-rules.ts';
import { directoryPartition, partsOfRecordId, type RecordKind } from '../../../domain/record.ts';
import { receptionPartition, visitRecordId } from '../../../rules/reception/reception-ids.ts';
import { rulesDayOf } from '../../../rules/reception/reception-rules.ts';
import { worksOn } from '../../../rules/reception/taking-part.ts';
import { type VisitBook, type VisitFile, visitBookKinds, visitBookOf } from '../../../rules/reception/visit-book.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandName } from '../../commands.ts';
import type { VisitEntryKind } from '../../reception-commands.ts';
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

export type VisitView = TypedRecordView<'reception'>;

/** The refusal where the actor may not do `action` to a visit: it is for the offices that work on it. */
export function forbiddenVisit(
  { values }: VisitView,
  action: CommandName,
  context: DecisionContext,
): ReturnType<typeof forbidden> {
  const { officeId } = context.actor;
  return forbidden(context, action, worksOn(values, officeId) ? officeId : values.officeId);
}

/** A visit that the actor may do `action` to. */
export function visitFor(
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<VisitView, readonly Violation[]> {
  const view = context.state.get('reception', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  return forbiddenVisit(view, action, context) ?? ok(view);
}

/** The same of a visit that is neither called off nor archived. */
export function openVisitFor(
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<VisitView, readonly Violation[]> {
  const found = visitFor(action, id, context);
  if (!found.ok) return found;
  const { stage } = found.value.values;
  return isOver(stage) ? wrongState(id, stage) : found;
}

/** The visit that a record is, or is of. */
export function visitOfRecord(id: string, { state }: Pick<DecisionContext, 'state'>): VisitView | undefined {
  const { receptionId } = state.view(id)?.values ?? {};
  return state.get('reception', typeof receptionId === 'string' ? receptionId : id);
}

const facts = new Set(Object.keys(receptionFactsSchema.shape));

/** What becomes of a visit, and of a task, is told by commands of their own; a former value is not written back by hand. */
export const hasStepsOfItsOwn = (kind: string, field: string): boolean =>
  kind === ('reception' satisfies RecordKind)
    ? !facts.has(field)
    : isEntryKind(kind) && ['officeId', 'receptionId', 'planItemId', 'state', 'stateAt', 'stateBy'].includes(field);

/** A line of a visit's lists, with the visit. */
export interface VisitPart {
  readonly id: string;
  readonly kind: VisitEntryKind;
  readonly values: Readonly<Record<string, unknown>> & { readonly receptionId: string; readonly officeId: string };
}

const entryKinds: readonly VisitEntryKind[] = [
  'receptionGuest',
  'itineraryStop',
  'receptionTask',
  'receptionMeal',
  'receptionRoom',
  'receptionVehicle',
  'seatPlan',
];

export const isEntryKind = (kind: string): kind is VisitEntryKind => entryKinds.some((known) => known === kind);

export function partOf(
  id: string,
  { state }: Pick<DecisionContext, 'state'>,
): Result<{ readonly part: VisitPart; readonly visit: VisitView }, readonly Violation[]> {
  const part = state.view(id);
  const { receptionId } = part?.values ?? {};
  const visit = typeof receptionId === 'string' ? state.get('reception', receptionId) : undefined;
  if (!part || !visit || part.standing !== 'present' || !isEntryKind(part.kind))
    return refuse('UNKNOWN_RECORD', { recordId: id });
  return ok({ part: part as unknown as VisitPart, visit });
}

/** The same where the actor may do `action` to the visit, and it is not over. */
export function openPartFor(action: CommandName, id: string, context: DecisionContext): ReturnType<typeof partOf> {
  const found = partOf(id, context);
  if (!found.ok) return found;
  const visit = openVisitFor(action, found.value.visit.id, context);
  return visit.ok ? found : visit;
}

/** The visits of one's year and month, with the rules. */
export const visitBookWith = (receptionId: string, { state }: Pick<DecisionContext, 'state'>): VisitBook =>
  visitBookOf(
    state.recordsOf(
      new Set([directoryPartition, partsOfRecordId(receptionId).partition, receptionPartition(receptionId)]),
      visitBookKinds,
    ),
  );

/** A visit that was found before, with everything of it and the rules that it keeps. */
export function fileWith(
  { id, values }: VisitView,
  context: Pick<DecisionContext, 'state'>,
): { readonly file: VisitFile; readonly rules: ReceptionRules; readonly book: VisitBook } {
  const book = visitBookWith(id, context);
  const file = book.files.get(id);
  if (!file) throw new Error(`Visit ${id} is in the book of its own month`);
  return { file, rules: book.rulesOn(rulesDayOf(values)), book };
}

type Said = Pick<ReceptionStep, 'kind'> &
  Partial<Pick<ReceptionStep, 'fromStage' | 'toStage' | 'step' | 'stepName' | 'decidedBy' | 'text'>>;

/** One step taken with a visit, as its record keeps it for ever. */
export function stepDraft(
  { id, officeId }: { readonly id: string; readonly officeId: string },
  said: Said,
  context: DecisionContext,
): OperationDraft {
  const step = { officeId, receptionId: id, text: '', ...said, at: serverNow(context), enteredBy: context.actor.name };
  return { recordId: visitRecordId('receptionStep', id, context.newKey()), fields: fieldsOf(step) };
}

export const newPartId = (kind: RecordKind, receptionId: string, { newKey }: DecisionContext): string =>
  visitRecordId(kind, receptionId, newKey());
