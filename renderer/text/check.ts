import type { VerificationProgress } from '../../shared/contract/recovery.contract.ts';
import type { JournalReport, ShareReport, VerificationReport } from '../../shared/contract/verification-report.ts';
import { fullInstantWords } from './date-words.ts';
import { historyText } from './history.ts';

type Damage = NonNullable<JournalReport['damage']>;

const damageNames: Readonly<Record<Damage['kind'], string>> = {
  damaged: '内容损坏',
  badSignature: '签名不符',
  wrongOwner: '属于别的工作站',
  missing: '缺少一段',
};

const steps: Readonly<Record<VerificationProgress['step'], string>> = {
  journals: '正在核对日志的签名和链条',
  records: '正在由日志重算全部记录并比对',
  share: '正在与共享文件夹比对本机日志',
};

export const checkText = {
  title: '校验',
  hint: '逐条核对本机全部日志的签名和链条，由日志重算全部记录并比对，再与共享文件夹核对。期间可以照常工作。',
  run: '开始校验',
  cancel: '停止',
  cancelled: '校验已停止',
  failed: '校验没有完成',
  never: '本机还没有校验过。',
  last: (at: number) => `上次校验：${fullInstantWords(at)}`,
  whole: '全部完好',
  notWhole: '发现问题',
  progress: ({ step, done, total }: VerificationProgress) =>
    step === 'records' ? steps[step] : `${steps[step]}（${done} / ${total}）`,
  progressName: '校验进度',
  table: '各工作站的日志',
  columns: { device: '日志', commits: '操作', signatures: '签名', size: '大小', state: '结果', advice: '怎样处理' },
  ownJournal: '本机日志',
  mirror: (mark: string) => `${historyText.device(mark)}的副本`,
  branch: (mark: string) => `${historyText.device(mark)}的分支`,
  sound: '完好',
  damage: ({ kind, segment, offset }: Damage) => `${damageNames[kind]}：第 ${segment + 1} 段第 ${offset} 字节处`,
  records: '记录',
  recordsSame: (records: number) => `全部 ${records} 条记录与日志一致`,
  recordsUnknown: '日志有损坏，先处理日志，再比对记录。',
  recordsDiffer: (count: number) => `${count} 组记录与日志不一致`,
  recordsRepaired: (count: number) => `${count} 组记录已由日志重新生成`,
  repair: '由日志重新生成',
  repairHint: '日志完好，记录可以由日志原样重新生成，不会丢失任何内容。',
  share: '共享文件夹',
  shareStates: {
    same: '与本机日志完全一致',
    behind: '尚有部分未送达，正在送出',
    differs: '与本机日志不同，程序会自动补写；几分钟后再校验一次',
    unreachable: '连接不上，未能核对；内容都在本机，恢复连接后再校验一次',
    none: '没有选择共享文件夹',
  } satisfies Record<ShareReport['state'], string>,
  digest: (digest: string) => `记录摘要 ${digest.slice(0, 16)}（读到相同内容的工作站，摘要相同）`,
} as const;

/** What a person can do about a damaged journal. */
export function damageAdvice({ isOwn, isBranch }: JournalReport): string {
  if (isBranch) return '此分支另存于其他工作站；请在其他工作站校验，并保留本机这份文件，随问题包报告。';
  return isOwn
    ? '已送达共享的内容在共享文件夹里另有一份：请保持共享连接，退出后重新打开本程序，会自动取回并补齐；再校验一次。'
    : '这是其他工作站日志在本机的副本：请保持共享连接，退出后重新打开本程序，会从共享文件夹重新取回；再校验一次。';
}

/** `1.2 MB`, `35 KB` */
export function sizeWords(bytes: number): string {
  const megabyte = 1024 * 1024;
  return bytes >= megabyte ? `${(bytes / megabyte).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

export const isRecordsKnown = ({ journals }: VerificationReport): boolean =>
  journals.every(({ damage }) => damage === null);

export const packageText = {
  title: '问题包',
  hint: '把本机的版本、运行环境、同步状态、日志大小、最近一次校验结果和程序错误打成一个压缩文件，交给维护人员。默认不含任何人填写的内容和姓名。',
  withContent: '含内容（日志原文）',
  contentHint: '包括全部事项、人员姓名和领导行程，仅在维护人员确有需要时勾选。',
  contentDenied: '只有区委办可以导出含内容的问题包。',
  save: '保存问题包…',
  saved: '问题包已生成',
  failed: '问题包没有生成',
  confirmTitle: '确认导出全部内容',
  confirmHint: '这个文件将包含全部办公室的事项、人员姓名和领导行程，任何拿到文件的人都能看到。确定要生成吗？',
  confirm: '确定，含内容生成',
} as const;
