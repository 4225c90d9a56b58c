import { describe, expect, test } from 'vitest';
import {
  jointMeetingSchema,
  type MeetingAttendee,
  meetingAttendeeSchema,
  meetingTopicSchema,
} from '../../../../shared/domain/supervision/joint-meeting.ts';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { attendanceOf } from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';
import { threeLooks } from '../../../../shared/rules/supervision/three-looks.ts';

const { meetings: rules } = supervisionRulesOn('2026-11-18', []);
const at = (time: string): number => Date.parse(`${time}:00+08:00`);
const unit = (name: string) => ({ name, officeId: `office.all.${name}` });
const ofMeeting = { officeId: 'office.all.区委办', meetingId: 'jointMeeting.2026-Y.a', order: 1 };

const offices = (
  [
    ['区委办', 'partyCommittee'],
    ['区人大办', 'peoplesCongress'],
    ['区政府办', 'government'],
    ['区政协办', 'cppcc'],
    ['区接待办', 'reception'],
  ] as const
).map(([shortName, body], rankOrder) => ({ id: `office.all.${shortName}`, values: { shortName, body, rankOrder } }));

const attendee = (name: string, rest: object = {}): MeetingAttendee =>
  meetingAttendeeSchema.parse({ ...ofMeeting, unit: unit(name), name: `${name}主任`, ...rest });

/** In order: has the notice, comes, and the seating knows. */
const comes = { receivedAt: 1, reply: 'coming', isSeated: true };
const approvedLeave = { receivedAt: 1, reply: 'leave', leaveReason: '出差', leaveApprovedBy: '龚晓东' };
const substitute = { name: '韩副主任', position: '副主任', reason: '出差', approvedBy: '龚晓东' };

function fileOf(attendees: readonly MeetingAttendee[], topicUnits: readonly string[] = []): MeetingFile {
  const meeting = jointMeetingSchema.parse({
    ...{ title: '第四季度四办主任联席会议', heldOn: '2026-12-02', hostOfficeId: 'office.all.区政府办' },
    ...{ replyOn: '2026-12-01', replyAt: '16:00', officeId: 'office.all.区委办', enteredAt: 1, enteredBy: '林永康' },
    ...{ sequence: 4, state: 'notified' },
  });
  const kept = attendees.map((values, index) => ({ id: `a${index}`, values }));
  const topics = topicUnits.map((name, index) => ({
    id: `t${index}`,
    values: meetingTopicSchema.parse({ ...ofMeeting, title: '议题', unit: { name } }),
  }));
  return { id: 'jointMeeting.2026-Y.a', meeting, attendees: kept, topics, decisions: [] };
}

const look = (
  attendees: readonly MeetingAttendee[],
  topics: readonly string[] = [],
  now = at('2026-11-30T09:00'),
): string[] =>
  threeLooks(fileOf(attendees, topics), { now, offices, rules }).map(({ look: which, problem, unit: of, name }) =>
    `${which} ${problem} ${of} ${name}`.trim(),
  );

const four = ['区委办', '区人大办', '区政府办', '区政协办'];

describe('三看', () => {
  test('finds nothing where everybody has the notice, comes, and the seating knows', () => {
    expect(look(four.map((name) => attendee(name, comes)))).toEqual([]);
  });

  test('a notice with leave, approved and unapproved 代会, and a forgotten unit', () => {
    const lines = [
      attendee('区委办', { ...approvedLeave, leaveApprovedBy: '' }),
      attendee('区人大办', { ...approvedLeave, substitute, isSeated: true }),
      attendee('区政府办', { ...approvedLeave, substitute: { ...substitute, approvedBy: '' } }),
    ];
    expect(look(lines)).toEqual([
      'coming leaveNotApproved 区委办 区委办主任',
      'coming substituteNotApproved 区政府办 韩副主任',
      'complete unitForgotten 区政协办',
    ]);
  });

  test('一看: who has not said that the notice arrived', () => {
    const lines = four.map((name, index) => attendee(name, index === 2 ? { ...comes, receivedAt: undefined } : comes));
    expect(look(lines)).toEqual(['received notReceived 区政府办 区政府办主任']);
    expect(look(lines, [], at('2026-12-01T16:01'))).toEqual(['received receiptOverdue 区政府办 区政府办主任']);
  });

  test('二看: no reply is one thing before it is due and another after', () => {
    const lines = four.map((name, index) => attendee(name, index === 0 ? { receivedAt: 1 } : comes));
    expect(look(lines, [], at('2026-12-01T16:00'))).toEqual(['coming noReply 区委办 区委办主任']);
    expect(look(lines, [], at('2026-12-01T16:01'))).toEqual(['coming replyOverdue 区委办 区委办主任']);
  });

  test('二看: on leave with nobody instead, no name yet, and a name that the seating does not know', () => {
    const [first, second, third, fourth] = four.map((name) => attendee(name, comes));
    if (!first || !second || !third || !fourth) throw new Error('four offices');
    expect(
      look([
        { ...first, ...attendee('区委办', approvedLeave) },
        { ...second, name: '' },
        { ...third, isSeated: false },
        { ...fourth, ...attendee('区政协办', { ...approvedLeave, substitute }), isSeated: false },
      ]),
    ).toEqual([
      'coming nobodyInstead 区委办 区委办主任',
      'coming nameMissing 区人大办',
      'coming notSeated 区政府办 区政府办主任',
      'coming notSeated 区政协办 韩副主任',
    ]);
  });

  test('三看: a unit that brings a topic belongs there, and nobody is asked twice', () => {
    const lines = [...four.map((name) => attendee(name, comes)), attendee('区委办', comes)];
    expect(look(lines, ['区接待办', '区委办'])).toEqual([
      'complete unitForgotten 区接待办',
      'complete invitedTwice 区委办 区委办主任',
    ]);
  });
});

describe('到会', () => {
  test('a substitute who was not approved is absent, whatever was ticked', () => {
    const signed = { ...approvedLeave, signIn: 'onTime' };
    const counts = attendanceOf([
      attendee('区委办', { ...comes, signIn: 'onTime' }),
      attendee('区人大办', { ...signed, substitute }),
      attendee('区政府办', { ...signed, substitute: { ...substitute, approvedBy: '' } }),
      attendee('区政协办', { ...comes, signIn: 'late' }),
    ]);
    expect(counts).toEqual({
      ...{ expected: 4, came: 3, late: 1, leftEarly: 0, onLeave: 0, substitutes: 1, unapproved: 1, absent: 1 },
    });
  });

  test('not signed in is absent, unless one was on leave that somebody approved', () => {
    const counts = attendanceOf([
      attendee('区委办', comes),
      attendee('区人大办', approvedLeave),
      attendee('区政府办', { ...approvedLeave, leaveApprovedBy: '' }),
      attendee('区接待办', { attendClass: 'observe' }),
    ]);
    expect(counts).toMatchObject({ expected: 3, came: 0, onLeave: 1, absent: 2 });
  });
});
