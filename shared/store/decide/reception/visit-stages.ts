import type { Reception, ReceptionStage } from '../../../domain/reception/reception.ts';
import type { ReceptionStep } from '../../../domain/reception/reception-issue.ts';
import { barriers, complianceFindings } from '../../../rules/reception/compliance.ts';
import { guestCount } from '../../../rules/reception/head-count.ts';
import { sheetGaps } from '../../../rules/reception/sheet-gaps.ts';
import { canBeCalledOff, nextStage, stageBack } from '../../../rules/reception/stages.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, refuse, wrongState } from '../context.ts';
import { fileWith, openVisitFor, stepDraft, type VisitView, visitFor } from './visit-context.ts';

/** The next stage by hand; refused with what is still missing for it. */
export function advance(
  { id, baseRevision, text }: CommandInput<'reception.advance'>,
  context: DecisionContext,
): Decision {
  const found = openVisitFor('reception.advance', id, context);
  if (!found.ok) return found;
  const { stage } = found.value.values;
  const to = nextStage(stage);
  if (to === undefined) return wrongState(id, stage);
  const missing = missingFor(to, found.value, context);
  if (missing.length > 0) return { ok: false, error: missing };
  // Handed in anew, a plan is approved from the first step on.
  const fields = to === 'awaitingApproval' ? { stage: to, passedSteps: [] } : { stage: to };
  return move(found.value, fields, { kind: 'stage', text }, baseRevision, context);
}

/** 意图、人员、时间、要求 before the grade is asked for; the grade before the plan; nothing barred in the plan; the signed sheet at the end. */
function missingFor(to: ReceptionStage, visit: VisitView, context: DecisionContext): Violation[] {
  const { id, values } = visit;
  const lacking = (fields: readonly (keyof Reception)[]): Violation[] =>
    fields.map((field) => ({ code: 'STAGE_NEEDS', recordId: id, field, details: { field } }));
  const { file, rules } = fileWith(visit, context);
  switch (to) {
    case 'grading':
      return lacking([
        ...(values.purpose === '' ? (['purpose'] as const) : []),
        ...(guestCount(file) === 0 ? (['headcount'] as const) : []),
        ...(values.arriveOn === undefined ? (['arriveOn'] as const) : []),
        ...(values.requirements === '' ? (['requirements'] as const) : []),
      ]);
    case 'planning':
      return lacking([
        ...(values.grade === '' ? (['grade'] as const) : []),
        ...(values.gradeDecidedBy === '' ? (['gradeDecidedBy'] as const) : []),
      ]);
    case 'awaitingApproval': {
      if (file.stops.length === 0) return [{ code: 'NO_STOPS', recordId: id }];
      const leaders = new Map(context.state.list('leader').map((leader) => [leader.id, leader.values]));
      return barriers(complianceFindings({ file, rules, leaders })).map(({ rule, recordId, field, key }) => ({
        code: 'COMPLIANCE_BARRED',
        recordId,
        field,
        details: { rule, key },
      }));
    }
    case 'settled':
      return sheetGaps(file).map((field) => ({
        code: 'SHEET_INCOMPLETE',
        recordId: file.sheet?.id ?? id,
        field,
        details: { field },
      }));
    default:
      return [];
  }
}

export function goBack(
  { id, baseRevision, reason }: CommandInput<'reception.goBack'>,
  context: DecisionContext,
): Decision {
  const found = openVisitFor('reception.goBack', id, context);
  if (!found.ok) return found;
  const { stage } = found.value.values;
  const to = stageBack(stage);
  if (to === undefined) return wrongState(id, stage);
  const fields = to === 'planning' ? { stage: to, passedSteps: [] } : { stage: to };
  return move(found.value, fields, { kind: 'stage', text: reason }, baseRevision, context);
}

/** One step of the approval, in the order of the rules; after the last the plan is 已审定. */
export function approve(input: CommandInput<'reception.approve'>, context: DecisionContext): Decision {
  const { id, baseRevision, step, decidedBy, text } = input;
  const found = visitAwaiting('reception.approve', id, step, context);
  if (!found.ok) return found;
  const { visit, name, steps } = found;
  const passedSteps = [...visit.values.passedSteps, step];
  const isLast = passedSteps.length >= steps;
  const fields = isLast ? { stage: 'approved' as const, passedSteps } : { passedSteps };
  return move(visit, fields, { kind: 'approval', step, stepName: name, decidedBy, text }, baseRevision, context);
}

/** 退回修改 by whoever has the plan before them. */
export function returnPlan(input: CommandInput<'reception.returnPlan'>, context: DecisionContext): Decision {
  const { id, baseRevision, step, decidedBy, reason } = input;
  const found = visitAwaiting('reception.returnPlan', id, step, context);
  if (!found.ok) return found;
  const said = { kind: 'return', step, stepName: found.name, decidedBy, text: reason } as const;
  return move(found.visit, { stage: 'planning', passedSteps: [] }, said, baseRevision, context);
}

function visitAwaiting(
  action: 'reception.approve' | 'reception.returnPlan',
  id: string,
  step: string,
  context: DecisionContext,
) {
  const found = openVisitFor(action, id, context);
  if (!found.ok) return found;
  const visit = found.value;
  const { stage, passedSteps } = visit.values;
  if (stage !== 'awaitingApproval') return wrongState(id, stage);
  const { approvalSteps } = fileWith(visit, context).rules;
  const due = approvalSteps.find(({ key }) => !passedSteps.includes(key));
  if (due?.key !== step) return refuse('NOT_THIS_STEP', { recordId: id, details: { due: due?.name ?? '' } });
  return { ok: true as const, visit, name: due.name, steps: approvalSteps.length };
}

export const cancel = (
  { id, baseRevision, reason }: CommandInput<'reception.cancel'>,
  context: DecisionContext,
): Decision => callOff('reception.cancel', 'cancelled', id, reason, baseRevision, context);

export const postpone = (
  { id, baseRevision, reason }: CommandInput<'reception.postpone'>,
  context: DecisionContext,
): Decision => callOff('reception.postpone', 'postponed', id, reason, baseRevision, context);

function callOff(
  action: 'reception.cancel' | 'reception.postpone',
  to: 'cancelled' | 'postponed',
  id: string,
  reason: string,
  baseRevision: number,
  context: DecisionContext,
): Decision {
  const found = visitFor(action, id, context);
  if (!found.ok) return found;
  const { stage, stageBefore } = found.value.values;
  // What was put off can still be called off.
  if (!canBeCalledOff(stage) && !(stage === 'postponed' && to === 'cancelled')) return wrongState(id, stage);
  const before = stage === 'postponed' ? stageBefore : stage;
  const fields = { stage: to, stageBefore: before, stageReason: reason };
  return move(found.value, fields, { kind: 'stage', text: reason }, baseRevision, context);
}

/** 恢复: at the stage it had; a plan that was approved for another day is approved anew. */
export function resume(
  { id, baseRevision, reason }: CommandInput<'reception.resume'>,
  context: DecisionContext,
): Decision {
  const found = visitFor('reception.resume', id, context);
  if (!found.ok) return found;
  const { stage, stageBefore } = found.value.values;
  if (stage !== 'cancelled' && stage !== 'postponed') return wrongState(id, stage);
  const needsPlan = stageBefore === 'awaitingApproval' || stageBefore === 'approved' || stageBefore === 'issued';
  const to = needsPlan ? 'planning' : (stageBefore ?? 'registered');
  const fields = { stage: to, stageBefore: null, stageReason: null, ...(needsPlan && { passedSteps: [] }) };
  return move(found.value, fields, { kind: 'stage', text: reason }, baseRevision, context);
}

export function addNote({ receptionId, text }: CommandInput<'reception.addNote'>, context: DecisionContext): Decision {
  const found = visitFor('reception.addNote', receptionId, context);
  if (!found.ok) return found;
  const { officeId } = found.value.values;
  return accept([stepDraft({ id: receptionId, officeId }, { kind: 'note', text }, context)]);
}

type Fields = { readonly [K in keyof Reception]?: Reception[K] | null };

function move(
  { id, values }: VisitView,
  fields: Fields,
  said: Pick<ReceptionStep, 'kind'> & Partial<ReceptionStep>,
  baseRevision: number,
  context: DecisionContext,
): Decision {
  const toStage = fields.stage ?? values.stage;
  const moved = toStage === values.stage ? {} : { fromStage: values.stage, toStage };
  return accept([
    { recordId: id, fields: fieldsOf(fields), baseRevision },
    stepDraft({ id, officeId: values.officeId }, { ...moved, ...said }, context),
  ]);
}
