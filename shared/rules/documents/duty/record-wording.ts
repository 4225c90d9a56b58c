import type { SpotCheck, SpotCheckFinding } from '../../../domain/duty/duty-inspection.ts';
import type { CallRecord, LogEntryKind } from '../../../domain/duty/duty-log.ts';
import type { HandoverItem } from '../../../domain/duty/handover.ts';

/** Every Chinese word of the records of the desk: log, telephone slip, handover, checks. */
export const logKindNames: Readonly<Record<LogEntryKind, string>> = {
  note: '记事',
  document: '文电',
  visit: '来访',
  emergency: '突发',
  equipment: '设备',
  patrol: '巡查',
  lineTest: '线路测试',
  signIn: '签到',
  signOut: '签退',
  instruction: '批示',
  handling: '办理',
  closing: '办结',
  correction: '更正',
};

export const directionNames: Readonly<Record<CallRecord['direction'], string>> = { incoming: '来电', outgoing: '去电' };
export const urgencyNames: Readonly<Record<CallRecord['urgency'], string>> = {
  normal: '一般',
  important: '重要',
  emergency: '突发',
};
export const warningName = '预警';
export const colourNames = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;

export const logWords = {
  title: (unit: string): string => `${unit}值班日志`,
  file: (unit: string, date: string): string => `${unit}值班日志（${date}）`,
  columns: { time: '时间', kind: '类别', source: '来源', content: '内容及处理', by: '记录人' },
  labels: {
    date: '日期',
    unit: '单位',
    chief: '总带班',
    lead: '带班领导',
    staff: '值班人员',
    hours: '值班时段',
    signs: '签到签退',
    open: '未办结事项',
    handover: '交班人',
    takeover: '接班人',
  },
  follow: (kind: string): string => `└ ${kind}`,
  typed: (when: string): string => `（${when}补记）`,
  signed: (name: string, marks: readonly string[]): string => `${name}：${marks.join('，')}`,
  inAt: (when: string): string => `${when}签到`,
  outAt: (when: string): string => `${when}签退`,
  nothing: '本班无记录事项。',
  noneOpen: '无',
  handling: (text: string): string => `处理：${text}`,
  instruction: (text: string): string => `批示：${text}`,
  proposal: (text: string): string => `拟办：${text}`,
  inOrder: '正常',
  outOfOrder: '异常',
  open: (facts: readonly string[]): string => `【未办结】${facts.join('　')}`,
  closed: '【已办结】',
  owner: (name: string): string => `责任：${name}`,
  due: (when: string): string => `时限：${when}`,
  urgency: (urgency: string): string => `紧急程度：${urgency}`,
  readBack: '内容已复核',
  receiver: (name: string): string => `受话：${name}`,
  aboutOther: (date: string): string => `（就${date}所记事项）`,
  told: (leader: string, when: string): string => `${when}报告${leader}`,
  forwarded: (to: string, when: string): string => `${when}转发${to}`,
  area: (area: string): string => `影响区域：${area}`,
  valid: (span: string): string => `生效：${span}`,
  openItem: (number: number, text: string): string => `${number}. ${text}`,
} as const;

export const callWords = {
  title: '电话记录单',
  labels: {
    callerUnit: '来话单位',
    caller: '发话人',
    at: '通话时间',
    phone: '联系电话',
    receivingUnit: '受话单位',
    receiver: '受话人',
    direction: '类　　别',
    urgency: '紧急程度',
    readBack: '复　　核',
    content: '通话内容',
    proposal: '拟办意见',
    instruction: '领导批示',
    result: '办理结果',
    owner: '承 办 人',
    ownedAt: '办结时限',
    by: '记 录 人',
    enteredAt: '记录时间',
    corrections: '更　　正',
  },
  isReadBack: '已复述核对',
  notReadBack: '未复述核对',
  file: (date: string, unit: string): string => `电话记录单（${date}${unit}）`,
  timeTyped: (when: string): string => `${when}（通话时间为补记）`,
  stamp: (when: string, by: string): string => `（${when}　${by}记）`,
} as const;

export const signWords = {
  title: (who: string): string => `${who}签字`,
  confirmed: (name: string, when: string): string => `${name}　${when}确认`,
} as const;

export const handoverItemNames: Readonly<Record<HandoverItem['kind'], string>> = {
  entry: '未办结事项',
  emergency: '突发事件',
  activity: '明日活动',
  demand: '上级要求',
  object: '物品钥匙',
};

export const handoverWords = {
  title: (unit: string): string => `${unit}值班交接班记录`,
  file: (unit: string, date: string, at: string): string => `${unit}值班交接班记录（${date}${at}）`,
  labels: {
    at: '交接时间',
    unit: '单　　位',
    outgoingShift: '交班班次',
    incomingShift: '接班班次',
    outgoing: '交班人',
    incoming: '接班人',
    leader: '带班领导',
    lineTest: '线路测试',
    situation: '情 况 清',
    problems: '问 题 清',
    tasks: '任 务 清',
    log: '值班日志\n摘　　要',
    late: '迟到说明',
  },
  columns: {
    number: '序号',
    kind: '类别',
    text: '事项',
    owner: '责任人',
    due: '时限',
    next: '下一步',
    accepted: '接班确认',
  },
  accepted: '已确认',
  notAccepted: '',
  noItems: '无移交事项',
  tested: (when: string): string => `${when}测试正常`,
  notTested: '未测试',
  none: '无',
  counts: (texts: readonly string[]): string => `本班记录${texts.join('、')}。`,
  noRecords: '本班无记录事项。',
  count: (kind: string, count: number): string => `${kind}${count}件`,
  openCount: (count: number): string => `其中未办结${count}件。`,
  listed: (label: string, texts: readonly string[]): string => `${label}：${texts.join('；')}`,
} as const;

export const spotCheckMeans: Readonly<Record<SpotCheck['means'], string>> = {
  phone: '电话',
  video: '视频',
  onSite: '实地',
};

/** Neutral sentences: what was found, not how good or bad an office is. */
export const findingNames: Readonly<Record<SpotCheckFinding, string>> = {
  unanswered: '值班电话无人接听',
  deadNumber: '值班电话为空号',
  forwarded: '值班电话设置了呼叫转移',
  offPost: '值班人员不在岗',
  wrongNumber: '值班表所列号码有误',
  rosterNotFiled: '值班表未报送',
  rosterNotPosted: '值班表未公示',
  phoneMissing: '值班表缺少联系电话',
  substituteNotFiled: '替班未报备',
  handoverIrregular: '交接班不规范',
};

export const actionNames: Readonly<Record<SpotCheck['action'], string>> = {
  none: '',
  corrected: '已当场纠正',
  reminded: '已提醒',
  circulated: '予以通报',
  interviewed: '已约谈',
};

export const reportWords = {
  title: '关于值班值守抽查情况的通报',
  titleMark: '（代拟稿）',
  file: (range: string): string => `值班值守抽查情况通报（代拟稿）${range}`,
  addressees: (offices: readonly string[]): string => `${offices.join('、')}：`,
  opening: (range: string, count: number, offices: number): string =>
    `${range}，区总值班室对${offices}个单位的值班值守情况进行了${count}次抽查。现将有关情况通报如下。`,
  nothing: (range: string): string => `${range}，未开展值班值守抽查。`,
  heading: (number: string, office: string): string => `${number}、${office}`,
  check: (when: string, means: string): string => `${when}，以${means}方式抽查`,
  number: (number: string): string => `拨打${number}`,
  answered: (rings: string): string => (rings === '' ? '电话接通' : `铃响${rings}声后接通`),
  answeredAfter: (seconds: number): string => `用时${seconds}秒`,
  notAnswered: '电话未接通',
  by: (name: string): string => `由${name}接听`,
  onRoster: '接听人为当班人员',
  offRoster: '接听人不在当日值班表内',
  reachable: '带班领导在岗或可联系',
  notReachable: '带班领导未能联系上',
  posted: '值班表已公示',
  notPosted: '值班表未公示',
  knowledge: (text: string): string => `信息掌握情况：${text}`,
  found: (findings: readonly string[]): string => `发现的问题：${findings.join('、')}`,
  noFindings: '未发现问题',
  action: (action: string): string => `处理情况：${action}`,
  remarks: (text: string): string => `说明：${text}`,
  rectified: (when: string, text: string): string => `整改情况：${text}（${when}反馈）`,
  notRectified: '整改情况：尚未反馈',
  closing: '请各单位继续严格执行值班值守各项制度，对抽查中发现的问题及时整改，并将整改情况反馈区总值班室。',
  issuer: (district: string): string => `${district}总值班室`,
  numerals: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
} as const;
