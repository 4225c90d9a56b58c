import type { SlaRule } from '../../shared/domain/emergency/emergency-rules.ts';
import { categoryNames, levelNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import { channelNames, legNames, obligationNames } from './emergency.ts';
import type { RuleSetWords } from './rule-sets.ts';

type First = Extract<SlaRule, { kind: 'first' }>;

export const anchorNames: Readonly<Record<First['anchor'], string>> = { occurred: '事发', known: '获悉' };
export const ruleKindNames = obligationNames;

/** `30 分钟`, `1 小时`, `1 小时 30 分钟` */
function minuteWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} 小时`, rest > 0 && `${rest} 分钟`].filter(Boolean).join(' ');
}

export const rulesText = {
  sections: { sla: '报送时限', thresholds: '分级标准', recipients: '报送对象' },
  sectionViews: '时限与标准',
  readOnly: '只有区委办的主任或统筹员可以修改。',
  save: '保存',
  edit: '修改',
  remove: '删除',
  missing: '请填写',
  sourceMissing: '请写明依据',
} as const;

export const slaText = {
  words: {
    hint: '每起突发信息按它定级时的时限倒计时；以后再改时限，已定级的不变。',
    beginHint: '施行日期以前定级的仍按原来的时限。',
    removed: '这套时限已删除，改按前一套',
  } satisfies RuleSetWords,
  ready: '选用现成时限…',
  readyTitle: '选用现成时限',
  readyHint: '选一套填入下面的表格，再按本地规定修改，保存后才生效。',
  readyList: '现成时限',
  readyUse: '填入表格',
  readySource: (source: string) => `依据：${source}`,
  name: '名称',
  sensitiveAs: '敏感事件按',
  socialSecurityAs: '社会安全事件按',
  asIs: '本级',
  atLeast: (level: keyof typeof levelNames) => `不低于${levelNames[level]}`,
  escalate: '提醒无人应答，几分钟后升级',
  personalData: '个人信息保存天数',
  rulesTable: '报送时限表',
  rulesMissing: '至少要有一条时限',
  addRule: '添加时限',
  editRule: '修改时限',
  editOf: (rule: string) => `修改：${rule}`,
  removeOf: (rule: string) => `删除：${rule}`,
  columns: {
    kind: '种类',
    levels: '级别',
    categories: '类别',
    way: '去向、渠道',
    limit: '时限',
    source: '依据',
  },
  fields: {
    kind: '种类',
    levels: '级别（不选为各级）',
    categories: '类别（不选为各类）',
    leg: '去向',
    channel: '渠道',
    anchor: '起算',
    minutes: '分钟',
    onChangeMinutes: '分钟（空着为立即，不计迟报）',
    times: '每日几点前（多个用顿号隔开）',
    workdays: '处置结束后几个工作日内',
    deadOrMissingAtLeast: '死亡失踪达到几人（空着为不限）',
    source: '依据',
  },
  timesPlaceholder: '08:00、17:00',
  timesWrong: '认不出时刻，请写成 08:00、17:00',
  allLevels: '各级',
  allCategories: '各类',
  levels: (levels: readonly (keyof typeof levelNames)[]) => levels.map((level) => levelNames[level]).join('、'),
  categories: (categories: readonly (keyof typeof categoryNames)[]) =>
    categories.map((category) => categoryNames[category]).join('、'),
  way: ({ leg, channel }: Pick<SlaRule, 'leg' | 'channel'>) => `${legNames[leg]} ${channelNames[channel]}`,
  deadOrMissing: (number: number) => `死亡失踪 ${number} 人以上时`,
  rule: (rule: SlaRule) => `${ruleKindNames[rule.kind]} ${legNames[rule.leg]} ${limitWords(rule)}`,
} as const;

/** `事发后 30 分钟`, `每日 08:00、17:00 前` */
export function limitWords(rule: SlaRule): string {
  switch (rule.kind) {
    case 'first':
      return `${anchorNames[rule.anchor]}后 ${minuteWords(rule.minutes)}`;
    case 'daily':
      return `每日 ${rule.times.join('、')} 前`;
    case 'onChange':
      return rule.minutes === undefined ? '变化后立即' : `变化后 ${minuteWords(rule.minutes)}`;
    case 'final':
      return `处置结束后 ${rule.workdays} 个工作日`;
  }
}

export const thresholdText = {
  words: {
    hint: '“以上”含本数，“超过”不含本数；几条都达到的取最高一级。系统只提出建议，级别由人确定。',
    beginHint: '施行日期以前仍按原来的标准。',
    removed: '这套标准已删除，改按前一套',
  } satisfies RuleSetWords,
  subjectTable: '分级标准表',
  subjectsMissing: '至少要有一个小类',
  duplicate: '同一类别里已有这个小类',
  addSubject: '添加小类',
  editSubject: '修改小类',
  editOf: (subject: string) => `修改：${subject}`,
  removeOf: (subject: string) => `删除：${subject}`,
  columns: { subject: '小类', category: '类别', criteria: '标准', source: '依据' },
  line: (criterion: string, level: keyof typeof levelNames) => `${criterion} → ${levelNames[level]}`,
  noCriteria: '没有数额标准，由人判断',
  fields: { subject: '小类', category: '类别', source: '依据', criteria: '标准' },
  addCriterion: '添加标准',
  removeCriterion: (place: number) => `删除第${place}条标准`,
  addPart: '并且…',
  removePart: (place: number, part: number) => `删除第${place}条标准的第${part}项`,
  level: (place: number) => `第${place}条标准的级别`,
  measure: (place: number, part: number) => `第${place}条标准第${part}项：什么数`,
  comparison: (place: number, part: number) => `第${place}条标准第${part}项：怎样比`,
  number: (place: number, part: number) => `第${place}条标准第${part}项：多少`,
  comparisons: { atLeast: '以上', moreThan: '超过' },
  reaches: '达到',
  tester: '试一试',
  testerHint: '填几个数，看按下表（含未保存的修改）应定哪一级。空着是待核。',
  testerSubject: '试哪个小类',
  testerResult: '建议级别',
  testerBy: (criteria: string) => `达到：${criteria}`,
  testerNone: '没有达到任何一条，按一般掌握',
} as const;

export const recipientText = {
  hint: '报送、电话报告时按这个次序列出。',
  table: '报送对象',
  empty: '还没有报送对象',
  emptyHint: '写好市委、市政府总值班室等去向，报送时一勾就行，电话号码就在手边。',
  add: '添加对象',
  edit: '修改对象',
  columns: { name: '名称', leg: '去向', office: '本系统单位', phone: '电话', fax: '传真' },
  fields: { name: '名称', leg: '去向', officeId: '本系统单位', phone: '电话', fax: '传真' },
  officeHint: '选了单位，报告会直接送到它的工作站',
  none: '—',
  nameMissing: '请填写名称',
  editOf: (name: string) => `修改：${name}`,
  removeOf: (name: string) => `删除：${name}`,
  upOf: (name: string) => `上移：${name}`,
  downOf: (name: string) => `下移：${name}`,
  saved: '报送对象已保存',
  saveFailed: '报送对象没有保存',
  removed: (name: string) => `已删除${name}`,
  removeFailed: '报送对象没有删除',
  restoreFailed: '没有恢复',
} as const;
