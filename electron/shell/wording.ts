import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';

/** Every word that the shell itself shows: menus, tray, dialogs, notices. The page has its own words. */
export const shellWords = {
  product: '四办协同',
  menu: {
    file: '文件',
    closeWindow: '关闭窗口',
    lock: '锁定屏幕',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    reload: '重新载入',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    window: '窗口',
    minimize: '最小化',
    help: '帮助',
    manual: '使用手册',
    about: '关于四办协同',
  },
  tray: { open: '打开四办协同', quit: '退出' },
  about: (version: string) => `版本 ${version}`,
  aboutDetail: '数据保存在本机，经共享文件夹同步，不访问互联网。',
  staysTitle: '四办协同仍在后台运行',
  staysBody: '继续与共享文件夹同步。点托盘图标或再次启动程序即可打开；要结束请选“文件 → 退出”。',
  pickFolder: '选择共享文件夹',
  pickFolderButton: '使用此文件夹',
  startFailed: '四办协同无法启动',
  startFailedBody: (reason: string) =>
    `打不开本机的数据文件夹，没有改动任何内容。请检查磁盘空间和文件夹权限后重新启动；仍不行时把下面这一行告诉维护人员。\n\n${reason}`,
  pageGone: '页面多次意外关闭',
  pageGoneDetail: '已保存的内容和正在填写的草稿都在。可以重新载入；反复出现时请退出后重新启动。',
  close: '确定',
  localCopy: {
    title: '四办协同正从网络位置启动',
    body: (folder: string) =>
      `从共享文件夹直接运行，窗口可能是空白的，断网时也无法使用。\n\n点“复制到本机运行”会把程序复制到本机并在桌面或菜单里放一个快捷方式，以后从那里打开即可。共享文件夹里的数据不受影响。\n\n本机位置：${folder}`,
    bodyThere: (folder: string) =>
      `从共享文件夹直接运行，窗口可能是空白的，断网时也无法使用。\n\n本机已有同一版本的程序，请改用本机的：${folder}`,
    copy: '复制到本机运行',
    start: '启动本机的程序',
    quit: '退出',
    copying: (percent: number) => `四办协同：正在复制到本机 ${percent}%`,
    failed: '没有复制成功',
    failedBody: (reason: string) =>
      `程序没有复制到本机，什么也没有改动。请检查网络和本机磁盘空间后再试一次；仍不行时把下面这一行告诉维护人员。\n\n${reason}`,
  },
  unsent: {
    message: (count: number) => `还有 ${count} 条内容没有送达共享文件夹`,
    detail: (since: string | null) =>
      [
        since === null ? '本次启动以来还没有全部送达过。' : `上次全部送达：${since}。`,
        '这些内容已保存在本机，不会丢失；退出后其他办公室暂时看不到，下次启动会继续送。',
      ].join('\n'),
    quit: '仍要退出',
    wait: '等待送达',
    cancel: '取消',
    waitingHint: '送达后自动退出',
  },
} as const;

const shareWords: Readonly<Record<SyncStatus['share'], string>> = {
  connecting: '正在连接共享文件夹',
  online: '已送达共享',
  unreachable: '共享文件夹连接不上，正在重试',
  otherWorkspace: '文件夹不是本工作区',
  noWorkspace: '共享文件夹里找不到工作区',
  newerFormat: '共享内容来自更新的版本',
  ownJournalDiffers: '共享里的本机记录与本机不一致',
};

/** The tray's hint: where entries are now, in the words of the page's own sync indicator. */
export function trayHint({ share, unpublishedCommits }: SyncStatus): string {
  const state = share === 'online' && unpublishedCommits > 0 ? '本机已存' : shareWords[share];
  const waiting = unpublishedCommits > 0 ? `（${unpublishedCommits} 条待送）` : '';
  return `${shellWords.product}：${state}${waiting}`;
}

const alarmStages: Readonly<Record<AlarmView['stage'], string>> = {
  half: '报送时限过半',
  near: '报送时限即将到期',
  over: '报送已超时',
  told: '有报告待签收',
};

export const inboxTrayHint = (count: number): string => `收件箱：${count} 项待办`;

/** Whoever passes the screen may read a notice: it says how many, never what. */
export const inboxNotice = (count: number, fresh: number): { readonly title: string; readonly body: string } => ({
  title: `收件箱有 ${fresh} 项新的待办`,
  body: `共 ${count} 项等待处理。点此打开收件箱所在的窗口。`,
});

/** What is due is not told while the screen is locked. */
export const lockedAlarmNotice = { title: '有突发信息到时限', body: '屏幕已锁定，解锁后查看。' } as const;

export const alarmTrayHint = (count: number): string => `突发信息：${count} 条提醒未处理`;

/** A notice of the desktop; names of incidents may be read by whoever passes the screen, so it says no more than the title. */
export const alarmNotice = (
  { stage, title, called }: AlarmView,
  count: number,
): { readonly title: string; readonly body: string } => ({
  title: `突发信息：${alarmStages[stage]}`,
  body: [
    title,
    ...(called ? ['无人应答，请报告带班领导'] : []),
    ...(count > 1 ? [`另有 ${count - 1} 条提醒`] : []),
  ].join('\n'),
});
