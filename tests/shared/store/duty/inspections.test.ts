import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../shared/domain/office.ts';
import { dailyReportId } from '../../../../shared/rules/duty/duty-ids.ts';
import { judgeChange } from '../../../../shared/rules/operation-rights.ts';
import type { Command } from '../../../../shared/store/commands.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { dutyOffice, memberId, openDutyDesk } from '../../../support/duty-desk.ts';

const now = Date.parse('2026-11-18T12:00:00+08:00');

function inspectionDesk() {
  const desk = openDutyDesk();
  const as =
    (office: string, role: Role = 'dutyOfficer') =>
    (name: Command['name'], input: object): unknown[] => {
      const decision = desk.tryAs(office, role, { name, input } as Command);
      return decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
    };
  const first = (kind: 'spotCheck' | 'dutyWarning' | 'restTaken', partition = '2026-M11') => {
    const [found] = desk.state.list(kind, partition);
    if (!found) throw new Error(`no ${kind} was written`);
    return found;
  };
  return { ...desk, as, first };
}

const check = {
  officeId: dutyOffice,
  checkedAt: now - 60_000,
  means: 'phone',
  number: '8860000',
  isAnswered: true,
  rings: 5,
  answeredBy: '赵一鸣',
  isOnRoster: true,
  isLeaderReachable: true,
  findings: ['rosterNotPosted'],
  action: 'reminded',
} as const;

describe('查岗', () => {
  test('is made by the 总值班室; the office that was checked answers with what it mended', () => {
    const desk = inspectionDesk();
    expect(desk.as('government')('duty.addSpotCheck', { values: check })).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.as('party')('duty.addSpotCheck', { values: check })).toEqual([]);
    const { id, values } = desk.first('spotCheck');
    expect(values).toMatchObject({ checkedBy: 'party dutyOfficer', findings: ['rosterNotPosted'], rings: 5 });
    const mended = { id, baseRevision: desk.revision(), rectification: '已在值班室上墙公示' };
    expect(desk.as('cppcc')('duty.rectify', mended)).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.as('government')('duty.rectify', mended)).toEqual([]);
    expect(desk.first('spotCheck').values).toMatchObject({
      rectification: '已在值班室上墙公示',
      rectifiedBy: 'government dutyOfficer',
    });
    const edit = { id, baseRevision: desk.revision(), changes: { rectification: null } };
    expect(desk.as('party')('duty.editSpotCheck', edit)).toEqual([['INVALID_VALUES', 'rectification']]);
  });

  test('by telephone names the number; none lies in the future', () => {
    const desk = inspectionDesk();
    const { number: _number, ...rest } = check;
    expect(desk.as('party')('duty.addSpotCheck', { values: rest })).toEqual([['MISSING_TEXT', 'number']]);
    expect(desk.as('party')('duty.addSpotCheck', { values: { ...check, checkedAt: now + 60_000 } })).toEqual([
      ['TIME_AHEAD', 'checkedAt'],
    ]);
  });

  test('written by the office that is checked is taken by no other workstation; its answer is', () => {
    const change = (fields: object) => ({
      recordId: 'spotCheck.2026-M11.government_key1',
      personId: 'p',
      fields: fields as never,
      replaces: {},
    });
    const context = {
      leadOfficeId: officeId('party'),
      deletedField: '_deleted',
      predecessors: [],
      officesOf: () => [dutyOffice],
    };
    const member = { personId: 'p', name: '', officeId: dutyOffice, role: 'director' as const };
    expect(judgeChange(change({ findings: [] }), member, context)).toBe('mayNot');
    expect(judgeChange(change({ rectification: '已改', rectifiedAt: 1, rectifiedBy: 'x' }), member, context)).toBe(
      'may',
    );
  });
});

describe('值班日报、零报告', () => {
  const period = {
    name: '国庆安保',
    fromDate: '2026-11-16',
    toDate: '2026-11-20',
    officeIds: [],
    source: '区委办通知',
  };
  const report = {
    officeId: dutyOffice,
    date: '2026-11-18',
    leader: '孙丽萍',
    staff: '赵一鸣、钱小林',
    hasIncident: false,
    situation: '',
    isLineTested: true,
  };

  function periodDesk() {
    const desk = inspectionDesk();
    expect(
      desk.as('government', 'director')('duty.addEntries', { entries: [{ kind: 'specialPeriod', values: period }] }),
    ).toEqual([['NOT_PERMITTED', undefined]]);
    expect(
      desk.as('party', 'director')('duty.addEntries', { entries: [{ kind: 'specialPeriod', values: period }] }),
    ).toEqual([]);
    const specialPeriodId = desk.state.list('specialPeriod')[0]?.id ?? '';
    const say = (rest: object = {}) =>
      desk.as('government')('duty.reportDay', { values: { ...report, specialPeriodId, ...rest } });
    return { ...desk, say };
  }

  test('say for each office and day of a special period that nothing happened, or what did', () => {
    const desk = periodDesk();
    expect(desk.say()).toEqual([]);
    expect(desk.say({ hasIncident: true })).toEqual([['MISSING_TEXT', 'situation']]);
    expect(desk.say({ hasIncident: true, situation: '群众来访 5 人，已劝返' })).toEqual([]);
    const written = desk.state.get('dailyReport', dailyReportId(dutyOffice, '2026-11-18'))?.values;
    expect(written).toMatchObject({ hasIncident: true, reportedBy: 'government dutyOfficer', reportedAt: now });
  });

  test('are of no day outside the period, and of none to come', () => {
    const desk = periodDesk();
    expect(desk.say({ date: '2026-11-15' })).toEqual([['UNKNOWN_RECORD', 'specialPeriodId']]);
    expect(desk.say({ date: '2026-11-19' })).toEqual([['TIME_AHEAD', 'date']]);
  });
});

describe('预警', () => {
  test('is received, told to the leading officer and forwarded, each once and with its time', () => {
    const desk = inspectionDesk();
    const values = {
      officeId: dutyOffice,
      dutyDate: '2026-11-18',
      issuer: '区气象台',
      type: '大风',
      colour: 'yellow',
      content: '未来 12 小时阵风可达 8 级',
      receivedAt: now - 120_000,
    };
    expect(desk.as('government')('duty.receiveWarning', { values })).toEqual([]);
    const { id } = desk.first('dutyWarning');
    const tell = () =>
      desk.as('government')('duty.tellWarning', { id, baseRevision: desk.revision(), toldLeader: '孙丽萍' });
    const forward = () =>
      desk.as('government')('duty.forwardWarning', {
        id,
        baseRevision: desk.revision(),
        forwardedTo: '各街镇、住建局',
      });
    expect(tell()).toEqual([]);
    expect(forward()).toEqual([]);
    expect(desk.first('dutyWarning').values).toMatchObject({ toldLeader: '孙丽萍', toldAt: now, forwardedAt: now });
    expect([tell(), forward()]).toEqual([[['WRONG_STATE', undefined]], [['WRONG_STATE', undefined]]]);
  });
});

describe('补休', () => {
  test('is written down by who leads the office, for a member of it, and taken back', () => {
    const desk = inspectionDesk();
    const rest = { officeId: dutyOffice, memberId: memberId('zhao'), date: '2026-11-20', days: 1, note: '' };
    expect(desk.as('government')('duty.takeRest', { values: rest })).toEqual([['NOT_PERMITTED', undefined]]);
    expect(
      desk.as('government', 'director')('duty.takeRest', { values: { ...rest, memberId: memberId('x') } }),
    ).toEqual([['UNKNOWN_RECORD', 'memberId']]);
    expect(desk.as('government', 'director')('duty.takeRest', { values: rest })).toEqual([]);
    const { id } = desk.first('restTaken', '2026-Y');
    expect(desk.as('government', 'director')('duty.removeRest', { id, baseRevision: desk.revision() })).toEqual([]);
    expect(desk.state.list('restTaken', '2026-Y')).toEqual([]);
  });
});
