import type { Paper } from '../../domain/paper.ts';
import type { AttendanceRole, PlanCategory } from '../../domain/plan-item.ts';
import type { DayPart } from '../../domain/plan-time.ts';

/** Every Chinese word that an issued document shows; layout code holds none. */
export const weekdayNames = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

export const dayPartNames: Readonly<Record<DayPart, string>> = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
  allDay: '全天',
};

export const roleNames: Readonly<Record<AttendanceRole, string>> = {
  host: '主持',
  speak: '讲话',
  attend: '出席',
  accompany: '陪同',
  observe: '列席',
};

export const categoryNames: Readonly<Record<PlanCategory, string>> = {
  meeting: '会议',
  fieldStudy: '调研',
  reception: '接待',
  away: '外出',
  study: '学习',
  activity: '活动',
  other: '其他',
};

export const markTexts = { added: '【新增】', changed: '【变更】', cancelled: '【取消】' } as const;

export const flatTitles = {
  number: '序号',
  date: '日期',
  weekday: '星期',
  time: '时间',
  place: '地点',
  content: '内容',
  leaders: '出席领导',
  participants: '参加单位',
  organiser: '责任单位',
  remarks: '备注',
} as const;

export const matrixTitles = { name: '姓名', part: '时段', withoutLeader: '其他活动' } as const;

export const listTitles = { date: '日期', part: '时段', content: '工作安排' } as const;

export const fixedWords = {
  undetermined: '待定',
  undeterminedTime: '时间待定',
  nothingPlanned: '—',
  roleJoin: '并',
  nameJoin: '、',
  internalMark: '内部资料·注意保存',
  withheldContent: '内部安排',
  distributionFolder: '分发',
  distributionList: '分发清单.json',
  unnamed: '未命名',
  producer: '四办协同',
} as const;

/** `yyyy-MM-dd` as `11月23日`. */
export const monthDayWords = (month: number, day: number): string => `${month}月${day}日`;
export const yearWords = (year: number): string => `${year}年`;
export const weekWords = (year: number, week: number): string => `${year}年第${String(week).padStart(2, '0')}周`;
export const rangeWords = (first: string, last: string): string => `（${first}—${last}）`;
export const spanWords = (last: string): string => `持续至${last}`;
export const clockRangeWords = (start: string, end: string): string => `${start}—${end}`;
export const tentativeWords = (text: string): string => `（${text}）`;
export const partUndeterminedWords = (part: string): string => `${part}待定`;
export const continuedWords = (label: string): string => `${label}续`;
export const dayHeadWords = (weekday: string, date: string): string => `${weekday}（${date}）`;
export const roleListWords = (role: string, names: string): string => `${role}：${names}`;
export const issuedWords = (version: string, date: string, clock: string): string => `${version}　${date}${clock}发布`;
export const noteWords = (leadOffice: string): string => `注：（）内为待定事项；如有变化，以${leadOffice}通知为准`;
export const contactWords = (contact: string): string => `联系人：${contact}`;
export const explanationWords = (parts: readonly string[]): string => `说明：${parts.join('；')}`;
export const holidayWords = (days: string, name: string): string => `${days}${name}放假`;
export const makeUpWords = (day: string): string => `${day}调休上班`;
export const pageFootWords = (version: string, checkCode: string): string => `${version}　校验码 ${checkCode}`;
export const pageWords = { before: '第 ', between: ' 页　共 ', after: ' 页' } as const;

export const matrixTitleWords = (district: string): string => `${district}四套班子领导一周工作安排表`;
export const flatTitleWords = (district: string): string => `${district}四套班子领导一周工作安排一览表`;
export const listTitleWords = (district: string): string => `${district}一周工作安排`;

export const matrixFileWords = (week: string, version: string): string => `${week}领导工作安排表（${version}）`;
export const flatFileWords = (week: string, version: string): string => `${week}领导工作安排一览表（${version}）`;
export const listFileWords = (week: string, version: string): string => `${week}工作安排简表（${version}）`;
/** A4 is what everybody expects; another paper is named. */
export const paperFileWords = (name: string, paper: Paper): string => (paper === 'A4' ? name : `${name}${paper}`);
export const officeCalendarWords = (week: string, version: string): string => `${week}工作安排（${version}）`;
/** The calendar of one leader, or of one office where it is fetched by hand. */
export const ownerCalendarWords = (week: string, name: string, version: string): string =>
  `${week} ${name}（${version}）`;
export const namesakeWords = (name: string, title: string): string => `${name}（${title}）`;

/** Lines of an appointment's description, in the order a reader asks for them. */
export const calendarWords = {
  name: (owner: string, week: string): string => `${owner}　${week}工作安排`,
  time: (text: string): string => `时间：${text}`,
  leaders: (text: string): string => `出席领导：${text}`,
  participants: (text: string): string => `参加单位：${text}`,
  organiser: (text: string): string => `责任单位：${text}`,
  remarks: (text: string): string => `备注：${text}`,
  version: (text: string): string => `版次：${text}`,
} as const;
