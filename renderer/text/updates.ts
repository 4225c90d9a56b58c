import type { UpdateReason, UpdateState } from '../../shared/contract/update.contract.ts';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';

export const updatesText = {
  title: '新版本',
  look: '现在查找',
  installAtQuit: '退出时安装',
  putOff: '改天',
  notes: '更新内容',
  notice: (version: string) => `新版本 ${version}`,
  noticeHint: '新版本已备好，查看说明和安装方式',
  lookedAt: (instant: number) => `上次查找：${Object.values(chinaTimeOf(instant)).join(' ')}`,
  released: (date: string) => `发布日期：${date}`,
  never: '程序不会自行安装：只有打开“退出时安装”，才会在退出后安装；原来的安装文件留在本机。',
  failed: (version: string) =>
    `上次安装 ${version} 没有成功，现在运行的仍是原来的版本，数据不受影响。可以再次打开“退出时安装”，或请维护人员手工安装。`,
  deb: '安装需要管理员权限，请维护人员在本机终端执行：',
  debCommand: (file: string) => `sudo apt install '${file.replaceAll("'", "'\\''")}'`,
  byHand: '当前运行方式不能自行更新：请退出后从共享文件夹的“更新”文件夹取新版本，放到本机后启动；数据不受影响。',
} as const;

const reasons: Readonly<Record<UpdateReason, string>> = {
  shareUnreachable: '共享文件夹连接不上，稍后会再查找。',
  tooLarge: '“更新”文件夹里的清单过大，没有读取。请告诉维护人员。',
  badSignature: '“更新”文件夹里的清单没有有效的发布者签名，没有采用。请告诉维护人员。',
  unreadable: '“更新”文件夹里的清单内容不完整，没有采用。请发布者重新发布。',
  otherShareFormat: '新版本不能读写现有的共享文件夹，没有采用。请告诉维护人员。',
  noPackage: '新版本里没有适合这台电脑的安装文件。',
  olderSystem: '这台电脑的操作系统版本太低，不能安装新版本。',
  incomplete: '安装文件还没有完整放入共享文件夹，稍后会再查找。',
  differs: '安装文件与清单不一致，没有采用。请发布者重新发布。',
  diskFailed: '安装文件没有存到本机，请检查磁盘空间。',
};

export const updateReasonSentence = (reason: UpdateReason): string => reasons[reason];

/** How things stand, as one sentence. */
export function updateStateSentence({ stage, version, part, installsAtQuit }: UpdateState): string {
  const named = version ?? '';
  if (stage === 'off') return '此版本未设发布者，不查找新版本；由维护人员安装。';
  if (stage === 'idle') return '尚未查找。';
  if (stage === 'looking') return '正在查找…';
  if (stage === 'current') return '已是最新版本。';
  if (stage === 'told') return `共享文件夹里有新版本 ${named}。`;
  if (stage === 'copying') return `正在把新版本 ${named} 复制到本机：${Math.floor(part * 100)}%`;
  if (stage === 'refused') return '没有可用的新版本。';
  return installsAtQuit ? `新版本 ${named} 将在退出后安装。` : `新版本 ${named} 已核对无误，存放在本机。`;
}
