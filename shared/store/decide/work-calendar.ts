import { calendarProblems } from '../../rules/calendar-notice/calendar-problems.ts';
import type { CommandInput } from '../commands.ts';
import { type Decision, type DecisionContext, forbidden, refuse } from './context.ts';
import { acceptDeletion, acceptWhole } from './drafts.ts';

/** Takes a year's notice over; one that is there already is replaced as a whole. */
export function saveNotice(
  { baseRevision, values }: CommandInput<'calendar.saveNotice'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'calendar.saveNotice');
  if (refusal) return refusal;
  const problems = calendarProblems(values);
  if (problems.length > 0) return { ok: false, error: problems };
  return acceptWhole('calendarNotice', String(values.year), values, baseRevision, context);
}

export function saveDay(
  { baseRevision, values }: CommandInput<'calendar.saveDay'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'calendar.saveDay');
  if (refusal) return refusal;
  return acceptWhole('calendarDay', values.date, values, baseRevision, context);
}

/** Gives up what the workspace had of its own: a notice or a single day. What is shipped counts again. */
export function removeEntry({ id, baseRevision }: CommandInput<'calendar.remove'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'calendar.remove');
  if (refusal) return refusal;
  const isThere = context.state.get('calendarNotice', id) ?? context.state.get('calendarDay', id);
  return isThere ? acceptDeletion(id, baseRevision, context) : refuse('UNKNOWN_RECORD', { recordId: id });
}
