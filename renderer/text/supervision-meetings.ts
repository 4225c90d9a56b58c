import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { quarterName } from '../../shared/rules/documents/supervision/meeting-names.ts';
import type { QuarterStanding, QuarterState } from '../../shared/rules/supervision/quarter-standing.ts';
import { monthDay } from './date-words.ts';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 四办主任联席会议: whose turn it is, how the quarters stand, and the meetings of a year. */
export const meetingsText = {
  loading: '正在载入联席会议…',
  standing: '本季度和轮值',
  quarterStates: {
    enough: '已召开',
    planned: '已安排',
    early: '待安排',
    due: '该召开了',
    missed: '未召开',
  } satisfies Record<QuarterState, string>,
  quarterName: ({ lastDay }: Pick<QuarterStanding, 'lastDay'>): string => quarterName(lastDay),
  quarterShort: (quarter: string): string => `${numerals[Number(quarter.slice(-1))]}季度`,
  quarterWords: (
    { state, held, planned, daysLeft, lastDay }: QuarterStanding,
    least: number,
    dates: readonly PlainDate[],
  ): string => {
    const days = dates.map(monthDay).join('、');
    const asked = least > 1 ? `每季度至少${least}次，已召开${held}次` : '';
    const done = held > 0 ? `已召开${held}次` : '本季度不要求召开';
    const left = daysLeft === 0 ? '今天是季末最后一天' : `离季末（${monthDay(lastDay)}）还有${daysLeft}天`;
    switch (state) {
      case 'enough':
        return done;
      case 'planned':
        return [asked, `已安排${planned}次（${days}），召开后才算数`].filter(Boolean).join('，');
      case 'missed':
        return asked || '全季度没有召开';
      default:
        return [asked, left].filter(Boolean).join('，');
    }
  },
  due: (name: string, daysLeft: number): string =>
    daysLeft === 0 ? `${name}今天到期，还没有召开主任联席会议` : `${name}还剩${daysLeft}天，主任联席会议还没有安排`,
  dueHint: (least: number): string => `规定每季度至少召开${least}次，请主办办公室尽快筹备。`,
  missed: (name: string): string => `${name}没有按规定召开主任联席会议`,
  missedHint: '这条提示在下一次会议召开以后消失。',
  turn: '轮值主办',
  turnOf: (office: string): string => `轮到${office}主办`,
  turnOwed: (office: string): string => `轮到${office}主办，补上次轮空的一次`,
  passedLast: (offices: string): string => `${offices}上次轮空`,
  lastHost: (office: string): string => `上次由${office}主办`,
  thenOrder: (offices: string): string => `以后依次：${offices}`,
  nobodysTurn: '轮值办公室都不在本工作区，请在规则里核对轮值次序',
  join: '；',
  arrow: ' → ',
  names: '、',
  year: '年度',
  yearOption: (year: string): string => `${year}年`,
  quartersOf: (year: string): string => `${year}年各季度`,
  held: (count: number): string => (count === 0 ? '未召开' : `召开${count}次`),
  ahead: '未到',
  table: '联席会议',
  columns: {
    number: '次数',
    heldOn: '召开日期',
    title: '会议',
    host: '主办',
    state: '状态',
    topics: '议题',
    people: '回执和到会',
    decisions: '议定事项',
  },
  number: (sequence: number): string => `第${sequence}次`,
  duplicate: '次数重复',
  duplicateHint: '两处同时筹备，次数相同；打开其中一次，在“更多”里重新编次。',
  open: (title: string): string => `打开：${title}`,
  topics: (count: number): string => (count === 0 ? '—' : `${count}项`),
  replies: (replied: number, all: number): string => `回执 ${replied}/${all}`,
  came: (came: number, expected: number): string => `到会 ${came}/${expected}`,
  rate: (percent: number): string => `${percent}%`,
  noSheet: '签到未登记',
  nobody: '—',
  decisions: (count: number): string => `${count}项`,
  tracked: (tracked: number, done: number): string => `转督办${tracked}，办结${done}`,
  untracked: '未转督办',
  empty: (year: string): string => `${year}年还没有联席会议`,
  emptyHint: '按轮值由主办办公室点“筹备会议”，定日期、拟议题、发通知。',
  emptyReader: '主办办公室筹备以后，会议在这里列出。',
  byUnit: (year: string): string => `${year}年各单位到会`,
  unitColumns: {
    unit: '单位',
    expected: '应到',
    came: '实到',
    rate: '到会率',
    late: '迟到',
    leftEarly: '早退',
    onLeave: '请假',
    substitutes: '代会（已批）',
    unapproved: '代会（未批）',
    absent: '缺席',
  },
  unitNote: '按已登记签到的会议计；列席不计；代会未批的计为缺席。',
} as const;

/** 筹备会议 */
export const planMeetingText = {
  title: '筹备会议',
  confirm: '开始筹备',
  done: '会议已列入筹备',
  usualTitle: (sequence: number): string => `第${numerals[sequence] ?? sequence}次四办主任联席会议`,
  titleMissing: '请填写会议名称',
  dateMissing: '请选择召开日期',
  hostMissing: '请选择主办办公室',
  passOver: (office: string): string => `${office}不能主办，下一家接`,
  restore: '恢复原来的轮值',
  passed: (offices: string): string => `${offices}这次轮空`,
  outOfTurn: (office: string): string => `不按轮值，轮到的是${office}；以后从实际主办的往下轮`,
  asked: '参会（四办主任）',
  askedHint: '其他参会、列席人员在会议页里添加。',
  nobodyNamed: '姓名待报',
  place: '地点',
} as const;
