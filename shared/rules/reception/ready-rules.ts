import type {
  ComplianceRule,
  FindingLevel,
  ReceptionRules,
  TaskTemplate,
} from '../../domain/reception/reception-rules.ts';

type RuleText = ReceptionRules['rules'][number];

const rule = (name: ComplianceRule, level: FindingLevel, source: string, mayStand = false): RuleText => ({
  rule: name,
  level,
  source,
  mayStand,
});

/** 《党政机关国内公务接待管理规定》 2013, by its articles; those that were not seen in their own words say so. */
const regulation = (article: string): string => `《党政机关国内公务接待管理规定》（2013年）${article}`;
const unseen = (article: string): string => `${regulation(article)}（条款序号待核）`;
/** 《党政机关厉行节约反对浪费条例》 as revised in 2025. */
const thrift = '《党政机关厉行节约反对浪费条例》（2025年修订）';
const practice = '各地接待工作流程的通行做法，请按本地规定修改';

const since2013: RuleText[] = [
  rule('letter', 'barred', `${regulation('第五条、第七条')}：无公函的公务活动不予接待`),
  rule('companions', 'barred', `${regulation('第十条')}：陪餐人数`),
  rule('workMeals', 'barred', `${regulation('第十条')}：确因工作需要可以安排工作餐一次`),
  rule('alcohol', 'barred', `${regulation('第十条')}：不得提供高档酒水`),
  rule('tobacco', 'barred', `${regulation('第十条')}：不得提供香烟`),
  rule('luxuryDishes', 'barred', `${regulation('第十条')}：不得提供鱼翅、燕窝等高档菜肴和野生保护动物`),
  rule('mealStandard', 'wrong', `${regulation('第十条')}：按照标准用餐`, true),
  rule('tableMeal', 'notice', practice, true),
  rule('suite', 'wrong', `${regulation('第九条')}：省部级可以安排普通套间，其余安排标准间`, true),
  rule('roomExtras', 'wrong', `${regulation('第九条')}：不得额外配发洗漱用品`),
  rule('welcome', 'barred', `${regulation('第八条')}：不得在机场、车站、码头和辖区边界组织迎送`),
  rule('display', 'barred', `${regulation('第八条')}：不得张贴悬挂标语横幅、安排群众迎送、铺设迎宾地毯`),
  rule('principalEscort', 'wrong', `${regulation('第八条')}：地区、部门主要负责人不得参加迎送`),
  rule('escorts', 'wrong', `${regulation('第八条')}：严格控制陪同人数，不得层层多人陪同`, true),
  rule('localVehicles', 'wrong', `${regulation('第十一条')}：集中乘车，控制随行车辆`, true),
  rule('policeVehicles', 'wrong', `${regulation('第十一条')}：不得违反规定使用警车`, true),
  rule('trafficControl', 'barred', `${regulation('第十一条')}：不得违反规定实行交通管控、清场闭馆`),
  rule('sightseeing', 'barred', unseen('第十六条')),
  rule('gifts', 'barred', unseen('第十六条')),
  rule('cash', 'wrong', unseen('第十四条')),
  rule('mealCards', 'notice', `工作餐不摆放桌签：${practice}`, true),
];

const replaced = (changes: readonly RuleText[]): RuleText[] =>
  since2013.map((old) => changes.find(({ rule: name }) => name === old.rule) ?? old);

const since2025: RuleText[] = replaced([
  rule('letter', 'barred', `${thrift}：对无公函的公务活动一律不予接待`),
  rule('alcohol', 'barred', `${thrift}：工作餐不上酒`),
  rule('tobacco', 'barred', `${thrift}：工作餐不提供香烟`),
  rule('luxuryDishes', 'barred', `${thrift}：工作餐不提供高档菜肴`),
  rule('welcome', 'barred', `${thrift}：不得在辖区边界迎送、跨地区迎送`),
]);

/** 分工 of §2.7, by unit. */
const taskTemplates: TaskTemplate[] = (
  [
    ['区委办', '拟订接待方案并按程序报批'],
    ['区委办', '落实陪同领导，报送来宾名单和日程'],
    ['区委办', '印发会议通知，排定会场座次'],
    ['区委办', '审核汇报材料'],
    ['接待办', '落实住房、用餐和车辆'],
    ['接待办', '编印接待手册和日程卡'],
    ['接待办', '落实引导人员'],
    ['接待办', '填报接待清单并结算'],
    ['对口部门', '准备业务汇报材料'],
    ['对口部门', '落实考察点和现场讲解人'],
    ['区委宣传部', '新闻报道报批，安排照相录像'],
    ['区公安分局', '沿线和现场秩序（不实行交通管制）', 'departmentDeputy'],
    ['区卫生健康局', '医疗保障', 'provincialDeputy'],
    ['区市场监管局', '用餐食品安全'],
    ['属地街道', '考察点周边环境（不搞形式）'],
    ['供电公司', '会场供电和通信保障', 'departmentDeputy'],
    ['区机关事务中心', '会议室、音响、席卡和停车'],
  ] as const
).map(([unit, task, leastRank]) => ({ unit, task, guestKinds: [], ...(leastRank && { leastRank }) }));

const common = {
  fewGuests: 10,
  companionsForFew: 3,
  guestsPerCompanion: 3,
  workMealsPerVisit: 1,
  mostAtTables: 30,
  mealCaps: [],
  tobaccoWords: ['香烟', '卷烟', '中华烟', '软中华'],
  suiteFrom: 'provincialDeputy',
  displayWords: ['横幅', '标语', '红地毯', '迎宾地毯', '欢迎队伍', '鲜花', '献花', '群众迎送', '彩旗', '气球'],
  boundaryWords: ['机场', '车站', '高铁站', '火车站', '码头', '高速出口', '高速路口', '收费站', '界', '边界'],
  trafficControlWords: ['交通管制', '封路', '清场', '闭馆', '警车开道'],
  sightseeingWords: ['旅游', '景区', '游览', '演出', '晚会', '健身', '娱乐', '温泉', 'KTV'],
  giftWords: ['礼品', '礼金', '纪念品', '土特产', '特产', '购物卡', '有价证券'],
  mostLocalCars: 2,
  mostEscorts: 5,
  mostPoliceCars: 0,
  leadFrom: 'departmentDeputy',
  districtRank: 'divisionHead',
  approvalSteps: [
    { key: 'receptionOffice', name: '接待办审核' },
    { key: 'deputyDirector', name: '两办分管领导核改' },
    { key: 'director', name: '办公室主要领导审核' },
    { key: 'leaders', name: '党政有关领导审定' },
  ],
  preparedPart: 2,
  preparedOf: 3,
  planDueWorkdays: 2,
  workdayFrom: '09:00',
  workdayUntil: '18:00',
  taskTemplates,
} satisfies Partial<ReceptionRules>;

const luxury = ['鱼翅', '燕窝', '鲍鱼', '海参', '龙虾', '野味', '穿山甲', '娃娃鱼', '甲鱼'];

/** What holds where the workspace says nothing else, the oldest first. */
export const readyReceptionRules: readonly ReceptionRules[] = [
  {
    ...common,
    rules: since2013,
    alcoholWords: ['茅台', '五粮液', '高档酒', '名酒', '洋酒', 'XO', '拉菲'],
    luxuryDishWords: ['鱼翅', '燕窝', '野味', '穿山甲', '娃娃鱼'],
    effectiveFrom: '2013-12-01',
    source: '《党政机关国内公务接待管理规定》（中办、国办2013年12月印发）',
  },
  {
    ...common,
    rules: since2025,
    alcoholWords: ['酒', '茅台', '五粮液', '啤', 'XO'],
    luxuryDishWords: luxury,
    effectiveFrom: '2025-05-18',
    source: '《党政机关国内公务接待管理规定》（2013年）和《党政机关厉行节约反对浪费条例》（2025年5月18日修订公布）',
  },
];
