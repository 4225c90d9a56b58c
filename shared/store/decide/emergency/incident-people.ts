import { chinaClock } from '../../../domain/china-time.ts';
import { incidentPartition, incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  type OperationDraft,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';
import { acceptDeletion } from '../drafts.ts';
import { entryDraft, incidentFor, recordAbout } from './incident-context.ts';

const YEARS_AHEAD = 3;

/** Somebody whom the incident concerns; who it is stands sealed, and no entry of the timeline names it. */
export function savePerson(input: CommandInput<'emergency.savePerson'>, context: DecisionContext): Decision {
  const { incidentId, id, baseRevision, role, details } = input;
  const found = keptIncident('emergency.savePerson', incidentId, context);
  if (!found.ok) return found;
  const present = id === undefined ? undefined : context.state.get('incidentPerson', id);
  if (id !== undefined && present?.values.incidentId !== incidentId)
    return refuse('UNKNOWN_RECORD', { recordId: id, field: 'id', details: { id } });
  const sealed = context.sealPerson(incidentId, details);
  const recordId = present?.id ?? incidentRecordId('incidentPerson', incidentId, context.newKey());
  const { officeId } = found.value.values;
  const person: OperationDraft = present
    ? { recordId, fields: { role, sealed }, baseRevision: baseRevision ?? context.state.revision }
    : { recordId, fields: { officeId, incidentId, role, sealed } };
  const entry = { kind: 'personalData', act: 'personSaved', details: { role }, aboutId: recordId } as const;
  return accept([person, entryDraft(found.value, entry, context)]);
}

export function removePerson(
  { id, baseRevision }: CommandInput<'emergency.removePerson'>,
  context: DecisionContext,
): Decision {
  const about = recordAbout('incidentPerson', id, context);
  if (!about.ok) return about;
  const found = keptIncident('emergency.removePerson', about.value.incident.id, context);
  if (!found.ok) return found;
  const deletion = acceptDeletion(id, baseRevision, context);
  if (!deletion.ok) return deletion;
  const details = { role: about.value.record.values.role };
  const entry = { kind: 'personalData', act: 'personRemoved', details, aboutId: id } as const;
  return accept([...deletion.value, entryDraft(found.value, entry, context)]);
}

/** 延长保存期限, with a reason, by three years from now at the most. */
export function extendPersonalData(
  { id, baseRevision, until, reason }: CommandInput<'emergency.extendPersonalData'>,
  context: DecisionContext,
): Decision {
  const found = keptIncident('emergency.extendPersonalData', id, context);
  if (!found.ok) return found;
  const from = found.value.values.personalDataUntil;
  const last = chinaClock(serverNow(context));
  last.setUTCFullYear(last.getUTCFullYear() + YEARS_AHEAD);
  if (until <= from || chinaClock(until) > last) return refuse('RETENTION_OUT_OF_RANGE', { field: 'until' });
  const details = { from, to: until };
  const entry = { kind: 'personalData', act: 'personalDataExtended', details, text: reason } as const;
  return accept([
    { recordId: id, fields: { personalDataUntil: until }, baseRevision },
    entryDraft(found.value, entry, context),
  ]);
}

/** 销毁个人信息 (突发事件应对法 第八十五条): hosts that read this destroy the key; how many it were stays in the timeline. */
export function destroyPersonalData(
  { id, baseRevision }: CommandInput<'emergency.destroyPersonalData'>,
  context: DecisionContext,
): Decision {
  const found = keptIncident('emergency.destroyPersonalData', id, context);
  if (!found.ok) return found;
  if (found.value.values.response === 'ongoing') return wrongState(id, 'ongoing');
  const { state, actor } = context;
  const people = state
    .list('incidentPerson', incidentPartition(id))
    .filter(({ values }) => values.incidentId === id)
    .map((person) => acceptDeletion(person.id, state.revision, context));
  const fields = { personalDataDestroyedAt: serverNow(context), personalDataDestroyedBy: actor.name };
  const details = { count: people.length };
  const entry = { kind: 'personalData', act: 'personalDataDestroyed', details } as const;
  return accept([
    { recordId: id, fields, baseRevision },
    ...people.flatMap((deletion) => (deletion.ok ? deletion.value : [])),
    entryDraft(found.value, entry, context),
  ]);
}

/** An incident whose personal data are not destroyed; it may be archived. */
function keptIncident(action: CommandName, id: string, context: DecisionContext) {
  const found = incidentFor(action, id, context);
  if (!found.ok) return found;
  const isDestroyed = found.value.values.personalDataDestroyedAt !== undefined;
  return isDestroyed ? refuse('PERSONAL_DATA_DESTROYED', { recordId: id }) : found;
}
