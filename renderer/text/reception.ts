import type { ReceptionStage } from '../../shared/domain/reception/reception.ts';
import { instantWords, monthDay } from './date-words.ts';
import { stageNames } from './reception-names.ts';

export const receptionText = {
  page: '接待',
  views: '接待视图',
  tabs: { board: '看板', calendar: '日历', tasks: '分工', rules: '规定' },
  loading: '正在载入接待任务…',
  register: '登记来访',
} as const;

/** `11月26日—27日`, `11月26日—12月1日`; what is not known yet is said so. */
export function daysWords(arriveOn: string | undefined, departOn: string | undefined): string {
  if (arriveOn === undefined) return '抵达日期待定';
  if (departOn === undefined || departOn === arriveOn) return monthDay(arriveOn);
  const isSameMonth = arriveOn.slice(0, 7) === departOn.slice(0, 7);
  return `${monthDay(arriveOn)}—${isSameMonth ? `${Number(departOn.slice(8))}日` : monthDay(departOn)}`;
}

/** The next step by hand from a stage, as a button says it. */
const advanceNames: Partial<Record<ReceptionStage, string>> = {
  registered: '请示定规格',
  grading: '开始拟方案',
  planning: '送审',
  issued: '开始执行',
  underway: '接待结束',
  awaitingSheet: '办理结算',
  settled: '归档',
};

const backNames: Partial<Record<ReceptionStage, string>> = {
  grading: '退回登记',
  planning: '重新定规格',
  awaitingApproval: '撤回方案',
  approved: '修改方案',
  underway: '回到已下发',
  settled: '重填清单',
};

export const visitText = {
  parts: '来访内容',
  tabs: {
    basics: '基本',
    itinerary: '日程',
    tasks: '分工',
    seating: '座次',
    logistics: '食宿车',
    compliance: '合规',
    sheet: '清单',
    documents: '文件',
    steps: '记录',
  },
  back: '返回',
  gone: '没有找到这项接待任务',
  goneHint: '可能在别的工作区，或链接已经失效。',
  closed: '这项接待任务不向本办开放',
  closedHint: '牵头、承办、陪同和负责分工的办公室可以看到全部内容。',
  saved: '已保存',
  failed: '没有办成',
  stages: '接待阶段',
  actions: '更多',
  advance: (stage: ReceptionStage): string => advanceNames[stage] ?? '下一步',
  goBack: (stage: ReceptionStage): string => backNames[stage] ?? '退回',
  preparedBy: (instant: number): string => `筹备应于${instantWords(instant)}前完成（三分之二）`,
  guests: (count: number): string => `${count}人`,
  moves: {
    approve: '登记审批',
    returnPlan: '退回修改',
    issuePlan: '下发方案',
    reissue: '重新下发',
    note: '记一笔',
    clone: '复制为新任务',
    postpone: '延期',
    cancel: '取消',
    resume: '恢复',
  },
  advanced: (stage: ReceptionStage): string => `已转入“${stageNames[stage]}”`,
  moved: '已办理',
  issued: (sequence: number): string => `已下发方案V${sequence}，分送有关办公室`,
  letterOwed: '待补函',
  changedSinceIssue: '方案下发后有改动，尚未重新下发',
  postponedFor: (reason: string): string => `延期：${reason}`,
  cancelledFor: (reason: string): string => `取消：${reason}`,
} as const;

export const moveText = {
  approveTitle: (step: string): string => `登记审批：${step}`,
  returnTitle: (step: string): string => `退回修改：${step}`,
  step: '审批环节',
  stepsDone: (done: number, all: number): string => `共${all}个环节，已过${done}个`,
  decidedBy: '审批人',
  decidedByHint: '姓名和职务，如“王立 区委常委、区委办主任”',
  decidedByMissing: '请填写审批人',
  opinion: '审批意见',
  passed: '登记为通过',
  returned: '退回',
  reason: '理由',
  reasonMissing: '请写明理由',
  backTitle: '退回上一阶段',
  cancelTitle: '取消接待',
  cancelHint: '已下发的方案仍保留，请另行通知有关单位。',
  postponeTitle: '延期',
  postponeHint: '日程和分工都保留；恢复后改抵达日期，方案须重新报批。',
  resumeTitle: '恢复接待',
  noteTitle: '记一笔',
  noteLabel: '内容',
  noteMissing: '请写内容',
  save: '保存',
  issueTitle: '下发接待方案',
  issueHint: '方案将送到承办、陪同领导所在和负责分工的办公室，由各办签收。',
  reissueTitle: (sequence: number): string => `重新下发方案（V${sequence}）`,
  reissueHint: '只通知与改动有关的办公室；方案中标明改动之处。',
  reissueReason: '改动原因',
  issue: '下发',
  told: (names: string): string => `将通知：${names}`,
  cloneTitle: '复制为新任务',
  cloneHint: '日程、分工、用餐、住房和用车随抵达日期顺移；公函、审批和费用不复制。',
  cloneTask: '任务名称',
  titleMissing: '请填写任务名称',
  arriveOn: '新的抵达日期',
  arriveMissing: '请选择抵达日期',
  withGuests: '同时复制来宾名单',
  clone: '复制',
  cloned: '已复制为新任务',
} as const;

export const boardColumnNames = {
  registered: '登记、定规格',
  planning: '方案拟定',
  approval: '审批',
  issued: '已下发',
  underway: '执行中',
  sheet: '清单结算',
  over: '已归档、取消',
} as const;

export const receptionBoardText = {
  column: (name: string, count: number): string => `${name}，${count}项`,
  none: '无',
  empty: '还没有接待任务',
  emptyHint: '收到公函或交办后，点“登记来访”：先填意图、人员、时间、要求，再定规格、拟方案。',
  emptyReader: '与本办有关的接待任务会出现在这里。',
  nothingFound: '没有符合条件的接待任务',
  nothingFoundHint: '换个词语或类别再找。',
  clearFilter: '清除条件',
  search: '按任务、来访单位或来宾查找',
  guestKind: '来宾类别',
  allKinds: '全部类别',
  withOver: '含已归档和取消',
  grip: '拖到相邻阶段办理',
  move: '办理',
  moveOf: (title: string): string => `办理：${title}`,
  dragRefused: '不能这样移动：请按阶段办理，或用卡片上的“办理”菜单。',
  openTasks: (open: number, late: number): string =>
    late > 0 ? `分工未完${open}项，其中超期${late}项` : `分工未完${open}项`,
  barred: (count: number): string => `合规：${count}项不得通过`,
  letterOwed: '待补函',
  closed: (office: string): string => `${office}的接待任务，不向本办开放`,
} as const;

export const basicsText = {
  groups: {
    letter: '来访与公函',
    four: '四要素',
    travel: '抵离',
    hosts: '规格与接待单位',
    contacts: '联系人',
    words: '文稿',
  },
  edit: '修改',
  editOf: (group: string): string => `修改：${group}`,
  save: '保存',
  nothing: '—',
  registerTitle: '登记来访',
  register: '登记',
  registered: '已登记',
  titleMissing: '请填写任务名称，如“省发展改革委调研组来访”',
  titleHint: '如：省发展改革委调研组来访',
  purposeHint: '来访要做什么、看什么、谈什么',
  requirementsHint: '来访方提出的要求；没有就写“无”',
  headcountHint: '名单未到时先填人数',
  oralHint: '上级口头交办的，写明交办人，公函随后补',
  leadHint: '不填时按职级定：厅级以上由区委办牵头，其余由登记的办公室牵头',
  chooseLeaders: '添加领导',
  annexHint: '主宾简历、区情简介等，随方案附后',
} as const;

export const calendarTabText = {
  month: '月',
  week: '周',
  previous: (unit: string): string => `上一${unit}`,
  next: (unit: string): string => `下一${unit}`,
  undated: '抵达日期待定的',
} as const;

export const stepsText = {
  empty: '还没有办理记录',
  emptyHint: '每一次转阶段、审批、下发都会自动记在这里，不能修改。',
  columns: { at: '时间', what: '事项', by: '审批人', text: '意见或理由', enteredBy: '登记人' },
  stage: (from: string | undefined, to: string): string => (from === undefined ? to : `${from} → ${to}`),
  approval: (step: string): string => `${step}：通过`,
  return: (step: string): string => `${step}：退回修改`,
  sheet: '接待清单审签',
  note: '记事',
  history: '修改历史',
} as const;

export const visitDocumentsText = {
  current: '按现状生成',
  currentHint: '以下文件按目前的内容生成；已下发的各版方案在下面，内容不会再变。',
  names: {
    plan: '接待方案',
    schedule: '日程表',
    booklet: '接待手册',
    tasks: '分工表',
    sheet: '接待清单',
    reply: '回函',
  },
  issues: '已下发的方案',
  noIssue: '还没有下发。方案审定后点“下发方案”，各有关办公室会收到并签收。',
  version: (sequence: number): string => `V${sequence}`,
  issued: (at: string, by: string): string => `${at} ${by}下发`,
  reason: (reason: string): string => `改动原因：${reason}`,
  waiting: (office: string, isRead: boolean): string => `${office}：${isRead ? '已读，未签收' : '未签收'}`,
  signedBy: (office: string, by: string, at: string): string => `${office}：${by} ${at}签收`,
  toSign: (sequence: number): string => `签收接待方案V${sequence}`,
  sign: '签收',
  signed: '已签收',
  reply: '签收意见（可不填）',
  replyHint: '签收表示本办已收到并按方案落实。',
} as const;
