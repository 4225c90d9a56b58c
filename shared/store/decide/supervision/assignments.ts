import { keyOf } from '../../../rules/subject-ids.ts';
import { firstFeedbackOn } from '../../../rules/supervision/feedback-dues.ts';
import { usualDeadline } from '../../../rules/supervision/matter-deadlines.ts';
import { matterPartition, matterRecordId } from '../../../rules/supervision/matter-ids.ts';
import { unitsOf } from '../../../rules/supervision/taking-part.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  refuse,
  serverNow,
  unknownOffice,
  workCalendarIn,
} from '../context.ts';
import { isLeadUnit, matterFor, matterForUnit, move, newPartId, rulesOf, stepDraft } from './matter-context.ts';
import { needs } from './matters.ts';

/** 交办: from now on the time runs. */
export function assign(input: CommandInput<'supervision.assign'>, context: DecisionContext): Decision {
  const { id, baseRevision, givenOn } = input;
  const found = matterFor('supervision.assign', id, ['filed'], context);
  if (!found.ok) return found;
  const matter = { ...found.value.values, givenOn };
  const { dueOn, leadUnit } = matter;
  const missing = [...(leadUnit ? [] : ['leadUnit']), ...(dueOn === undefined ? ['dueOn'] : [])];
  if (missing.length > 0) return needs(id, missing);
  if (dueOn !== undefined && dueOn < givenOn)
    return refuse('DUE_BEFORE_GIVEN', { recordId: id, field: 'dueOn', details: { givenOn } });
  const rules = rulesOf(matter, context);
  const deadline = rules.deadlines.find(({ key }) => key === matter.deadlineKey) ?? usualDeadline(matter, rules);
  const feedbackOn = firstFeedbackOn(matter, givenOn, deadline, workCalendarIn(context.state));
  const fields = fieldsOf({ givenOn, assignedAt: serverNow(context), firstDueOn: dueOn, feedbackOn });
  return move(found.value, { ...fields, state: 'assigned' }, {}, baseRevision, context);
}

const withUnits = ['assigned', 'signed', 'underway', 'awaitingReview', 'returned', 'awaitingLeader'] as const;

/** 签收: each unit for itself; with the lead unit's the matter is 已签收. */
export function sign(input: CommandInput<'supervision.sign'>, context: DecisionContext): Decision {
  const { id, baseRevision, unitName, signedBy = context.actor.name } = input;
  const found = matterForUnit('supervision.sign', id, unitName, withUnits, context);
  if (!found.ok) return found;
  const { officeId, state } = found.value.values;
  const signedAt = serverNow(context);
  const recordId = receiptId(id, unitName, found.value.values);
  if (context.state.view(recordId)) return refuse('ALREADY_SIGNED', { recordId: id });
  const receipt = { recordId, fields: fieldsOf({ officeId, matterId: id, unitName, signedAt, signedBy }) };
  if (!isLeadUnit(found.value.values, unitName) || state !== 'assigned') return accept([receipt]);
  const moved = move(
    found.value,
    { state: 'signed', signedAt, signedBy },
    { decidedBy: signedBy },
    baseRevision,
    context,
  );
  return moved.ok ? accept([receipt, ...moved.value]) : moved;
}

/** One for each unit, whichever workstation writes it: the office's where it has one, else the unit's place in the list. */
function receiptId(id: string, unitName: string, matter: Parameters<typeof unitsOf>[0]): string {
  const units = unitsOf(matter);
  const place = units.findIndex(({ name }) => name === unitName);
  const officeId = units[place]?.officeId;
  return matterRecordId(
    'matterReceipt',
    id,
    officeId === undefined ? `unit${place}${hashOf(unitName)}` : keyOf(officeId),
  );
}

/** Names are not fit for ids; two units of one matter hardly ever have the same number. */
const hashOf = (name: string): string =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7).toString(36);

/** 开始办理 */
export function start({ id, baseRevision }: CommandInput<'supervision.start'>, context: DecisionContext): Decision {
  const view = context.state.get('matter', id);
  const unitName = view?.values.leadUnit?.name ?? '';
  const found = matterForUnit('supervision.start', id, unitName, ['signed', 'returned'], context);
  if (!found.ok) return found;
  const startedAt = found.value.values.startedAt ?? serverNow(context);
  return move(found.value, { state: 'underway', startedAt }, {}, baseRevision, context);
}

/** 变更责任单位: another unit signs for it anew; the time stays. */
export function reassign(input: CommandInput<'supervision.reassign'>, context: DecisionContext): Decision {
  const { id, baseRevision, leadUnit, assistUnits, reason } = input;
  const found = matterFor('supervision.reassign', id, ['assigned', 'signed', 'underway', 'returned'], context);
  if (!found.ok) return found;
  const { values } = found.value;
  const names = [leadUnit, ...assistUnits].map(({ name }) => name);
  if (new Set(names).size < names.length) return refuse('INVALID_VALUES', { recordId: id, field: 'assistUnits' });
  const unknown = [leadUnit, ...assistUnits].map(({ officeId }) => unknownOffice(officeId, 'leadUnit', context));
  const wrong = unknown.find((violation) => violation !== null);
  if (wrong) return { ok: false, error: [wrong] };
  const isOther = values.leadUnit?.name !== leadUnit.name;
  const anew = isOther ? { state: 'assigned', signedAt: null, signedBy: null, startedAt: null } : {};
  const text = [values.leadUnit?.name, leadUnit.name].filter(Boolean).join(' → ');
  return accept([
    { recordId: id, fields: fieldsOf({ leadUnit, assistUnits, ...anew }), baseRevision },
    stepDraft({ id, officeId: values.officeId }, { kind: 'reassign', text: `${text}：${reason}` }, context),
  ]);
}

/** 催办: numbered for its matter, for the unit that answers. */
export function urge(input: CommandInput<'supervision.urge'>, context: DecisionContext): Decision {
  const { id, method, unitName, toldPerson, text } = input;
  const found = matterFor('supervision.urge', id, [...withUnits], context);
  if (!found.ok) return found;
  const { values } = found.value;
  if (!unitsOf(values).some(({ name }) => name === unitName))
    return refuse('NOT_A_UNIT', { recordId: id, field: 'unitName', details: { name: unitName } });
  const before = context.state
    .list('matterUrge', matterPartition(id))
    .filter((each) => each.values.matterId === id).length;
  const said = { method, unitName, toldPerson, text, at: serverNow(context), enteredBy: context.actor.name };
  const fields = { officeId: values.officeId, matterId: id, sequence: before + 1, ...said };
  return accept([
    { recordId: newPartId('matterUrge', id, context), fields: fieldsOf(fields) },
    { recordId: id, fields: { urgedAt: said.at } },
  ]);
}
