import type { Handover } from '../../../domain/duty/handover.ts';
import { handoverId } from '../../../rules/duty/duty-ids.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, forbidden, refuse } from '../context.ts';
import { draftOf, dutyRecordFor, wrongOffice } from './duty-context.ts';

/** 交班: the outgoing side says what it hands over. It stays responsible until the other side confirms. */
export function handOver({ values, by }: CommandInput<'duty.handOver'>, context: DecisionContext): Decision {
  const { officeId, date, at, items } = values;
  const refusal = forbidden(context, 'duty.handOver', officeId);
  if (refusal) return refusal;
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return { ok: false, error: [wrong] };
  if (values.outgoing.length === 0) return refuse('MISSING_TEXT', { field: 'outgoing' });
  const id = handoverId(officeId, date, at);
  const present = context.state.get('handover', id)?.values;
  if (present?.incomingAt !== undefined)
    return refuse('WRONG_STATE', { recordId: id, details: { actual: 'takenOver' } });
  const keys = new Set(items.map(({ key }) => key));
  const acceptedKeys = (present?.acceptedKeys ?? []).filter((key) => keys.has(key));
  const confirmed = { outgoingBy: by ?? context.actor.name, outgoingAt: context.now };
  return accept([draftOf(id, fieldsOf({ ...values, acceptedKeys, ...confirmed }))]);
}

/** 逐项接收 */
export function acceptItems(
  { id, baseRevision, keys }: CommandInput<'duty.acceptItems'>,
  context: DecisionContext,
): Decision {
  const found = handedOver('duty.acceptItems', id, context);
  if (!found.ok) return found;
  const { items, acceptedKeys } = found.value.values;
  const unknown = keys.find((key) => !items.some((item) => item.key === key));
  if (unknown !== undefined) return refuse('UNKNOWN_RECORD', { recordId: id, details: { id: unknown } });
  return accept([draftOf(id, { acceptedKeys: [...new Set([...acceptedKeys, ...keys])] }, baseRevision)]);
}

/** 接班: from this moment the incoming side is responsible. Every item has been accepted before. */
export function takeOver(
  { id, baseRevision, lateReason, by }: CommandInput<'duty.takeOver'>,
  context: DecisionContext,
): Decision {
  const found = handedOver('duty.takeOver', id, context);
  if (!found.ok) return found;
  const { items, acceptedKeys } = found.value.values;
  const count = items.filter(({ key }) => !acceptedKeys.includes(key)).length;
  if (count > 0) return refuse('ITEMS_NOT_ACCEPTED', { recordId: id, details: { count } });
  const fields = { incomingBy: by ?? context.actor.name, incomingAt: context.now, lateReason };
  return accept([draftOf(id, fieldsOf(fields), baseRevision)]);
}

/** 带班领导 has seen it. */
export function witnessHandover(
  { id, baseRevision, leader }: CommandInput<'duty.witnessHandover'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('handover', 'duty.witnessHandover', id, context);
  if (!found.ok) return found;
  if (found.value.values.outgoingAt === undefined) return refuse('HANDOVER_NOT_GIVEN', { recordId: id });
  return accept([draftOf(id, { leaderBy: leader, leaderAt: context.now }, baseRevision)]);
}

function handedOver(action: CommandName, id: string, context: DecisionContext) {
  const found = dutyRecordFor('handover', action, id, context);
  if (!found.ok) return found;
  const { outgoingAt, incomingAt }: Handover = found.value.values;
  if (outgoingAt === undefined) return refuse('HANDOVER_NOT_GIVEN', { recordId: id });
  return incomingAt === undefined ? found : refuse('WRONG_STATE', { recordId: id, details: { actual: 'takenOver' } });
}
