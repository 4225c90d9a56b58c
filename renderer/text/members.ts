import type { AppContract } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import { fullInstantWords } from './date-words.ts';

type MemberList = OutputOf<AppContract, 'members.list'>;
export type ListedMember = MemberList['members'][number];
export type ListedInvitation = MemberList['invitations'][number];

export const membersText = {
  members: '成员',
  invitations: '发出的邀请',
  membersTable: '成员与电脑',
  invitationsTable: '邀请清单',
  admission: {
    open: '能打开共享文件夹的人都可以加入；也可以用邀请码预先定好办公室和角色。',
    invitation: '凭邀请码加入，一个邀请码只能让一台电脑加入一次。',
    encrypted: '凭邀请码加入，共享文件夹中的记录已加密。加密的工作区不登记电脑名称。',
  },
  noRight: '只有建立工作区的人和区委办主任可以邀请和移出电脑。',
  columns: {
    person: '人员',
    office: '办公室和角色',
    computer: '电脑',
    joined: '加入',
    state: '状态',
    action: '操作',
    invited: '发给',
    issued: '发出',
    expires: '有效至',
  },
  noMembers: '没有成员名单',
  noMembersHint: '这个工作区由较早的版本建立，能打开共享文件夹的人都算在内，没有逐台登记。',
  noInvitations: '还没有发出过邀请。',
  unnamed: '姓名尚未读到',
  unknownOffice: '未识别单位',
  thisComputer: '本机',
  owner: '建立者',
  mark: (deviceId: string) => `工作站 ${deviceId.slice(0, 6)}`,
  noComputerName: '未登记名称',
  succeeds: (deviceId: string) => `同一人的电脑，原为工作站 ${deviceId.slice(0, 6)}`,
  succeeded: (deviceId: string) => `已换用新标识：工作站 ${deviceId.slice(0, 6)}`,
  invitedBy: (name: string) => `${name || '已移出的电脑'}邀请`,
  founded: '建立工作区',
  joinedAlone: '自行加入',
  states: { active: '有效', removed: '已移出' },
  removedBy: (name: string, at: number) => `${name || '有权限的同志'} ${fullInstantWords(at)}`,
  held: (count: number) => `${count} 处修改没有采用`,
  heldHint:
    '这些修改由没有加入、已移出或无此权限的电脑写下，原样保留，不显示也不影响其他内容。写的人凭邀请码加入后会自动采用；认不出是谁写的，请告知建立工作区的人。',
  remove: '移出…',
  removeOf: (name: string, deviceId: string) => `移出${name || '未识别人员'}的电脑（工作站 ${deviceId.slice(0, 6)}）`,
  removeTitle: (name: string) => `移出${name || '这个人'}的电脑？`,
  removeConfirm: '确认移出',
  removeCancel: '不移出',
  removed: '已移出，其他电脑连上共享后生效',
  removeFailed: '没有移出',
  invite: '邀请…',
  inviteTitle: '邀请一台电脑加入',
  inviteConfirm: '生成邀请码',
  office: '办公室',
  officeMissing: '请选择办公室',
  role: '角色',
  name: '姓名（可不填）',
  nameHint: '只用来在名单里认出这个邀请，对方加入时自己填写姓名。',
  nameHidden: '加密的工作区不登记受邀人姓名，请记住这个邀请是给谁的。',
  mayInviteToo: '区委办主任加入后也可以邀请和移出电脑，请确认是本人。',
  inviteFailed: '没有生成邀请码',
  codeTitle: '邀请码',
  codeOnce: '只显示这一次，关闭后无法再看；没记下就收回重发。',
  codeFor: (office: string, role: string, name?: string) => `给${office}${role}${name ? `${name}` : ''}的一台电脑`,
  validUntil: (at: number) => `有效至 ${fullInstantWords(at)}`,
  passOn: '怎样转告',
  passOnSteps: [
    '当面说或打电话，确认对方是本人；不要写进共享文件夹，不要发到群里。',
    '分三组念，每组四位；请对方念回来核对。码里没有数字 0、1 和字母 I、O。',
    '请对方打开程序，选好共享文件夹，填写邀请码和姓名。本机这时可以关机。',
    '念错人或念错地方了，就在“发出的邀请”里收回。',
  ],
  copy: '复制邀请码',
  copied: '已复制。转告后请清掉聊天记录和剪贴板。',
  copyFailed: '没有复制成，请照着念，或手工选中复制。',
  close: '已转告，关闭',
  revoke: '收回…',
  revokeOf: (who: string) => `收回给${who}的邀请`,
  revokeTitle: (who: string) => `收回给${who}的邀请？`,
  revokeHint: '收回后，拿着邀请码的人不能再用它加入。需要时可以重新邀请。',
  revokeConfirm: '收回',
  revoked: '邀请已收回',
  revokeFailed: '没有收回',
  cancel: '取消',
  noName: '未写姓名',
} as const;

interface RemovalFacts {
  readonly isEncrypted: boolean;
  /** Marks of the same person's computers that stand in the list as well. */
  readonly relatives: readonly string[];
}

/** All that a removal does, each as a sentence of its own. */
export const removalConsequences = ({ isEncrypted, relatives }: RemovalFacts): string[] => [
  '从现在起，这台电脑写下的内容其他电脑一概不采用。',
  '它已经送达、本机已读到的内容保留；还没送达或本机还没读到的不再采用。',
  '它发出、还没用掉的邀请码同时收回。',
  isEncrypted
    ? '共享记录换用新密钥：今后写下的内容它读不到；移出前能读到的，它仍能读到。'
    : '它能打开共享文件夹的话，仍能读到里面的内容；要拦住，请同时取消它对文件夹的访问权限。',
  ...relatives.map((deviceId) => `同一人的电脑还有工作站 ${deviceId.slice(0, 6)}；也不再使用的话，请另行移出。`),
  '移出不能撤销。要重新使用这台电脑，须换新的资料文件夹，用新的邀请码加入。',
];

type Tone = 'good' | 'busy' | 'idle' | 'bad';

export const invitationWords: Readonly<Record<ListedInvitation['standing'], { label: string; tone: Tone }>> = {
  open: { label: '待使用', tone: 'busy' },
  used: { label: '已使用', tone: 'good' },
  revoked: { label: '已收回', tone: 'idle' },
  expired: { label: '已过期', tone: 'idle' },
};
