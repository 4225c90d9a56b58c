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
