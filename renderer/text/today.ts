import type { VisitStanding } from '../../shared/rules/today/arriving-visits.ts';
import type { TodaySection } from '../../shared/rules/today/section-order.ts';

/** Words of 今日, the first screen. */
export const todayText = {
  page: '今日',
  sections: {
    duty: '现在在岗',
    activities: '今日领导活动',
    visits: '来访接待',
    emergencies: '突发信息',
    waiting: '待我办理',
    submissions: '下周计划报送',
    sync: '数据同步',
  } satisfies Readonly<Record<TodaySection, string>>,
  /** What leads from a card to its screen. */
  doors: {
    duty: '值班',
    activities: '周计划',
    visits: '接待看板',
    emergencies: '突发信息看板',
    waiting: '收件箱',
    submissions: '报送情况',
    sync: '同步详情',
  } satisfies Readonly<Record<TodaySection, string>>,
  doorOf: (door: string, section: string) => `打开${door}（${section}）`,

  noDuty: '还没有值班安排。到“值班—值班设置”录入人员和岗位，排好班后这里显示此刻谁在岗。',
  nobodyNow: '这个时段没有排班',

  arrangement: '排列',
  byTime: '按时间',
  byLeader: '按领导',
  noActivities: '今天没有领导活动。各办在周计划里填报的事项，到当天会按时间列在这里。',
  noLeader: '未列领导',
  away: (names: string) => `外出：${names}`,
  underway: '进行中',
  over: '已结束',
  ofVisit: '接待日程',
  cancelled: '取消',
  unlisted: '未列入已发布计划',
  conflict: (count: number) => `冲突 ${count}`,
  hint: (count: number) => `提示 ${count}`,

  noVisits: (days: number) => `今天和今后 ${days} 天没有来访。收到公函后，在“接待”登记来访即可。`,
  standings: { today: '今日到', here: '接待中', coming: '将到' } satisfies Readonly<Record<VisitStanding, string>>,

  noEmergencies: '没有正在处置的突发信息。接到报告时按 F4 立即记录。',
  noneDue: '无待报事项',
  moreDue: (count: number) => `另有 ${count} 项待报`,

  noneWaiting: '没有等您办理的事项。有要您签收、审定、接收或答复的事，会列在这里和收件箱里。',
  moreWaiting: (count: number) => `还有 ${count} 项，在收件箱中`,

  noSubmissions: '还没有需要报送计划的办公室。在“通讯录—办公室”添加后，这里显示各办报到哪一步。',
  submitBy: (day: string, time: string) => `${day} ${time} 截止`,
  items: (count: number) => `${count} 项`,
  late: '逾期',
  handedIn: (done: number, all: number) => `已报 ${done}/${all}`,

  syncOffices: '各办已读到',
} as const;
