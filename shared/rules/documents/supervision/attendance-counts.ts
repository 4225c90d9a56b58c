import type { MeetingAttendee, MeetingState } from '../../../domain/supervision/joint-meeting.ts';

/** 到会情况 of some lines of a meeting. */
export interface AttendanceCounts {
  readonly expected: number;
  readonly present: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly substitutes: number;
  readonly leave: number;
  readonly absent: number;
}

const arrivals: ReadonlySet<MeetingAttendee['signIn']> = new Set(['onTime', 'late', 'leftEarly']);

/** Whether somebody is there for the line: the one who was asked, or whom they sent with leave (plans-and-reception.md §4.3). */
export const isPresent = ({ signIn, substitute }: MeetingAttendee): boolean =>
  arrivals.has(signIn) && (substitute === undefined || substitute.approvedBy !== '');

/** 请假 that was approved; without approval it is an absence. */
export const isOnLeave = (attendee: MeetingAttendee): boolean =>
  !isPresent(attendee) && attendee.reply === 'leave' && attendee.leaveApprovedBy !== '';

/** Whether people were signed in at all: of a meeting whose sheet nobody kept, nobody is called absent. */
export const isSignInKept = (attendees: readonly MeetingAttendee[], state: MeetingState): boolean =>
  (state === 'held' || state === 'minuted') && attendees.some(({ signIn }) => signIn !== 'none');

export function attendanceCounts(attendees: readonly MeetingAttendee[]): AttendanceCounts {
  const count = (holds: (attendee: MeetingAttendee) => boolean): number => attendees.filter(holds).length;
  return {
    expected: attendees.length,
    present: count(isPresent),
    late: count((each) => isPresent(each) && each.signIn === 'late'),
    leftEarly: count((each) => isPresent(each) && each.signIn === 'leftEarly'),
    substitutes: count((each) => isPresent(each) && each.substitute !== undefined),
    leave: count(isOnLeave),
    absent: count((each) => !isPresent(each) && !isOnLeave(each)),
  };
}
