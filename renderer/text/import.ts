import type { DoubtCode, DoubtField } from '../../shared/rules/imports/plan-import.ts';

export const importText = {
  title: (week: string) => `导入${week}计划`,
  office: '导入到',
  dropTitle: '把表格或文档拖到这里，或点击选择',
  dropHint: '支持 xlsx、docx，不超过 20 MB。矩阵表、一览表、会议日程等常见格式自动识别。',
  pasteLabel: '粘贴表格或文字',
  pasteHint: '也可以在表格软件里复制一片单元格，或复制聊天里的文字，在这里粘贴（Ctrl+V）',
  pasteConfirm: '读取这些文字',
  pasted: { table: '粘贴的表格.html', text: '粘贴的文字.txt' },
  reading: '正在读取…',
  readFailed: '没有读成',
  another: '重新选择',
  counters: (rows: number, open: number, known: number) => `读出 ${rows} 行，待补 ${open} 行，已在库 ${known} 行`,
  allAccounted: '全部文字已入列',
  unaccounted: (cells: number) => `有 ${cells} 处文字未能归入任何一行，请对照原文件`,
  confirm: (count: number) => `导入 ${count} 行`,
  done: (count: number) => `已导入 ${count} 项`,
  nothingNew: '所选行都已在库，没有新增',
  failed: '没有导入',
  rowsRefused: (count: number) => `${count} 行不符合规则，已在表中标出，改正或取消勾选后再导入。`,
  hint: '没读准的行排在前面。可以直接改，也可以先导入再补；没读出日期的放在周一并标“待确认”。',
  table: '导入预览',
  columns: {
    source: '原文',
    date: '日期',
    time: '时间',
    content: '内容',
    place: '地点',
    leaders: '出席领导',
  },
  choose: (content: string) => `导入此行：${content}`,
  known: '已在库',
  until: (day: string) => `至 ${day}`,
  tentative: '待定',
  parallel: '可并行',
  attendees: (names: string) => `参加：${names}`,
  organiser: (unit: string) => `责任单位：${unit}`,
  remarks: (words: string) => `备注：${words}`,
  noDate: '未读出',
  rowField: (field: string, row: number) => `第 ${row} 行${field}`,
  timeHint: '如 9:30、14:30-17:30、上午、会后、待定',
  cancel: '取消',
} as const;

const fieldNames: Readonly<Record<DoubtField, string>> = {
  date: '日期',
  time: '时间',
  content: '内容',
  place: '地点',
  leaders: '领导',
  attendees: '参加人员',
  organiser: '责任单位',
  remarks: '备注',
  other: '其他',
};

type Details = Readonly<Record<string, string | number>>;

const doubtSentences: Readonly<Record<DoubtCode, (details: Details, field: string) => string>> = {
  NO_DATE: () => '没有读出日期',
  BAD_DATE: () => '日期不存在',
  OUTSIDE_WEEK: ({ date }) => `日期 ${date ?? ''} 不在本周`,
  WEEKDAY_MISMATCH: () => '日期与星期对不上',
  DATE_FROM_ABOVE: () => '日期沿用上一行',
  NO_TIME: () => '没有读出时间',
  MOVED: () => '写明改期，请核对',
  CANCELLED: () => '写明已取消，请核对',
  TIME_UNREADABLE: () => '时间没有读懂',
  MORNING_GUESSED: () => '按早上理解，请核对',
  AFTERNOON_GUESSED: () => '按下午理解，请核对',
  EVENING_GUESSED: () => '按晚上理解，请核对',
  TIME_OUTSIDE_PART: () => '时刻与所在时段不符',
  END_BEFORE_START: () => '结束早于开始',
  NO_CONTENT: () => '没有内容',
  LINE_JOINED: () => '与上一行合并，请核对',
  TOO_LONG: (_, field) => `${field}过长，已截短，原文保留`,
  FORMULA: (_, field) => `${field}来自公式结果，请核对`,
  PLACE_UNDETERMINED: () => '地点待定',
  PLACE_GUESSED: () => '按括号里的字理解为地点，请核对',
  SEVERAL_ITEMS: () => '内容里可能不止一项安排，请核对',
  UNRESOLVED_LEADER: ({ name }) => `“${name ?? ''}”不在领导名单中`,
  AMBIGUOUS_LEADER: ({ name }) => `“${name ?? ''}”对应多位领导，请选定`,
  LEADER_FROM_CONTENT: ({ name }) => `从内容里认出“${name ?? ''}”，请核对`,
  UNKNOWN_LAYOUT: () => '版式没有认出，整行照录',
};

export function doubtSentence(code: string, field: string, details: Details = {}): string {
  const name = (fieldNames as Readonly<Record<string, string>>)[field] ?? '';
  return Object.hasOwn(doubtSentences, code) ? doubtSentences[code as DoubtCode](details, name) : `${name}请核对`;
}
