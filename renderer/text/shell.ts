import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';

export const shellText = {
  product: '四办协同',
  skipToContent: '跳到主要内容',
  navigation: '主导航',
  weeklyPlan: '周计划',
  reception: '接待',
  duty: '值班',
  emergency: '突发信息',
  directory: '通讯录',
  history: '留痕',
  settings: '设置',
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

export const inboxText = {
  title: '收件箱',
  empty: '没有等您办理的事项',
  emptyHint:
    '需要签收的版本、被退回或催办的报送、等您同意或审批的调班、要办的交接，待签收、审核、签发的突发信息会出现在这里。',
  toSign: (week: string, version: string) => `${week}计划 ${version} 待签收`,
  toSignWhy: '已分发到本办公室',
  returned: (week: string) => `${week}报送被退回`,
  urged: (week: string) => `请尽快报送${week}计划`,
  urgedWhy: (time: string) => `${time} 催办`,
  toAccept: (office: string, week: string) => `${office}已报送${week}计划，待接收`,
  toApprove: (week: string) => `${week}计划待审定`,
  toPublish: (week: string) => `${week}计划已审定，待发布`,
  myShift: (day: string, post: string) => `${day}您值班（${post}）`,
  toConsent: (day: string, names: string) => `${day}调班（${names}）请您答复`,
  toApproveAdjustment: (day: string, names: string) => `${day}调班（${names}）待审批`,
  toFile: (office: string, day: string, names: string) => `${office}${day}调班（${names}）已批准，待收报备`,
  disputedShift: (day: string) => `${day}的班次有两份调班，请选定`,
  handover: (day: string, at: string) => `${day} ${at} 的交接还没有完成`,
  dailyReport: (day: string, by: string) => `${day}值班信息日报请在 ${by} 前报送`,
  warning: (type: string) => `${type}预警待报告、转发`,
  rectify: (day: string) => `${day}查岗发现的问题待反馈整改`,
  receptionIssue: (title: string, sequence: number) => `签收接待方案V${sequence}：${title}`,
  lateTasks: (title: string, count: number) => `${title}：本办分工超期${count}项`,
  planDrift: (title: string) => `周计划与接待日程不一致：${title}`,
  approveVisit: (title: string) => `接待方案待审批：${title}`,
  letterOwed: (title: string) => `待补公函：${title}`,
  fillSheet: (title: string) => `待填接待清单：${title}`,
  toldReport: (office: string, title: string) => `${office}抄告“${title}”，待签收`,
  verifyReport: (office: string, title: string) => `${office}请核实“${title}”，待反馈`,
  reviewReport: (title: string) => `“${title}”的报告待审核`,
  signReport: (title: string) => `“${title}”的报告待签发`,
  overdueReport: (title: string) => `“${title}”有报告超时未报`,
  instruction: (title: string) => `“${title}”的批示待办理反馈`,
  forwardInstruction: (title: string) => `“${title}”的批示待转办`,
  personalData: (title: string, day: string) => `“${title}”的个人信息将于${day}销毁，仍需使用请延期`,
  open: '去办理',
} as const;
