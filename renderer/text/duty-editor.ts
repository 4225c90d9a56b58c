import type { PostDuty } from '../../shared/domain/duty/duty-staff.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { WorkDayType } from '../../shared/domain/work-calendar.ts';
import type { MemberObstacle } from '../../shared/rules/duty/availability.ts';
import type { ShiftHold } from '../../shared/rules/duty/shift-freedom.ts';
import { dayWords, monthDay } from './date-words.ts';
import { monthWords } from './duty.ts';

/** A post in a cell of the members' rows. */
export const postMarkNames: Readonly<Record<Exclude<PostDuty, 'other'>, string>> = {
  chief: '总',
  lead: '带',
  main: '主',
  second: '副',
};

export const obstacleNames: Readonly<Record<MemberObstacle['code'], string>> = {
  NOT_YET_JOINED: '还没到岗',
  HAS_LEFT: '已离岗',
  ON_LEAVE: '请假',
  LEADER_AWAY: '外出',
  NIGHT_BARRED: '依法不排夜班',
  BARRED_TAG: '按规定不得值班',
  ALREADY_ON_POST: '当天已有一班',
};

export const editorText = {
  grid: (office: string, month: Month) => `${office}${monthWords(month)}排班表`,
  keys: '方向键移动，回车指派，Delete 清空，P 固定，M 移到另一天，也可以拖动。',
  emptyMonth: '本月还没有值班表：点“生成建议”按轮转顺序排出，或导出空表填好再导入，也可以在格里按回车逐班指派。',
  readOnly: '只看：只有本办和区委办有权限的同志可以排班。',
  issued: { published: '本月已发布，', locked: '本月已锁定，' },
  issuedHint: '要改请用“调班”，或在“办理”里重新打开。',
  views: '显示',
  viewNames: { both: '岗位和人员', posts: '只看岗位', people: '只看人员' },
  postRows: '岗位',
  personRows: '人员',
  row: '岗位、人员',
  gonePost: '已删除的岗位',
  placeOf: (name: string, index: number) => (index === 0 ? name : `${name}（${index + 1}）`),
  dayMarks: { workday: '', weekend: '', holiday: '休', makeUpWorkday: '班' } satisfies Record<WorkDayType, string>,
  gap: '缺',
  marks: { adjusted: '调', disputed: '争' },
  gapWords: '缺岗，无人值班',
  blank: '这一天没有这个岗位',
  pinned: '固定',
  extra: '模板之外的班次',
  adjusted: (due: string) => `调班，原值班人${due}`,
  disputed: '两处都改了，请选定；两处调班的在“调班”里选',
  away: '假',
  awayWords: '请假或外出',
  offWords: '不在岗',
  free: '没有值班',
  doubled: '一天两班',
  changes: {
    added: '建议新增',
    changed: (former: string) => `建议改，原为${former}`,
    filled: '建议补上',
    removed: '建议取消',
  },
  holds: {
    past: '已经开始的班次不能再改，请用“调班”登记实际值班人。',
    published: '本月值班表已发布，请用“调班”，或先重新打开。',
    pinned: '已固定，生成时不动。',
  } satisfies Record<ShiftHold, string>,

  assignTitle: (date: PlainDate, post: string) => `${dayWords(date)} ${post}由谁值`,
  assignSearch: '按姓名、职务或标签查找',
  candidates: '可选人员',
  noCandidate: '没有找到',
  ofGroup: (name: string) => `${name}（轮值组）`,
  others: '其他人员',
  countOf: (count: number, holidays: number) =>
    holidays > 0 ? `本月 ${count} 班，其中假日 ${holidays}` : `本月 ${count} 班`,
  shortRest: (date: PlainDate, hours: number) => `与${monthDay(date)}的班间隔不足 ${hours} 小时`,
  present: '现在',
  assignPersonTitle: (name: string, date: PlainDate) => `${name}${dayWords(date)}值哪一班`,
  assignPost: '按岗位或姓名查找',
  takesFrom: (name: string) => `接替${name}`,
  fillsGap: '补缺岗',
  noPosts: '这一天没有岗位，请先设模板，或在岗位行上加班次。',
  addExtra: (date: PlainDate, post: string) => `${dayWords(date)}加一个${post}`,
  addExtraHint: '模板里这一天没有这个岗位；加上的班次会单独标出。',
  from: '开始',
  to: '结束',
  timeMissing: '请填写时刻',
  add: '加班次',

  moveTitle: (name: string) => `把${name}移到另一天`,
  moveDate: '移到哪一天',
  movePost: '哪个岗位',
  moveSwap: (other: string, date: PlainDate) => `那天由${other}值，两人对调：${other}改到${monthDay(date)}。`,
  moveGap: '那天缺岗，正好补上；原来这一班变成缺岗。',
  moveShift: '那天没有这个班次，把整个班次移过去。',
  moveNowhere: '不能移到那里，请另选一天或岗位。',
  move: '移动',
  swap: '对调',
  blocked: (name: string, words: string) => `${name}：${words}`,

  done: {
    assigned: (name: string, date: PlainDate) => `${dayWords(date)}由${name}值班`,
    cleared: (date: PlainDate) => `${dayWords(date)}已清空，成为缺岗`,
    removed: '班次已删除',
    pinned: '已固定，生成时不动',
    unpinned: '已取消固定',
    moved: '已移动',
    swapped: '已对调',
    added: '已加班次',
  },
  failed: {
    assign: '没有指派',
    clear: '没有清空',
    remove: '没有删除',
    pin: '没有改',
    move: '没有移动',
    add: '没有加上',
    undo: '没有撤销',
  },
  menu: {
    label: '对这一班',
    assign: '指派…',
    addShift: '加班次…',
    clear: '清空',
    removeShift: '删除这个班次',
    pin: '固定',
    unpin: '取消固定',
    move: '移到另一天…',
  },
} as const;

export const generatorText = {
  open: '生成建议…',
  title: '生成值班表',
  hint: '按模板的岗位、值班组的轮转顺序、请假和外出、依法不排夜班、间隔和假日均衡自动排班。固定、已发布和已开始的班次不动。',
  months: '生成哪几个月',
  monthState: (month: Month, state: string) => `${monthWords(month)}（${state}）`,
  issuedMonth: '已发布的月份不生成；要改请先重新打开。',
  noMonth: '请至少选一个月',
  generate: '生成建议',
  close: '关闭',
  failed: '没有生成',
  proposalTitle: '生成建议',
  summary: (count: number, months: number) => `${months} 个月共 ${count} 处变化，采用前不会改动值班表`,
  nothing: '与现有值班表相同，没有要改的。',
  adopt: '采用',
  discard: '放弃',
  adopted: '已采用，值班表已更新',
  adoptFailed: '没有采用',
  undoFailed: '没有撤销',
  inMonth: (month: Month) => monthWords(month),
  counts: (added: number, changed: number, removed: number) =>
    [`新增 ${added}`, `改动 ${changed}`, `取消 ${removed}`].filter((words) => !words.endsWith(' 0')).join('，') ||
    '无变化',
  quality: (coverage: number, balance: number) => `覆盖 ${coverage}%，均衡 ${balance}%`,
  findings: (count: number) => (count === 0 ? '没有问题' : `${count} 处问题`),
  lapsed: (count: number) => `会使 ${count} 个调班失效：`,
  lapsedLine: (date: PlainDate, from: string, to: string) => `${monthDay(date)} ${from}→${to}`,
  list: '变化清单',
  columns: { kind: '变化', date: '日期', post: '岗位', before: '现在', after: '建议' },
  kinds: { added: '新增', changed: '改动', removed: '取消' },
  goTo: (words: string) => `看：${words}`,
} as const;

export const boardText = {
  findings: (conflicts: number, hints: number) => `问题 ${conflicts}${hints > 0 ? `，提示 ${hints}` : ''}`,
  balanceOf: (count: number, score: number, expected: number) =>
    `本月 ${count} 班，加权 ${round(score)} 分，平均应值 ${round(expected)} 分`,
} as const;

const round = (value: number): string => String(Math.round(value * 10) / 10);
