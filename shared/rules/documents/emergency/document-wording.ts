import type { ReportChannel } from '../../../domain/emergency/emergency-rules.ts';
import type { FactState, ResponseState } from '../../../domain/emergency/incident.ts';
import type { IncidentReport, ReportKind, ReportSection } from '../../../domain/emergency/incident-report.ts';

/** Every Chinese word that the documents of an incident show around what a report says; layout code holds none. */
export const internalMark = '内部资料·注意保存';
export const unknownWords = '待核';
export const noneWords = '—';

export const factNames: Readonly<Record<FactState, string>> = {
  received: '接报',
  verifying: '核实中',
  confirmed: '属实',
  dismissed: '不属实',
  transferred: '移送',
  merged: '并案',
};

export const responseNames: Readonly<Record<ResponseState, string>> = {
  ongoing: '处置中',
  ended: '处置结束',
  assessed: '已评估',
  archived: '已归档',
};

export const channelNames: Readonly<Record<ReportChannel, string>> = { phone: '电话', written: '书面' };

export const paperWords = {
  names: {
    firstCall: '突发事件信息首报',
    firstWritten: '突发事件信息首报',
    followUp: '突发事件信息续报',
    final: '突发事件信息终报',
    special: '突发事件信息专报',
  } satisfies Readonly<Record<ReportKind, string>>,
  urgency: { normal: '', urgent: '加急', topUrgent: '特急' } satisfies Readonly<
    Record<IncidentReport['urgency'], string>
  >,
  signer: (name: string): string => `签发人：${name === '' ? '　　　　' : name}`,
  issue: (number: number): string => `第${number}期`,
  openIssue: '第　　期',
  incident: (number: string): string => `编号：${number}`,
  unsigned: '（未签发）',
  void: '（作废）',
  marked: (mark: string): string => `${mark}${internalMark}`,
  heading: (numeral: string, name: string): string => `${numeral}、${name}`,
  sections: {
    overview: '基本情况',
    casualties: '伤亡损失',
    cause: '起因性质',
    measures: '处置情况',
    leaders: '领导到位',
    trend: '发展趋势',
    next: '下一步工作',
    advice: '工作建议',
  } satisfies Readonly<Record<ReportSection, string>>,
  latest: '最新情况',
  sentTo: (names: string): string => `主送：${names}`,
  copiedTo: (names: string): string => `抄送：${names}`,
  contact: (contact: string): string => `联系人：${contact}`,
  signedOn: (when: string): string => `${when}签发`,
  draftedOn: (when: string): string => `${when}拟稿`,
  voided: (by: string, when: string, reason: string): string => `本件已由${by}于${when}作废。作废原因：${reason}`,
  pageFoot: (number: string): string => `编号 ${number}`,
} as const;

export const slipWords = {
  title: '突发事件信息报告单',
  yes: '是',
  no: '否',
  about: '（约）',
  typed: '（补录）',
  grades: (first: string, now: string): string => (first === now ? first : `初判${first}，当前${now}`),
  kind: (category: string, subtype: string): string => (subtype === '' ? category : `${category}（${subtype}）`),
  count: (name: string, count: string): string => name + count,
  gap: '　　',
  loss: (amount: string): string => `${amount}万元`,
  arrived: (leader: string, when: string): string => `${leader}，${when}到达现场`,
  onTheWay: (leader: string): string => `${leader}，正在赶赴现场`,
  confirmed: (when: string): string => `${when}电话确认收到`,
  signed: (who: string, when: string): string => `${who}${when}签收`,
  answered: (who: string): string => `接听：${who}`,
  readBack: '已复述核对',
  round: (round: number): string => `第${round}次`,
  labels: {
    number: '编号',
    unit: '报送单位',
    title: '事件名称',
    kind: '类别',
    level: '级别',
    isSensitive: '是否敏感',
    sentAt: '报送时间',
    occurredAt: '发生时间',
    knownAt: '接报时间',
    source: '信息来源',
    reporter: '报告人',
    place: '地点',
    nature: '起因性质',
    course: '基本过程',
    casualties: '伤亡情况',
    loss: '直接经济\n损失（估）',
    facts: '核实情况',
    scope: '影响范围',
    trend: '发展趋势',
    measures: '处置情况',
    leaders: '领导到位',
    planned: '拟采取措施',
    advice: '工作建议',
    siteContact: '现场负责人',
    sitePhone: '联系电话',
    drafted: '拟稿人',
    reviewed: '核稿人',
    signed: '签发人',
    signedAt: '签发时间',
    routes: '上报去向',
    attachments: '附件',
  },
} as const;

export const timelineTitles = {
  title: '突发事件信息时间轴',
  time: '时间',
  kind: '类别',
  content: '内容',
  by: '记录人',
  clocks: '记录时间',
} as const;

export const clockWords = {
  typed: '补录',
  server: (clock: string): string => `服务器 ${clock}`,
  computer: (clock: string): string => `本机 ${clock}`,
  unmeasured: '未校时',
} as const;

export const ledgerWords = {
  title: (unit: string): string => `${unit}突发事件信息台账`,
  columns: {
    number: '编号',
    title: '事件',
    kind: '类别',
    level: '级别',
    occurredAt: '事发时间',
    knownAt: '获悉时间',
    place: '地点',
    casualties: '伤亡',
    firstAt: '首报时间',
    dueAt: '时限',
    onTime: '是否\n按时',
    followUps: '续报\n次数',
    finalAt: '终报时间',
    state: '状态',
  },
  about: (clock: string): string => `约${clock}`,
  onTime: '按时',
  late: (minutes: number): string =>
    `迟报\n${minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}时${minutes % 60}分`}`,
  open: '未到',
  overdue: '超时\n未报',
  partlyUnsent: '迟报\n有未报',
  waived: '豁免',
  lifted: '不再\n要求',
  duplicateReports: (followUps: number): string => `${followUps}\n报告\n编号\n重复`,
  counted: (count: number): string => `共${count}起，按事发时间统计（时间不详的按获悉时间）。`,
  rule: '“时限”为首报应报时间，多个报送去向分别计时的取最早一项；全部首报按时方计为按时。',
} as const;

export const fileWords = {
  slip: (number: string, title: string): string => `${number}${title}报告单`,
  timeline: (number: string, title: string): string => `${number}${title}时间轴`,
  ledger: (range: string): string => `突发事件信息台账${range}`,
  report: (title: string, day: string, mark: string): string => `${title}（${day}）${mark}`,
  archive: (number: string, title: string): string => `${number}${title}归档包`,
} as const;

/** Paths inside the package. */
export const archiveWords = {
  extension: '.docx',
  place: (place: number): string => `${String(place).padStart(2, '0')}.`,
  report: (name: string): string => `报告/${name}`,
  slip: '报告单.docx',
  timeline: '时间轴.docx',
  records: '记录.json',
  manifest: '清单.json',
} as const;
