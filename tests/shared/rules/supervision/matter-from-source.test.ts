import { expect, test } from 'vitest';
import { recordSchemas } from '../../../../shared/domain/record.ts';
import { matterFactsSchema } from '../../../../shared/domain/supervision/matter.ts';
import { type MatterSourceKind, matterFromSource } from '../../../../shared/rules/supervision/matter-from-source.ts';

const at = Date.parse('2026-11-18T09:00:00+08:00');
const names = {
  officeName: (id: string) => (id === 'office.all.government' ? '区政府办' : ''),
  leaderName: (id: string) => (id === 'leader.all.li' ? '李明华' : ''),
  titleOf: (id: string) =>
    ({ incident: '桥梁坍塌', reception: '省调研组来访', jointMeeting: '第三季度四办主任联席会议' })[
      id.split('.')[0] ?? ''
    ] ?? '',
};

const from = (kind: MatterSourceKind, values: object) => {
  const source = { id: `${kind}.2026-M11.a`, kind, values: recordSchemas[kind].parse(values) };
  return matterFromSource(source as Parameters<typeof matterFromSource>[0], names);
};

test('of an 批示 it keeps the exact words, the leader, the unit it was forwarded to and its time', () => {
  const text = '请政府办牵头，立即排查全区同类桥梁，一周内报结果。';
  const facts = from('incidentInstruction', {
    ...{
      officeId: 'office.all.party',
      incidentId: 'incident.2026-Y.a',
      leaderName: '王建国',
      leaderTitle: '区委书记',
      text,
    },
    ...{ receivedAt: at, channel: 'paper', enteredBy: '李静', enteredAt: at },
    ...{ toUnit: '政府办', toOfficeId: 'office.all.government', dueAt: at + 7 * 86_400_000 },
  });
  expect(facts).toEqual({
    ...{ title: text, words: text, source: 'instruction', urgency: 'urgent', sourceWords: '桥梁坍塌' },
    ...{ leaderName: '王建国', leaderTitle: '区委书记', dueOn: '2026-11-25' },
    leadUnit: { name: '区政府办', officeId: 'office.all.government' },
    sourceId: 'incidentInstruction.2026-M11.a',
  });
});

test('of long words the title is their beginning, and the words are whole', () => {
  const text = '落实'.repeat(200);
  const { title, words } = from('meetingDecision', {
    officeId: 'o',
    meetingId: 'jointMeeting.2026-Y.a',
    order: 1,
    text,
  });
  expect([title.length, title.endsWith('…'), words]).toEqual([120, true, text]);
});

test('of a meeting’s decision its units, its day and its meeting', () => {
  const facts = from('meetingDecision', {
    ...{ officeId: 'o', meetingId: 'jointMeeting.2026-Y.a', order: 1, text: '建立会商制度', dueOn: '2026-12-10' },
    ...{ leadUnit: { name: '区政府办', officeId: 'office.all.government' }, assistUnits: [{ name: '区接待办' }] },
  });
  expect(facts).toMatchObject({
    ...{ source: 'meeting', sourceWords: '第三季度四办主任联席会议', dueOn: '2026-12-10' },
    assistUnits: [{ name: '区接待办' }],
  });
});

test('of a plan item its organiser, and its first leader', () => {
  const facts = from('planItem', {
    ...{
      officeId: 'office.all.government',
      weekStart: '2026-11-16',
      date: '2026-11-18',
      time: { kind: 'undetermined' },
    },
    ...{
      content: '老旧小区改造现场办公',
      attendance: [{ leaderId: 'leader.all.li', role: 'host' }],
      organiserUnit: '区住建局',
    },
    ...{
      category: 'meeting',
      isTentative: false,
      isParallel: false,
      isCoordinated: false,
      isCancelled: false,
      isUnconfirmed: false,
    },
  });
  expect(facts).toMatchObject({
    source: 'plan',
    sourceWords: '周计划 2026-11-18',
    leaderName: '李明华',
    leadUnit: { name: '区住建局' },
  });
});

test('of a reception task who answers for it and by when', () => {
  const facts = from('receptionTask', {
    ...{
      officeId: 'o',
      receptionId: 'reception.2026-Y.a',
      order: 1,
      task: '准备汇报材料',
      dueOn: '2026-11-24',
      state: 'open',
    },
    ...{ responsibleOfficeId: 'office.all.government', person: '唐思远', phone: '88650303' },
  });
  expect(facts).toMatchObject({
    ...{
      source: 'reception',
      sourceWords: '省调研组来访',
      dueOn: '2026-11-24',
      unitContact: '唐思远',
      unitPhone: '88650303',
    },
    leadUnit: { name: '区政府办', officeId: 'office.all.government' },
  });
});

test('whatever it is made from, it is what a matter takes', () => {
  const facts = from('meetingDecision', {
    officeId: 'o',
    meetingId: 'jointMeeting.2026-Y.a',
    order: 1,
    text: '建立会商制度',
  });
  expect(matterFactsSchema.safeParse(facts).success).toBe(true);
});
