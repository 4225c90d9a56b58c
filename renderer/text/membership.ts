import type { WorkspaceStatus } from '../../shared/contract/workspace.contract.ts';
import { fullInstantWords } from './date-words.ts';

type Membership = WorkspaceStatus['membership'];

interface StandingWords {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  /** What happened, what is kept, and what to do. */
  readonly hint: string;
}

/** What a computer that does not belong needs to know; null where there is nothing to explain. */
export const standingWords: Readonly<Record<Membership, StandingWords | null>> = {
  open: null,
  member: null,
  none: null,
  waiting: {
    tone: 'info',
    title: '已登记，正在等待读到邀请',
    hint: '本机已用邀请码登记，读到发码人写下的邀请后会自动完成，不用再填。久等不到时，请发码人看看他的电脑是否连着共享文件夹；也可以在下面换一个邀请码。',
  },
  invitationTaken: {
    tone: 'error',
    title: '邀请码被另一台电脑先用了',
    hint: '一个邀请码只认先登记的那台电脑，本机没有加入成功，登记时填的内容都保留在本机。请把这件事告诉发码人：如果不是同事误用，应把那台电脑移出。然后要一个新的邀请码，在下面填写。',
  },
  invitationRevoked: {
    tone: 'error',
    title: '邀请码已被收回',
    hint: '本机登记以后、被读到之前，发码人收回了邀请码，本机没有加入成功，登记时填的内容都保留在本机。请联系发码人，要一个新的邀请码，在下面填写。',
  },
  removed: {
    tone: 'error',
    title: '本机已被移出工作区',
    hint: '从被移出起，本机写下的内容其他电脑不再采用，本页也不再显示工作区的内容。',
  },
};

export const removedText = {
  by: (name: string, at: number) => `由${name || '有权限的同志'}于 ${fullInstantWords(at)} 移出。`,
  who: (name: string, office: string) => `原使用人：${[name, office].filter(Boolean).join(' · ')}`,
  kept: '哪些还在',
  keptItems: [
    '移出前已送达、被读到的内容，在各办公室照常有效。',
    '本机写过的全部内容和没写完的草稿，都原样留在本机的资料文件夹里，没有删除。',
    '移出后写下的、移出时还没送达的，也都留着，只是不再采用。',
  ],
  next: '怎么办',
  nextItems: [
    '请联系区委办主任或建立工作区的人，问清移出的原因。',
    '移出前没送达的要紧内容，请告诉所在办公室，由同事补填。',
    '要重新使用：请要一个新的邀请码，启动程序时用“--profile 文件夹”指定一个新的资料文件夹，再凭码加入。原来的资料文件夹请保留。',
  ],
} as const;
