import { matterStateNames } from '../../shared/rules/documents/supervision/matter-names.ts';

export const supervisionText = {
  page: '督办',
  views: '督办视图',
  tabs: {
    board: '看板',
    list: '列表',
    statistics: '统计',
    meetings: '联席会议',
    rules: '规则',
  },
  register: '登记督办',
  planMeeting: '筹备会议',
  loading: '正在载入督办事项…',
  states: matterStateNames,
} as const;
