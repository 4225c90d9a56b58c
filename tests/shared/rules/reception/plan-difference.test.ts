import { describe, expect, test } from 'vitest';
import type { PlanSnapshot } from '../../../../shared/domain/reception/reception-issue.ts';
import {
  type PlanDifference,
  type PlanListName,
  planDifference,
} from '../../../../shared/rules/reception/plan-difference.ts';
import { planSnapshot } from '../../../../shared/rules/reception/plan-snapshot.ts';
import { sampleSnapshot } from '../../../support/reception-source.ts';
import { aVisit, type VisitWords } from '../../../support/visits.ts';

const snapshot = (words: VisitWords = {}): PlanSnapshot => planSnapshot(aVisit(words), (id) => id);
const short = (differences: readonly PlanDifference[]) =>
  differences.map(({ list, id, kind, fields }) => [list, id.split('_').at(-1), kind, ...fields]);
const between = (before: VisitWords, after: VisitWords) => short(planDifference(snapshot(before), snapshot(after)));

const lists: readonly (readonly [PlanListName, VisitWords, VisitWords, string])[] = [
  ['guests', { guests: [{ title: '处长' }] }, { guests: [{ title: '主任' }] }, 'title'],
  ['stops', { stops: [{ placeText: '甲' }] }, { stops: [{ placeText: '乙' }] }, 'placeText'],
  ['tasks', { tasks: [{ person: '张三' }] }, { tasks: [{ person: '李四' }] }, 'person'],
  ['meals', { meals: [{ guestCount: 3 }] }, { meals: [{ guestCount: 4 }] }, 'guestCount'],
  ['rooms', { rooms: [{ number: '301' }] }, { rooms: [{ number: '302' }] }, 'number'],
  ['vehicles', { vehicles: [{ driver: '张三' }] }, { vehicles: [{ driver: '李四' }] }, 'driver'],
];

test('a plan differs in nothing from itself', () => {
  expect(planDifference(sampleSnapshot(), sampleSnapshot())).toEqual([]);
});

describe.each(lists)('of %s', (list, before, after, field) => {
  test('says which line reads otherwise, and in which field', () => {
    expect(between(before, after)).toEqual([[list, '1', 'changed', field]]);
  });

  test('says which line came and which is gone, with its values', () => {
    expect(between({}, after)).toEqual([[list, '1', 'added']]);
    expect(between(before, {})).toEqual([[list, '1', 'removed']]);
    const [added] = planDifference(snapshot(), snapshot(after));
    expect(added).toMatchObject({ kind: 'added', after: snapshot(after)[list][0]?.values });
    const [removed] = planDifference(snapshot(before), snapshot());
    expect(removed).toMatchObject({ kind: 'removed', before: snapshot(before)[list][0]?.values });
  });
});

test('the visit itself differs in what the plan says of it', () => {
  const before = { reception: { arriveAt: '08:52', purpose: '调研' } };
  const after = { reception: { arriveAt: '09:10', purpose: '督查' } };
  expect(between(before, after)).toEqual([['reception', '', 'changed', 'arriveAt', 'purpose']]);
});

test('stages, letters and other bookkeeping are no change of the plan', () => {
  const after: VisitWords['reception'] = {
    stage: 'underway',
    passedSteps: ['leaders'],
    receivedAt: 1,
    registeredBy: '别人',
    letterState: 'electronic',
    letterNumber: '别的文号',
    electronicNumber: '001',
    gradeDecidedBy: '别人',
    replyKind: 'accept',
    remarks: '内部备注',
    stageReason: '原因',
    clonedFromId: 'reception.2025-Y.x',
  };
  expect(between({}, { reception: after })).toEqual([]);
});

test('places in lists, states of tasks, what is reported of them and links to the weekly plan are none either', () => {
  const task = { task: '落实车辆' };
  const done = { ...task, order: 7, state: 'done', stateAt: 5, stateBy: '王', remarks: '已办' } as const;
  expect(between({ tasks: [task] }, { tasks: [done] })).toEqual([]);
  expect(between({ stops: [{}] }, { stops: [{ order: 9, planItemId: 'planItem.2026-W48.a' }] })).toEqual([]);
});

test('a field that was set to nothing reads as one that never was', () => {
  expect(between({ stops: [{ venueId: undefined }] }, { stops: [{}] })).toEqual([]);
  const time = { kind: 'exact', start: '09:00' } as const;
  expect(
    between({ stops: [{ time }] }, { stops: [{ time: { end: undefined, start: '09:00', kind: 'exact' } }] }),
  ).toEqual([]);
});

test('leaders in another order are a change, because they print in that order', () => {
  const hosts = ['leader.all.a', 'leader.all.b'].map((leaderId) => ({ leaderId, role: 'attend' as const }));
  expect(between({ stops: [{ hosts }] }, { stops: [{ hosts: hosts.toReversed() }] })).toEqual([
    ['stops', '1', 'changed', 'hosts'],
  ]);
});

test('the visit comes first, then list by list the lines in their order, and what is gone last', () => {
  const before = snapshot({ reception: { grade: '一' }, guests: [{ name: '甲' }, { name: '乙' }], tasks: [{}] });
  const after = snapshot({
    reception: { grade: '二' },
    guests: [{ name: '丙' }, { name: '丁' }, { name: '戊' }],
    rooms: [{}],
  });
  const gone = { ...after, guests: after.guests.slice(1) };
  expect(short(planDifference(before, gone))).toEqual([
    ['reception', '', 'changed', 'grade'],
    ['guests', '2', 'changed', 'name'],
    ['guests', '3', 'added'],
    ['guests', '1', 'removed'],
    ['tasks', '1', 'removed'],
    ['rooms', '1', 'added'],
  ]);
});
