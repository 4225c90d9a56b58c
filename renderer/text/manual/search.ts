import { list, type ManualChapter, picture, see, steps, text } from './manual-content.ts';

export const searchChapter: ManualChapter = {
  id: 'search',
  title: '搜索',
  parts: [
    {
      id: 'find',
      title: '一个框，找全部',
      blocks: [
        text('在任何画面按 Ctrl+K。周计划、接待、值班、突发信息、通讯录，各年的都找得到。'),
        picture('search', '搜索'),
        steps('按 Ctrl+K。', '输入汉字、拼音、首字母或日期。几个词用空格隔开，都要有。', '用 ↑ ↓ 选，按回车打开。'),
        list(
          '首字母：找“张建国”，输入 zjg。',
          '日期：11月25日、11.25、今天、下周、2025年11月、第48周。',
          '汉字和日期可以一起用，如“防汛 下周”。',
          '只能找到您有权查看的内容。',
        ),
      ],
    },
    {
      id: 'go',
      title: '直接去某个画面',
      blocks: [
        text(
          '在同一个框里输入画面的名字，如“排班”“台账”“外出报备”，选“前往与操作”里的一行。也可以切换深色、立即同步、打开手册。',
        ),
      ],
    },
    {
      id: 'nothing',
      title: '找不到怎么办',
      blocks: [
        list(
          '换一个词，或用拼音首字母再试。',
          '写着正在整理以往的记录时，等一会儿还会有结果。',
          '看是不是您没有权限看。',
          '看右上角的同步状态，别的办公室刚写的可能还没有到。',
        ),
        see('sync'),
      ],
    },
  ],
};
