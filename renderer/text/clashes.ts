import type { Clash, ClashCode } from '../../shared/rules/clash.ts';
import { dayWords } from './date-words.ts';

export const clashCodeNames: Readonly<Record<ClashCode, string>> = {
  C1: '同一领导时间重叠',
  C2: '同一领导同半天，时刻未定',
  C3: '同一地点时间重叠',
  C4: '多位正职同时出席，尚未统筹',
  C5: '安排在无会日',
  C6: '领导外出期间',
  C7: '议题相近，可考虑并会或套会',
  C8: '安排过密',
  C9: '会议与接待时间重叠',
  C10: '党政正职同时外出',
};

export const clashText = {
  title: '冲突与提示',
  open: (conflicts: number, hints: number) => `冲突 ${conflicts} · 提示 ${hints}`,
  mark: (conflicts: number, hints: number) => {
    const words = [conflicts > 0 && `冲突 ${conflicts} 处`, hints > 0 && `提示 ${hints} 处`].filter(Boolean);
    return words.length > 0 ? words.join('、') : '冲突已接受';
  },
  levels: { conflict: '冲突', hint: '提示', accepted: '已接受' },
  none: '没有冲突',
  noneHint: '事项有变动时会自动重新检查。',
  nextFree: ({ date, start, end }: NonNullable<Clash['nextFree']>) => `最近空档：${dayWords(date)} ${start}—${end}`,
  noFree: '本周没有共同空档',
  accept: '接受并说明理由…',
  acceptTitle: '接受这处冲突',
  acceptHint: '接受后以灰色保留，事项再有变动时会重新提醒。',
  acceptLabel: '理由',
  acceptConfirm: '接受',
  acceptedBy: (name: string, reason: string) => `${name}已接受：${reason}`,
  showVisit: '打开接待日程',
  ofVisit: (title: string) => `接待：${title}`,
  showItem: '打开此事项',
  close: '收起冲突清单',
} as const;
