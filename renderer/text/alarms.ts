import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import { emergencyText } from './emergency.ts';

const stageWords: Readonly<Record<AlarmView['stage'], string>> = {
  half: '时限过半',
  near: '即将到期',
  over: '已超时',
  told: '待签收',
};

type Called = NonNullable<AlarmView['called']>;

const stepWords = { lead: '带班领导', chief: '总带班领导' } as const;

export const alarmText = {
  region: '突发信息提醒',
  stage: (stage: AlarmView['stage']) => stageWords[stage],
  /** 报市·书面首报; of a report that came in, what is asked of this desk. */
  what: ({ obligation }: AlarmView) => (obligation ? emergencyText.obligation(obligation) : '收到报告，请签收'),
  answer: '已知悉',
  answerOf: (title: string, stage: AlarmView['stage']) => `已知悉：${title}，${stageWords[stage]}`,
  count: (count: number) => `${count} 项`,
  open: '去处理',
  openOf: (title: string) => `去处理：${title}`,
  answerAll: '全部已知悉',
  answerFailed: '没有记下“已知悉”',
  expand: (count: number) => `展开（另有 ${count} 起）`,
  collapse: '收起',
  unanswered: '无人应答',
  called: (people: readonly string[]) => `无人应答，请电话报告：${people.join('；')}`,
  person: ({ step, name, phone }: Called) =>
    name === '' ? `${stepWords[step]}（值班表未排人）` : [stepWords[step], name, phone].filter(Boolean).join(' '),
  soundOff: '浏览器还不允许发声：在页面上点一下，提醒就会响铃。',
  silent: (until: string, by: string, reason: string) =>
    `铃声已暂停，${until} 自动恢复（${[by, reason].filter(Boolean).join('：')}）。`,
  soundAgain: '恢复铃声',
  pageTitle: (count: number) => `【${count} 条提醒】`,
  clockWrong: (words: string) => `本机时钟${words}，报送时限已按文件服务器的时间计算。请校准本机时钟。`,
} as const;
