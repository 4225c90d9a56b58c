import { plainForm, skip } from './plain-text.ts';

/** What a column, or a label inside a cell, holds. */
export type FieldRole =
  | 'ordinal'
  | 'date'
  | 'weekday'
  | 'part'
  | 'time'
  | 'start'
  | 'end'
  | 'place'
  | 'content'
  | 'leaders'
  | 'host'
  | 'speaker'
  | 'attendees'
  | 'observers'
  | 'companions'
  | 'organiser'
  | 'organiserPerson'
  | 'category'
  | 'remarks'
  | 'name';

const WORDS: Readonly<Record<FieldRole, string>> = {
  ordinal: '序号 编号 序 号 no no.',
  date: '日期 月日 年月日 会议日期 活动日期',
  weekday: '星期 周几 星期几 周次',
  part: '时段 时间段 午别 上下午 上午/下午',
  time: '时间 时刻 具体时间 会议时间 活动时间 日期时间 日期及时间 起止时间 时间安排',
  start: '开始 开始时间 起始时间 起 自 出发时间',
  end: '结束 结束时间 终止时间 止 至 到达时间',
  place: '地点 场所 会议地点 活动地点 建议地点 会议室 地址 集合地点 到达地点',
  content:
    '内容 主要内容 工作内容 活动内容 会议内容 会议主题 会议名称 活动名称 会议(活动)名称 会议活动名称 会议或活动名称 名称 主题 议题 会议议题 事项 工作事项 主要工作 工作安排 安排 活动 会议 工作计划 日程 日程安排 活动安排 项目 工作任务',
  leaders: '出席领导 参加领导 参会领导 区领导 领导 主要领导 出席区领导 参加区领导 拟请领导 带队领导 带队 负责领导',
  host: '主持人 主持 主持领导 召集人',
  speaker: '讲话 讲话领导 讲话人',
  attendees:
    '参加人员 参会人员 出席人员 参加人 参会人 参加单位 参会单位 参加范围 参会范围 参加对象 参会对象 与会人员 参加 参会 与会 出席',
  observers: '列席 列席人员 列席单位 邀请列席',
  companions: '陪同 陪同领导 陪同人员 陪同县领导 陪同区领导',
  organiser: '责任单位 主办单位 承办单位 牵头单位 组织单位 单位 部门 责任部门 报送单位 报送 主办 承办 科室 责任科室',
  organiserPerson: '组织人 组织者 责任人 负责人',
  category: '类别 类型 分类',
  remarks: '备注 说明 联系人 联系电话 电话 联系人及电话 车号 着装',
  name: '姓名 领导姓名 姓名职务 职务姓名 人员 职务',
};

const ROLE_BY_WORD = new Map<string, FieldRole>(
  (Object.entries(WORDS) as [FieldRole, string][]).flatMap(([role, words]) =>
    words.split(' ').map((word): [string, FieldRole] => [word, role]),
  ),
);

const ENDINGS: readonly (readonly [RegExp, FieldRole])[] = [
  [/时间$/, 'time'],
  [/地点$/, 'place'],
  [/(?:参加|参会|与会|邀请)单位$/, 'attendees'],
  [/单位$/, 'organiser'],
  [/^(?:责任|主办|承办|牵头|组织)(?:委室|科室|处室|部门|机构|办室)$/, 'organiser'],
  [/(?:内容|事项|主题|议题|名称)$/, 'content'],
  [/领导$/, 'leaders'],
  [/列席人员$/, 'observers'],
  [/(?:参加|参会|出席|与会)(?:人员|对象|范围)$/, 'attendees'],
];

/** Longer words are never a column's head; they are text that happens to end in one. */
const LONGEST_HEAD = 12;

/** The meaning of a column head or label; nothing when it is not one of the known words. */
export function roleOfHead(text: string): FieldRole | undefined {
  const plain = plainForm(text)
    .replace(/[\s:*]/g, '')
    .toLowerCase();
  if (plain === '' || plain.length > LONGEST_HEAD * 2) return undefined;
  const bare = plain.replace(/\([^()]*\)/g, '');
  const known = ROLE_BY_WORD.get(plain) ?? ROLE_BY_WORD.get(bare);
  if (known) return known;
  if (bare.length > LONGEST_HEAD) return undefined;
  return ENDINGS.find(([ending]) => ending.test(bare))?.[1];
}

const LABEL =
  /(?:会议|活动|集合|具体)?(?:时间|地点|日期)|(?:会议|活动|主要|工作)?(?:内容|议题|主题|名称)|事项|(?:参会|参加|出席|与会|列席|陪同)(?:人员|对象|领导|单位|范围)?|邀请列席|带队(?:领导)?|主持人?|讲话|召集人|(?:责任|主办|承办|牵头|组织)单位|组织人|备注|联系(?:人|电话)/g;

interface Label {
  readonly role: FieldRole;
  readonly word: string;
  /** Where the label starts and where its value starts. */
  readonly at: number;
  readonly valueAt: number;
}

/** Every “地点：” or 【地点】 and the like in a plain text, in order. Linear in the text. */
export function labelsIn(plain: string): Label[] {
  const found: Label[] = [];
  for (const match of plain.matchAll(LABEL)) {
    const end = match.index + match[0].length;
    const role = roleOfHead(match[0]);
    const isFramed = plain.charAt(match.index - 1) === '【' && plain.charAt(end) === '】';
    const colon = skip(plain, isFramed ? end + 1 : end, ' ');
    const hasColon = plain.charAt(colon) === ':';
    if (!role || !(hasColon || isFramed)) continue;
    const at = isFramed ? match.index - 1 : match.index;
    found.push({ role, word: match[0], at, valueAt: hasColon ? colon + 1 : end + 1 });
  }
  return found;
}
