import { expect, test } from 'vitest';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { findClashes, openConflicts } from '../../../shared/rules/clashes.ts';
import { aPlanItem, aPlanWeek, testWeek } from '../../support/plan-builders.ts';

const exact = (start: string, end?: string): PlanItem['time'] => ({ kind: 'exact', start, ...(end && { end }) });
const codesOf = (...parameters: Parameters<typeof aPlanWeek>): string[] =>
  findClashes(aPlanWeek(...parameters)).map(({ code }) => code);

/** plans-and-reception.md §1.3, synthetic set: rows 1 to 9 with their expected codes. */
function syntheticWeek() {
  const party = { officeId: 'office.all.party', organiserUnit: '区委办' };
  const rows = [
    aPlanItem({
      ...party,
      date: '2026-11-23',
      time: exact('09:00', '10:30'),
      placeText: '区委常委会议室',
      content: '区委常委会会议',
      leaders: ['secretary', 'mayor'],
    }),
    aPlanItem({
      date: '2026-11-23',
      time: { kind: 'dayPart', part: 'morning' },
      placeText: '待定',
      content: '调研项目',
      isTentative: true,
      leaders: ['mayor'],
    }),
    aPlanItem({
      officeId: 'office.all.congress',
      date: '2026-11-24',
      time: exact('15:00', '16:30'),
      placeText: '第一会议室',
      content: '主任会议',
      leaders: ['congress'],
    }),
    aPlanItem({
      officeId: 'office.all.cppcc',
      date: '2026-11-24',
      time: exact('16:00', '17:30'),
      placeText: '第一会议室',
      content: '主席会议',
      leaders: ['cppcc'],
    }),
    aPlanItem({
      date: '2026-11-25',
      time: exact('15:00'),
      placeText: '会展中心',
      content: '全区迎检推进会',
      leaders: ['secretary', 'mayor', 'deputy'],
    }),
    aPlanItem({
      officeId: 'office.all.cppcc',
      date: '2026-11-25',
      time: exact('14:30', '17:30'),
      placeText: '宾馆大厅',
      content: '委员报到',
      isParallel: true,
      leaders: ['vice'],
    }),
    aPlanItem({
      date: '2026-11-25',
      time: { kind: 'after', text: '会后' },
      placeText: '会展中心',
      content: '专题会',
      leaders: ['deputy'],
    }),
    aPlanItem({
      ...party,
      date: '2026-11-25',
      time: exact('14:00', '18:00'),
      placeText: '接待日程',
      content: '省厅副厅级调研组',
      category: 'reception',
      leaders: ['secretary'],
    }),
    aPlanItem({
      date: '2026-11-26',
      time: { kind: 'dayPart', part: 'allDay' },
      placeText: '外地',
      content: '区长外出招商',
      category: 'away',
      leaders: ['mayor'],
    }),
  ];
  return rows;
}

test('the synthetic week gives exactly its expected clash codes C2, C3, C4 and C9', () => {
  const rows = syntheticWeek();
  const number = (id: string): number => rows.findIndex((row) => row.id === id) + 1;
  const found = findClashes(aPlanWeek(rows)).map(
    ({ code, itemIds }) => `${code} ${itemIds.map(number).sort().join('+')}`,
  );
  expect(found.sort()).toEqual(['C2 1+2', 'C3 3+4', 'C4 5', 'C9 5+8']);
});

test('C5 on a 无会日 the Monday meeting is pointed out, unless it says why it may be held', () => {
  const rules = { ...defaultPlanRules, noMeetingWeekdays: [1] };
  const [meeting] = syntheticWeek();
  if (!meeting) throw new Error('the set has a first row');
  expect(codesOf([meeting], { rules })).toEqual(['C5']);
  const exempt = { ...meeting, values: { ...meeting.values, exemptionReason: '落实省委会议' } };
  expect(codesOf([exempt], { rules })).toEqual([]);
  expect(codesOf([meeting], { rules: { ...defaultPlanRules, noMeetingWeeksOfMonth: [4] } })).toEqual(['C5']);
  expect(codesOf([meeting], { rules: { ...defaultPlanRules, noMeetingWeeksOfMonth: [2] } })).toEqual([]);
});

test('C6 any Thursday item of a leader who is away that day is a conflict, from an 外出 item or an 外出报备', () => {
  const away = syntheticWeek()[8];
  const meeting = aPlanItem({ date: '2026-11-26', leaders: ['mayor'] });
  if (!away) throw new Error('the set has a ninth row');
  expect(codesOf([away, meeting])).toEqual(['C6']);
  const absence = {
    leaderId: 'leader.all.mayor',
    fromDate: '2026-11-26',
    fromPart: 'afternoon',
    toDate: '2026-11-27',
    toPart: 'morning',
    place: '杭州',
    reason: '招商',
  } as const;
  expect(codesOf([meeting], { absences: [absence] })).toEqual([]);
  const later = aPlanItem({ date: '2026-11-26', time: exact('14:00', '15:00'), leaders: ['mayor'] });
  expect(codesOf([later], { absences: [absence] })).toEqual(['C6']);
  const nextMorning = aPlanItem({ date: '2026-11-27', time: { kind: 'dayPart', part: 'morning' }, leaders: ['mayor'] });
  expect(codesOf([nextMorning], { absences: [absence] })).toEqual(['C6']);
});

test('C1 meetings that touch do not clash; a minute of overlap does; the travel buffer counts only between different places', () => {
  const first = aPlanItem({ time: exact('09:00', '10:00'), placeText: '甲' });
  const touching = aPlanItem({ time: exact('10:00', '11:00'), placeText: '乙' });
  const overlapping = aPlanItem({ time: exact('09:59', '11:00'), placeText: '乙' });
  expect(codesOf([first, touching])).toEqual([]);
  expect(codesOf([first, overlapping])).toEqual(['C1']);
  const rules = { ...defaultPlanRules, travelBufferMinutes: 20 };
  expect(codesOf([first, touching], { rules })).toEqual(['C1']);
  const sameRoom = aPlanItem({ time: exact('10:00', '11:00'), placeText: '甲' });
  expect(codesOf([first, sameRoom], { rules })).toEqual([]);
});

test('C2 three meetings of one committee in one afternoon are hints, never conflicts', () => {
  const part = { kind: 'dayPart', part: 'afternoon' } as const;
  const items = [1, 2, 3].map(() => aPlanItem({ time: part }));
  const clashes = findClashes(aPlanWeek(items));
  expect(clashes.map(({ code, level }) => [code, level])).toEqual([
    ['C2', 'hint'],
    ['C2', 'hint'],
    ['C2', 'hint'],
  ]);
  expect(openConflicts(clashes)).toEqual([]);
});

test('parallel and cancelled items clash with nothing', () => {
  const meeting = aPlanItem();
  const rollCall = aPlanItem({ isParallel: true });
  const cancelled = aPlanItem({ isCancelled: true });
  expect(codesOf([meeting, rollCall, cancelled])).toEqual([]);
});

test('C3 a venue with a buffer needs that many minutes between two uses', () => {
  const venues = new Map([['venue.all.hall', { name: '大礼堂', bufferMinutes: 15 }]]);
  const first = aPlanItem({ venueId: 'venue.all.hall', time: exact('09:00', '10:00'), leaders: ['secretary'] });
  const second = aPlanItem({ venueId: 'venue.all.hall', time: exact('10:10', '11:00'), leaders: ['mayor'] });
  expect(findClashes(aPlanWeek([first, second], { venues }))).toMatchObject([
    { code: 'C3', venueId: 'venue.all.hall' },
  ]);
  expect(codesOf([first, second], { venues: new Map() })).toEqual([]);
});

test('a spanning item clashes on each of its days as one clash', () => {
  const spanning = aPlanItem({ date: '2026-11-23', endDate: '2026-11-27', time: exact('09:00', '10:00') });
  const meeting = aPlanItem({ date: '2026-11-25', endDate: '2026-11-26', time: exact('09:30', '10:30') });
  expect(codesOf([spanning, meeting])).toEqual(['C1']);
});

test('an accepted clash no longer stands in the way, until one of its items changes', () => {
  const first = aPlanItem();
  const second = aPlanItem();
  const [clash] = findClashes(aPlanWeek([first, second]));
  if (!clash) throw new Error('the two overlap');
  const acceptance = {
    weekStart: testWeek,
    clashKey: clash.key,
    fingerprint: clash.fingerprint,
    reason: '先后出席',
    acceptedBy: '林永康',
    acceptedAt: 1,
  };
  const accepted = findClashes(aPlanWeek([first, second], { acceptances: [acceptance] }));
  expect(accepted).toHaveLength(1);
  expect(openConflicts(accepted)).toEqual([]);
  const moved = { ...second, values: { ...second.values, time: exact('09:30', '10:30') } };
  expect(openConflicts(findClashes(aPlanWeek([first, moved], { acceptances: [acceptance] })))).toHaveLength(1);
});

test('a conflict names the next time when everyone of the later item is free', () => {
  const first = aPlanItem({ time: exact('09:00', '11:00') });
  const second = aPlanItem({ time: exact('09:30', '10:30'), leaders: ['secretary', 'mayor'] });
  const busy = aPlanItem({ time: exact('11:00', '12:00'), leaders: ['mayor'] });
  const [clash] = findClashes(aPlanWeek([first, second, busy]));
  expect(clash?.nextFree).toEqual({ date: testWeek, start: '14:00', end: '15:00' });
});

test('the clashes found do not depend on the order of the records', () => {
  const rows = syntheticWeek();
  expect(findClashes(aPlanWeek([...rows].reverse()))).toEqual(findClashes(aPlanWeek(rows)));
});
