import { describe, expect, test } from 'vitest';
import type { Office, Person } from '../../../../shared/domain/office.ts';
import type { JointMeeting } from '../../../../shared/domain/supervision/joint-meeting.ts';
import {
  duplicateMeetingNumbers,
  nextSequence,
  usualAttendees,
  usualReply,
} from '../../../../shared/rules/supervision/meeting-defaults.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';
import { workCalendarOf } from '../../../../shared/rules/work-calendar.ts';

const { meetings: rules } = supervisionRulesOn('2026-11-18', []);
const numbered = (heldOn: string, sequence: number, state: JointMeeting['state'] = 'minuted') => ({
  ...{ heldOn, sequence, state },
});

describe('年度第几次', () => {
  test.each([
    ['2026-12-02', [], 1],
    ['2026-12-02', [numbered('2026-03-04', 1), numbered('2026-06-10', 2)], 3],
    ['2026-12-02', [numbered('2026-03-04', 1), numbered('2026-06-10', 2, 'cancelled')], 2],
    ['2027-01-05', [numbered('2026-03-04', 1), numbered('2026-06-10', 2)], 1],
    // One that fell out in the middle leaves its number to nobody.
    ['2026-12-02', [numbered('2026-03-04', 1, 'cancelled'), numbered('2026-06-10', 2)], 3],
  ] as const)('of %s after %o is %i', (heldOn, meetings, sequence) => {
    expect(nextSequence(heldOn, meetings)).toBe(sequence);
  });

  test('that two offices gave at once is told', () => {
    const meetings = [
      { id: 'a', meeting: numbered('2026-12-02', 4) },
      { id: 'b', meeting: numbered('2026-12-09', 4) },
      { id: 'c', meeting: numbered('2025-12-09', 4) },
      { id: 'd', meeting: numbered('2026-12-16', 4, 'cancelled') },
    ];
    expect([...duplicateMeetingNumbers(meetings)]).toEqual(['a', 'b']);
  });
});

describe('回执截止', () => {
  const plain = workCalendarOf([], []);
  test.each([
    ['2026-12-02', '2026-12-01'],
    // Monday's replies are due on Friday.
    ['2026-12-07', '2026-12-04'],
    ['2028-03-01', '2028-02-29'],
  ])('of a meeting on %s is %s', (heldOn, replyOn) => {
    expect(usualReply(heldOn, rules, plain)).toEqual({ replyOn, replyAt: '16:00' });
  });
});

describe('四办主任', () => {
  const office = (id: string, body: Office['body'], rankOrder: number) => ({
    id,
    values: { body, shortName: id, rankOrder },
  });
  const person = (id: string, officeId: string, role: Person['role'], rest: Partial<Person> = {}) => ({
    id,
    values: { name: id, officeId, role, ...rest },
  });
  const offices = [
    office('区政府办', 'government', 2),
    office('区委办', 'partyCommittee', 0),
    office('区接待办', 'reception', 4),
    office('区政协办', 'cppcc', 3),
  ];

  test('are asked in the order of the turns; an office without one has a line to fill', () => {
    const people = [
      person('龚晓东', '区政府办', 'director', { title: '区政府办主任', phone: '13900000003' }),
      person('林永康', '区委办', 'director', { title: '区委办主任' }),
      person('唐思远', '区政府办', 'liaison'),
      person('魏长青', '区接待办', 'director'),
    ];
    expect(usualAttendees(offices, people, rules)).toEqual([
      { unit: { name: '区委办', officeId: '区委办' }, name: '林永康', position: '区委办主任', mobile: '' },
      {
        unit: { name: '区政府办', officeId: '区政府办' },
        name: '龚晓东',
        position: '区政府办主任',
        mobile: '13900000003',
      },
      { unit: { name: '区政协办', officeId: '区政协办' }, name: '', position: '', mobile: '' },
    ]);
  });
});
