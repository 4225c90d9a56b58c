import type { PlainDate } from '../../shared/domain/plain-date.ts';

/** The days that statistics and the ledger look at. */
export const spanText = {
  span: '时间范围',
  kinds: { month: '本月', quarter: '本季度', year: '本年', chosen: '自选' },
  from: '从哪天',
  to: '到哪天',
  until: '至',
  wrong: '起始日期不能晚于截止日期，且最多跨 380 天。',
  between: (from: PlainDate, to: PlainDate) => `${from} 至 ${to}`,
} as const;

export const ledgerText = {
  table: '突发信息台账',
  filter: '筛选',
  level: '级别',
  allLevels: '全部级别',
  category: '类别',
  allCategories: '全部类别',
  state: '状态',
  allStates: '全部状态',
  search: '编号、事件、地点',
  searchLabel: '查找',
  export: '导出台账',
  exportHint: '导出这段时间的全部，不受筛选影响',
  counted: (shown: number, all: number) => (shown === all ? `共 ${all} 起。` : `共 ${all} 起，筛选出 ${shown} 起。`),
  basis: '按事发时间统计，时间不详的按获悉时间。',
  empty: '这段时间没有突发信息',
  emptyHint: '接报后按事发时间列在这里；可换一段时间查看。',
  nothingFound: '没有符合筛选条件的突发信息',
  nothingFoundHint: '请放宽级别、类别、状态或查找的字词。',
  clearFilter: '清除筛选',
  open: (title: string) => `打开：${title}`,
  stubs: '涉密登记',
  stubsHint: '只登记文号和去向，内容在机要渠道，不进入本系统。',
  noStubs: '这段时间没有涉密登记。',
  stubColumns: {
    classification: '密级',
    documentNumber: '文号',
    whereTo: '去向',
    receivedAt: '时间',
    office: '单位',
    enteredBy: '登记人',
  },
} as const;
