import { describe, expect, test } from 'vitest';
import type { CallRecord, DutyLogEntry } from '../../../../shared/domain/duty/duty-log.ts';
import type { Role } from '../../../../shared/domain/office.ts';
import { openMatters } from '../../../../shared/rules/duty/open-matters.ts';
import { judgeChange } from '../../../../shared/rules/operation-rights.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { dutyOffice, memberId, openDutyDesk } from '../../../support/duty-desk.ts';

const now = Date.parse('2026-11-18T12:00:00+08:00');
type Entry = Omit<DutyLogEntry, 'enteredAt' | 'enteredBy'>;
type Call = Omit<CallRecord, 'enteredAt' | 'enteredBy'>;

function logDesk() {
  const desk = openDutyDesk();
  const entry = (rest: Partial<Entry> = {}, role: Role = 'dutyOfficer', office = 'government') =>
    desk.tryAs(office, role, {
      name: 'duty.logEntry',
      input: {
        values: {
          officeId: dutyOffice,
          dutyDate: '2026-11-18',
          at: now,
          isTimeTyped: false,
          isOpen: false,
          kind: 'note',
          content: '巡查办公楼',
          ...rest,
        },
      },
    });
  const call = (rest: Partial<Call> = {}) =>
    desk.tryAs('government', 'dutyOfficer', {
      name: 'duty.logCall',
      input: {
        values: {
          officeId: dutyOffice,
          dutyDate: '2026-11-18',
          at: now,
          isTimeTyped: false,
          isOpen: false,
          direction: 'incoming',
          callerUnit: '柳林街道办',
          callerName: '马建军',
          callerPhone: '13800001234',
          content: '辖区自来水主管爆裂，请协调抢修。',
          urgency: 'important',
          isReadBack: true,
          ...rest,
        },
      },
    });
  const codes = (decision: ReturnType<typeof entry>) =>
    decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
  const idOf = (decision: ReturnType<typeof entry>) => (decision.ok ? (decision.value[0]?.recordId ?? '') : '');
  const entries = () => desk.state.list('dutyLogEntry', '2026-M11');
  const calls = () => desk.state.list('callRecord', '2026-M11');
  const open = () => openMatters({ entries: entries(), calls: calls() }).map(({ id }) => id);
  return { ...desk, entry, call, codes, idOf, entries, calls, open };
}

describe('值班日志', () => {
  test('says who wrote a line and when; a time that is not the clock’s is marked as typed in', () => {
    const desk = logDesk();
    expect(desk.codes(desk.entry())).toEqual([]);
    expect(desk.codes(desk.entry({ at: now - 30 * 60_000, content: '补记：街道来人' }))).toEqual([]);
    expect(desk.entries().map(({ values }) => [values.content, values.enteredBy, values.isTimeTyped])).toEqual([
      ['巡查办公楼', 'government dutyOfficer', false],
      ['补记：街道来人', 'government dutyOfficer', true],
    ]);
    expect(desk.codes(desk.entry({ at: now + 10 * 60_000 }))).toEqual([['TIME_AHEAD', 'at']]);
  });

  test('is kept by whoever sits at the desk of the office, by nobody else', () => {
    const desk = logDesk();
    expect(desk.codes(desk.entry({}, 'viewer'))).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.codes(desk.entry({}, 'director', 'cppcc'))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.codes(desk.entry({}, 'reception'))).toEqual([]);
  });

  test('needs words, except to sign in and out, for a patrol and for testing the line', () => {
    const desk = logDesk();
    expect(desk.codes(desk.entry({ content: '' }))).toEqual([['MISSING_TEXT', 'content']]);
    expect(desk.codes(desk.entry({ content: '', kind: 'lineTest', isInOrder: true }))).toEqual([]);
    expect(desk.codes(desk.entry({ content: '', kind: 'patrol', isInOrder: true }))).toEqual([]);
    expect(desk.codes(desk.entry({ content: '', kind: 'signIn' }))).toEqual([['UNKNOWN_RECORD', 'memberId']]);
    expect(desk.codes(desk.entry({ content: '', kind: 'signIn', memberId: memberId('zhao') }))).toEqual([]);
    expect(desk.codes(desk.entry({ content: '', kind: 'signOut', memberId: memberId('zhao') }))).toEqual([]);
  });

  test('is never altered: corrections stand below, and no other workstation takes a change of a line', () => {
    const desk = logDesk();
    const id = desk.idOf(desk.entry({ kind: 'visit', content: '群众来访 3 人' }));
    expect(desk.codes(desk.entry({ kind: 'correction', content: '应为 5 人', aboutId: id }))).toEqual([]);
    expect(desk.state.get('dutyLogEntry', id)?.values.content).toBe('群众来访 3 人');
    const member = { personId: 'p', name: '', officeId: dutyOffice, role: 'director' as const };
    const judge = (fields: object, replaces: object) =>
      judgeChange({ recordId: id, personId: 'p', fields: fields as never, replaces: replaces as never }, member, {
        leadOfficeId: officeId('party'),
        deletedField: '_deleted',
        predecessors: [],
        officesOf: () => [dutyOffice],
      });
    expect(judge({ content: '群众来访 1 人' }, { content: ['abcdef.1.rand'] })).toBe('mayNot');
    expect(judge({ _deleted: ['abcdef.1.rand'] }, {})).toBe('mayNot');
    expect(judge({ officeId: dutyOffice, content: '新的一条' }, {})).toBe('may');
    expect(judge({ officeId: officeId('cppcc'), content: '冒名' }, {})).toBe('mayNot');
    // A second value beside the first shows nowhere: what was written first stands.
    desk.state.apply([
      {
        id: 'ffffff.1.forge',
        stamp: [now + 1000, 0],
        deviceId: 'f',
        personId: 'p',
        recordId: id,
        fields: { content: '群众来访 1 人' },
        replaces: {},
      },
    ]);
    expect(desk.state.get('dutyLogEntry', id)?.values.content).toBe('群众来访 3 人');
  });

  test('of a correction, an instruction, handling or a closing says what it is about', () => {
    const desk = logDesk();
    for (const kind of ['correction', 'instruction', 'handling', 'closing'] as const) {
      expect(desk.codes(desk.entry({ kind, content: '见前' }))).toEqual([['UNKNOWN_RECORD', 'aboutId']]);
    }
    const foreign = { kind: 'note', aboutId: desk.idOf(desk.entry()) } as const;
    expect(desk.codes(desk.entry(foreign))).toEqual([['UNKNOWN_RECORD', 'aboutId']]);
  });
});

describe('电话记录', () => {
  test('keeps who called from where, what was said, and that it was read back', () => {
    const desk = logDesk();
    expect(desk.codes(desk.call({ proposal: '转区住建局办理', isOpen: true, owner: '区住建局' }))).toEqual([]);
    expect(desk.calls()[0]?.values).toMatchObject({
      callerUnit: '柳林街道办',
      callerName: '马建军',
      isReadBack: true,
      proposal: '转区住建局办理',
      owner: '区住建局',
    });
  });

  test('without what was said, or without who called, is refused at the field', () => {
    const desk = logDesk();
    expect(desk.codes(desk.call({ content: '' }))).toEqual([['MISSING_TEXT', 'content']]);
    expect(desk.codes(desk.call({ callerUnit: '', callerName: '' }))).toEqual([['MISSING_TEXT', 'callerUnit']]);
    expect(desk.codes(desk.call({ callerUnit: '' }))).toEqual([]);
  });
});

describe('未办结事项', () => {
  test('are those that were left open, and every emergency, until an entry closes them', () => {
    const desk = logDesk();
    desk.entry();
    const left = desk.idOf(desk.entry({ kind: 'document', content: '收市府办明传电报', isOpen: true }));
    const fire = desk.idOf(desk.entry({ kind: 'emergency', content: '建材市场起火' }));
    const call = desk.idOf(desk.call({ isOpen: true }));
    expect(desk.open().sort()).toEqual([left, fire, call].sort());
    expect(desk.codes(desk.entry({ kind: 'handling', content: '已派消防', aboutId: fire }))).toEqual([]);
    expect(desk.open()).toContain(fire);
    expect(desk.codes(desk.entry({ kind: 'closing', content: '明火已灭', aboutId: fire }))).toEqual([]);
    expect(desk.codes(desk.entry({ kind: 'closing', content: '已修复', aboutId: call }))).toEqual([]);
    expect(desk.open()).toEqual([left]);
    expect(desk.codes(desk.entry({ kind: 'closing', content: '再次办结', aboutId: fire }))).toEqual([
      ['ENTRY_CLOSED', undefined],
    ]);
  });
});
