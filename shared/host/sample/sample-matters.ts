import { chinaTimeOf } from '../../domain/china-time.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { matterId } from '../../rules/supervision/matter-ids.ts';
import type { CommandDraft } from '../../store/commands.ts';
import { DAY_MS, Desk, type District } from './sample-emergency-desk.ts';

type Register = CommandDraft<'supervision.register'>['values'];
type Feedback = CommandDraft<'supervision.feedBack'>['values'];

const HOUR_MS = 3_600_000;

/** How far a matter of the sample has come. */
interface SampleMatter {
  readonly key: string;
  readonly office: 'party' | 'government';
  /** Days ago that it was entered, and days from today until it is due. */
  readonly ago: number;
  readonly due: number;
  readonly values: Omit<Register, 'dueOn' | 'leadUnit'>;
  readonly unit: 'government' | 'congress' | 'cppcc' | string;
  readonly reaches:
    | 'draft'
    | 'awaitingApproval'
    | 'filed'
    | 'assigned'
    | 'signed'
    | 'underway'
    | 'returned'
    | 'review'
    | 'leader'
    | 'closed';
  readonly feedback?: Partial<Feedback>;
}

const instruction = {
  source: 'instruction',
  leaderName: '王建国',
  leaderTitle: '区委书记',
  contact: '苏雨桐',
} as const;

/** Matters of the fictitious district, one for nearly every state and every light. */
const sampleMatters: readonly SampleMatter[] = [
  {
    ...{ key: 'samplematter1', office: 'party', ago: 16, due: 9, unit: 'government', reaches: 'underway' },
    values: {
      ...instruction,
      title: '老旧小区加装电梯推进缓慢问题',
      words: '群众呼声强烈。请丽萍同志牵头，住建、街道逐栋摸排，月底前拿出清单和时间表。',
      leadLeader: '孙丽萍',
      assistUnits: [{ name: '区住房城乡建设局' }, { name: '柳林街道办事处' }],
      feedbackCycle: { unit: 'week', day: 5 },
      unitContact: '唐思远',
    },
    feedback: { progress: '已完成 46 栋摸排，其中 18 栋达成一致意见，首批 6 部电梯进场施工。', percent: 45 },
  },
  {
    ...{ key: 'samplematter2', office: 'party', ago: 14, due: 1, unit: 'government', reaches: 'returned' },
    values: {
      ...instruction,
      title: '校园食堂食品安全专项检查',
      words: '请政府办牵头，教育、市场监管配合，全面排查，不留死角，结果报我。',
      urgency: 'urgent',
      assistUnits: [{ name: '区教育局' }, { name: '区市场监管局' }],
    },
    feedback: {
      progress: '检查学校食堂 32 家，发现问题 17 个，已整改 11 个。',
      problems: '6 家食堂设备更新需要资金。',
      percent: 70,
    },
  },
  {
    ...{ key: 'samplematter3', office: 'party', ago: 20, due: -3, unit: 'congress', reaches: 'signed' },
    values: {
      title: '人大代表重点建议“增设滨河路公交站点”办理',
      words: '常委会会议议定：年内办结答复，代表满意率作为验收依据。',
      source: 'meeting',
      sourceWords: '区委常委会会议纪要第 21 期',
      contact: '苏雨桐',
    },
  },
  {
    ...{ key: 'samplematter4', office: 'party', ago: 1, due: 14, unit: 'government', reaches: 'assigned' },
    values: {
      ...{ title: '滨河路夜市占道经营整治', words: '请尽快研究疏堵结合的办法。', source: 'instruction' },
      ...{ leaderName: '周晓峰', leaderTitle: '区委副书记', contact: '苏雨桐' },
    },
  },
  {
    ...{ key: 'samplematter5', office: 'party', ago: 11, due: 4, unit: 'government', reaches: 'review' },
    values: {
      ...instruction,
      title: '城北污水处理厂异味扰民问题',
      words: '请生态环境分局查明原因，限期整改，结果向周边居民公开。',
      assistUnits: [{ name: '市生态环境局云溪分局' }],
    },
    feedback: {
      progress: '已封闭污泥脱水车间，加装除臭设备两套，厂界监测连续 7 日达标，结果已张贴公示。',
      percent: 100,
    },
  },
  {
    ...{ key: 'samplematter6', office: 'party', ago: 18, due: 2, unit: '区信访局', reaches: 'leader' },
    values: {
      ...{
        title: '群众来信反映城南菜市场停车难',
        words: '来信 1 件，附联名 23 人。',
        source: 'letter',
        contact: '苏雨桐',
      },
    },
    feedback: { progress: '新划停车位 64 个，错时开放机关停车场 2 处，已回复来信人并表示满意。', percent: 100 },
  },
  {
    ...{ key: 'samplematter7', office: 'party', ago: 24, due: -8, unit: 'cppcc', reaches: 'closed' },
    values: {
      ...{ title: '政协重点提案“社区嵌入式养老”落实', words: '按协商意见抓好落实。', source: 'meeting' },
      sourceWords: '区政协主席会议',
    },
    feedback: { progress: '5 个社区养老服务站建成投用，配套政策已印发。', percent: 100 },
  },
  {
    ...{ key: 'samplematter8', office: 'party', ago: 1, due: 12, unit: 'government', reaches: 'awaitingApproval' },
    values: {
      ...{ title: '冬季供暖保障', words: '提前检修管网，建立应急抢修队伍，确保按时达标供暖。', source: 'plan' },
      contact: '苏雨桐',
    },
  },
  {
    ...{
      key: 'samplematter9',
      office: 'government',
      ago: 6,
      due: 3,
      unit: '区人力资源社会保障局',
      reaches: 'underway',
    },
    values: {
      ...{ title: '在建项目农民工工资支付排查', words: '逐个工地排查，发现欠薪立即处置。', source: 'other' },
      contact: '唐思远',
    },
    feedback: { progress: '排查在建工地 41 个，发现欠薪线索 3 起，已全部清偿。', percent: 80 },
  },
];

/** 督办 of the fictitious district: everything done at the moments at which people would have done it. */
export async function fillMatters({ session, officeId, become, now }: District): Promise<void> {
  const desk = new Desk(session);
  for (const sample of sampleMatters) {
    await become(sample.office === 'party' ? 'director' : 'governmentLiaison');
    await enter(desk, sample, { officeId, become, now });
  }
}

const unitNames: Readonly<Record<string, string>> = {
  government: '区政府办',
  congress: '区人大办',
  cppcc: '区政协办',
};
const liaisons: Readonly<Record<string, string>> = {
  government: 'governmentLiaison',
  congress: 'congressLiaison',
  cppcc: 'cppccLiaison',
};

const steps = [
  'draft',
  'awaitingApproval',
  'filed',
  'assigned',
  'signed',
  'underway',
  'review',
  'leader',
  'closed',
] as const;

async function enter(
  desk: Desk,
  { key, office, ago, due, values, unit, reaches, feedback = {} }: SampleMatter,
  { officeId, become, now }: Omit<District, 'session'>,
): Promise<void> {
  const enteredAt = now - ago * DAY_MS;
  const day = (after: number): number => Math.min(now - HOUR_MS, enteredAt + after * DAY_MS);
  const dueOn: PlainDate = addDays(chinaTimeOf(now).date, due);
  const unitName = unitNames[unit] ?? unit;
  const leadUnit = { name: unitName, ...(unit in unitNames && { officeId: officeId(unit) }) };
  desk.run(enteredAt, 'supervision.register', {
    ...{ officeId: officeId(office), key },
    values: { ...values, dueOn, leadUnit },
  });
  const id = matterId(officeId(office), enteredAt, key);
  const isBefore = (step: (typeof steps)[number]): boolean =>
    steps.indexOf(reaches === 'returned' ? 'review' : reaches) < steps.indexOf(step);
  if (isBefore('awaitingApproval')) return;
  desk.run(day(0.05), 'supervision.submit', desk.at(id));
  if (isBefore('filed')) return;
  const lead = office === 'party';
  // An office without a director here has its matters approved by the lead office.
  await become('director');
  desk.run(day(0.1), 'supervision.approve', { ...desk.at(id), approvedBy: lead ? '林永康' : '孙丽萍' });
  if (isBefore('assigned')) return;
  desk.run(day(0.15), 'supervision.assign', { ...desk.at(id), givenOn: chinaTimeOf(day(0.15)).date });
  if (isBefore('signed')) return;
  const answering = liaisons[unit];
  await become(answering ?? (lead ? 'director' : 'governmentLiaison'));
  desk.run(day(1), 'supervision.sign', { ...desk.at(id), unitName, ...(!answering && { signedBy: '值班人员' }) });
  if (isBefore('underway')) return;
  const isFinal = reaches !== 'underway';
  const said = { progress: '正在办理。', percent: 30, signedBy: '单位负责人', isSealed: true, ...feedback, isFinal };
  const [feedbackId = ''] = desk.run(day(Math.max(2, ago - 3)), 'supervision.feedBack', {
    ...desk.at(id),
    unitName,
    values: said,
  });
  if (isBefore('review') || reaches === 'review') return;
  await become('director');
  const review = { ...desk.at(feedbackId), reviewedBy: '苏雨桐' };
  const reviewedAt = day(Math.max(2, ago - 2));
  if (reaches === 'returned') {
    desk.run(reviewedAt, 'supervision.returnFeedback', {
      ...review,
      words: '缺 6 家食堂的整改时限和责任人，请补齐后再报。',
    });
    return;
  }
  desk.run(reviewedAt, 'supervision.passFeedback', { ...review, words: '材料齐全' });
  if (isBefore('closed')) return;
  desk.run(day(Math.max(3, ago - 1)), 'supervision.close', { ...desk.at(id), closedBy: '周晓峰', rating: 'satisfied' });
}
