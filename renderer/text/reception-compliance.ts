import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { FindingLevel } from '../../shared/domain/reception/reception-rules.ts';
import { rankNames, roomTypeNames } from '../../shared/rules/documents/reception/visit-names.ts';
import type { ComplianceFinding } from '../../shared/rules/reception/compliance.ts';
import type { IntakeAnswer, IntakeQuestion } from '../../shared/rules/reception/intake-questions.ts';
import { fullInstantWords, monthDay } from './date-words.ts';
import { fieldName } from './names.ts';
import { findingLevelNames } from './reception-names.ts';

type Finding = Pick<ComplianceFinding, 'rule' | 'field' | 'facts'>;
type Facts = Finding['facts'];

const named = (names: Readonly<Record<string, string>>, value: Facts[string] | undefined): string =>
  names[String(value)] ?? String(value);

const written = ({ word }: Facts): string => `写有“${word}”。`;

/** What was found, with the figures or words that it goes by. */
const sentences: Readonly<Record<Finding['rule'], (facts: Facts, field: string) => string>> = {
  letter: ({ why }, field) => letterSentence(String(why), field),
  companions: ({ guests, count, most }) => `来宾${guests}人，陪餐${count}人，最多${most}人。`,
  workMeals: ({ count, most }) => `安排了${count}次工作餐，一次来访最多${most}次。`,
  alcohol: written,
  tobacco: written,
  luxuryDishes: written,
  mealStandard: ({ standard, most }) => `每人${standard}元，标准是每人${most}元以内。`,
  tableMeal: ({ diners, most }) => `桌餐${diners}人，超过${most}人宜改自助餐。`,
  suite: ({ roomType, rank }) =>
    `安排${named(roomTypeNames, roomType)}，入住来宾的最高职级是“${named(rankNames, rank)}”。`,
  roomExtras: ({ word }) => `房内另配“${word}”。`,
  welcome: ({ word }) => `在“${word}”安排了领导迎送。`,
  display: written,
  principalEscort: ({ names }) => `${names}参加迎送，主要领导不参加迎送。`,
  escorts: ({ count, most }) => `陪同${count}人，最多${most}人。`,
  localVehicles: ({ count, most }) => `陪同车和引导车共${count}辆，最多${most}辆。`,
  policeVehicles: ({ count, most }) => `警车${count}辆，最多${most}辆。`,
  trafficControl: written,
  sightseeing: written,
  gifts: written,
  cash: ({ word }) => `“${word}”用现金支付。`,
  mealCards: ({ title }) => `“${title}”已印桌签。`,
};

export const findingSentence = ({ rule, facts, field }: Finding): string => sentences[rule](facts, field);

function letterSentence(why: string, field: string): string {
  if (why === 'missing') return '还没有公函。上级口头交办的，请把公函改为“口头任务，待补函”。';
  if (why === 'oralNotSuperior') return '口头任务只限上级来访，这次来宾不是上级，应先有公函。';
  if (why === 'oralByMissing') return '口头任务没有写明交办人。';
  return field === 'electronicNumber' ? '电子公函编号还没有填。' : '公函文号还没有填。';
}

export const questionNames: Readonly<Record<IntakeQuestion, string>> = {
  level: '一问级别规格，定地点',
  contact: '二问对方联系人，定人数、姓名、桌次、座次',
  lead: '三问我方领导，定谁出面、谁审定',
};

const answerNames: Readonly<Record<IntakeAnswer['item'], (missing: number | undefined) => string>> = {
  rank: () => '最高职级',
  grade: () => '接待规格',
  places: (missing) => (missing === undefined ? '各项活动的地点' : `各项活动的地点（还缺${missing}处）`),
  contact: () => '对方联系人和电话',
  headcount: () => '来宾人数',
  names: (missing) => (missing === undefined ? '来宾姓名' : `来宾姓名（还缺${missing}人）`),
  tables: (missing) => (missing === undefined ? '用餐桌次' : `用餐桌次（还缺${missing}餐）`),
  seats: () => '座次',
  hosts: () => '出面的领导',
  decider: () => '规格审定人',
  ourContact: () => '我方联系人',
};
export const answerWords = ({ item, missing }: IntakeAnswer): string => answerNames[item](missing);

export const complianceText = {
  summary: (counts: Readonly<Record<FindingLevel, number>>): string => {
    const parts = (['barred', 'wrong', 'notice'] as const)
      .filter((level) => counts[level] > 0)
      .map((level) => `${counts[level]}项${findingLevelNames[level]}`);
    return parts.length === 0 ? '合规：未发现问题' : `合规：${parts.join('，')}`;
  },
  findings: '规定检查',
  level: (name: string, count: number): string => `${name}（${count}项）`,
  levelHints: {
    barred: '不改正不能送审。',
    wrong: '应当改正；规定允许的，可写明理由、经领导同意后保留。',
    notice: '提醒，不影响办理。',
  } satisfies Record<FindingLevel, string>,
  clean: '没有发现不符合规定的安排。',
  cleanHint: '用餐、住房、用车、日程和公函一有变动，这里立即重新检查。',
  mend: '去改正',
  mendOf: (rule: string, where: string): string => `去改正：${[rule, where].filter(Boolean).join('，')}`,
  letStand: '保留意见',
  letStandOf: (rule: string, where: string): string => `保留意见：${[rule, where].filter(Boolean).join('，')}`,
  source: (source: string): string => `依据：${source}`,
  stands: (approvedBy: string, reason: string): string => `经${approvedBy}同意保留：${reason}`,
  standsBy: (enteredBy: string, at: number): string => `${enteredBy} ${fullInstantWords(at)}登记`,
  letStandTitle: (rule: string): string => `保留意见：${rule}`,
  letStandConfirm: '登记保留',
  letStandHint: '情况一有变化，保留即失效，要重新办理。',
  reason: '保留的理由',
  reasonMissing: '请写明理由',
  approvedBy: '同意保留的领导',
  approvedByHint: '姓名和职务',
  approvedByMissing: '请填写同意保留的领导',
  letStandDone: '已登记保留',
  intake: '三问',
  intakeKnown: '已清楚',
  intakeOpen: '未清楚',
  intakeDone: (known: number, all: number): string => `${known}/${all}项已清楚`,
  toAnswer: (words: string): string => `去填写：${words}`,
  inPlan: (stop: string, clash: string): string => `${stop}：${clash}（周计划）`,
  problems: '安排中的问题',
  noProblems: '日程、用餐、住房、用车没有冲突。',
  letterOwed: (by: string, days: number): string =>
    `口头任务${by === '' ? '' : `，交办人：${by}`}。${days === 0 ? '公函今天起待补。' : `公函已等${days}天，请催补。`}`,
  outside: (stop: string): string => `“${stop}”不在来访期间，请改日期，或先改抵离日期。`,
  atOnce: (first: string, second: string): string => `“${first}”与“${second}”时间重叠，同一批来宾不能同时在两处。`,
  drift: (stop: string, fields: readonly string[]): string =>
    `“${stop}”与周计划不一致（${[...new Set(fields.map(fieldName))].join('、')}），周计划未随动。`,
  clash: (kind: 'vehicle' | 'driver' | 'room', name: string, date: PlainDate, visits: readonly string[]): string =>
    `${{ vehicle: '车辆', driver: '驾驶员', room: '房间' }[kind]}“${name}”在${monthDay(date)}重复安排${
      visits.length > 0 ? `：${visits.join('、')}` : ''
    }。`,
  otherVisit: '另一项来访',
  goTo: '去处理',
  goToOf: (sentence: string): string => `去处理：${sentence}`,
  rules: (effectiveFrom: PlainDate, source: string): string => `按${effectiveFrom}起施行的规定检查：${source}`,
} as const;
