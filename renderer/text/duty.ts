import type { RosterState } from '../../shared/domain/duty/duty-roster.ts';
import type { PostDuty } from '../../shared/domain/duty/duty-staff.ts';
import type { DutyDayType } from '../../shared/domain/duty/duty-template.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { ClockTime } from '../../shared/domain/plain-date.ts';

/** `2026年11月` */
export const monthWords = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** `9:00` */
const clockWords = (time: ClockTime): string => time.replace(/^0/, '');

/** `9:00—次日9:00`; an end that is not later is on the next day. */
export const hoursWords = (start: ClockTime, end: ClockTime): string =>
  `${clockWords(start)}—${end > start ? '' : '次日'}${clockWords(end)}`;

export const dayTypeNames: Readonly<Record<DutyDayType, string>> = {
  workday: '工作日',
  weekend: '公休日',
  adjustedRest: '调休放假',
  statutory: '法定节假日',
};

export const postDutyNames: Readonly<Record<PostDuty, string>> = {
  chief: '总带班',
  lead: '带班',
  main: '主班',
  second: '副班',
  other: '其他',
};

export const rosterStateNames: Readonly<Record<RosterState, string>> = {
  draft: '草稿',
  reviewed: '已审',
  published: '已发布',
  locked: '已锁定',
};

export const dutyText = {
  views: '值班视图',
  tabs: {
    today: '今日值班',
    month: '值班月历',
    editor: '排班',
    log: '值班日志',
    handover: '交接班',
    adjustments: '调班',
    checks: '查岗',
    reports: '日报预警',
    fairness: '公平台账',
    staff: '值班设置',
  },
  previousMonth: '上月',
  nextMonth: '下月',
  thisMonth: '本月',
  pickMonth: '选择月份',
  office: '单位',
  loading: '正在载入值班安排…',

  nothingYet: (office: string) => `${office}还没有设置值班`,
  nothingYetHint: '先录入值班人员，再定岗位和模板，就能生成第一个月的值班表。',
  nothingYetElsewhere: '由该办自行设置；设置并排班以后，这里会显示。',
  toSettings: '去值班设置',
} as const;
