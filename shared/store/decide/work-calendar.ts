import { ok } from '../../base/result.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import { calendarProblems } from '../../rules/calendar-notice/calendar-problems.ts';
import type { CommandInput } from '../commands.ts';
import { DELETED_FIELD, deletionOf } from '../record-state.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  refuse,
} from './context.ts';

/** Takes a year's notice over; one that is there already is replaced as a whole. */
export function saveNotice(
  { baseRevision, values }: CommandInput<'calendar.saveNotice'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'calendar.saveNotice');
  if (refusal) return refusal;
  const problems = calendarProblems(values);
  if (problems.length > 0) return { ok: false, error: problems };
  return write(recordId('calendarNotice', directoryPartition, String(values.year)), values, baseRevision, context);
}

export function saveDay(
  { baseRevision, values }: CommandInput<'calendar.saveDay'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'calendar.saveDay');
  if (refusal) return refusal;
  return write(recordId('calendarDay', directoryPartition, values.date), values, baseRevision, context);
}

/** Gives up what the workspace had of its own: a notice or a single day. What is shipped counts again. */
export function removeEntry({ id, baseRevision }: CommandInput<'calendar.remove'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'calendar.remove');
  if (refusal) return refusal;
  const record = context.state.heads(id);
  const isThere = context.state.get('calendarNotice', id) ?? context.state.get('calendarDay', id);
  if (!record || !isThere) return refuse('UNKNOWN_RECORD', { recordId: id });
  return accept([{ recordId: id, fields: { [DELETED_FIELD]: deletionOf(record, baseRevision) }, baseRevision }]);
}

function write(id: string, values: object, baseRevision: number, { state }: DecisionContext): Decision {
  const present = state.view(id)?.standing === 'present' ? state.view(id) : undefined;
  const fields = differingFields(present ?? { values: {} }, fieldsOf({ ...values }), values);
  return Object.keys(fields).length === 0 ? ok([]) : accept([{ recordId: id, fields, baseRevision }]);
}
