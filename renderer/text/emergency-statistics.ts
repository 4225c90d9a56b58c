import type { StatisticsBasis } from '../../shared/rules/emergency/report-statistics.ts';

export const basisNames: Readonly<Record<StatisticsBasis, string>> = { occurred: '按事发时间', entered: '按录入时间' };

const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

export const statisticsText = {
  basis: '统计口径',
  rule: '系统只计算迟报；漏报、谎报、瞒报由人认定。',
  scope: '只计有时限的报送；尚未到时限的不计。',
  summary: (incidents: number, due: number) => `共 ${incidents} 起，到期应报 ${due} 次。`,
  groups: { all: '全部', level: '按级别', leg: '按去向', office: '按报送单位' },
  total: '合计',
  columns: {
    due: '应报',
    onTime: '按时',
    late: '迟报',
    lateUnknowing: '其中获悉前已超时',
    waived: '豁免',
    share: '按时率',
  },
  share: (share: number | undefined) => (share === undefined ? '—' : percent(share)),
  open: (row: string, column: string, count: number) => `${row}：${column} ${count} 次，查看明细`,
  detail: (row: string, column: string) => `${row} · ${column}`,
  detailTable: '报送明细',
  detailColumns: { incident: '事件', duty: '报送', dueAt: '时限', metAt: '报出', outcome: '结果' },
  outcomes: { onTime: '按时', late: '迟报', waived: '豁免' },
  lateBy: (duration: string) => `迟 ${duration}`,
  notSent: '未报',
  unknowing: '获悉前已超时',
  empty: '这段时间没有突发信息',
  emptyHint: '有了突发信息，这里按级别、去向、单位统计报送是否按时。',
} as const;
