import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { monthDay } from './date-words.ts';

/** One decimal at most: `12`, `13.5` */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10);

export const fairnessText = {
  range: '统计范围',
  ranges: { year: '今年到今天', twelve: '近 12 个月', chosen: '自选月份' },
  fromMonth: '从哪个月',
  toMonth: '到哪个月',
  tooLong: '最多 24 个月，起不晚于止',
  between: (from: PlainDate, to: PlainDate) => `${from} 至 ${to}，按实际值班人统计（调班算给实际值的人）`,
  ungrouped: '不轮值的岗位',
  mean: (mean: number, count: number) => `${count} 人，人均 ${decimal(mean)} 分`,
  columns: {
    name: '姓名',
    duties: '班数',
    hours: '小时',
    score: '加权分',
    balance: '与应值相比',
    lastHoliday: '最近假日班',
  },
  weights: (weights: string) => `计分：${weights}。应值按在岗天数折算，竖线是应值。`,
  weight: (day: string, weight: number) => `${day} ${decimal(weight)}`,
  order: '按轮值顺序排列；点列名可以另排。',
  difference: (difference: number, percent: number) =>
    difference === 0
      ? '与应值相同'
      : `${difference > 0 ? '多' : '少'} ${decimal(Math.abs(difference))} 分（${percent > 0 ? '+' : ''}${percent}%）`,
  expected: (expected: number) => `应值 ${decimal(expected)} 分`,
  none: '没有',
  holidayDay: (date: PlainDate) => `${date.slice(0, 4)}年${monthDay(date)}`,
  empty: '这段时间没有值班记录',
  emptyHint: '排班并发布后，这里按人统计工作日、公休日、调休放假、法定节假日各值几班。',
  table: (group: string) => `${group}的值班统计`,

  rest: '补休台账',
  restHint: '按规则里“值一班补休几天”累计，只记天数，不折算费用（公务员法第八十二条）。',
  restColumns: { name: '姓名', earned: '已得', taken: '已休', left: '剩余' },
  days: (count: number) => `${decimal(count)} 天`,
  overdrawn: (count: number) => `多休 ${decimal(count)} 天`,
  takeRest: '登记补休',
  takeRestOf: (name: string) => `登记补休：${name}`,
  restTitle: (name: string) => `${name}的补休`,
  restTakenOf: (name: string) => `已登记的补休：${name}`,
  restDate: '补休日期',
  restDays: '天数',
  restNote: '备注（可不填）',
  restSave: '登记',
  restSaved: '已登记',
  restFailed: '没有登记',
  restTaken: '已登记的补休',
  noRest: '还没有登记过',
  restLine: (date: PlainDate, days: number) => `${date}　${decimal(days)} 天`,
  removeRest: '删除',
  removeRestOf: (line: string) => `删除 ${line}`,
  removedRest: '已删除',
  removeRestFailed: '不能删除',
  restoreFailed: '没有恢复',
  dateMissing: '请选择日期',
  daysMissing: '请填写天数',
  close: '关闭',
} as const;
