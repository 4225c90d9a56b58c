import type { BackupStatus } from '../../shared/contract/backup.contract.ts';

export const backupText = {
  title: '备份',
  hint: '把本机的全部留痕复制一份到别处，如 U 盘或另一块磁盘；每次写完都重新读出、逐个核对并清点。备份里没有本机的私钥和工作区密钥。',
  place: '备份位置',
  ownPlace: '现在备份在本机文件夹里，与原来的内容在同一块磁盘上；磁盘坏了会一起丢失。请选择 U 盘或另一块磁盘。',
  ownPlaceByHand:
    '备份在本机文件夹里，与原来的内容在同一块磁盘上。浏览器方式不能在这里另选位置，请定期把其中的文件夹复制到 U 盘。',
  choose: '选择备份位置…',
  chooseFailed: '没有换备份位置',
  chosen: '备份位置已换',
  automatic: '自动备份',
  every: { day: '每天', week: '每周', off: '关闭' } satisfies Record<BackupStatus['every'], string>,
  keep: '保留份数',
  keepHint: '超出的从最旧的删起，只删本机做的备份。',
  configured: '备份设置已保存',
  configureFailed: '备份设置没有保存',
  make: '立即备份',
  making: '正在备份并核对…',
  made: '备份已完成，已重新读出核对无误',
  makeFailed: '没有备份成功',
  list: '已有备份',
  none: '还没有备份。',
  columns: { madeAt: '备份时间', counts: '内容', size: '大小', actions: '恢复' },
  counts: (commits: number, operations: number) => `${commits} 次保存，${operations} 处修改`,
  unreadable: '说明文件读不出来，不能使用',
  other: '其他工作区的备份',
  preview: '找回内容…',
  previewOf: (when: string) => `找回内容…：${when} 的备份`,
  previewTitle: (when: string) => `从 ${when} 的备份找回内容`,
  copy: '打开副本…',
  copyOf: (when: string) => `打开副本…：${when} 的备份`,
  copyTitle: (when: string) => `打开 ${when} 的备份的副本`,
  copyHint: '把这份备份写成本机上单独的一份，另行打开查看；现在的工作区和共享文件夹不受影响。',
  previewHint: '列出备份里有、现在没有或不同的内容。勾选要找回的；找回是一次新的修改，不覆盖历史，可以再撤回。',
  same: '备份里的内容现在都在，没有要找回的。',
  restore: (count: number) => (count === 0 ? '找回所选' : `找回所选 ${count} 条`),
  restored: (count: number) => `已找回 ${count} 条`,
  restoreFailed: '没有找回',
  changes: { changed: '改回', broughtBack: '找回', takenAway: '' },
  record: '对象',
  change: '找回后',
  table: '可以找回的内容',
  close: '关闭',
} as const;

const codes: Readonly<Record<string, string>> = {
  ENOSPC: '备份位置的磁盘已满，请清理空间，或减少保留份数。',
  EACCES: '备份位置不能写入，请检查权限或写保护开关。',
  EPERM: '备份位置不能写入，请检查权限或写保护开关。',
  EROFS: '备份位置是只读的，请检查写保护开关。',
  ENOENT: '备份位置不在了，请插好 U 盘，或另选位置。',
  EBADMSG: '写进去的内容读回来不一样，这块盘可能已经损坏，请换一块。',
  INSIDE_SHARE: '备份不能放在共享文件夹里，请另选位置。',
};

/** Why a backup came to nothing, or cannot be used. */
export const backupProblem = (code: string | null): string =>
  (code !== null && codes[code]) || `请检查备份位置能否读写，然后再试。${code === null ? '' : `（系统代码 ${code}）`}`;

/** What is wrong with the backups, in plain words; null where nothing is. */
export function backupWarning({ warning, every, backups, problemCode }: BackupStatus): string | null {
  if (warning === 'missing') return '备份位置现在不在。请插好 U 盘或接通那块磁盘，或另选位置；在此之前不会备份。';
  if (warning === 'failed') return `上一次备份没有成功。${backupProblem(problemCode)}`;
  if (warning === 'none') return null;
  const wanted = `已设为${every === 'day' ? '每天' : '每周'}备份`;
  return backups.length === 0
    ? `${wanted}，但还没有一份备份。请点“立即备份”。`
    : `${wanted}，但最近一份备份已经过时。请点“立即备份”，并看看备份位置是否经常不在。`;
}
