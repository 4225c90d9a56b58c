import type { ReportState } from '../../shared/domain/emergency/incident-report.ts';
import type { FirstReportElement } from '../../shared/rules/emergency/missing-elements.ts';
import type { RouteState } from '../../shared/rules/emergency/route-state.ts';
import { durationWords } from './date-words.ts';

export const reportStateNames: Readonly<Record<ReportState | 'sent', string>> = {
  draft: '草稿',
  inReview: '审核中',
  returned: '退回',
  awaitingSignature: '待签发',
  signed: '已签发',
  sent: '已报送',
  void: '作废',
};

export const routeStateNames: Readonly<Record<RouteState, string>> = {
  sent: '未读',
  read: '已读',
  signed: '已签收',
  verifying: '核实中',
  verified: '已核实',
  fedBack: '已反馈',
};

export const elementNames: Readonly<Record<FirstReportElement, string>> = {
  time: '事发时间',
  place: '地点',
  sourceUnit: '信息来源',
  nature: '起因性质',
  course: '基本过程',
  casualties: '伤亡',
  loss: '经济损失',
  scope: '影响范围',
  trend: '发展趋势',
  measures: '已采取的措施',
  leadersOnSite: '领导到位',
  siteContact: '现场联系人',
  plannedMeasures: '拟采取的措施',
  advice: '建议',
};

export const urgencyNames = { normal: '平急', urgent: '加急', topUrgent: '特急' } as const;

export const composerText = {
  open: (kind: string, isBegun: boolean) => `${isBegun ? '继续' : '写'}${kind}`,
  heading: (kind: string, number: string) => `${kind}　${number}`,
  close: '收起',
  kind: '种类',
  title: '标题',
  urgency: '缓急',
  sentTo: '主送',
  copiedTo: '抄送',
  contact: '联系人及电话',
  earlyReason: '处置未结束即终报的理由',
  missing: (names: string) => `还缺：${names}。可以先报，后面续报补齐。`,
  preview: '预览',
  documents: '导出',
  hint: '空着的要素不印出；Ctrl+Enter 保存草稿',
  redraft: '按最新情况重新起草',
  save: '保存草稿',
  saved: '草稿已保存',
  submit: '送审',
  submitted: '已送审',
  pass: '审核通过',
  passed: '审核通过，待签发',
  giveBack: '退回',
  givenBack: '已退回',
  giveBackTitle: '退回报告',
  giveBackLabel: '退回理由',
  sign: '签发…',
  signTitle: '签发',
  signedBy: '签发人',
  signerMissing: '请填写签发人',
  signedAt: '签发时间',
  signed: '已签发，可以报送',
  send: '报送…',
  sendAgain: '补送…',
  voidTitle: '作废报告',
  void: '作废…',
  voidLabel: '作废理由',
  voided: '已作废，原文仍保留',
  returned: (reason: string) => `退回：${reason}`,
  failed: '没有办成',
} as const;

export const sendText = {
  title: '报送',
  noRecipients: '还没有登记报送对象，可在下面填写本次报送的单位；常用的请在“时限与标准”里登记。',
  channel: (name: string) => `${name}的渠道`,
  answeredBy: '接听人',
  answeredByOf: (name: string) => `${name}的接听人`,
  other: '另送',
  otherHint: '名单以外的单位，仅此一次',
  otherLeg: '去向',
  verify: '要求核实反馈',
  at: '报送时间',
  atHint: '空着为现在',
  skip: '直报省（越级）的理由',
  skipBy: '同意人',
  confirm: (count: number) => (count === 0 ? '报送' : `报送 ${count} 处`),
  nobody: '请至少选择一个报送对象',
  done: '已报送并记时',
  failed: '没有报送',
} as const;

export const phoneText = {
  title: '电话报告',
  hint: '先电话、后书面：照要点念，请对方复述。保存后自动记入时间轴，并可接着写书面报告。',
  points: '报告要点',
  pointsMissing: '请写明报告要点',
  recipient: '报给谁',
  recipientMissing: '请选择或填写报给谁',
  leg: '去向',
  answeredBy: '接听人',
  answeredByMissing: '请填写接听人',
  readBack: '对方已复述核对',
  at: '通话开始',
  atHint: '空着为现在',
  dial: (phone: string) => `电话 ${phone}`,
  save: '记下已电话报告',
  done: '已记下电话报告',
} as const;

export const routesText = {
  title: '报告',
  none: '还没有报告',
  duplicate: (name: string) => `编号重复：另有一份${name}，由两台电脑离线时各自签发。请作废其中一份，重新写。`,
  noneHint: '写好首报并签发后，这里逐个对象显示是否收到、是否签收核实。',
  round: (round: number) => `第${round}轮`,
  confirm: '电话确认',
  confirmOf: (name: string) => `电话确认：${name}`,
  confirmTitle: '电话确认收到',
  confirmedWith: '对方接听人',
  confirmedMissing: '请填写对方接听人',
  confirmed: (who: string, at: string) => `${at} 已与${who}电话确认`,
  confirmedDone: '已记下电话确认',
  askAgain: '再次核实',
  askAgainOf: (name: string) => `再次核实：${name}`,
  asked: '已要求再次核实，另行计时',
  failed: '没有办成',
  notConfirmed: '待电话确认',
  confirmedShort: '电话已确认',
  phoned: (who: string) => `${who || '对方'}接听`,
  readBack: '已复述核对',
  elapsed: (round: number, first: number | undefined) =>
    first === undefined || first === round
      ? durationWords(round)
      : `本轮 ${durationWords(round)}，自首次 ${durationWords(first)}`,
} as const;
