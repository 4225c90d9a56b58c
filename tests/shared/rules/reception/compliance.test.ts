import { describe, expect, it } from 'vitest';
import { barriers, complianceFindings } from '../../../../shared/rules/reception/compliance.ts';
import { companionsAllowed } from '../../../../shared/rules/reception/head-count.ts';
import { receptionRulesOn, rulesDayOf } from '../../../../shared/rules/reception/reception-rules.ts';
import { aVisit, someGuests, someNames, type VisitWords } from '../../../support/visits.ts';

const leaders = new Map([
  ['leader.all.sj', { name: '周建国', title: '区委书记', isPrincipal: true }],
  ['leader.all.cw', { name: '王立', title: '区委常委', isPrincipal: false }],
]);
const accompany = (leaderId: string) => ({ leaderId, role: 'accompany' as const });

function findingsOf(words: VisitWords) {
  const file = aVisit(words);
  const rules = receptionRulesOn(rulesDayOf(file.reception), []);
  return complianceFindings({ file, rules, leaders });
}

const workMeal = (companions: number, rest: NonNullable<VisitWords['meals']>[number] = {}) => ({
  kind: 'workMeal' as const,
  companions: someNames(companions),
  ...rest,
});

const regulation = '《党政机关国内公务接待管理规定》（2013年）';
const thrift = '《党政机关厉行节约反对浪费条例》（2025年修订）';
const none = 'none' as const;
type Expected = typeof none | readonly [rule: string, level: string, source: string];

/** guests × companions × meals × rooms × letter × rank, with what is found and the article that is cited. */
const cases: readonly (readonly [title: string, words: VisitWords, expected: Expected])[] = [
  // 陪餐 × 来宾人数
  ['10 guests, 3 companions', { guests: someGuests(10), meals: [workMeal(3)] }, none],
  [
    '10 guests, 4 companions',
    { guests: someGuests(10), meals: [workMeal(4)] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  ['1 guest, 3 companions', { guests: someGuests(1), meals: [workMeal(3)] }, none],
  [
    '1 guest, 4 companions',
    { guests: someGuests(1), meals: [workMeal(4)] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  ['11 guests, 3 companions', { guests: someGuests(11), meals: [workMeal(3)] }, none],
  [
    '11 guests, 4 companions',
    { guests: someGuests(11), meals: [workMeal(4)] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  ['12 guests, 4 companions', { guests: someGuests(12), meals: [workMeal(4)] }, none],
  ['15 guests, 5 companions', { guests: someGuests(15), meals: [workMeal(5)] }, none],
  [
    '15 guests, 6 companions',
    { guests: someGuests(15), meals: [workMeal(6)] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  ['20 guests, 6 companions', { guests: someGuests(20), meals: [workMeal(6)] }, none],
  [
    '20 guests, 7 companions',
    { guests: someGuests(20), meals: [workMeal(7)] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  [
    '30 guests, 10 companions at a buffet',
    { guests: someGuests(30), meals: [workMeal(10, { style: 'buffet' })] },
    none,
  ],
  [
    '30 guests named by number only, 11 companions',
    { reception: { headcount: 30 }, meals: [workMeal(11, { style: 'buffet' })] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  [
    '30 guests of whom 9 eat, 4 companions',
    { guests: someGuests(30), meals: [workMeal(4, { guestCount: 9 })] },
    ['companions', 'barred', `${regulation}第十条`],
  ],
  ['no guest at all, 1 companion', { meals: [workMeal(1)] }, ['companions', 'barred', `${regulation}第十条`]],
  [
    'companions at a meal that guests pay are not limited',
    { guests: someGuests(5), meals: [{ kind: 'selfPaid', companions: someNames(5) }] },
    none,
  ],
  // 工作餐次数
  ['one 工作餐', { guests: someGuests(6), meals: [workMeal(2), { kind: 'selfPaid' }] }, none],
  [
    'two 工作餐',
    { guests: someGuests(6), meals: [workMeal(2), workMeal(2, { mealTime: 'lunch' })] },
    ['workMeals', 'barred', `${regulation}第十条`],
  ],
  [
    '公务餐 by scanning is no 工作餐',
    { guests: someGuests(6), meals: [workMeal(2), { kind: 'canteen' }, { kind: 'canteen' }] },
    none,
  ],
  // 酒 烟 菜
  [
    'alcohol, after May 2025',
    { guests: someGuests(6), meals: [workMeal(2, { menu: '家常菜六道，备红酒两瓶' })] },
    ['alcohol', 'barred', thrift],
  ],
  [
    'plain alcohol before May 2025 was not barred',
    {
      reception: { arriveOn: '2025-04-10', departOn: '2025-04-11' },
      guests: someGuests(6),
      meals: [workMeal(2, { menu: '家常菜，黄酒' })],
    },
    none,
  ],
  [
    '名酒 before May 2025 was',
    {
      reception: { arriveOn: '2025-04-10', departOn: '2025-04-11' },
      guests: someGuests(6),
      meals: [workMeal(2, { menu: '家常菜，茅台' })],
    },
    ['alcohol', 'barred', `${regulation}第十条`],
  ],
  [
    'a menu that says 不上酒',
    { guests: someGuests(6), meals: [workMeal(2, { menu: '家常菜六道，不上酒、不提供香烟' })] },
    none,
  ],
  ['料酒 and 酒酿 are no alcohol', { guests: someGuests(6), meals: [workMeal(2, { menu: '酒酿圆子、啤酒鸭' })] }, none],
  ['tobacco', { guests: someGuests(6), meals: [workMeal(2, { menu: '每桌香烟两包' })] }, ['tobacco', 'barred', thrift]],
  ['鱼翅', { guests: someGuests(6), meals: [workMeal(2, { menu: '鱼翅羹' })] }, ['luxuryDishes', 'barred', thrift]],
  [
    '鲍鱼 before May 2025',
    {
      reception: { arriveOn: '2025-04-10', departOn: '2025-04-11' },
      guests: someGuests(6),
      meals: [workMeal(2, { menu: '鲍鱼' })],
    },
    none,
  ],
  [
    '鲍鱼 after it',
    { guests: someGuests(6), meals: [workMeal(2, { menu: '鲍鱼' })] },
    ['luxuryDishes', 'barred', thrift],
  ],
  // 桌餐
  [
    '28 guests with 3 companions at tables',
    { guests: someGuests(28), meals: [workMeal(3, { guestCount: 28 })] },
    ['tableMeal', 'notice', '各地'],
  ],
  ['27 guests with 3 companions at tables', { guests: someGuests(27), meals: [workMeal(3, { guestCount: 27 })] }, none],
  // 住房 × 职级
  ['standard room for 厅级', { guests: someGuests(2, 'departmentHead'), rooms: [{ roomType: 'standard' }] }, none],
  ['普通套间 for 副省级', { guests: someGuests(2, 'provincialDeputy'), rooms: [{ roomType: 'suite' }] }, none],
  [
    '普通套间 for 正厅级',
    { guests: someGuests(2, 'departmentHead'), rooms: [{ roomType: 'suite' }] },
    ['suite', 'wrong', `${regulation}第九条`],
  ],
  [
    '豪华套间 for 正省级',
    { guests: someGuests(2, 'provincialHead'), rooms: [{ roomType: 'luxurySuite' }] },
    ['suite', 'wrong', `${regulation}第九条`],
  ],
  [
    '普通套间 by the rank that was told, guests not named',
    { reception: { highestRank: 'provincialDeputy' }, rooms: [{ roomType: 'suite' }] },
    none,
  ],
  [
    'fruit in the rooms',
    { guests: someGuests(2), rooms: [{ extras: '水果、洗漱用品' }] },
    ['roomExtras', 'wrong', `${regulation}第九条`],
  ],
  // 公函 × 来宾类别
  ['letter with its number', {}, none],
  ['letter without a number', { reception: { letterNumber: '' } }, ['letter', 'barred', thrift]],
  ['no letter', { reception: { letterState: 'missing' } }, ['letter', 'barred', thrift]],
  [
    'no letter, before May 2025',
    { reception: { letterState: 'missing', arriveOn: '2025-04-10', departOn: '2025-04-11' } },
    ['letter', 'barred', `${regulation}第五条`],
  ],
  ['电子公函 with its number', { reception: { letterState: 'electronic', electronicNumber: 'E2026-118' } }, none],
  ['电子公函 without', { reception: { letterState: 'electronic' } }, ['letter', 'barred', thrift]],
  ["a superior's task by word of mouth", { reception: { letterState: 'oral', oralTaskBy: '市委办张主任' } }, none],
  ['the same by nobody', { reception: { letterState: 'oral' } }, ['letter', 'barred', thrift]],
  [
    "a peer's by word of mouth",
    { reception: { letterState: 'oral', oralTaskBy: '邻区', guestKind: 'peer' } },
    ['letter', 'barred', thrift],
  ],
  // 迎送 陪同
  [
    'welcome at the high-speed station by a leader',
    { stops: [{ kind: 'arrival', content: '抵达', placeText: '高铁站', hosts: [accompany('leader.all.cw')] }] },
    ['welcome', 'barred', thrift],
  ],
  [
    'arrival at the station with nobody of ours',
    { stops: [{ kind: 'arrival', content: '抵达', placeText: '高铁站' }] },
    none,
  ],
  [
    'the principal at the hotel door',
    { stops: [{ kind: 'arrival', content: '入住', placeText: '迎宾馆', hosts: [accompany('leader.all.sj')] }] },
    ['principalEscort', 'wrong', `${regulation}第八条`],
  ],
  [
    'the principal at talks',
    { stops: [{ kind: 'talks', content: '座谈', hosts: [accompany('leader.all.sj')] }] },
    none,
  ],
  [
    'six of ours on a field visit',
    {
      stops: [
        { kind: 'inspection', content: '考察园区', hosts: Array.from({ length: 6 }, () => accompany('leader.all.cw')) },
      ],
    },
    ['escorts', 'wrong', `${regulation}第八条`],
  ],
  ['a banner', { stops: [{ content: '园区门口悬挂欢迎横幅' }] }, ['display', 'barred', `${regulation}第八条`]],
  ['no banner, as it says', { stops: [{ content: '考察园区，不悬挂横幅' }] }, none],
  [
    'closing a hall',
    { stops: [{ content: '考察博物馆，提前清场' }] },
    ['trafficControl', 'barred', `${regulation}第十一条`],
  ],
  [
    'three local cars',
    { vehicles: [{ use: 'local' }, { use: 'local' }, { use: 'lead' }] },
    ['localVehicles', 'wrong', `${regulation}第十一条`],
  ],
  ['a police car', { vehicles: [{ use: 'police' }] }, ['policeVehicles', 'wrong', `${regulation}第十一条`]],
  ['gifts', { reception: { requirements: '准备土特产若干' } }, ['gifts', 'barred', `${regulation}第十六条`]],
  ['tourism', { stops: [{ content: '游览西湖景区' }] }, ['sightseeing', 'barred', `${regulation}第十六条`]],
  [
    'cash',
    { sheet: { lines: [{ kind: 'meal', item: '工作餐', unitPrice: 300, payment: 'cash' }] } },
    ['cash', 'wrong', `${regulation}第十四条`],
  ],
];

describe('合规', () => {
  it.each(cases)('%s', (_title, words, expected) => {
    const found = findingsOf(words).map(({ rule, level, source }) => [rule, level, source] as const);
    if (expected === none) {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(1);
    const [rule, level, source] = found[0] ?? [];
    expect([rule, level]).toEqual(expected.slice(0, 2));
    expect(source?.startsWith(expected[2])).toBe(true);
  });

  it('knows how many companions there may be (plans-and-reception.md §2.1)', () => {
    const rules = receptionRulesOn('2026-11-26', []);
    const allowed = [0, 1, 10, 11, 12, 15, 20, 30].map((guests) => companionsAllowed(guests, rules));
    expect(allowed).toEqual([0, 3, 3, 3, 4, 5, 6, 10]);
  });

  it('puts what is barred first and lets only that stand in the way', () => {
    const findings = findingsOf({
      reception: { letterState: 'missing' },
      guests: someGuests(6),
      rooms: [{ extras: '水果' }],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['letter', 'roomExtras']);
    expect(barriers(findings).map(({ rule }) => rule)).toEqual(['letter']);
  });

  it('lets a finding stand as long as its facts are the ones that were allowed', () => {
    const rules = receptionRulesOn('2026-11-26', []);
    const cars = (count: number) =>
      aVisit({ vehicles: Array.from({ length: count }, () => ({ use: 'local' as const })) });
    const [finding] = complianceFindings({ file: cars(3), rules, leaders });
    const override = {
      id: 'findingOverride.2026-M11.x',
      values: {
        ...{ officeId: 'office.all.qwb', receptionId: 'r', reason: '分两批', approvedBy: '王主任', enteredBy: '李明' },
        ...{ findingKey: finding?.key ?? '', fingerprint: finding?.fingerprint ?? '', enteredAt: 1 },
      },
    };
    const judged = (count: number) =>
      complianceFindings({ file: { ...cars(count), overrides: [override] }, rules, leaders });
    expect(judged(3)[0]?.override?.reason).toBe('分两批');
    expect(judged(4)[0]?.override).toBeUndefined();
  });
});
