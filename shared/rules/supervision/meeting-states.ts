import type { MeetingState } from '../../domain/supervision/joint-meeting.ts';

/** The states of a meeting in their order; 取消 can be reached from any before the minutes are out. */
export const orderedMeetingStates = [
  'planned',
  'notified',
  'held',
  'minuted',
] as const satisfies readonly MeetingState[];

export const meetingStateBefore = (state: MeetingState): MeetingState | undefined =>
  state === 'cancelled' ? 'planned' : orderedMeetingStates[orderedMeetingStates.indexOf(state) - 1];

/** Whether it takes place, or took place: quarters and turns count it. */
export const isCounted = (state: MeetingState): boolean => state !== 'cancelled';
