import type { SyncProblem } from '../../shared/contract/sync-details.ts';
import { instantWords, offsetWords } from './date-words.ts';

/** A problem as somebody without an administrator needs it. */
export interface ProblemWords {
  readonly what: string;
  readonly where: string;
  /** What to do, and what happens by itself. */
  readonly remedy: string;
}

export interface ProblemNames {
  /** The shared folder as people know it. */
  readonly folder: string;
  readonly officeName: (officeId: string) => string;
}

type Sentences = {
  readonly [C in SyncProblem['code']]: (
    problem: Extract<SyncProblem, { code: C }>,
    names: ProblemNames,
  ) => ProblemWords;
};

const kept = '内容都已保存在本机，可以继续工作';

const sentences: Sentences = {
  shareUnreachable: ({ errorCode }, { folder }) => ({
    ...unreachableWords(errorCode),
    where: `共享文件夹 ${folder}（系统代码 ${errorCode}）`,
  }),
  otherWorkspace: (_, { folder }) => ({
    what: '共享文件夹里是另一个工作区',
    where: `共享文件夹 ${folder}`,
    remedy: `请核对共享地址是否换过，或联系统筹员。为避免混淆，本机没有写入；${kept}。`,
  }),
  noWorkspace: (_, { folder }) => ({
    what: '共享文件夹里的工作区文件不见了',
    where: `共享文件夹 ${folder} 中的 workspace.json`,
    remedy: `请检查文件夹是否被移走或清空，放回后自动继续；${kept}。`,
  }),
  newerFormat: (_, { folder }) => ({
    what: '共享内容由更新的程序版本写入',
    where: `共享文件夹 ${folder}`,
    remedy: `请更新本机程序，更新后自动继续；${kept}。`,
  }),
  ownJournalDiffers: (_, { folder }) => ({
    what: '本机留痕文件校验未通过，已停止送出',
    where: `本机资料文件夹，以及共享文件夹 ${folder} 中属于本机的部分`,
    remedy: '请勿删除任何文件，联系维护人员核对。停止送出是为了不覆盖共享里完好的那一份。',
  }),
  deviceUnverified: ({ deviceId, officeId, reason }, names) => ({
    what: `${ownerWords(officeId, names)}的一台工作站${reasonWords[reason]}`,
    where: `共享文件夹 devices 下的 ${deviceId}`,
    remedy: `这部分内容暂未采用，之前读到的都在。${reasonRemedies[reason]}`,
  }),
  deviceNotSeen: ({ deviceId, officeId, since }, names) => ({
    what: `${ownerWords(officeId, names)}的一台工作站很久没有读取`,
    where: `工作站 ${deviceId.slice(0, 6)}，${instantWords(since)}以后的内容都没有读到`,
    remedy: '请到该办公室看这台电脑是否停用、关机或连不上共享文件夹；已停用的可以不管，不再计入“各办已读到”。',
  }),
  filesSetAside: ({ names }) => ({
    what: `本机 ${names.length} 个文件损坏，已另存，内容由留痕重建`,
    where: `本机资料文件夹：${names.join('、')}`,
    remedy: '内容没有丢失，可以继续工作。若反复出现，请检查本机硬盘，并在“留痕”中做一次校验。',
  }),
  ownJournalMended: () => ({
    what: '本机留痕文件中有一处损坏，已修复',
    where: '本机资料文件夹中的留痕文件',
    remedy:
      '损坏之后的内容已重新写入，原文件已另存；损坏处若已送达共享，会自动取回。请检查本机硬盘，并在“留痕”中做一次校验。',
  }),
  snapshotDiffers: ({ deviceId, officeId, takenAt }, names) => ({
    what: `${ownerWords(officeId, names)}的一台工作站写的快照与留痕不一致`,
    where: `共享文件夹 devices 下 ${deviceId} 的快照，本机于${instantWords(takenAt)}加入时用过`,
    remedy: '本机已按留痕重新整理，现在看到的以留痕为准，不用重新录入。请联系维护人员检查那台电脑。',
  }),
  operationsHeld: ({ count }) => ({
    what: `${count} 处修改没有采用`,
    where: '来自未加入、已移出或无此权限的电脑',
    remedy: '这些修改原样保留。对方凭邀请码加入后会自动采用；不认识的电脑请告知统筹员。',
  }),
  recordsUnreadable: ({ count }) => ({
    what: `${count} 条记录本版读不出`,
    where: '由其他电脑上更新的程序版本写入',
    remedy: '请更新本机程序。这些记录已原样保留，不会丢失。',
  }),
  distributionsWaiting: ({ count }, { folder }) => ({
    what: `${count} 个已发布版本的文档还没有送到各办文件夹`,
    where: `共享文件夹 ${folder} 中的“分发”`,
    remedy: '连通后自动送出。长时间不动时，请检查“分发”文件夹的写权限和剩余空间。',
  }),
  clockOff: ({ offsetMs }) => ({
    what: `本机时钟比文件服务器${offsetWords(offsetMs)}`,
    where: '本机与文件服务器的系统时间',
    remedy:
      '请核对本机日期和时间；若本机是准的，请告知管理文件服务器的人。内容不会因此丢失或错位，只是显示的时间和截止提醒会不准。',
  }),
};

export function problemWords(problem: SyncProblem, names: ProblemNames): ProblemWords {
  // One sentence stands under each code, for a problem of that code.
  const sentence = sentences[problem.code] as (problem: SyncProblem, names: ProblemNames) => ProblemWords;
  return sentence(problem, names);
}

type Unreachable = Omit<ProblemWords, 'where'>;

const waits = `恢复后会自动送出；${kept}。`;

const denied: Unreachable = {
  what: '没有共享文件夹的读写权限',
  remedy: `请让管理文件服务器的人给本机账号开通读写权限。${waits}`,
};

const full: Unreachable = {
  what: '共享文件夹已满，写不进去',
  remedy: `请让管理文件服务器的人清出空间（不要删除 devices 文件夹）。${waits}`,
};

const silent: Unreachable = {
  what: '文件服务器没有回应',
  remedy: `请检查网线、无线网络和文件服务器是否开机。${waits}`,
};

/** By the operating system's code; what is not listed is a connection that failed. */
const unreachableByCode: Readonly<Record<string, Unreachable>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: { what: '共享文件夹是只读的', remedy: `请让管理文件服务器的人改为可写。${waits}` },
  ENOSPC: full,
  EDQUOT: full,
  ETIMEDOUT: silent,
  EHOSTDOWN: silent,
  EBUSY: { what: '共享文件夹里的文件正被其他程序占用', remedy: `请关闭正在打开或扫描该文件夹的程序。${waits}` },
  EBADMSG: {
    what: '共享文件夹里的工作区文件损坏',
    remedy: `请从备份恢复 workspace.json，或联系统筹员。${waits}`,
  },
};

const unreachableWords = (errorCode: string): Unreachable =>
  (Object.hasOwn(unreachableByCode, errorCode) ? unreachableByCode[errorCode] : undefined) ?? {
    what: '共享文件夹连接不上',
    remedy: `请检查网线、无线网络和文件服务器是否开机，共享地址是否改过。${waits}`,
  };

type Reason = Extract<SyncProblem, { code: 'deviceUnverified' }>['reason'];

const reasonWords: Readonly<Record<Reason, string>> = {
  damaged: '在共享里的内容有损坏',
  badSignature: '在共享里的内容签名不符',
  wrongOwner: '的位置上是别的电脑的内容',
  unreadable: '在共享里的内容打不开',
  differs: '在共享里的内容与先前读到的不一致',
  missing: '在共享里的内容还不完整',
};

const fromOwner = '那台电脑开机连通后一般会自动修复；一天后仍在，请联系维护人员。';

const reasonRemedies: Readonly<Record<Reason, string>> = {
  damaged: fromOwner,
  badSignature: `${fromOwner}请留意是否有人改动过共享文件夹。`,
  wrongOwner: '请检查是否有人复制或改名过共享文件夹里的文件，并联系维护人员。',
  unreadable: '请检查该文件的读取权限，或是否被杀毒软件占用。',
  differs: fromOwner,
  missing: fromOwner,
};

const ownerWords = (officeId: string | null, { officeName }: ProblemNames): string =>
  (officeId === null ? '' : officeName(officeId)) || '未识别单位';
