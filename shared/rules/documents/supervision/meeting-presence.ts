import type { JointMeeting, MeetingAttendee } from '../../../domain/supervision/joint-meeting.ts';
import { type AttendanceState, attendedState, replyState } from '../../supervision/meeting-attendance.ts';

/** Whether people were signed in at all: of a meeting whose sheet nobody kept, nobody is called absent. */
export const isSignInKept = (attendees: readonly MeetingAttendee[], { state }: Pick<JointMeeting, 'state'>): boolean =>
  (state === 'held' || state === 'minuted') && attendees.some(({ signIn }) => signIn !== 'none');

const there: ReadonlySet<AttendanceState> = new Set(['present', 'late', 'leftEarly', 'substitute', 'coming']);

/** The lines for which somebody was there; where nobody kept the sheet, for which somebody said that they would come. */
export function cameOf(attendees: readonly MeetingAttendee[], meeting: JointMeeting): MeetingAttendee[] {
  const standing = isSignInKept(attendees, meeting) ? attendedState : replyState;
  return attendees.filter((attendee) => there.has(standing(attendee)));
}

/** 请假 that was approved; without approval it is an absence. */
export const isOnLeave = (attendee: MeetingAttendee): boolean => attendedState(attendee) === 'onLeave';
