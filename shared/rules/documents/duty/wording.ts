/** Every Chinese word that a document of duty shows; layout code holds none. */
export const rosterTitles = {
  date: '日期',
  weekday: '星期',
  unit: '单位',
  hours: '值班时段',
  post: '岗位',
  remarks: '备注',
  chief: '总带班领导',
  lead: '带班领导',
  staff: '值班人员',
  place: '值班地点',
  phone: '值班电话',
  fax: '传真',
} as const;

/** What stands in a cell where nobody does. */
export const cellWords = { notThatDay: '—', gap: '待排' } as const;

export const formerPostWords = '原岗位';
export const makeUpWorkdayWords = '调休上班';
export const doubleLeadWords = '双带班';
export const disputedWords = '调班存在争议，待确认';
export const nextDayWords = '次日';
export const oneDayWords = (day: string): string => `（${day}）`;
export const hoursWords = (start: string, end: string): string => `${start}—${end}`;
export const replacedMark = (name: string): string => `（代${name}）`;
export const adjustedRemark = (post: string, name: string): string => `调班：${post}原值班人${name}`;
export const disputedRemark = (post: string): string => `${post}${disputedWords}`;
export const shiftNoteRemark = (post: string, note: string): string => `${post}：${note}`;
export const dayHead = (date: string, weekday: string): string => `${date}\n${weekday}`;

export const fourOffices = '四办';
export const rosterTitle = (unit: string, month: string): string => `${unit}${month}值班表`;
export const chiefRosterTitle = (unit: string, month: string): string => `${unit}${month}总值班表`;
export const monthWords = (year: number, month: number): string => `${year}年${month}月`;
export const holidayRosterTitle = (unit: string, year: string, holiday: string): string =>
  `${unit}${year}${holiday}值班安排表`;
export const holidayRosterFile = (unit: string, year: string, holiday: string): string =>
  `${year}${holiday}${unit}值班安排表`;
export const rosterFileKinds = { one: '值班表', all: '总值班表' } as const;
export const acrossWords = (name: string): string => `${name}（横排）`;
export const anyHoliday = '节假日';
export const holidayJoin = '、';

export const versionNumberWords = (sequence: number): string => `V${sequence <= 1 ? '1' : `1.${sequence - 1}`}`;
export const draftWords = '草稿';
export const madeWords = (when: string): string => `${when}制表`;
export const draftedWords = (when: string): string => `草稿　${when}制表`;
export const openNamesWords = (name: string): string => `${name}（草稿）`;
export const internalMark = '内部资料·注意保存';

/** Lines below a roster. */
export const rosterFoot = {
  made: '编制：　　　　　　',
  reviewed: (by: string, when: string): string => `审核：${by}（${when}）`,
  notReviewed: '审核：　　　　　　',
  published: (by: string, when: string): string => `发布：${by}（${when}）`,
  notPublished: '发布：　　　　　　',
  version: (version: string): string => `版本：${version}`,
  versions: (each: readonly string[]): string => `各办版本：${each.join('；')}`,
  ofOffice: (office: string, version: string): string => `${office}${version}`,
  issuedOn: (version: string, when: string): string => `${version}（${when}发布）`,
  signs: (signs: readonly string[]): string => `注：${signs.join('，')}`,
  notThatDay: `“${cellWords.notThatDay}”为当日不设该岗`,
  gap: `“${cellWords.gap}”为尚未安排`,
  gapOfLines: '　　　',
  explanation: (parts: readonly string[]): string => `说明：${parts.join('；')}`,
  dutyRoom: (office: string, facts: readonly string[]): string => [office, ...facts].filter(Boolean).join('　'),
  place: (place: string): string => `值班地点：${place}`,
  phone: (phone: string): string => `值班电话：${phone}`,
  fax: (fax: string): string => `传真：${fax}`,
} as const;

export const holidayHead = {
  unit: (unit: string): string => `填报单位：${unit}`,
  filler: (name: string): string => `填报人：${name}`,
  reviewer: (name: string): string => `审核人：${name}`,
  filledOn: (date: string): string => `填报时间：${date}`,
} as const;

export const calendarWords = {
  name: (name: string): string => `${name}　值班安排`,
  file: (name: string, range: string): string => `${name}值班安排${range}`,
  summary: (post: string): string => `值班（${post}）`,
  cancelled: (post: string): string => `【已调班】值班（${post}）`,
  unit: (office: string): string => `单位：${office}`,
  hours: (hours: string): string => `时段：${hours}`,
  person: (name: string, post: string): string => `${name}（${post}）`,
  together: (names: readonly string[]): string => `同班：${names.join('、')}`,
  instead: (name: string): string => `原值班人：${name}`,
  servedBy: (name: string): string => `改由${name}值班`,
  draft: '值班表尚未发布',
  disputed: disputedWords,
} as const;

export const formWords = {
  title: (unit: string, month: string): string => `${unit}${month}值班表（填报）`,
  file: (unit: string, month: string): string => `${unit}${month}值班表（填报）`,
  guide:
    '填写说明：一格可填多人，用“、”或换行分开；灰色格当日不设该岗；姓名须与“人员名单”一致；可增减、移动列，请勿删除第一行隐藏的标识。',
  membersSheet: '人员名单',
  members: { choice: '填写姓名', name: '姓名', title: '职务', phone: '电话', tags: '标签' },
  pageFoot: '填报表',
} as const;
