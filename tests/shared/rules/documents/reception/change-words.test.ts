import { expect, test } from 'vitest';
import { receptionSchema } from '../../../../../shared/domain/reception/reception.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
  receptionRoomSchema,
  receptionTaskSchema,
  receptionVehicleSchema,
} from '../../../../../shared/domain/reception/visit-parts.ts';
import { changeSentences } from '../../../../../shared/rules/documents/reception/change-words.ts';
import { plannedVisit } from '../../../../../shared/rules/documents/reception/planned-lines.ts';
import { fieldNames, receptionFieldNames } from '../../../../../shared/rules/documents/reception/reception-wording.ts';
import { type PlanListName, planDifference } from '../../../../../shared/rules/reception/plan-difference.ts';
import { planSnapshot } from '../../../../../shared/rules/reception/plan-snapshot.ts';
import { sampleNameOf } from '../../../../support/sample-visit.ts';
import { aVisit, type VisitWords } from '../../../../support/visits.ts';

const snapshot = (words: VisitWords) => planSnapshot(aVisit(words), sampleNameOf);
const sentences = (before: VisitWords, after: VisitWords): string[] =>
  changeSentences(plannedVisit({ previous: snapshot(before), snapshot: snapshot(after) }));

const talks = { content: '座谈', time: { kind: 'exact', start: '15:00' } } as const;
const guests = [{ name: '甲' }, { name: '乙' }];
const guestIds = [1, 2].map((number) => `receptionGuest.2026-M11.qwb_202611k1_${number}`);

test.each<[string, VisitWords, VisitWords]>([
  [
    '11月26日15:00座谈，改为16:00。',
    { stops: [talks] },
    { stops: [{ ...talks, time: { kind: 'exact', start: '16:00' } }] },
  ],
  ['11月26日15:00座谈，改为11月27日15:00。', { stops: [talks] }, { stops: [{ ...talks, date: '2026-11-27' }] }],
  [
    '11月26日15:00座谈，改为（时间待定）；类别由其他改为座谈。',
    { stops: [talks] },
    { stops: [{ ...talks, kind: 'talks', time: { kind: 'undetermined' } }] },
  ],
  [
    '11月26日15:00座谈，地点由区委常委会议室改为二楼。',
    { stops: [{ ...talks, venueId: 'venue.all.standing' }] },
    { stops: [{ ...talks, placeText: '二楼' }] },
  ],
  [
    '11月26日15:00座谈，责任单位由区委办改为区政府办。',
    { stops: [{ ...talks, responsibleOfficeId: 'office.all.qwb' }] },
    { stops: [{ ...talks, responsibleOfficeId: 'office.all.qzf' }] },
  ],
  [
    '11月26日15:00座谈，出席、陪同领导定为主持：王建国（区委书记）。',
    { stops: [talks] },
    { stops: [{ ...talks, hosts: [{ leaderId: 'leader.all.wang', role: 'host' }] }] },
  ],
  [
    '来宾甲，职级由其他改为厅局级正职。',
    { guests: [{ name: '甲' }] },
    { guests: [{ name: '甲', rank: 'departmentHead' }] },
  ],
  ['来宾甲，主宾由否改为是。', { guests: [{ name: '甲' }] }, { guests: [{ name: '甲', isLead: true }] }],
  [
    '11月26日晚餐，标准定为60元；来宾人数由3人改为4人。',
    { meals: [{ guestCount: 3 }] },
    { meals: [{ guestCount: 4, standard: 60 }] },
  ],
  ['11月26日晚餐，菜单有调整。', { meals: [{ menu: '甲' }] }, { meals: [{ menu: '菜'.repeat(41) }] }],
  [
    '迎宾馆301房间，房型由标准间改为单间；住宿人员由甲改为甲、乙。',
    { guests, rooms: [{ number: '301', guestIds: guestIds.slice(0, 1) }] },
    { guests, rooms: [{ number: '301', guestIds, roomType: 'single' }] },
  ],
  ['新增车辆云A·1。', {}, { vehicles: [{ plate: '云A·1' }] }],
  ['取消任务“备车”。', { tasks: [{ task: '备车' }] }, {}],
  [
    '任务“备车”，完成日期定为11月25日。',
    { tasks: [{ task: '备车' }] },
    { tasks: [{ task: '备车', dueOn: '2026-11-25' }] },
  ],
  ['抵达时间定为8:52；抵达方式定为火车。', {}, { reception: { arriveAt: '08:52', arriveBy: 'train' } }],
  ['不再有接待规格（原为省级）。', { reception: { grade: '省级' } }, {}],
])('%s', (sentence, before, after) => {
  expect(sentences(before, after)).toEqual([sentence]);
});

const schemas = {
  guests: receptionGuestSchema,
  stops: itineraryStopSchema,
  tasks: receptionTaskSchema,
  meals: receptionMealSchema,
  rooms: receptionRoomSchema,
  vehicles: receptionVehicleSchema,
} as const;

test('every field that can change has a name', () => {
  const notInPlan = new Set(['officeId', 'receptionId', 'order', 'planItemId', 'state', 'stateAt', 'stateBy']);
  for (const list of Object.keys(schemas) as PlanListName[]) {
    const fields = Object.keys(schemas[list].shape).filter(
      (field) => !notInPlan.has(field) && !(list === 'tasks' && field === 'remarks'),
    );
    expect([list, Object.keys(fieldNames[list]).sort()]).toEqual([list, fields.sort()]);
  }
  const before = snapshot({});
  for (const field of Object.keys(receptionSchema.shape)) {
    const after = { ...before, reception: { ...before.reception, [field]: 'x' } };
    const isInPlan = planDifference(before, after).length > 0;
    expect([field, field in receptionFieldNames]).toEqual([field, isInPlan]);
  }
});
