import { CODE_LENGTH, type codeProgress } from '../../shared/domain/invitation-code.ts';

export const setUpText = {
  welcome: '欢迎使用四办协同',
  steps: ['选择共享文件夹', '新建或加入工作区', '开始使用'],
  chooseTitle: '选择各办公室共用的文件夹',
  chooseHint:
    '请选择文件服务器上各办公室都能读写的文件夹，可以是映射的网络盘，也可以是网络路径。没有文件服务器时，先选本机文件夹试用也可以。',
  choose: '选择文件夹…',
  chooseAnother: '另选文件夹…',
  chooseFailed: '没有选成文件夹',
  chooseElsewhere: '浏览器方式不能在这里选择文件夹：请在启动程序时用“--share 文件夹”指定，再重新打开。',
  folder: '共享文件夹',
  createTitle: '新建工作区',
  createHint: '这个文件夹里还没有工作区。由区委办先建一次，其他办公室随后加入即可。',
  joinTitle: '加入工作区',
  joinHint: {
    open: '这个文件夹里已经有工作区。请选择所在办公室，填写姓名和角色。',
    code: '这个文件夹里已经有工作区。请填写邀请码和姓名；办公室和角色在邀请时已经定好。',
    unknown: '这个文件夹里已经有工作区，正在读取它的加入办法。',
  },
  district: '区县名称',
  districtMissing: '请填写区县名称，例如：清河区',
  districtExample: '例如：清河区',
  offices: '办公室名称',
  officesHint: '名称可以改成本地的叫法。',
  officeMissing: '请填写名称',
  otherUnits: '其他单位（可不填，回车添加多个）',
  otherUnitsExample: '例如：组织部、宣传部',
  me: '本机使用人',
  myName: '姓名',
  myNameMissing: '请填写姓名',
  myOffice: '所在办公室',
  myOfficeMissing: '请选择所在办公室',
  myRole: '角色',
  admission: '谁可以加入',
  admissionHint: '建立后不能更改。',
  admissions: {
    invitation: '凭邀请码加入（推荐）',
    invitationHint: '每台电脑用一次性邀请码加入，邀请码由本机或区委办主任发出。',
    open: '能打开共享文件夹的人都可以加入',
    openHint: '不用邀请码，加入的人自选办公室和角色。适合试用，或文件夹本身已严格限制权限。',
  },
  encryption: '加密共享文件夹中的记录',
  encryptionHint:
    '只拿到共享文件夹的人读不到计划、名单等记录；但“分发”文件夹里的正式文档、区县名称和各台电脑自己磁盘上的内容不加密。',
  encryptionNeedsInvitation: '加密需要凭邀请码加入。',
  create: '新建并开始使用',
  join: '加入并开始使用',
  createFailed: '没有建成工作区',
  joinFailed: '没有加入成功',
  haveCode: '我有邀请码',
  withoutCode: '不用邀请码加入',
  readingFounding: '正在从共享文件夹读取工作区…',
  code: '邀请码',
  codeExample: '例如 K7QM-4XT9-PPBW',
  shareUnreachable: '共享文件夹连接不上',
  shareUnreachableHint:
    '加入要从共享文件夹读取内容，恢复连接后才能完成；已填写的内容都在。请检查网线、无线网络和文件服务器是否开机。',
  waitingForOffices: '正在从共享文件夹读取办公室名单…',
  folderProblem: '共享文件夹有问题',
  sample: {
    title: '想先看一看？',
    hint: '打开一个虚构的区县：两周的领导安排、接待、值班和突发信息都已填好，可以随意试用。所做的一切只留在本机，不进入任何共享文件夹，一步就能全部删除。',
    open: '打开示例区县',
    failed: '没有打开示例区县',
  },
  defaultOfficeNames: {
    partyCommittee: '区委办公室',
    peoplesCongress: '区人大常委会办公室',
    government: '区政府办公室',
    cppcc: '区政协办公室',
    reception: '接待办公室',
  },
} as const;

const folderProblems: Readonly<Record<string, string>> = {
  FOLDER_UNREACHABLE: '文件夹连接不上。请检查网络和文件服务器，恢复后会自动继续。',
  FOLDER_NOT_WRITABLE: '文件夹不能写入。请确认您有该文件夹的写权限，或另选文件夹。',
  NOT_WRITABLE: '文件夹不能写入。请确认您有该文件夹的写权限，或另选文件夹。',
  UNREACHABLE: '文件夹连接不上。请检查网络和文件服务器，恢复后会自动继续。',
  FOLDER_HOLDS_WORKSPACE: '文件夹里已有另一个工作区，没有改动它。请另选文件夹。',
  OTHER_WORKSPACE: '文件夹里是另一个工作区，没有改动它。请另选文件夹。',
  NEWER_FORMAT: '文件夹里的工作区由更新的版本建立。请先更新本机程序。',
  UNREADABLE: '文件夹里的工作区文件读不出来，没有改动它。请联系统筹员核对。',
  WORKSPACE_UNREADABLE: '文件夹里的工作区文件读不出来，没有改动它。请联系统筹员核对。',
};

export const folderProblemSentence = (code: string, errorCode: string | null): string =>
  `${folderProblems[code] ?? '文件夹暂时不能使用，请检查网络和权限，或另选文件夹。'}${errorCode ? `（${errorCode}）` : ''}`;

interface CodeWords {
  readonly isWrong: boolean;
  readonly hint: string;
}

/** What stands below a code being typed: how much of it is there, and, once it was sent off, what it lacks. */
export function codeWords({ count, strange }: ReturnType<typeof codeProgress>, isTried: boolean): CodeWords {
  if (strange.length > 0) {
    const signs = strange.join('');
    return {
      isWrong: true,
      hint: `邀请码里没有“${signs}”，只有数字 2 到 9 和除 I、O 以外的字母。请核对，或换成英文输入。`,
    };
  }
  if (count > CODE_LENGTH) {
    return { isWrong: true, hint: `多了 ${count - CODE_LENGTH} 位，邀请码是 ${CODE_LENGTH} 位，请核对。` };
  }
  if (count === CODE_LENGTH) return { isWrong: false, hint: `${CODE_LENGTH} 位已填齐。` };
  if (isTried && count === 0) return { isWrong: true, hint: '请填写邀请码，由区委办主任或建立工作区的人发给您。' };
  if (isTried) return { isWrong: true, hint: `还差 ${CODE_LENGTH - count} 位，邀请码是 ${CODE_LENGTH} 位，请核对。` };
  return { isWrong: false, hint: `大小写、空格和横线都不影响。已填 ${count} 位，共 ${CODE_LENGTH} 位。` };
}

/** How long until the next try. */
export const waitWords = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return `还要等 ${minutes > 0 ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`}才能再试。`;
};
