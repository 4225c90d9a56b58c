import type { ChangeKind, RecoveryDayView, RestorePreview } from '../../shared/contract/history.contract.ts';
import { instantWords } from './date-words.ts';

type EventKind = RecoveryDayView['events'][number]['kind'];
type RestoreChange = RestorePreview['records'][number]['change'];

export const historyText = {
  page: '留痕',
  views: '留痕分类',
  sections: { changes: '修改记录', conflicts: '冲突', recovery: '恢复', check: '校验与问题包' },
  refresh: '刷新',
  loading: '正在翻阅本机日志…',
  failed: '没有读出',
  concealed: (count: number) => `另有 ${count} 条因权限不显示`,
  someone: '未知人员',
  thisDevice: '本机',
  device: (mark: string) => `工作站 ${mark}`,
} as const;

export const changesText = {
  table: '修改记录',
  kind: '类别',
  allKinds: '全部类别',
  person: '人员',
  allPeople: '全部人员',
  query: '按内容或名称查找',
  columns: { time: '时间', person: '人员', device: '工作站', record: '对象', change: '修改' },
  changes: {
    created: '新增',
    changed: '修改',
    deleted: '删除',
    restored: '恢复',
  } satisfies Record<ChangeKind, string>,
  history: '历史',
  historyOf: (name: string) => `${name}的历史`,
  more: '更早的记录',
  empty: '没有符合条件的修改',
  emptyHint: '换个类别、人员或词语再找；每一次保存都会留在这里，永不清除。',
} as const;

export const recordHistoryText = {
  title: (name: string) => `历史：${name}`,
  open: '历史',
  hint: '最近的在上面；内容取自各工作站签名的日志，不能改动。',
  field: '内容项',
  before: '原为',
  after: '改为',
  concurrent: '与他人同时修改',
  concurrentHint: '两处互不知情，都已保留',
  nothing: '（无）',
  deleted: '删除此记录',
  restored: '恢复此记录',
  made: '新增此记录',
  settles: '选定了一个值',
} as const;

export const conflictText = {
  open: '待处理',
  openHint: '两处同时改了同一内容，两个值都留着；请选定一个。',
  noneOpen: '没有待处理的两处修改',
  settled: '已选定',
  settledHint: '选定以后仍可改用另一方，作为一次新的修改。',
  noneSettled: '还没有选定过',
  deleted: '已删除的记录',
  noneDeleted: '没有已删除的记录',
  columns: {
    record: '对象',
    field: '内容项',
    values: '填法',
    chosen: '已选定',
    left: '另一方',
    by: '删除人',
    time: '时间',
  },
  adopt: '采用此值',
  adoptOf: (value: string) => `采用此值：${value}`,
  adoptOther: '采用另一方',
  adoptOtherOf: (value: string) => `采用另一方：${value}`,
  adopted: '已采用，作为新的修改记下',
  adoptFailed: '没有采用',
  bringBack: '恢复',
  bringBackOf: (name: string) => `恢复：${name}`,
  broughtBack: '已恢复',
  bringBackFailed: '没有恢复',
} as const;

const eventNames: Readonly<Record<EventKind, string>> = {
  creation: '成批新增（如导入）',
  publication: '发布版本',
  move: '成批移动',
  deletion: '成批删除',
  restoration: '恢复',
  rehoming: '工作站更换编号',
  bulk: '成批修改',
};

export const recoveryText = {
  hint: '历史完整保留，任何时刻都可恢复，永不过期。恢复是一次新的修改：不抹去历史，可以再撤回。',
  days: '日期与大批修改',
  dayColumns: { date: '日期', operations: '修改', records: '涉及', people: '人员' },
  operations: (count: number) => `${count} 次`,
  records: (count: number) => `${count} 条`,
  people: (count: number) => `${count} 人`,
  endOfDay: (date: string) => `${date} 当天结束时`,
  eventBefore: (kind: EventKind, at: number, records: number) =>
    `${instantWords(at)} ${eventNames[kind]}之前（${records} 条）`,
  view: '查看',
  viewOf: (name: string) => `查看：${name}`,
  moment: '指定时刻',
  date: '日期',
  time: '时刻',
  momentMissing: '请填写日期和时刻',
  choose: '先在左边选一个日期、一次大批修改之前，或填写时刻。',
  compare: (moment: string) => `${moment} 与现在相比`,
  atMoment: (moment: string) => `恢复到 ${moment} 的样子`,
  counts: {
    changed: '改回',
    broughtBack: '找回',
    takenAway: '移除',
  } satisfies Record<RestoreChange, string>,
  kindColumn: '类别',
  columns: { record: '对象', change: '恢复后', fields: '内容' },
  present: (value: string) => `现为：${value}`,
  past: (value: string) => `改回：${value}`,
  same: '与现在完全相同，不需要恢复。',
  unlisted: (count: number) => `另有 ${count} 条未列出，全部恢复时一并办理`,
  obstacles: {
    NOT_RESTORABLE: '按原样保留',
    CHANGE_ORDER_REQUIRED: '所在周已发布',
    NOT_YOUR_OFFICE: '其他办公室的',
    NOT_PERMITTED: '没有权限',
  } as Readonly<Record<string, string>>,
  restoreChosen: (count: number) => (count === 0 ? '恢复所选' : `恢复所选 ${count} 条`),
  restoreAll: '全部恢复',
  confirmTitle: '确认恢复',
  confirmChosen: (count: number, moment: string) => `把所选 ${count} 条恢复成 ${moment} 的样子？`,
  confirmAll: (moment: string) => `把全部可恢复的内容恢复成 ${moment} 的样子？`,
  confirmHint: '这是一次新的修改，会送到各办公室；现在的内容仍留在历史里，可以再恢复回来。',
  confirm: '恢复',
  done: (count: number) => `已恢复 ${count} 条`,
  failed: '没有恢复',
} as const;
