import { describe, expect, test } from 'vitest';
import type { JointMeeting } from '../../../../shared/domain/supervision/joint-meeting.ts';
import {
  quarterBefore,
  quarterOf,
  quarterStanding,
  standingsOf,
} from '../../../../shared/rules/supervision/quarter-standing.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';

const { meetings: rules } = supervisionRulesOn('2026-11-18', []);
type Counted = Pick<JointMeeting, 'heldOn' | 'state'>;
const meeting = (heldOn: string, state: JointMeeting['state'] = 'minuted'): Counted => ({ heldOn, state });

describe('季度会议', () => {
  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s is in %s', (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter);
  });

  test('before the first quarter is the last of the year before', () => {
    expect([quarterBefore('2026-Q1'), quarterBefore('2026-Q3')]).toEqual(['2025-Q4', '2026-Q2']);
  });

  test.each([
    // A quarter without a meeting warns 15 days before its end.
    ['2026-12-15', [], 'early', 16],
    ['2026-12-16', [], 'due', 15],
    ['2026-12-31', [], 'due', 0],
    ['2027-01-01', [], 'missed', -1],
    ['2026-12-16', [meeting('2026-12-20', 'planned')], 'planned', 15],
    ['2026-12-16', [meeting('2026-12-20', 'notified')], 'planned', 15],
    ['2027-01-01', [meeting('2026-12-20', 'notified')], 'missed', -1],
    ['2026-12-16', [meeting('2026-10-08', 'held')], 'enough', 15],
    ['2026-12-16', [meeting('2026-10-08', 'cancelled')], 'due', 15],
    ['2026-12-16', [meeting('2026-09-30')], 'due', 15],
  ] as const)('on %s with %o it is %s, %i days', (today, meetings, state, daysLeft) => {
    expect(quarterStanding('2026-Q4', meetings, rules, today)).toMatchObject({
      state,
      daysLeft,
      lastDay: '2026-12-31',
    });
  });

  test('the first quarter ends on 31 March, in a leap year as well', () => {
    expect(quarterStanding('2028-Q1', [], rules, '2028-02-29')).toMatchObject({ lastDay: '2028-03-31', daysLeft: 31 });
  });

  test('a district may ask for two, or for none', () => {
    const one = [meeting('2026-10-08')];
    expect(quarterStanding('2026-Q4', one, { leastPerQuarter: 2, warnDays: 15 }, '2026-12-16').state).toBe('due');
    expect(quarterStanding('2026-Q4', [], { leastPerQuarter: 0, warnDays: 15 }, '2026-12-16').state).toBe('enough');
  });

  test('one that was missed is told of until the next meeting is held', () => {
    const begun = [meeting('2026-05-08')];
    const states = (today: string, meetings: readonly Counted[]) =>
      standingsOf(today, meetings, rules).map(({ quarter, state }) => `${quarter} ${state}`);
    expect(states('2026-10-08', begun)).toEqual(['2026-Q3 missed', '2026-Q4 early']);
    expect(states('2026-10-08', [...begun, meeting('2026-10-08', 'planned')])).toEqual([
      '2026-Q3 missed',
      '2026-Q4 planned',
    ]);
    expect(states('2026-10-09', [...begun, meeting('2026-10-08')])).toEqual(['2026-Q4 enough']);
  });

  test('nothing was missed before the first meeting of all', () => {
    expect(standingsOf('2026-10-08', [], rules).map(({ quarter }) => quarter)).toEqual(['2026-Q4']);
  });
});
