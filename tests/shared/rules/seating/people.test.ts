import { expect, test } from 'vitest';
import type { Leader } from '../../../../shared/domain/leader.ts';
import { receptionSchema } from '../../../../shared/domain/reception/reception.ts';
import { receptionGuestSchema } from '../../../../shared/domain/reception/visit-parts.ts';
import { peopleFromLines } from '../../../../shared/rules/seating/people-lines.ts';
import { peopleToAdd, visitPeople } from '../../../../shared/rules/seating/visit-people.ts';

test.each([
  ['张明\t区委书记\t区委', { name: '张明', title: '区委书记', unit: '区委' }],
  ['1\t张明\t区委书记', { name: '张明', title: '区委书记', unit: '' }],
  ['1. 张明 区委书记', { name: '张明', title: '区委书记', unit: '' }],
  ['（2）李建国，副主任，省发展改革委', { name: '李建国', title: '副主任', unit: '省发展改革委' }],
  ['3、买买提·阿不都热合曼　处长', { name: '买买提·阿不都热合曼', title: '处长', unit: '' }],
  ['张明\t\t区委', { name: '张明', title: '', unit: '区委' }],
  ['张明', { name: '张明', title: '', unit: '' }],
])('%s', (line, expected) => {
  expect(peopleFromLines(line)).toEqual([expected]);
});

test('lines of a list keep their order, empty ones are passed over', () => {
  expect(peopleFromLines('张明\n\n  \r\n李建国 副主任\n').map(({ name }) => name)).toEqual(['张明', '李建国']);
});

const leader = (name: string): Leader => ({
  ...{
    name,
    title: '区委书记',
    body: 'partyCommittee',
    servingOfficeId: 'office.all.dw',
    rankOrder: 1,
    isPrincipal: true,
  },
});
const attends = (leaderId: string) => ({ leaderId, role: 'attend' as const });
const place = { officeId: 'office.all.dw', receptionId: 'r' };
const visit = {
  reception: receptionSchema.parse({
    ...{ title: '来访', guestKind: 'superior', officeId: 'o', receivedAt: 1, registeredBy: '林', stage: 'planning' },
    hosts: [attends('l1'), attends('gone')],
  }),
  guests: ['李建国', '王晓华'].map((name, order) => ({
    id: `g${order}`,
    values: receptionGuestSchema.parse({ ...place, order, name, unit: '省发展改革委', title: '处长' }),
  })),
};
const leaders = new Map([
  ['l1', leader('张明')],
  ['l2', leader('赵卫东')],
]);
const keys = () => {
  let key = 0;
  return () => {
    key += 1;
    return `k${key}`;
  };
};

test('the people of a visit are its guests, then its leaders', () => {
  const people = visitPeople(visit, undefined, leaders, keys());
  expect(people.map(({ key, name, side, sourceId }) => [key, name, side, sourceId])).toEqual([
    ['k1', '李建国', 'guest', 'g0'],
    ['k2', '王晓华', 'guest', 'g1'],
    ['k3', '张明', 'host', 'l1'],
  ]);
});

test('a stop that names its own leaders has those, and nobody is added twice', () => {
  const people = visitPeople(visit, { hosts: [attends('l2')] }, leaders, keys());
  expect(people.map(({ name }) => name)).toEqual(['李建国', '王晓华', '赵卫东']);
  const all = visitPeople(visit, undefined, leaders, keys());
  expect(peopleToAdd(people, all).map(({ name }) => name)).toEqual(['张明']);
});
