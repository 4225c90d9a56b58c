import type { Criterion, Measure } from '../../shared/domain/emergency/emergency-rules.ts';
import type { CasualtyKind, Classification, IncidentLevel } from '../../shared/domain/emergency/incident.ts';
import { casualtyNames, levelNames } from '../../shared/rules/documents/emergency/report-wording.ts';

export const classificationNames: Readonly<Record<Classification, string>> = {
  none: '无',
  confidential: '秘密',
  secret: '机密',
  topSecret: '绝密',
};

/** One character each: six of them stand in one row. */
export const shortCasualtyNames: Readonly<Record<CasualtyKind, string>> = {
  dead: '死',
  missing: '失',
  seriouslyInjured: '重',
  slightlyInjured: '轻',
  trapped: '困',
  relocated: '转',
  sick: '病',
  involved: '参与',
};

export const measureNames: Readonly<Record<Measure, string>> = {
  dead: casualtyNames.dead,
  seriouslyInjured: casualtyNames.seriouslyInjured,
  injured: '受伤',
  sick: casualtyNames.sick,
  involved: casualtyNames.involved,
  loss: '损失',
  uncontrolledHours: '未受控',
};

export const measureUnits: Readonly<Partial<Record<Measure, string>>> = { loss: '万元', uncontrolledHours: '小时' };

/** `死亡3人以上` */
export const criterionWords = ({ all }: Criterion): string =>
  all
    .map(
      ({ measure, comparison, number }) =>
        `${measureNames[measure]}${comparison === 'moreThan' ? '超过' : ''}${number}${measureUnits[measure] ?? '人'}${
          comparison === 'atLeast' ? '以上' : ''
        }`,
    )
    .join('且');

export const intakeText = {
  title: '接报',
  hint: 'Enter 下一项，Shift+Enter 换行，Ctrl+Enter 保存。不知道的先空着，快报事实、慎报原因。',
  what: '什么事',
  whatPlaceholder: '如：清河大道化工厂爆炸',
  category: '类别',
  kind: '类别、小类',
  subtype: '小类',
  subtypePlaceholder: '火灾、道路交通事故…',
  occurred: '事发时间',
  occurredPlaceholder: '0315、昨2350、约3点；空着为不详',
  known: '获悉时间',
  now: '现在',
  readAs: (words: string) => `即 ${words}`,
  unreadable: '认不出这个时间。可以写 0315、3:15、昨2350、约3点、不详。',
  unreadableKnown: '认不出这个时间。可以写 0315、3:15、昨2350。',
  town: '街道、乡镇',
  address: '详细地址',
  unit: '谁报告的（单位）',
  name: '姓名',
  phone: '电话',
  counts: '伤亡',
  countsHint: '空着是待核，0 是没有',
  wrongCount: '请填整数；不清楚就空着。',
  course: '简要情况',
  coursePlaceholder: '起因、经过、已采取的措施',
  level: '级别',
  suggested: (level: IncidentLevel, criteria: readonly Criterion[]) =>
    criteria.length === 0
      ? `按现有数字为${levelNames[level]}`
      : `按${criteria.slice(0, 2).map(criterionWords).join('、')}，应为${levelNames[level]}`,
  worst: (level: IncidentLevel) => `被困、失踪人员如全部遇难，将达${levelNames[level]}`,
  byPeople: '分级标准里没有这个小类，由您判断',
  reason: '低于建议级别的理由',
  reasonMissing: '级别低于数字对应的级别，请写明理由。',
  sensitive: '敏感（时间、地点、人群），按重大掌握',
  classification: '密级',
  classifiedHint: '本系统是非涉密系统：已填的正文已清空，只登记文号和去向，内容请走机要渠道。',
  classifiedByMistake: '选错了就选回“无”，正文会恢复。',
  documentNumber: '文号',
  whereTo: '去向',
  fromUnit: '来文单位',
  save: '保存并开始倒计时',
  saveStub: '登记',
  clear: '清空',
  callWaiting: (content: string) => `前一条接报还没有保存，下面是前一条。刚转来的来电：${content}`,
  goOnWithFormer: '继续前一条',
  takeCall: '改记这个来电',
  formerReplaced: '前一条未保存的内容将被替换',
  saved: '已接报，报送时限开始倒计时',
  stubSaved: '已登记文号和去向',
  titleMissing: '请写明什么事',
  documentMissing: '请填写文号',
  whereMissing: '请填写去向',
} as const;
