import { type ManualChapter, text } from './manual-content.ts';

export const supervisionChapter: ManualChapter = {
  id: 'supervision',
  title: '督办与联席会议',
  parts: [
    { id: 'board', title: '看板和列表', blocks: [text('督办事项按状态分列，灯随时限变化。')] },
    { id: 'matter', title: '一件督办事项', blocks: [text('从登记到归档，都在这一页办。')] },
    { id: 'statistics', title: '统计', blocks: [text('按时段看立项、办结和按时办结。')] },
    { id: 'meetings', title: '主任联席会议', blocks: [text('每季度至少一次，由四办轮流主办。')] },
    { id: 'rules', title: '规则', blocks: [text('灯制、时限和联席会议的规定，都注明依据和施行日期。')] },
  ],
};
