import type { Month } from '../../shared/domain/month.ts';
import type { RosterDoubt, RosterDoubtCode } from '../../shared/rules/imports/duty/roster-import.ts';
import { monthWords } from './duty.ts';
import { obstacleNames } from './duty-editor.ts';

export const rosterFileText = {
  menu: '导入导出',
  exportForm: '导出空表（填好再导入）',
  importFile: '导入填好的表…',
  exportDocuments: '导出值班表…',

  title: (office: string, month: Month) => `导入${office}${monthWords(month)}值班表`,
  dropTitle: '把填好的表拖到这里，或点击选择',
  dropHint: '支持 xlsx、docx，不超过 20 MB。本系统导出的空表，或有“日期”列和岗位列的值班表，都能读。',
  pasteLabel: '粘贴表格',
  pasteHint: '也可以在表格软件里复制一片单元格，在这里粘贴（Ctrl+V）',
  pasteConfirm: '读取这些文字',
  pasted: { table: '粘贴的表格.html', text: '粘贴的文字.txt' },
  reading: '正在读取…',
  readFailed: '没有读成',
  another: '重新选择',
  issued: '本月值班表已发布，导入前请先在“办理”里重新打开。',
  counters: (days: number, changed: number, open: number) =>
    `读出 ${days} 天，其中 ${changed} 天有变化，${open} 天待核对`,
  allAccounted: '全部文字已入列',
  unaccounted: (cells: number) => `有 ${cells} 处文字未能归入任何一天`,
  unread: '未归入的文字',
  hint: '待核对的排在前面：改选人员、确认日期后即可一起采用，不改的留在表里不采用。',
  confirm: (count: number) => `采用 ${count} 天`,
  cancel: '取消',
  adopted: (count: number) => `已采用 ${count} 天`,
  failed: '没有采用',
  rowsRefused: (count: number) => `${count} 天不符合规则，已在表中标出。`,
  table: '导入预览',
  columns: { choose: '采用', date: '日期', doubts: '核对' },
  choose: (day: string) => `采用${day}`,
  noDate: '没有读出日期',
  same: '与现有相同',
  changes: (count: number) => `改 ${count} 班`,
  mended: '已改好',
  pick: (day: string, post: string) => `${day}${post}改为`,
  pickPlaceholder: '改选人员',
  dateIsRight: '以日期为准',
  dateIsRightOf: (day: string) => `${day}：以日期为准`,

  exportTitle: '导出值班表',
  document: '文件',
  documents: { roster: '值班表', holidayRoster: '节假日值班安排表', calendar: '个人日历 ics' },
  office: '单位',
  allOffices: '四办（总值班表）',
  layout: '版式',
  layouts: { rows: '每天一行', blocks: '岗位成行，每块不超过 7 天' },
  holiday: '节假日',
  noHoliday: '这个月没有已知的放假',
  from: '开始日期',
  to: '结束日期',
  stretchWrong: '结束不早于开始，最长 100 天',
  paper: '纸张',
  papers: { A4: 'A4', A3: 'A3' },
  masksPhones: '公示用：隐去手机号中间四位',
  member: '人员',
  memberMissing: '请选择人员',
  exportAs: { docx: '导出 Word', xlsx: '导出表格', pdf: '导出 PDF', html: '打印…', ics: '导出日历' },
  close: '关闭',
} as const;

const reasons: Readonly<Record<string, string>> = obstacleNames;

const listed = (words: readonly string[]): string => words.join('、');

/** What is unclear about a cell, with what stands in it. */
const doubtSentences: Readonly<Record<RosterDoubtCode, (what: string, suggestions: readonly string[]) => string>> = {
  UNKNOWN_NAME: (what, near) => `没有“${what}”这个人${near.length > 0 ? `，是不是${listed(near)}` : ''}`,
  AMBIGUOUS_NAME: (what, same) => `“${what}”有重名：${listed(same)}`,
  TWICE_ON_ONE_DAY: (what) => `${what}一天排了两班`,
  DATE_OUTSIDE_MONTH: (what) => `“${what}”不在本月`,
  BAD_DATE: (what) => `“${what}”不是日期`,
  WEEKDAY_MISMATCH: (what) => `日期和“${what}”对不上`,
  DATE_FROM_ABOVE: () => '日期沿用上一行',
  NO_HOURS: (what) => `“${what}”看不出几点到几点`,
  HOURS_DIFFER: (what) => `时段“${what}”与模板不同，按模板`,
  POST_UNKNOWN: (what) => `没有“${what}”这个岗位，这一列没有读`,
  POST_NOT_THAT_DAY: () => '这一天的模板没有这个岗位',
  PAST_DAY: () => '班次已经开始，不能再改',
  PINNED: () => '这一班已固定给别人',
  AWAY: (what, why) => `${what}${listed(why.map((code) => reasons[code] ?? code))}，请核对`,
  MAY_NOT_SERVE: (what, why) => `${what}${listed(why.map((code) => reasons[code] ?? code))}，不能值班`,
  OTHER_OFFICE: () => '这是其他单位的表',
  OTHER_MONTH: () => '这是其他月份的表',
  NO_TABLE: () => '没有找到有日期和岗位的表格',
};

type Doubt = Pick<RosterDoubt, 'code' | 'address' | 'text' | 'suggestions'> & { readonly word?: string | undefined };

/** `Sheet1!C7：没有“张三”这个人` */
export const rosterDoubtSentence = ({ code, address, text, word, suggestions }: Doubt): string =>
  `${address}：${doubtSentences[code](word ?? text, suggestions)}`;
