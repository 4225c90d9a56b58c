import type { MeetingState } from '../../../domain/supervision/joint-meeting.ts';
import type { CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import { type DecisionContext, forbidden, refuse, wrongState } from '../context.ts';

export type MeetingView = TypedRecordView<'jointMeeting'>;

/** A meeting that the actor may do `action` to, in one of `states`; in any but 取消 where none are named. */
export function meetingFor(
  action: CommandName,
  id: string,
  states: readonly MeetingState[] | null,
  context: DecisionContext,
) {
  const view = context.state.get('jointMeeting', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbidden(context, action);
  if (refusal) return refusal;
  const isWrong = states ? !states.includes(view.values.state) : view.values.state === 'cancelled';
  return isWrong ? wrongState(id, view.values.state) : { ok: true as const, value: view };
}
