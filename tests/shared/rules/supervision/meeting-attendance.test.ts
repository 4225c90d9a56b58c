import { describe, expect, test } from 'vitest';
import { type MeetingAttendee, meetingAttendeeSchema } from '../../../../shared/domain/supervision/joint-meeting.ts';
import {
  attendanceByUnit,
  attendanceOf,
  attendanceRate,
  attendedState,
  replyState,
} from '../../../../shared/rules/supervision/meeting-attendance.ts';

const line = (unit: string, rest: object = {}): MeetingAttendee =>
  meetingAttendeeSchema.parse({
    ...{ officeId: 'office.all.lead', meetingId: 'jointMeeting.2026-Y.a', order: 1 },
    unit: { name: unit },
    ...rest,
  });
const leave = { reply: 'leave', leaveReason: '出差' };
const approved = { ...leave, leaveApprovedBy: '龚晓东' };
const instead = (approvedBy = '') => ({ substitute: { name: '韩副主任', approvedBy } });

describe('到会', () => {
  test.each([
    [{}, 'unanswered', 'absent'],
    [{ reply: 'coming', signIn: 'onTime' }, 'coming', 'present'],
    [{ reply: 'coming', signIn: 'late' }, 'coming', 'late'],
    [{ reply: 'coming', signIn: 'leftEarly' }, 'coming', 'leftEarly'],
    [{ reply: 'coming', signIn: 'absent' }, 'coming', 'absent'],
    [{ reply: 'none', signIn: 'onTime' }, 'unanswered', 'present'],
    [leave, 'leaveAsked', 'absent'],
    [approved, 'onLeave', 'onLeave'],
    // 代会 counts only where the leave and the substitute were approved.
    [{ ...approved, ...instead('龚晓东'), signIn: 'onTime' }, 'substitute', 'substitute'],
    [{ ...approved, ...instead(), signIn: 'onTime' }, 'unapprovedSubstitute', 'absent'],
    [{ ...leave, ...instead('龚晓东'), signIn: 'onTime' }, 'unapprovedSubstitute', 'absent'],
    [{ ...approved, ...instead('龚晓东') }, 'substitute', 'absent'],
  ])('%o is %s before and %s after the meeting', (values, before, after) => {
    expect([replyState(line('区委办', values)), attendedState(line('区委办', values))]).toEqual([before, after]);
  });

  const all = [
    line('区委办', { reply: 'coming', signIn: 'onTime' }),
    line('区委办', { reply: 'coming', signIn: 'late' }),
    line('区政府办', { ...approved, ...instead(), signIn: 'onTime' }),
    line('区政协办', approved),
    line('区接待办', { attendClass: 'observe', signIn: 'onTime' }),
  ];

  test('is counted for the meeting, and its rate', () => {
    const counts = attendanceOf(all);
    expect(counts).toEqual({
      ...{ expected: 4, came: 2, late: 1, leftEarly: 0, onLeave: 1, substitutes: 0, unapproved: 1, absent: 1 },
    });
    expect(attendanceRate(counts)).toBe(50);
    expect(attendanceRate(attendanceOf([]))).toBeUndefined();
  });

  test('is counted for each unit', () => {
    const rates = [...attendanceByUnit(all)].map(([unit, counts]) => [unit, attendanceRate(counts)]);
    expect(rates).toEqual([
      ['区委办', 100],
      ['区政府办', 0],
      ['区政协办', 0],
      ['区接待办', undefined],
    ]);
  });
});
