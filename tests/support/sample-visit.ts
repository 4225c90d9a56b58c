import type { PlanTime } from '../../shared/domain/plan-time.ts';
import type { NameOf } from '../../shared/rules/reception/plan-snapshot.ts';
import type { VisitFile } from '../../shared/rules/reception/visit-book.ts';
import { aVisit, type VisitWords } from './visits.ts';

const [firstDay, lastDay] = ['2026-11-26', '2026-11-27'];
const [secretary, mayor, vice, chief] = ['leader.all.wang', 'leader.all.li', 'leader.all.liu', 'leader.all.zhao'];

const names = new Map([
  [secretary, '王建国（区委书记）'],
  [mayor, '李明华（区委副书记、区长）'],
  [vice, '刘海涛（区委常委、常务副区长）'],
  [chief, '赵文静（区委常委、区委办公室主任）'],
  ['office.all.qwb', '区委办'],
  ['office.all.qzf', '区政府办'],
  ['office.all.jdb', '区接待办'],
  ['venue.all.standing', '区委常委会议室'],
]);

/** What leaders, offices and venues of the sample visit are called. */
export const sampleNameOf: NameOf = (id) => names.get(id);

const at = (start: string, end?: string): PlanTime => ({ kind: 'exact', start, end });
const attend = (...leaderIds: readonly string[]) =>
  leaderIds.map((leaderId) => ({ leaderId, role: 'attend' as const }));
const accompany = (...leaderIds: readonly string[]) =>
  leaderIds.map((leaderId) => ({ leaderId, role: 'accompany' as const }));
/** Ids as the builder numbers the guests. */
const guests = (...numbers: readonly number[]) =>
  numbers.map((number) => `receptionGuest.2026-M11.qwb_202611k1_${number}`);

const reception: VisitWords['reception'] = {
  title: '省发展改革委调研组',
  guestUnit: '省发展改革委',
  purpose: '调研重大项目建设、县域产业集群和“十五五”规划编制情况',
  requirements: '轻车简从，不安排边界迎送，不张贴标语横幅；座谈会安排三家企业发言',
  letterDate: '2026-11-18',
  headcount: 12,
  highestRank: 'departmentHead',
  arriveAt: '08:52',
  arriveBy: 'train',
  arriveNumber: 'G7581次',
  arrivePlace: '云溪东站',
  departAt: '16:38',
  departBy: 'train',
  departNumber: 'G7596次',
  departPlace: '云溪东站',
  hosts: attend(secretary, mayor, vice, chief),
  leadOfficeId: 'office.all.qwb',
  executingOfficeId: 'office.all.jdb',
  counterpartUnit: '区发展改革局',
  theirContact: '孙晓东',
  theirPhone: '13900001122',
  ourContact: '陈晓',
  ourPhone: '0000-8720001',
  grade: '区委主要领导会见，分管领导陪同',
  pressWords:
    '由区融媒体中心报道，文字不超过700字、电视不超过3分钟，稿件经区委宣传部审核后发布。\n考察现场不安排媒体跟车。',
  noticeWords:
    '11月26日多云，6—14℃，偏北风3级；27日阴有小雨，5—11℃，请备雨具。\n考察企业生产车间请按引导路线行走，佩戴安全帽。\n用餐按标准交纳伙食费，由接待办统一收取并开具票据。',
  annexWords:
    '赵明远，男，1968年5月生，省发展改革委党组书记、主任。\n云溪区位于全市东部，面积486平方公里，常住人口62万，辖8个街道、3个镇。2025年地区生产总值682亿元，规模以上工业企业312家。',
};

const guestLines: VisitWords['guests'] = (
  [
    ['赵明远', '省发展改革委', '党组书记、主任', 'departmentHead', 'male', '汉族'],
    ['钱卫红', '省发展改革委', '党组成员、副主任', 'departmentDeputy', 'female', '汉族'],
    ['孙晓东', '省发展改革委办公室', '主任', 'divisionHead', 'male', '汉族'],
    ['李志刚', '省发展改革委产业发展处', '处长', 'divisionHead', 'male', '汉族'],
    ['周敏', '省发展改革委固定资产投资处', '处长', 'divisionHead', 'female', '回族'],
    ['吴海波', '省发展改革委规划处', '副处长', 'divisionDeputy', 'male', '汉族'],
    ['郑洁', '省发展改革委高技术产业处', '副处长', 'divisionDeputy', 'female', '汉族'],
    ['王立', '省宏观经济研究院', '副院长', 'divisionHead', 'male', '汉族'],
    ['冯雪', '省宏观经济研究院产业研究所', '研究员', 'none', 'female', '满族'],
    ['陈刚', '省发展改革委办公室', '二级主任科员', 'none', 'male', '汉族'],
    ['阿不都热合曼·买买提', '省发展改革委区域协调发展处（援疆工作办公室）', '一级主任科员', 'none', 'male', '维吾尔族'],
    ['蒋楠', '省发展改革委办公室', '工作人员', 'none', 'female', '汉族'],
  ] as const
).map(([name, unit, title, rank, gender, ethnicity], index) => ({
  name,
  unit,
  title,
  rank,
  gender,
  ethnicity,
  isLead: index === 0,
}));

const stops: VisitWords['stops'] = [
  {
    time: at('08:52'),
    kind: 'arrival',
    content: '抵达云溪东站，乘车前往经开区',
    placeText: '云溪东站西出站口',
    responsibleUnit: '区接待办',
    responsibleOfficeId: 'office.all.jdb',
    vehicles: '1号车、2号车',
    remarks: '工作人员在出站口引导',
  },
  {
    time: at('09:30', '10:20'),
    kind: 'inspection',
    content: '考察云溪经济技术开发区产业展示中心，听取产业规划建设情况介绍',
    placeText: '经开区产业展示中心',
    hosts: accompany(vice),
    presenter: '经开区管委会主任',
    responsibleUnit: '经开区管委会',
    vehicles: '1号车',
    dress: '便装',
  },
  {
    time: at('10:35', '11:20'),
    kind: 'inspection',
    content: '考察云溪智能装备有限公司',
    placeText: '智造大道88号',
    hosts: accompany(vice),
    presenter: '企业负责人',
    responsibleUnit: '区工业和信息化局',
    vehicles: '1号车',
    dress: '便装，佩戴安全帽',
  },
  {
    time: at('11:30', '12:00'),
    kind: 'inspection',
    content: '考察东湖新能源产业园在建项目',
    placeText: '东湖新能源产业园',
    hosts: accompany(vice),
    presenter: '区发展改革局局长',
    responsibleUnit: '区发展改革局',
    vehicles: '1号车',
  },
  {
    time: at('12:15', '13:00'),
    kind: 'meal',
    content: '工作午餐',
    placeText: '区机关食堂二楼',
    hosts: accompany(secretary, vice),
    responsibleUnit: '',
    responsibleOfficeId: 'office.all.jdb',
  },
  {
    time: { kind: 'dayPart', part: 'afternoon' },
    kind: 'lodging',
    content: '办理入住，午间休息',
    placeText: '云溪宾馆',
    responsibleOfficeId: 'office.all.jdb',
  },
  {
    time: at('14:30', '14:55'),
    kind: 'meeting',
    content: '会见',
    placeText: '区行政中心一号会客室',
    hosts: attend(secretary, mayor, vice, chief),
    responsibleOfficeId: 'office.all.qwb',
    dress: '正装',
  },
  {
    time: at('15:00', '17:00'),
    kind: 'talks',
    content: '调研座谈会',
    venueId: 'venue.all.standing',
    hosts: [{ leaderId: secretary, role: 'host' }, ...attend(mayor, vice, chief)],
    presenter: '李明华及三家企业负责人',
    responsibleOfficeId: 'office.all.qwb',
    dress: '正装',
    remarks: '议程：区政府汇报、企业发言、交流讨论、赵明远同志讲话',
  },
  {
    time: at('17:40', '18:30'),
    kind: 'meal',
    content: '晚餐（自助）',
    placeText: '云溪宾馆自助餐厅',
    responsibleOfficeId: 'office.all.jdb',
  },
  {
    date: lastDay,
    time: at('08:30', '09:40'),
    kind: 'inspection',
    content: '考察城东街道老旧小区改造项目',
    placeText: '城东街道永安社区',
    hosts: accompany(vice),
    presenter: '城东街道党工委书记',
    responsibleUnit: '城东街道',
    vehicles: '1号车',
    dress: '便装',
  },
  {
    date: lastDay,
    time: at('10:00', '11:20'),
    kind: 'inspection',
    content: '考察高标准农田和粮食烘干中心',
    placeText: '青石镇',
    party: '第一组',
    hosts: accompany(vice),
    presenter: '青石镇党委书记',
    responsibleUnit: '青石镇',
    vehicles: '1号车',
    remarks: '第二组同时段查阅规划材料',
  },
  {
    date: lastDay,
    time: at('12:00', '12:40'),
    kind: 'meal',
    content: '午餐（机关食堂扫码支付）',
    placeText: '区机关食堂',
    responsibleOfficeId: 'office.all.jdb',
  },
  {
    date: lastDay,
    time: at('14:30', '15:30'),
    kind: 'talks',
    content: '调研情况反馈会',
    placeText: '区行政中心第二会议室',
    hosts: [{ leaderId: mayor, role: 'host' }, ...attend(vice)],
    responsibleOfficeId: 'office.all.qzf',
    dress: '便装',
  },
  {
    date: lastDay,
    time: at('16:00'),
    kind: 'departure',
    content: '乘车前往云溪东站，返程',
    placeText: '云溪东站',
    responsibleOfficeId: 'office.all.jdb',
    vehicles: '1号车、2号车',
  },
];

const tasks: VisitWords['tasks'] = (
  [
    ['office.all.qwb', '拟订接待方案并按程序报批', '陈晓', '13800000001', 'done'],
    ['office.all.qwb', '落实陪同领导，报送来宾名单和日程', '陈晓', '13800000001', 'done'],
    ['office.all.qwb', '印发会议通知，排定会场座次', '何静', '13800000002', 'underway'],
    ['office.all.qwb', '审核汇报材料', '何静', '13800000002', 'underway'],
    ['office.all.jdb', '落实住房、用餐和车辆', '徐强', '13800000003', 'done'],
    ['office.all.jdb', '编印接待手册和日程卡', '徐强', '13800000003', 'open'],
    ['office.all.jdb', '落实引导人员，考察点提前踩点', '沈丽', '13800000004', 'open'],
    ['office.all.jdb', '填报接待清单并结算', '沈丽', '13800000004', 'open'],
    ['区发展改革局', '准备业务汇报材料', '高峰', '13800000005', 'blocked'],
    ['区发展改革局', '落实考察点和现场讲解人', '高峰', '13800000005', 'underway'],
    ['区委宣传部', '新闻报道报批，安排照相录像', '罗欣', '13800000006', 'open'],
    ['区公安分局', '沿线和现场秩序（不实行交通管制）', '马强', '13800000007', 'open'],
    ['区卫生健康局', '随行医疗保障', '', '', 'open'],
    ['区市场监管局', '用餐食品安全', '韩冰', '13800000009', 'open'],
    ['城东街道', '考察点周边环境（不搞形式）', '曹阳', '13800000010', 'open'],
    ['供电公司', '会场供电和通信保障', '彭飞', '13800000011', 'open'],
    ['区机关事务中心', '会议室、音响、席卡和停车', '邓丽', '13800000012', 'open'],
  ] as const
).map(([unit, task, person, phone, state], index) => ({
  task,
  person,
  phone,
  state,
  ...(unit.startsWith('office') ? { responsibleOfficeId: unit } : { responsibleUnit: unit }),
  ...(index === 3 && { dueOn: '2026-11-24', dueAt: '12:00' }),
  ...(index === 7 && { dueOn: '2026-11-30' }),
  ...(state === 'blocked' && { remarks: '两家企业数据待补' }),
}));

const meals: VisitWords['meals'] = [
  {
    mealTime: 'lunch',
    kind: 'workMeal',
    place: '区机关食堂二楼',
    standard: 60,
    guestCount: 12,
    companions: ['王建国', '刘海涛', '赵文静', '高峰'],
    staffCount: 2,
    menu: '四菜一汤，家常菜',
    tables: '1号桌（主桌）8人，2号桌8人',
  },
  { mealTime: 'dinner', kind: 'selfPaid', place: '云溪宾馆自助餐厅', style: 'buffet', standard: 50, guestCount: 12 },
  {
    date: lastDay,
    mealTime: 'breakfast',
    kind: 'selfPaid',
    place: '云溪宾馆自助餐厅',
    style: 'buffet',
    standard: 20,
    guestCount: 12,
  },
  {
    date: lastDay,
    mealTime: 'lunch',
    kind: 'canteen',
    place: '区机关食堂',
    style: 'buffet',
    guestCount: 12,
    remarks: '扫码支付',
  },
];

const rooms: VisitWords['rooms'] = [
  [8301, 1],
  [8302, 2],
  [8303, 3],
  [8305, 4],
  [8306, 5],
  [8307, 6, 8],
  [8308, 7, 9],
  [8309, 10, 11],
  [8310, 12],
].map(([number, ...sleepers]) => ({
  hotel: '云溪宾馆',
  number: String(number),
  roomType: number === 8301 || number === 8302 ? 'single' : 'standard',
  price: 320,
  guestIds: guests(...sleepers),
}));

const vehicles: VisitWords['vehicles'] = [
  {
    plate: '云A·12345',
    model: '考斯特中巴',
    seats: 19,
    use: 'guests',
    driver: '刘军',
    driverPhone: '13800000021',
    fromTime: '08:20',
    toTime: '16:30',
    guestIds: guests(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    others: '刘海涛、高峰、沈丽',
  },
  {
    plate: '云A·23456',
    model: '商务车',
    seats: 7,
    use: 'local',
    driver: '张勇',
    driverPhone: '13800000022',
    fromTime: '08:20',
    toTime: '16:30',
    others: '徐强等工作人员4人，行李',
  },
  {
    plate: '云A·34567',
    model: '轿车',
    seats: 5,
    use: 'lead',
    driver: '孟飞',
    driverPhone: '13800000023',
    fromTime: '08:40',
    toTime: '16:30',
    others: '马强',
  },
];

const sheet: VisitWords['sheet'] = {
  number: '云接〔2026〕41号',
  letterNumber: '发改函〔2026〕88号',
  guests: guestLines.map(({ name = '', unit, title }) => ({ name, unit, title })),
  activities: stops
    .filter(({ kind }) => kind === 'inspection' || kind === 'talks' || kind === 'meeting')
    .map(({ content = '', date = firstDay, time, placeText }) => ({
      item: content,
      when: `${date.slice(5).replace('-', '月')}日${time?.kind === 'exact' ? time.start : ''}`,
      place: placeText ?? '区委常委会议室',
    })),
  lines: [
    {
      kind: 'meal',
      item: '工作午餐',
      date: firstDay,
      place: '区机关食堂',
      quantity: 16,
      unitPrice: 60,
      payment: 'card',
    },
    {
      kind: 'meal',
      item: '晚餐、早餐',
      date: firstDay,
      place: '云溪宾馆',
      quantity: 12,
      unitPrice: 70,
      paidBy: 'guest',
      payment: 'electronic',
    },
    {
      kind: 'lodging',
      item: '住宿',
      date: firstDay,
      place: '云溪宾馆',
      quantity: 9,
      unitPrice: 320,
      paidBy: 'guest',
      payment: 'card',
    },
    {
      kind: 'venue',
      item: '会场茶水',
      date: firstDay,
      place: '区行政中心',
      quantity: 0.1,
      unitPrice: 3,
      payment: 'transfer',
    },
  ],
  escorts: [
    { name: '王建国', unit: '区委', title: '区委书记' },
    { name: '刘海涛', unit: '区政府', title: '常务副区长' },
  ],
  support: [{ name: '沈丽', unit: '区接待办', title: '科员' }],
  collectedMeals: 840,
  collectedTransport: 480,
  remarks: '来宾自付费用由宾馆直接收取并开具票据。',
  filledBy: '沈丽',
  filledAt: Date.UTC(2026, 10, 30, 2),
  reviewedBy: '赵文静',
  reviewedAt: Date.UTC(2026, 10, 30, 7),
};

/** Two days of a real-looking visit of 12 guests: 14 stops, 17 tasks, meals, rooms and cars, and the 接待清单 after it. */
export const sampleVisit = (more: Partial<VisitFile> = {}): VisitFile => ({
  ...aVisit({ reception, guests: guestLines, stops, tasks, meals, rooms, vehicles, sheet }),
  ...more,
});
