import type { MeetingAttendee } from '../../domain/supervision/joint-meeting.ts';

/** How somebody's place at a meeting stands, by what was answered and who came (plans-and-reception.md §4.3). */
export type AttendanceState =
  | 'unanswered'
  | 'coming'
  | 'leaveAsked'
  | 'onLeave'
  | 'substitute'
  | 'unapprovedSubstitute'
  | 'present'
  | 'late'
  | 'leftEarly'
  | 'absent';

/** A substitute counts only where the leave and the substitute were approved; else whoever was asked is absent (§4.3, §7.11). */
export const isSubstituteApproved = ({ substitute, leaveApprovedBy }: MeetingAttendee): boolean =>
  substitute !== undefined && leaveApprovedBy !== '' && substitute.approvedBy !== '';

/** How a line stands before the meeting. */
export function replyState(attendee: MeetingAttendee): AttendanceState {
  if (attendee.substitute) return isSubstituteApproved(attendee) ? 'substitute' : 'unapprovedSubstitute';
  if (attendee.reply === 'coming') return 'coming';
  if (attendee.reply === 'none') return 'unanswered';
  return attendee.leaveApprovedBy === '' ? 'leaveAsked' : 'onLeave';
}

/** How a line stands once the meeting was held. Nobody signs for others: without a sign-in, and without approved leave, one was absent. */
export function attendedState(attendee: MeetingAttendee): AttendanceState {
  const reply = replyState(attendee);
  if (reply === 'unapprovedSubstitute') return 'absent';
  switch (attendee.signIn) {
    case 'onTime':
      return reply === 'substitute' ? 'substitute' : 'present';
    case 'late':
      return 'late';
    case 'leftEarly':
      return 'leftEarly';
    case 'absent':
      return 'absent';
    case 'none':
      return reply === 'onLeave' ? 'onLeave' : 'absent';
  }
}

/** 应到 实到 迟到 早退 请假 代会 缺席 of some lines. */
export interface AttendanceCounts {
  readonly expected: number;
  /** Late ones, those who left early and approved substitutes among them. */
  readonly came: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly onLeave: number;
  readonly substitutes: number;
  /** Substitutes who were not approved, counted as absent. */
  readonly unapproved: number;
  readonly absent: number;
}

const came: ReadonlySet<AttendanceState> = new Set(['present', 'late', 'leftEarly', 'substitute']);

/** Counts of a meeting that was held; whoever only listens in is not expected. */
export function attendanceOf(attendees: Iterable<MeetingAttendee>): AttendanceCounts {
  const counts = { expected: 0, came: 0, late: 0, leftEarly: 0, onLeave: 0, substitutes: 0, unapproved: 0, absent: 0 };
  for (const attendee of attendees) {
    if (attendee.attendClass === 'observe') continue;
    const state = attendedState(attendee);
    counts.expected += 1;
    if (came.has(state)) counts.came += 1;
    if (state === 'late') counts.late += 1;
    if (state === 'leftEarly') counts.leftEarly += 1;
    if (state === 'onLeave') counts.onLeave += 1;
    if (state === 'absent') counts.absent += 1;
    // A substitute who came late is late, and a substitute all the same.
    if (isSubstituteApproved(attendee) && came.has(state)) counts.substitutes += 1;
    if (replyState(attendee) === 'unapprovedSubstitute') counts.unapproved += 1;
  }
  return counts;
}

/** 到会率 in percent with one decimal; undefined where nobody was expected. */
export const attendanceRate = ({ came, expected }: AttendanceCounts): number | undefined =>
  expected === 0 ? undefined : Math.round((came / expected) * 1000) / 10;

/** Counts by unit, in the order in which the units stand in the lists (plans-and-reception.md §4.3: per unit). */
export function attendanceByUnit(attendees: Iterable<MeetingAttendee>): ReadonlyMap<string, AttendanceCounts> {
  const units = Map.groupBy(attendees, ({ unit }) => unit.name);
  return new Map([...units].map(([name, own]) => [name, attendanceOf(own)]));
}
