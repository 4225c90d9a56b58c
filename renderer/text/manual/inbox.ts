import { list, type ManualChapter, marks, note, picture, see, steps, text } from './manual-content.ts';

export const inboxChapter: ManualChapter = {
  id: 'inbox',
  title: '收件箱',
  parts: [
    {
      id: 'use',
      title: '等我办的都在这里',
      blocks: [
        text('周计划、接待、值班、突发信息，凡是等您办的，都在一个收件箱里。右上角的数字就是件数。'),
        picture('inbox', '收件箱'),
        steps(
          '点右上角的“收件箱”。',
          '按时限从上往下看。每一件写着是什么、为什么找您、什么时限、什么状态。',
          '按回车打开办理的地方，办完它自己消失。',
        ),
        marks(
          ['未读', '您还没有看过。'],
          ['已超时', '过了时限。'],
          ['待签收、待审定、待接收、待答复', '要您做的那一步。'],
          ['同时告知', '还有谁也收到了。'],
        ),
        note('标为已读只是您自己看过了，事情仍在，办结了才会消失。签收要到办理的地方点“签收”。'),
      ],
    },
    {
      id: 'tools',
      title: '筛选、排列、桌面提醒',
      blocks: [
        list(
          '“全部”“未读”“已超时”三种筛选；“按时限”“按模块”两种排列。',
          '“全部标为已读”一次标完，可以撤销。',
          '浏览器方式：点“允许桌面提醒”，有新的事会在桌面角上提示。桌面提醒只是提示，以收件箱为准。',
        ),
        see('keys/all'),
      ],
    },
  ],
};
