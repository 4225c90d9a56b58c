import type { FindingCode, FindingFix, RosterFinding } from '../../shared/rules/duty/finding.ts';
import { dayWords, monthDay } from './date-words.ts';
import { hoursWords } from './duty.ts';

type Details = RosterFinding['details'];

/** What is wrong, as the list says it after the day. `who` and `post` are empty where they do not matter. */
const sentences: Readonly<Record<FindingCode, (who: string, post: string, details: Details) => string>> = {
  GAP: (_, post, { start, end }) => `${post}缺岗（${hoursWords(String(start), String(end))}）`,
  EXTRA: (_, post) => `${post}是模板之外的班次`,
  OVERLAP: (who) => `${who}同时有两班`,
  MAIN_IS_SECOND: (who) => `${who}既是主班又是副班`,
  LEFT: (who, post) => `${post}：${who || '此人'}已离岗或还没到岗`,
  ON_LEAVE: (who, post) => `${post}：${who}请假`,
  LEADER_AWAY: (who, post) => `${post}：${who}外出`,
  NIGHT_BARRED: (who, post) => `${post}：${who}依法不排夜班`,
  BARRED_TAG: (who, post) => `${post}：${who}按规定不得值班`,
  SHORT_REST: (who, _, { hours, restHours }) => `${who}与上一班只隔 ${hours} 小时，应不少于 ${restHours} 小时`,
  LEAD_MISSING: () => '没有带班领导',
  DOUBLE_LEAD_MISSING: () => '应双带班，只有一位领导',
  UNCOVERED_HOURS: (_who, _post, { fromDate, from, toDate, to }) =>
    `${dateTime(fromDate, from)}至${fromDate === toDate ? to : dateTime(toDate, to)}无人在岗`,
  NO_TEMPLATE: () => '没有模板，不会自动排班',
  DISPUTED: (_, post) => `${post}两处都调了班，请选定一处`,
  YEAR_NOT_PUBLISHED: (_who, _post, { year }) => `国务院尚未发布 ${year} 年放假安排`,
  HOLIDAY_FILING_DUE: (_who, _post, { name, dueOn }) =>
    `${name}值班安排表应在${monthDay(String(dueOn))}前报送，本月值班表还没发布`,
  PHONE_MISSING: (who) => `${who}没有电话`,
};

const dateTime = (date: string | number | undefined, time: string | number | undefined): string =>
  `${monthDay(String(date))} ${time}`;

export const findingSentence = ({ code, details }: RosterFinding, who: string, post: string): string =>
  sentences[code](who, post, details);

/** `12月3日 周四 主班缺岗（09:00—09:00）` */
export const datedFinding = (finding: RosterFinding, who: string, post: string): string =>
  `${dayWords(finding.date)} ${findingSentence(finding, who, post)}`;

export const fixNames: Readonly<Record<FindingFix, string>> = {
  assign: '指派…',
  adjust: '申请调班',
  addShift: '指派…',
  removeShift: '删除班次',
  reopenRoster: '重新打开…',
  publishRoster: '去发布',
  editTemplate: '设模板',
  editMember: '补电话',
  chooseAdjustment: '去选定',
  importCalendar: '导入放假安排',
};

export const findingsText = {
  title: '问题',
  count: (conflicts: number, hints: number) =>
    conflicts + hints === 0 ? '没有问题' : `${conflicts} 处问题，${hints} 处提示`,
  conflict: '问题',
  hint: '提示',
  scopes: { month: '本月', ahead: (days: number) => `今后 ${days} 天` },
  scope: '检查范围',
  none: '没有发现问题',
  noneHint: '每个班次都有人，没有重班、请假、夜班限制和间隔不足。',
  goTo: '看这一班',
  goToOf: (words: string) => `看这一班：${words}`,
  fixOf: (fix: string, words: string) => `${fix}：${words}`,
  list: '问题清单',
  close: '关闭问题清单',
  generate: '用生成补齐缺岗…',
} as const;
