import type { FolderCheck, FolderKind } from '../../shared/contract/data.contract.ts';
import { sizeWords } from './check.ts';

type Step = FolderCheck['steps'][number];

export const foldersText = {
  hint: '共享文件夹供各办公室交换内容；本机文件夹保存本机的全部内容，断网时照常使用。',
  kinds: { share: '共享文件夹', distribution: '本办“分发”文件夹', own: '本机文件夹' } satisfies Record<
    FolderKind,
    string
  >,
  kindHints: {
    share: '各办公室都能读写的文件夹，请勿改动其中的文件。',
    distribution: '发给本办的正式文档放在这里，可以随意打开和复制。',
    own: '本机的留痕、设置和草稿，请勿改动或删除。',
  } satisfies Record<FolderKind, string>,
  open: '打开',
  openOf: (name: string) => `打开：${name}`,
  copy: '复制路径',
  copyOf: (name: string) => `复制路径：${name}`,
  copied: '路径已复制，可粘贴到文件管理器的地址栏',
  copyFailed: '没有复制成，请选中路径手工复制',
  openFailed: '没有打开文件夹',
  openFailures: {
    missing: '文件夹现在打不开或还没有建立。请先检查文件夹，确认网络和文件服务器正常。',
    failed: '系统没有打开这个文件夹。请复制路径，在文件管理器中打开。',
  },
  notThere: '还没有',
  away: (errorCode: string | null) => `现在连不上${errorCode === null ? '' : `（${errorCode}）`}`,
  files: (count: number, bytes: number | null) =>
    bytes === null ? `${count} 个文件` : `${count} 个文件，共 ${sizeWords(bytes)}`,
  free: (bytes: number) => `剩余空间 ${bigSizeWords(bytes)}`,
  setAside: (count: number) => `另存的文件（${count}）`,
  setAsideHint: '这些文件读不出来，已改名另存在本机文件夹里，没有删除；其中的内容已从留痕或共享文件夹恢复。',
  setAsideNone: '没有另存的文件。',
  check: '检查文件夹',
  checkTitle: '检查共享文件夹',
  checkHint: '在共享文件夹里写入、读回、改名、列出并删除一个小文件，再核对时钟；不动任何已有内容。',
  checking: '正在检查…',
  checkFailed: '没有完成检查',
  checkPassed: '共享文件夹一切正常。',
  checkFaulty: '共享文件夹有问题，见下。',
  checkedAt: '检查时间',
  milliseconds: (count: number) => (count < 1 ? '不到 1 毫秒' : `${count} 毫秒`),
  change: '换共享文件夹…',
  changeTitle: '换共享文件夹',
  changeHint:
    '文件服务器改了名字，或网络盘换了盘符时，在这里重新选择同一个共享文件夹。只有里面是本工作区才会换过去；别的文件夹不会写入任何内容。',
  changeElsewhere: '浏览器方式不能在这里换：请在启动程序时用“--share 文件夹”指定新的位置。',
  changed: '已换到新的共享文件夹',
  changeFailed: '没有换共享文件夹',
  changeRefusals: {
    same: '选的就是现在的共享文件夹。',
    noWorkspace: '这个文件夹里没有工作区。请选原来那个共享文件夹（里面有 workspace.json 文件）。没有写入任何内容。',
    otherWorkspace: '这个文件夹里是另一个工作区，没有换过去，也没有写入任何内容。',
    newerFormat: '这个文件夹里的工作区由更新的程序版本建立。请先更新本机程序。',
    unreadable: '这个文件夹里的工作区文件读不出来，没有换过去，也没有写入任何内容。请联系统筹员核对。',
    unreachable: '这个文件夹连接不上。请检查网络、文件服务器和您的访问权限。',
  },
} as const;

const gigabyte = 1024 ** 3;

/** `38.2 GB`, or smaller. */
const bigSizeWords = (bytes: number): string =>
  bytes >= gigabyte ? `${(bytes / gigabyte).toFixed(1)} GB` : sizeWords(bytes);

const stepNames: Readonly<Record<Step['step'], string>> = {
  reach: '连接',
  workspace: '核对工作区',
  write: '写入',
  read: '读回',
  rename: '改名',
  list: '列出',
  remove: '删除',
  clock: '时钟',
};

export const stepName = (step: Step['step']): string => stepNames[step];

export const stepStateNames: Readonly<Record<Step['state'], string>> = {
  passed: '正常',
  failed: '不正常',
  skipped: '未查',
};

const holdsWords: Readonly<Record<FolderCheck['holds'], string>> = {
  unknown: '',
  nothing: '文件夹里还没有工作区',
  own: '是本工作区',
  other: '里面是另一个工作区，没有写入。请另选文件夹。',
  newerFormat: '里面的工作区由更新的程序版本建立，没有写入。请先更新本机程序。',
  unreadable: '里面的工作区文件读不出来，没有写入。请联系统筹员核对。',
};

const remedies: Readonly<Record<Step['step'], string>> = {
  reach: '请检查网线、无线网络、文件服务器是否开机，以及路径是否改过；改过的，用“换共享文件夹”。',
  workspace: '工作区文件读不出来。请检查您对该文件夹的读取权限。',
  write: '不能写入。请向管理员申请该文件夹的“修改”权限，并检查服务器磁盘是否已满。',
  read: '写进去的内容读回来不一样。服务器或网络可能有故障，请联系管理员，修好前不要使用这个文件夹。',
  rename: '不能改名。请向管理员申请该文件夹的“修改”权限（含改名和删除）。',
  list: '新文件列不出来。请管理员检查该文件夹的列目录权限和缓存设置。',
  remove: '不能删除自己的文件。请向管理员申请“修改”权限（含删除）；残留的小文件以 .check- 开头，可以手工删除。',
  clock: '服务器没有给出时间，无法核对时钟；不影响交换内容，但各处时间要以本机为准。',
};

const codeWords: Readonly<Record<string, string>> = {
  ETIMEDOUT: '等了很久没有回应。',
  EACCES: '没有权限。',
  EPERM: '没有权限。',
  ENOSPC: '磁盘已满。',
  EDQUOT: '配额已用完。',
  EROFS: '文件夹是只读的。',
  ENOENT: '找不到。',
  ENOTDIR: '那里不是文件夹。',
};

/** What came of a step, and what to do where it failed. */
export function stepWords({ step, state, errorCode }: Step, { holds, clockOffsetMs }: FolderCheck): string {
  if (state === 'skipped') return '前面的问题解决后再查';
  if (step === 'workspace' && holds !== 'unknown') return holdsWords[holds];
  if (state === 'failed') {
    const code = errorCode ?? '';
    return `${codeWords[code] ?? ''}${remedies[step]}${code === '' ? '' : `（系统代码 ${code}）`}`;
  }
  return step === 'clock' && clockOffsetMs !== null ? clockOffsetWords(clockOffsetMs) : '';
}

/** As the sync panel warns. */
const clockToleranceMs = 120_000;

export const isClockOff = ({ clockOffsetMs }: FolderCheck): boolean =>
  clockOffsetMs !== null && Math.abs(clockOffsetMs) >= clockToleranceMs;

function clockOffsetWords(offsetMs: number): string {
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  if (seconds < 1) return '与文件服务器相差不到 1 秒';
  const words = `本机时钟比文件服务器${offsetMs > 0 ? '慢' : '快'} ${seconds} 秒`;
  return seconds * 1000 < clockToleranceMs ? words : `${words}。请校准本机时间，或请管理员校准服务器。`;
}
