import { chinaTimeOf } from '../../../domain/china-time.ts';
import { addDays, daysBetween } from '../../../domain/plain-date.ts';
import type { MatterState } from '../../../domain/supervision/matter.ts';
import { isOpen } from '../../../rules/supervision/matter-states.ts';
import type { CommandInput } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, refuse, serverNow, wrongState } from '../context.ts';
import { forbiddenMatter, matterFor, move, newPartId, stepDraft, todayOf } from './matter-context.ts';

/** 领导审阅: no new instruction is 办结 (duty-and-emergency.md §3.2). */
export function close(input: CommandInput<'supervision.close'>, context: DecisionContext): Decision {
  const { id, baseRevision, closedBy, words, rating } = input;
  const found = matterFor('supervision.close', id, ['awaitingLeader'], context);
  if (!found.ok) return found;
  const fields = fieldsOf({ closedAt: serverNow(context), closedBy, rating, percent: 100 });
  const said = { kind: 'leader', decidedBy: closedBy, text: words } as const;
  return move(found.value, { ...fields, state: 'closed' }, said, baseRevision, context);
}

/** 领导审阅 with a new instruction: the unit goes on, until another day where one is named. */
export function carryOn(input: CommandInput<'supervision.carryOn'>, context: DecisionContext): Decision {
  const { id, baseRevision, decidedBy, words, dueOn } = input;
  const found = matterFor('supervision.carryOn', id, ['awaitingLeader'], context);
  if (!found.ok) return found;
  if (dueOn !== undefined && dueOn < todayOf(context)) return dueBeforeToday(id, context);
  const fields = { state: 'underway' as const, handedInAt: null, ...(dueOn !== undefined && { dueOn }) };
  return move(found.value, fields, { kind: 'leader', decidedBy, text: words }, baseRevision, context);
}

const dueBeforeToday = (id: string, context: DecisionContext) =>
  refuse('DUE_BEFORE_GIVEN', { recordId: id, field: 'dueOn', details: { givenOn: todayOf(context) } });

export function archive({ id, baseRevision }: CommandInput<'supervision.archive'>, context: DecisionContext): Decision {
  const found = matterFor('supervision.archive', id, ['closed'], context);
  return found.ok ? move(found.value, { state: 'archived' }, {}, baseRevision, context) : found;
}

/** 重新办理: what was closed turned out not to be done. */
export function reopen(input: CommandInput<'supervision.reopen'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason, dueOn } = input;
  const found = matterFor('supervision.reopen', id, ['closed', 'archived'], context);
  if (!found.ok) return found;
  if (dueOn < todayOf(context)) return dueBeforeToday(id, context);
  const undone = { closedAt: null, closedBy: null, rating: null, handedInAt: null };
  return move(found.value, { ...undone, dueOn, state: 'underway' }, { text: reason }, baseRevision, context);
}

const pausable: readonly MatterState[] = ['assigned', 'signed', 'underway', 'returned'];

/** 暂停 stops the clock. */
export function pause(input: CommandInput<'supervision.pause'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = matterFor('supervision.pause', id, pausable, context);
  if (!found.ok) return found;
  const { state } = found.value.values;
  const fields = { state: 'paused' as const, stateBefore: state, stateReason: reason, pausedAt: serverNow(context) };
  return move(found.value, fields, { text: reason }, baseRevision, context);
}

/** 恢复: where it was; a pause has moved the last day on by as many days. */
export function resume(input: CommandInput<'supervision.resume'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = matterFor('supervision.resume', id, ['paused', 'withdrawn', 'merged'], context);
  if (!found.ok) return found;
  const { stateBefore = 'draft', pausedAt, dueOn, state } = found.value.values;
  const days =
    state === 'paused' && pausedAt !== undefined ? daysBetween(chinaTimeOf(pausedAt).date, todayOf(context)) : 0;
  const moved = dueOn !== undefined && days > 0 ? { dueOn: addDays(dueOn, days) } : {};
  const cleared = { stateBefore: null, stateReason: null, pausedAt: null, mergedIntoId: null };
  return move(
    found.value,
    { ...fieldsOf({ ...cleared, ...moved }), state: stateBefore },
    { text: reason },
    baseRevision,
    context,
  );
}

/** 撤销 */
export function withdraw(input: CommandInput<'supervision.withdraw'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = matterFor('supervision.withdraw', id, null, context);
  if (!found.ok) return found;
  const { state, stateBefore } = found.value.values;
  if (!isOpen(state)) return wrongState(id, state);
  const before = state === 'paused' ? stateBefore : state;
  const fields = fieldsOf({ stateBefore: before, stateReason: reason });
  return move(found.value, { ...fields, state: 'withdrawn' }, { text: reason }, baseRevision, context);
}

/** 并案: the other one goes on and is told of it. */
export function merge(input: CommandInput<'supervision.merge'>, context: DecisionContext): Decision {
  const { id, baseRevision, intoId, reason } = input;
  const found = matterFor('supervision.merge', id, null, context);
  if (!found.ok) return found;
  const { state, title } = found.value.values;
  if (!isOpen(state)) return wrongState(id, state);
  if (intoId === id) return refuse('MERGED_INTO_ITSELF', { recordId: id, field: 'intoId' });
  const into = context.state.get('matter', intoId);
  if (!into || !isOpen(into.values.state))
    return refuse('UNKNOWN_RECORD', { field: 'intoId', details: { id: intoId } });
  const fields = { state: 'merged' as const, stateBefore: state, stateReason: reason, mergedIntoId: intoId };
  const moved = move(found.value, fields, { text: reason }, baseRevision, context);
  const told = stepDraft({ id: intoId, officeId: into.values.officeId }, { kind: 'merged', text: title }, context);
  return moved.ok ? accept([...moved.value, told]) : moved;
}

export function addNote(input: CommandInput<'supervision.addNote'>, context: DecisionContext): Decision {
  const { matterId, text } = input;
  const matter = context.state.get('matter', matterId);
  if (!matter) return refuse('UNKNOWN_RECORD', { recordId: matterId });
  const refusal = forbiddenMatter(matter, 'supervision.addNote', context);
  if (refusal) return refusal;
  const step = { officeId: matter.values.officeId, matterId, kind: 'note', text, at: serverNow(context) } as const;
  const fields = { ...step, enteredBy: context.actor.name };
  return accept([{ recordId: newPartId('matterStep', matterId, context), fields: fieldsOf(fields) }]);
}
