import type { OfficeReading } from '../../shared/contract/sync-details.ts';
import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';
import { durationWords, instantWords, offsetWords } from './date-words.ts';

export const syncPanelText = {
  title: '同步状态',
  steps: '一条内容到哪里了',
  saved: '本机已存',
  savedHint: '所有内容都已写入本机磁盘，断电也不会丢。',
  published: '已送达共享',
  notPublished: '尚未全部送达共享',
  waiting: (count: number) => `${count} 条等待送出。`,
  nothingWaiting: '没有等待送出的内容。',
  publishedAt: (instant: number | null) =>
    instant === null
      ? '本次启动后还没有与共享核对过，可能有上次没送完的内容。'
      : `最近一次送达或核对：${instantWords(instant)}。`,
  read: '各办已读到',
  notRead: '各办读到哪里',
  readHint: '对方程序已经读入并保存，不等于有人已经看过。',
  waitingNotRead: '等待送出的内容各办还读不到。',
  office: '单位',
  reading: '读到哪里',
  workstations: '工作站',
  ownOffice: (name: string) => `${name}（本办其他电脑）`,
  unknownOffice: '未识别单位',
  facts: '连接情况',
  lastContact: '最近连通',
  never: '还没有连通过',
  folder: '共享文件夹',
  noFolder: '尚未选择',
  clock: '系统时钟',
  problems: (count: number) => `需要留意（${count}）`,
  noProblems: '没有发现问题。',
  where: '位置',
  remedy: '办法',
  retryNow: '立即重试',
} as const;

type Tone = 'good' | 'busy' | 'info' | 'idle';

interface ReadingWords {
  readonly label: string;
  readonly tone: Tone;
}

/** How far an office has read, in words. `now` and `behindSince` are of the same clock. */
export function readingWords(
  { state, behindSince, workstations }: OfficeReading,
  { now, isQueued, isOwn }: { readonly now: number; readonly isQueued: boolean; readonly isOwn: boolean },
): ReadingWords {
  const behind = behindSince === null ? '正在读取' : `落后${lagWords(now - behindSince)}`;
  switch (state) {
    case 'none':
      return { label: isOwn ? '没有其他电脑' : '尚无工作站加入', tone: 'idle' };
    case 'unknown':
      return { label: '未知，尚未告知', tone: 'idle' };
    case 'unread':
      return { label: '尚未读取', tone: 'busy' };
    case 'behind':
      return { label: behind, tone: 'busy' };
    case 'partly':
      return { label: workstations > 2 ? `部分电脑${behind}` : `一台${behind}`, tone: 'busy' };
    case 'current':
      return isQueued ? { label: '已读到上次送达', tone: 'info' } : { label: '已读到最新', tone: 'good' };
  }
}

const lagWords = (milliseconds: number): string =>
  milliseconds < 60_000 ? '不到1分钟' : ` ${durationWords(milliseconds)}`;

/** `3 台`, or `3 台中 1 台已读到` where they do not all stand at the same place. */
export const workstationWords = ({ workstations, current, state }: OfficeReading): string => {
  if (workstations === 0) return '—';
  return state === 'partly' ? `${workstations} 台中 ${current} 台已读到` : `${workstations} 台`;
};

/** Direction and size of the difference; the sentence of the problem says what to do. */
export function clockWords(offsetMs: SyncStatus['clockOffsetMs']): string {
  if (offsetMs === null) return '文件服务器没有给出时间，未比对';
  if (Math.abs(offsetMs) < 60_000) return '与文件服务器一致（相差不到1分钟）';
  return `比文件服务器${offsetWords(offsetMs)}`;
}
