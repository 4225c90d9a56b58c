import { keyGroups } from '../keys.ts';
import { keys, list, type ManualChapter } from './manual-content.ts';

export const keysChapter: ManualChapter = {
  id: 'keys',
  title: '键盘操作',
  parts: [
    {
      id: 'all',
      title: '全部按键',
      blocks: [
        list(
          '不用鼠标，全部功能都能办。按 Tab 一路走到要去的地方，按回车。',
          '在任何画面按 ? ，弹出这张表，当前画面的排在前面。',
          '中文输入法正在选字时，这些按键都不起作用。',
        ),
        keys(...keyGroups.map(({ id }) => id).filter((id) => id !== 'matrix')),
      ],
    },
    { id: 'matrix', title: '周计划矩阵', blocks: [keys('matrix')] },
  ],
};
