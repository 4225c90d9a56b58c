import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../shared/domain/absence.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import type { DayPart } from '../../../shared/domain/plan-time.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { topicOf } from '../../../shared/rules/similar-meetings.ts';
import { aPlanItem, aPlanWeek } from '../../support/plan-builders.ts';

const part = (name: DayPart) => ({ kind: 'dayPart', part: name }) as const;
const at = (start: string, end: string) => ({ kind: 'exact', start, end }) as const;
const found = (code: string, ...parameters: Parameters<typeof aPlanWeek>) =>
  findClashes(aPlanWeek(...parameters)).filter((clash) => clash.code === code);

describe('C7, meetings that might be one', () => {
  const safety = aPlanItem({
    content: '召开全区安全生产工作会议',
    date: '2026-11-24',
    leaders: ['deputy'],
    officeId: 'office.all.government',
  });
  const inspection = aPlanItem({
    content: '安全生产专题调研座谈会',
    date: '2026-11-26',
    leaders: ['vice'],
    officeId: 'office.all.cppcc',
  });

  test('two offices that plan a meeting on one topic within two days are told of each other', () => {
    const [clash, ...others] = found('C7', [safety, inspection]);
    expect(others).toEqual([]);
    expect(clash).toMatchObject({ level: 'hint', itemIds: [safety.id, inspection.id], date: '2026-11-24' });
  });

  test('three days apart they are not, unless the rules say so', () => {
    const later = { ...inspection, values: { ...inspection.values, date: '2026-11-27' } };
    expect(found('C7', [safety, later])).toEqual([]);
    expect(found('C7', [safety, later], { rules: { ...defaultPlanRules, similarWithinDays: 3 } })).toHaveLength(1);
  });

  test('meetings that every week has, and that only name their kind, are never alike', () => {
    const routine = [
      '区委常委会会议',
      '主任会议',
      '主席会议',
      '区政府常务会议',
      '工作例会',
      '党组会议',
      '主任办公会议',
    ];
    expect(routine.map(topicOf)).toEqual(routine.map(() => ''));
    const items = routine.flatMap((content) => [aPlanItem({ content }), aPlanItem({ content, leaders: ['mayor'] })]);
    expect(found('C7', items)).toEqual([]);
  });

  test('the same leaders make half of the likeness enough', () => {
    const budget = { content: '研究财政预算', leaders: ['secretary', 'mayor'] };
    const tax = { content: '听取财政收支汇报', leaders: ['secretary', 'mayor'], date: '2026-11-24' };
    expect(found('C7', [aPlanItem(budget), aPlanItem(tax)])).toHaveLength(1);
    expect(found('C7', [aPlanItem(budget), aPlanItem({ ...tax, leaders: ['cppcc'] })])).toEqual([]);
  });

  test('all that hang together on one topic are one question, whatever order they were entered in', () => {
    const topic = (content: string, date: string) => aPlanItem({ content, date, time: part('evening'), leaders: [] });
    const items = [
      topic('秸秆禁烧部署会', '2026-11-25'),
      topic('秸秆禁烧工作推进会', '2026-11-23'),
      topic('秸秆禁烧巡查调度会', '2026-11-27'),
      topic('老旧小区改造座谈会', '2026-11-23'),
      topic('老旧小区改造现场会', '2026-11-24'),
    ];
    const [straw, housing, ...more] = found('C7', items);
    expect(more).toEqual([]);
    expect(straw?.itemIds).toEqual([items[1]?.id, items[0]?.id, items[2]?.id]);
    expect(housing?.itemIds).toEqual([items[3]?.id, items[4]?.id]);
    expect(found('C7', [...items].reverse())).toEqual(found('C7', items));
  });

  test('a reception, a journey and what runs in parallel are no meetings to merge', () => {
    for (const rest of [{ category: 'reception' as const }, { category: 'away' as const }, { isParallel: true }]) {
      const other = { ...inspection, values: { ...inspection.values, ...rest } };
      expect(found('C7', [safety, other])).toEqual([]);
    }
  });
});

describe('C8, too many at once', () => {
  const morning = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aPlanItem({ time: at(`${String(8 + index).padStart(2, '0')}:00`, `${String(8 + index).padStart(2, '0')}:30`) }),
    );

  test('the fourth item of a leader in one half-day is pointed out, the third is not', () => {
    expect(found('C8', morning(3))).toEqual([]);
    const items = morning(4);
    expect(found('C8', items)).toMatchObject([
      { level: 'hint', itemIds: items.map(({ id }) => id), leaderIds: ['leader.all.secretary'] },
    ]);
    expect(found('C8', items, { rules: { ...defaultPlanRules, itemsPerHalfDay: 4 } })).toEqual([]);
  });

  test('what runs in parallel, is cancelled or lies in the afternoon does not count', () => {
    const rest = [{ isParallel: true }, { isCancelled: true }, { time: part('afternoon') }];
    expect(found('C8', [...morning(3), ...rest.map((values) => aPlanItem(values))])).toEqual([]);
  });

  test('more 全区性会议 in a week than the rules name are one hint for the week, by words or by what the item says', () => {
    const meeting = (date: string, rest = {}) => aPlanItem({ date, content: '全区大会', ...rest });
    const three = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) => meeting(date));
    expect(found('C8', three)).toEqual([]);
    const fourth = meeting('2026-11-26', { content: '三级干部大会', isDistrictWide: true });
    expect(found('C8', [...three, fourth])).toMatchObject([{ itemIds: [...three, fourth].map(({ id }) => id) }]);
    const small = { ...fourth, values: { ...fourth.values, isDistrictWide: false } };
    expect(found('C8', [...three, small])).toEqual([]);
  });

  test('accepted once it stays quiet until another item joins the half-day', () => {
    const items = morning(4);
    const [clash] = found('C8', items);
    if (!clash) throw new Error('four are too many');
    const { key, fingerprint } = clash;
    const said = { weekStart: '2026-11-23', reason: '换届期间', acceptedBy: '林永康', acceptedAt: 1 };
    const acceptances = [{ ...said, clashKey: key, fingerprint }];
    expect(found('C8', items, { acceptances })[0]?.acceptance?.reason).toBe('换届期间');
    const fifth = aPlanItem({ time: part('morning') });
    expect(found('C8', [...items, fifth], { acceptances })[0]?.acceptance).toBeUndefined();
  });
});

describe('C10, both principals away', () => {
  const absence = (key: string, rest: Partial<Absence> = {}): Absence => ({
    leaderId: `leader.all.${key}`,
    fromDate: '2026-11-25',
    fromPart: 'morning',
    toDate: '2026-11-26',
    toPart: 'evening',
    place: '杭州',
    reason: '招商',
    ...rest,
  });
  const away = aPlanItem({
    category: 'away',
    date: '2026-11-26',
    time: part('allDay'),
    content: '赴省开会',
    leaders: ['secretary'],
  });

  test('the secretary by a plan item and the mayor by 外出报备 are one hint that names both', () => {
    expect(found('C10', [away], { absences: [absence('mayor')] })).toMatchObject([
      {
        level: 'hint',
        itemIds: [away.id],
        leaderIds: ['leader.all.secretary', 'leader.all.mayor'],
        date: '2026-11-26',
      },
    ]);
  });

  test('one after the other is no hint, nor are a principal and a deputy', () => {
    const before = absence('mayor', { toDate: '2026-11-25' });
    expect(found('C10', [away], { absences: [before] })).toEqual([]);
    expect(found('C10', [away], { absences: [absence('deputy')] })).toEqual([]);
  });

  test('who is back before the other leaves was not away with him', () => {
    const back = absence('mayor', { returnedOn: '2026-11-26', returnedPart: 'morning' });
    expect(found('C10', [away], { absences: [back] })).toEqual([]);
    const later = absence('mayor', { returnedOn: '2026-11-26', returnedPart: 'afternoon' });
    expect(found('C10', [away], { absences: [later] })).toHaveLength(1);
  });
});

test('who has reported the return (销假) no longer clashes with what comes after it', () => {
  const meeting = aPlanItem({ date: '2026-11-26', time: at('15:00', '16:00'), leaders: ['mayor'] });
  const absence: Absence = {
    leaderId: 'leader.all.mayor',
    fromDate: '2026-11-25',
    fromPart: 'morning',
    toDate: '2026-11-27',
    toPart: 'evening',
    place: '杭州',
    reason: '招商',
  };
  expect(found('C6', [meeting], { absences: [absence] })).toHaveLength(1);
  const back: Absence = { ...absence, returnedOn: '2026-11-26', returnedPart: 'afternoon' };
  expect(found('C6', [meeting], { absences: [back] })).toEqual([]);
});

test('of two acceptances of one clash the one that fits its items as they stand counts, whichever was read last', () => {
  const [first, second] = [aPlanItem(), aPlanItem()];
  const moved = { ...second, values: { ...second.values, time: at('09:30', '10:30') } };
  const said = { weekStart: '2026-11-23', acceptedBy: '林永康', acceptedAt: 1 };
  const acceptanceOf = (items: Parameters<typeof aPlanWeek>[0], reason: string) => {
    const [clash] = findClashes(aPlanWeek(items));
    if (!clash) throw new Error('the two overlap');
    return { ...said, clashKey: clash.key, fingerprint: clash.fingerprint, reason };
  };
  const both = [acceptanceOf([first, moved], '改后接受'), acceptanceOf([first, second], '先前接受')];
  for (const acceptances of [both, [...both].reverse()])
    expect(findClashes(aPlanWeek([first, moved], { acceptances }))[0]?.acceptance?.reason).toBe('改后接受');
});
