import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Matter } from '../../../domain/supervision/matter.ts';
import { feedbackOnAfter } from '../../../rules/supervision/feedback-dues.ts';
import { matterPartition } from '../../../rules/supervision/matter-ids.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  refuse,
  serverNow,
  workCalendarIn,
  wrongState,
} from '../context.ts';
import { isLeadUnit, matterFor, matterForUnit, move, newPartId, todayOf } from './matter-context.ts';

const working = ['signed', 'underway', 'returned'] as const;

/** 反馈: an interim one reports, 申请办结 by the lead unit hands the matter in for review. */
export function feedBack(input: CommandInput<'supervision.feedBack'>, context: DecisionContext): Decision {
  const { id, baseRevision, unitName, values } = input;
  const found = matterForUnit('supervision.feedBack', id, unitName, working, context);
  if (!found.ok) return found;
  const matter = found.value.values;
  const isLead = isLeadUnit(matter, unitName);
  const handedInAt = serverNow(context);
  const isFinal = values.isFinal && isLead;
  const entry = { officeId: matter.officeId, matterId: id, ...values, isFinal, unitName, handedInAt };
  const feedback = {
    recordId: newPartId('matterFeedback', id, context),
    fields: fieldsOf({ ...entry, enteredBy: context.actor.name }),
  };
  // What an assisting unit says is part of the file; how far the matter is the lead unit says.
  if (!isLead) return accept([feedback]);
  const fields = fieldsOf({
    startedAt: matter.startedAt ?? handedInAt,
    percent: values.percent,
    feedbackTimes: matter.feedbackTimes + 1,
    feedbackAt: handedInAt,
    ...(isFinal && { handedInAt }),
  });
  const feedbackOn = feedbackOnAfter(matter, chinaTimeOf(handedInAt).date, workCalendarIn(context.state)) ?? null;
  const state = isFinal ? ('awaitingReview' as const) : ('underway' as const);
  const text = { text: values.progress.slice(0, 200) };
  if (!isFinal && matter.state === 'underway')
    return accept([{ recordId: id, fields: { ...fields, feedbackOn }, baseRevision }, feedback]);
  const moved = move(found.value, { ...fields, feedbackOn, state }, text, baseRevision, context);
  return moved.ok ? accept([feedback, ...moved.value]) : moved;
}

/** 审核合格: a final one goes before the leader, an interim one is taken note of. */
export function passFeedback(input: CommandInput<'supervision.passFeedback'>, context: DecisionContext): Decision {
  const { id, baseRevision, reviewedBy, words } = input;
  const found = feedbackToReview('supervision.passFeedback', id, context);
  if (!found.ok) return found;
  const { matter, isWaitedFor } = found.value;
  const review = { review: 'passed', reviewedAt: serverNow(context), reviewedBy, reviewWords: words } as const;
  const draft = { recordId: id, fields: review, baseRevision };
  if (!isWaitedFor) return accept([draft]);
  const moved = move(
    matter,
    { state: 'awaitingLeader' },
    { decidedBy: reviewedBy, text: words },
    baseRevision,
    context,
  );
  return moved.ok ? accept([draft, ...moved.value]) : moved;
}

/** 退办 with what is missing; the time runs on. */
export function returnFeedback(input: CommandInput<'supervision.returnFeedback'>, context: DecisionContext): Decision {
  const { id, baseRevision, reviewedBy, words } = input;
  const found = feedbackToReview('supervision.returnFeedback', id, context);
  if (!found.ok) return found;
  const { matter } = found.value;
  const review = { review: 'returned', reviewedAt: serverNow(context), reviewedBy, reviewWords: words } as const;
  const fields = {
    state: 'returned' as const,
    returnedTimes: matter.values.returnedTimes + 1,
    handedInAt: null,
  };
  const moved = move(matter, fields, { decidedBy: reviewedBy, text: words }, baseRevision, context);
  return moved.ok ? accept([{ recordId: id, fields: review, baseRevision }, ...moved.value]) : moved;
}

function feedbackToReview(
  action: 'supervision.passFeedback' | 'supervision.returnFeedback',
  id: string,
  context: DecisionContext,
) {
  const feedback = context.state.get('matterFeedback', id);
  if (!feedback) return refuse('UNKNOWN_RECORD', { recordId: id });
  const states: readonly Matter['state'][] = ['underway', 'awaitingReview', 'returned'];
  const found = matterFor(action, feedback.values.matterId, states, context);
  if (!found.ok) return found;
  if (feedback.values.review !== undefined) return wrongState(id, feedback.values.review);
  const isWaitedFor = feedback.values.isFinal && found.value.values.state === 'awaitingReview';
  return { ok: true as const, value: { matter: found.value, isWaitedFor } };
}

const extendable = ['assigned', 'signed', 'underway', 'returned'] as const;

/** 延期: asked for before the matter is due, to a later day, once at a time (duty-and-emergency.md §3.3). */
export function requestExtension(
  input: CommandInput<'supervision.requestExtension'>,
  context: DecisionContext,
): Decision {
  const { id, unitName, toDueOn, reason } = input;
  const found = matterForUnit('supervision.requestExtension', id, unitName, extendable, context);
  if (!found.ok) return found;
  const { officeId, dueOn } = found.value.values;
  if (dueOn === undefined) return refuse('MATTER_NEEDS', { recordId: id, field: 'dueOn', details: { field: 'dueOn' } });
  if (todayOf(context) > dueOn)
    return refuse('EXTENSION_AFTER_DUE', { recordId: id, field: 'toDueOn', details: { dueOn } });
  if (toDueOn <= dueOn) return refuse('EXTENSION_NOT_LATER', { recordId: id, field: 'toDueOn', details: { dueOn } });
  const open = context.state
    .list('matterExtension', matterPartition(id))
    .some(({ values }) => values.matterId === id && values.isApproved === undefined);
  if (open) return refuse('EXTENSION_OPEN', { recordId: id });
  const asked = { requestedAt: serverNow(context), requestedBy: context.actor.name, unitName };
  const fields = { officeId, matterId: id, fromDueOn: dueOn, toDueOn, reason, ...asked };
  return accept([
    { recordId: newPartId('matterExtension', id, context), fields: fieldsOf(fields) },
    { recordId: id, fields: { askedDueOn: toDueOn } },
  ]);
}

/** Approved, the matter has until the new day. It may be decided after the old one: it was asked for in time. */
export function decideExtension(
  input: CommandInput<'supervision.decideExtension'>,
  context: DecisionContext,
): Decision {
  const { id, baseRevision, isApproved, decidedBy, words } = input;
  const extension = context.state.get('matterExtension', id);
  if (!extension) return refuse('UNKNOWN_RECORD', { recordId: id });
  const { matterId, toDueOn } = extension.values;
  const found = matterFor(
    'supervision.decideExtension',
    matterId,
    [...extendable, 'awaitingReview', 'paused'],
    context,
  );
  if (!found.ok) return found;
  if (extension.values.isApproved !== undefined)
    return wrongState(id, extension.values.isApproved ? 'approved' : 'refused');
  const decision = { isApproved, decidedAt: serverNow(context), decidedBy, decisionWords: words };
  const draft = { recordId: id, fields: decision, baseRevision };
  const settled = { askedDueOn: null };
  if (!isApproved) return accept([draft, { recordId: matterId, fields: settled, baseRevision }]);
  const extendedTimes = found.value.values.extendedTimes + 1;
  return accept([draft, { recordId: matterId, fields: { ...settled, dueOn: toDueOn, extendedTimes }, baseRevision }]);
}
