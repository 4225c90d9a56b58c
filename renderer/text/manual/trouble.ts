import type { ManualChapter, ManualPart, NamedTrouble } from './manual-content.ts';
import { programTroubles } from './trouble-program.ts';
import { shareTroubles } from './trouble-share.ts';
import { workTroubles } from './trouble-work.ts';

const partOf = ({ id, title, ...trouble }: NamedTrouble): ManualPart => ({
  id,
  title,
  blocks: [{ kind: 'trouble', trouble }],
});

export const troubleChapter: ManualChapter = {
  id: 'trouble',
  title: '出了问题怎么办',
  parts: [
    {
      id: 'first',
      title: '先记住三条',
      blocks: [
        {
          kind: 'list',
          items: [
            '保存过的内容都在本机磁盘上，断网、断电、关机都不会丢。',
            '不要删除、移动、改名共享文件夹和本机资料文件夹里的任何文件。',
            '拿不准时，先点右上角的同步状态看说明，再翻这一章。',
          ],
        },
      ],
    },
    ...[...shareTroubles, ...workTroubles, ...programTroubles].map(partOf),
  ],
};
