import type { ReportLeg } from '../../../domain/emergency/emergency-rules.ts';
import type { IncidentFacts } from '../../../domain/emergency/incident.ts';
import type { TimelineAct, TimelineEntry, TimelineKind } from '../../../domain/emergency/incident-timeline.ts';
import { casualtyWords } from '../../emergency/casualty-words.ts';
import { momentText } from '../duty/duty-texts.ts';
import { levelNames } from './report-wording.ts';

export const timelineKindNames: Readonly<Record<TimelineKind, string>> = {
  received: '接报',
  fact: '核实',
  severity: '级别',
  casualties: '伤亡',
  facts: '情况',
  response: '处置',
  report: '报告',
  route: '报送',
  instruction: '批示',
  waiver: '豁免',
  acknowledged: '提醒',
  escalated: '升级',
  personalData: '个人信息',
  note: '记事',
  correction: '更正',
};

const legNames: Readonly<Record<ReportLeg, string>> = {
  city: '报市',
  province: '直报省',
  leaders: '报区领导',
  department: '报主管部门',
  units: '抄告',
};

const stageNames: Readonly<Record<string, string>> = {
  half: '时限过半',
  near: '将到期',
  over: '已超时',
  told: '待签收',
};

const fieldNames: Readonly<Record<string, string>> = {
  title: '事件名称',
  category: '类别',
  subtype: '小类',
  occurredAt: '发生时间',
  town: '地点',
  address: '地点',
  sourceUnit: '信息来源',
  nature: '起因性质',
  course: '基本过程',
  loss: '经济损失',
  uncontrolledHours: '未受控时长',
  scope: '影响范围',
  trend: '发展趋势',
  measures: '处置措施',
  plannedMeasures: '拟采取措施',
  advice: '工作建议',
  leadersOnSite: '领导到位情况',
} satisfies Partial<Record<keyof IncidentFacts, string>>;

/** What else stands in a record about an incident and may be disputed. */
const disputedNames: Readonly<Record<string, string>> = {
  ...fieldNames,
  title: '标题',
  casualties: '伤亡数字',
  sequence: '编号',
  sections: '报告正文',
  urgency: '紧急程度',
  sentTo: '主送',
  copiedTo: '抄送',
  contact: '联系人',
  state: '办理状态',
  fact: '核实情况',
  response: '处置阶段',
  text: '批示原文',
  feedback: '反馈',
  toUnit: '承办单位',
  role: '涉事人员身份',
  sealed: '涉事人员信息',
};

/** Words for a detail, between what stands before and after it; nothing where it is missing. */
type Say = (detail: string, before?: string, after?: string) => string;

/** Names of what details hold as keys, by the detail. */
const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: levelNames,
  from: levelNames,
  to: levelNames,
  leg: legNames,
  channel: { phone: '电话', written: '书面', paper: '书面', spoken: '当面', message: '信息' },
  obligation: { first: '首报', daily: '每日续报', onChange: '变化续报', final: '终报' },
  step: { lead: '带班领导', chief: '总带班领导' },
  role: { source: '报告人', siteContact: '现场联系人', casualty: '伤亡人员', family: '家属', other: '其他人员' },
  isSensitive: { true: '敏感事件', false: '非敏感事件' },
  isReadBack: { true: '已复述核对', false: '未复述核对' },
};

/** Details that are moments. */
const moments: Partial<Record<TimelineAct, readonly string[]>> = {
  instructionForwarded: ['dueAt'],
  waived: ['dueAt'],
  personalDataExtended: ['from', 'to'],
};

const sentences: Readonly<Record<TimelineAct, (say: Say) => string>> = {
  registered: (say) => `接报登记${say('sourceUnit', '，信息来源：')}${say('level', '，初判', '级别')}`,
  verifying: () => '开始核实',
  confirmed: () => '经核实，情况属实',
  dismissed: () => '经核实，情况不属实',
  transferred: (say) => `移送${say('transferredTo')}`,
  merged: (say) => `并入${say('number')}${say('title', '“', '”') || '其他事件'}`,
  levelRaised: (say) => `级别${say('from', '由')}提高${say('to', '为')}${say('isSensitive', '，')}`,
  levelLowered: (say) => `级别${say('from', '由')}降低${say('to', '为')}${say('isSensitive', '，')}`,
  levelKept: (say) => `级别不变${say('to', '（', '）')}${say('isSensitive', '，列为')}`,
  numbersChanged: () => '更新伤亡数字',
  factsChanged: (say) => `更新${say('fields') || '情况'}`,
  renumbered: (say) => `编号${say('from', '由第', '号')}改${say('to', '为第', '号')}`,
  responseEnded: () => '现场处置结束',
  responseResumed: () => '恢复处置',
  assessed: () => '评估总结',
  archived: () => '归档',
  reportDrafted: (say) => `拟稿${report(say)}`,
  reportSubmitted: (say) => `送审${report(say)}`,
  reportPassed: (say) => `审核通过${report(say)}`,
  reportReturned: (say) => `退回${report(say)}`,
  reportSigned: (say) => `${say('signedBy')}签发${report(say)}`,
  reportVoided: (say) => `作废${report(say)}`,
  phoned: (say) => `电话报告${say('recipients')}${say('answeredBy', '，接听人：')}${say('isReadBack', '，')}`,
  sent: (say) => `报送${report(say)}${say('recipients', '至')}`,
  receiptConfirmed: (say) => `电话确认${say('recipient')}已收到${say('confirmedWith', '，确认人：')}`,
  askedAgain: (say) => `再次要求${say('recipient')}核实${say('round', '（第', '次）')}`,
  received: (say) => `${say('recipient')}签收${round(say)}`,
  verificationStarted: (say) => `${say('recipient')}开始核实${round(say)}`,
  verified: (say) => `${say('recipient')}完成核实${round(say)}`,
  fedBack: (say) => `${say('recipient')}反馈${round(say)}`,
  instructionEntered: (say) => `${say('leader')}${say('title')}批示${say('channel', '（', '）')}`,
  instructionForwarded: (say) => `${say('leader')}批示转${say('toUnit')}办理${say('dueAt', '，要求', '前反馈')}`,
  instructionSigned: (say) => `${say('toUnit')}签收${say('leader')}批示`,
  instructionStarted: (say) => `${say('toUnit')}开始办理${say('leader')}批示`,
  instructionFedBack: (say) => `${say('toUnit')}反馈${say('leader')}批示办理情况`,
  instructionShown: (say) => `${say('leader')}批示办理情况已呈阅`,
  instructionClosed: (say) => `${say('leader')}批示办结`,
  waived: (say) =>
    `豁免${say('leg')}${say('channel')}${say('obligation')}时限${say('dueAt', '（', '）')}${say('approvedBy', '，批准人：')}`,
  alarmAnswered: (say) => `已知悉提醒${say('alarm', '（', '）')}`,
  escalated: (say) => `提醒无人应答，升级至${say('step')}${say('name', '：')}`,
  personSaved: (say) => `登记涉事人员信息${say('role', '（', '）')}`,
  personRemoved: (say) => `移除涉事人员信息${say('role', '（', '）')}`,
  personalDataExtended: (say) => `个人信息保存期限延长${say('to', '至')}`,
  personalDataDestroyed: (say) => `个人信息已销毁${say('count', '（', '人）')}`,
  noted: () => '',
  corrected: () => '更正',
  disputeSettled: (say) => `${say('field') || '内容'}有不同填写，已选定其一`,
};

const report = (say: Say): string => say('title', '《', '》');
const round = (say: Say): string => say('round', '（第', '次）');

/** What an entry of the timeline tells, in one sentence, with the words that somebody wrote after it. */
export function timelineWords({
  kind,
  act,
  details,
  text,
  casualties,
}: Pick<TimelineEntry, 'kind' | 'act' | 'details' | 'text' | 'casualties'>): string {
  const say: Say = (detail, before = '', after = '') => {
    const value = details[detail];
    return value === undefined || value === '' ? '' : before + wordOf(act, detail, value) + after;
  };
  const what = [sentences[act](say), casualties && casualtyWords(casualties)].filter(Boolean).join('：');
  return [what, text].filter(Boolean).join('：') || timelineKindNames[kind];
}

function wordOf(act: TimelineAct, detail: string, value: string | number | boolean): string {
  if (typeof value === 'number' && moments[act]?.includes(detail)) return momentText(value);
  if (detail === 'fields') return fieldWords(String(value));
  if (detail === 'field') return disputedNames[String(value)] ?? '';
  if (detail === 'alarm') return stageWords(String(value));
  return valueNames[detail]?.[String(value)] ?? String(value);
}

/** Of `measures,trend`, as changes are named. */
const fieldWords = (fields: string): string =>
  [...new Set(fields.split(',').flatMap((field) => fieldNames[field] ?? []))].join('、');

/** The stage is the end of an alarm's key, or its beginning where another office was told. */
function stageWords(key: string): string {
  const [first = '', last = ''] = [key.split('-')[0], key.split('-').at(-1)];
  return stageNames[last] ?? stageNames[first] ?? '';
}
