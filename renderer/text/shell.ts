import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';

export const shellText = {
  product: '四办协同',
  skipToContent: '跳到主要内容',
  navigation: '主导航',
  today: '今日',
  weeklyPlan: '周计划',
  reception: '接待',
  duty: '值班',
  emergency: '突发信息',
  supervision: '督办',
  directory: '通讯录',
  history: '留痕',
  settings: '设置',
  manual: '使用手册',
  inbox: '收件箱',
  inboxCount: (count: number) => `收件箱，${count} 项待办`,
  themeToDark: '切换到深色',
  themeToLight: '切换到浅色',
  me: (name: string, office: string, role: string) => `${name} · ${office} · ${role}`,
  sync: '同步状态',
  reconnecting: '与本机程序的连接中断，正在重新连接…',
  refusedTitle: '请从启动程序重新打开',
  refusedHint: '此页面属于程序上一次运行，已经失效。关闭本页，从启动程序重新打开即可，已保存的内容都在。',
  crashedTitle: '页面出错了',
  crashedHint: '已保存的内容和正在填写的草稿都在。点“重新载入”继续。',
  reload: '重新载入',
  loading: '正在载入…',
  sample: {
    label: '示例区县 · 结束…',
    question: '结束示例并全部删除？',
    consequence: '示例中的一切都是虚构的，删除后不能恢复。之后回到新建或加入工作区；再打开示例时重新生成。',
    end: '结束并删除',
    goOn: '继续看示例',
    failed: '没有结束示例',
  },
  retry: '重试',
  loadFailed: '载入失败',
  undo: '撤销',
} as const;

interface SyncWords {
  readonly label: string;
  readonly level: 'good' | 'busy' | 'bad';
  /** What it means and what to do. */
  readonly hint: string;
}

/** The sync state as a person needs it: where an entry is now, and what to do when it does not get on. */
export function syncWords({ share, unpublishedCommits: waiting, publishedAt, problems }: SyncStatus): SyncWords {
  const kept = '所有内容已安全保存在本机，';
  // Before the first comparison with the share nobody knows what was left over from the last time.
  const waitingWords = waiting > 0 || publishedAt !== null ? `（${waiting} 条待送）` : '';
  switch (share) {
    case 'connecting':
      return { label: '正在连接共享文件夹', level: 'busy', hint: `${kept}正在连接共享文件夹。` };
    case 'online':
      if (waiting > 0) {
        return { label: `本机已存，${waiting} 条正在送出`, level: 'busy', hint: `${kept}正在送往共享文件夹。` };
      }
      if (publishedAt === null) {
        return { label: '正在与共享核对', level: 'busy', hint: `${kept}正在与共享文件夹核对。` };
      }
      return {
        label: problems.length > 0 ? `已送达共享，${problems.length} 项需留意` : '已送达共享',
        level: problems.length > 0 ? 'busy' : 'good',
        hint: '所有内容已保存在本机并送达共享文件夹，其他办公室可以看到。',
      };
    case 'unreachable':
      return {
        label: `共享文件夹连接不上，正在重试${waitingWords}`,
        level: 'bad',
        hint: `${kept}可以继续工作；共享文件夹恢复后会自动送出。请检查网线、无线网络和文件服务器是否开机。`,
      };
    case 'otherWorkspace':
      return {
        label: '文件夹不是本工作区',
        level: 'bad',
        hint: `${kept}但共享文件夹里是另一个工作区，为避免混淆没有写入。请检查共享地址是否换过，或联系统筹员。`,
      };
    case 'noWorkspace':
      return {
        label: '共享文件夹里找不到工作区',
        level: 'bad',
        hint: `${kept}但共享文件夹里的工作区文件不见了。请检查文件夹是否被移走或清空，恢复后会自动继续。`,
      };
    case 'newerFormat':
      return {
        label: '共享内容来自更新的版本',
        level: 'bad',
        hint: `${kept}但其他电脑已换用更新的版本。请更新本机程序，更新后自动继续。`,
      };
    case 'ownJournalDiffers':
      return {
        label: '共享里的本机记录与本机不一致',
        level: 'bad',
        hint: `${kept}共享文件夹里属于本机的记录被改动或来自旧备份，已停止送出以免覆盖。请联系维护人员核对。`,
      };
  }
}
