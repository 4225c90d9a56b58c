import { ok, type Result } from '../../../base/result.ts';
import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { RecordKind } from '../../../domain/record.ts';
import type { Matter, MatterState } from '../../../domain/supervision/matter.ts';
import type { MatterStep } from '../../../domain/supervision/matter-parts.ts';
import type { SupervisionRules } from '../../../domain/supervision/supervision-rules.ts';
import { matterRecordId } from '../../../rules/supervision/matter-ids.ts';
import { rulesDayOf, supervisionRulesOn } from '../../../rules/supervision/supervision-rules.ts';
import { answersFor, unitsOf } from '../../../rules/supervision/taking-part.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';

export type MatterView = TypedRecordView<'matter'>;

/** A matter that the actor may do `action` to for the office that gave it out, in one of `states`. */
export function matterFor(
  action: CommandName,
  id: string,
  states: readonly MatterState[] | null,
  context: DecisionContext,
): Result<MatterView, readonly Violation[]> {
  const view = context.state.get('matter', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbidden(context, action, view.values.officeId);
  if (refusal) return refusal;
  return states?.includes(view.values.state) === false ? wrongState(id, view.values.state) : ok(view);
}

/** The same for `unitName`, one of the matter's units: by its own office, or by the one that gave the matter out. */
export function matterForUnit(
  action: CommandName,
  id: string,
  unitName: string,
  states: readonly MatterState[],
  context: DecisionContext,
): Result<MatterView, readonly Violation[]> {
  const view = context.state.get('matter', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const unit = unitsOf(view.values).find(({ name }) => name === unitName);
  const { officeId } = context.actor;
  const refusal = forbidden(context, action, unit?.officeId === officeId ? officeId : view.values.officeId);
  if (refusal) return refusal;
  if (!unit) return refuse('NOT_A_UNIT', { recordId: id, field: 'unitName', details: { name: unitName } });
  return states.includes(view.values.state) ? ok(view) : wrongState(id, view.values.state);
}

/** The refusal where the actor may not write to a matter as one that takes part in it. */
export const forbiddenMatter = ({ values }: MatterView, action: CommandName, context: DecisionContext) =>
  forbidden(context, action, answersFor(values, context.actor.officeId) ? context.actor.officeId : values.officeId);

export const rulesOf = (matter: Pick<Matter, 'givenOn' | 'enteredAt'>, { state }: DecisionContext): SupervisionRules =>
  supervisionRulesOn(rulesDayOf(matter), state.list('supervisionRules'));

export const todayOf = (context: DecisionContext): PlainDate => chinaTimeOf(serverNow(context)).date;

export const isLeadUnit = ({ leadUnit }: Matter, unitName: string): boolean => leadUnit?.name === unitName;

type Said = Pick<MatterStep, 'kind'> & Partial<Pick<MatterStep, 'fromState' | 'toState' | 'decidedBy' | 'text'>>;

/** One step taken with a matter, as its record keeps it for ever. */
export function stepDraft(
  { id, officeId }: { readonly id: string; readonly officeId: string },
  said: Said,
  context: DecisionContext,
): OperationDraft {
  const step = { officeId, matterId: id, text: '', ...said, at: serverNow(context), enteredBy: context.actor.name };
  return { recordId: matterRecordId('matterStep', id, context.newKey()), fields: fieldsOf(step) };
}

/** Fields of a matter with the step that tells of its new state. */
export function move(
  { id, values }: MatterView,
  fields: OperationDraft['fields'] & { readonly state: MatterState },
  said: Partial<Said>,
  baseRevision: number,
  context: DecisionContext,
): Decision {
  const step = { kind: 'state', fromState: values.state, toState: fields.state, ...said } as const;
  return accept([{ recordId: id, fields, baseRevision }, stepDraft({ id, officeId: values.officeId }, step, context)]);
}

export const newPartId = (kind: RecordKind, matterId: string, { newKey }: DecisionContext): string =>
  matterRecordId(kind, matterId, newKey());
