import type { CarKind, SeatingRule, SeatPlanKind, SeatSide } from '../../shared/domain/reception/seat-plan.ts';
import type { CardPreset } from '../../shared/rules/documents/reception/card-shapes.ts';
import type { CardOptions } from '../../shared/rules/documents/reception/name-cards.ts';
import { seatCaption } from '../../shared/rules/seating/captions.ts';
import type { SeatRefusal } from '../../shared/rules/seating/seat-changes.ts';
import type { SeatPlanProblem } from '../../shared/rules/seating/seat-plan-problems.ts';
import type { SeatView } from '../../shared/rules/seating/seat-views.ts';

export const seatKindNames: Readonly<Record<SeatPlanKind, string>> = {
  rostrum: '主席台',
  talks: '会谈、座谈（双方对坐）',
  round: '圆桌（用餐）',
  photo: '合影',
  car: '乘车',
  signing: '签字',
};

export const seatingRuleNames: Readonly<Record<SeatingRule, string>> = {
  E1: '左为上：双数时1、2号居中，2号在1号左手',
  E2: '一左一右：双数时1、2号居中，2号在1号右手',
  E3: '单中心：双数时1号正中，一端留空',
  rightFirst: '右为上：2号在1号右手（商务、涉外）',
};

export const carKindNames: Readonly<Record<CarKind, string>> = {
  driverSedan: '轿车（专职驾驶员）',
  ownerSedan: '轿车（主人驾车）',
  sevenSeat: '七座车（1号在后排右）',
  sevenSeatMiddle: '七座车（1号在中排右）',
  offRoad: '越野车',
  minibus: '中巴',
};

export const seatSideNames: Readonly<Record<SeatSide, string>> = { guest: '客方', host: '主方' };

export const seatingText = {
  list: '座次方案',
  people: (count: number): string => `${count}人`,
  add: '新建座次',
  empty: '还没有座次方案',
  emptyHint: '会谈、用餐、合影、乘车各排一份：人员从来宾和接待领导带入，按排名自动就座，再逐个调整。',
  emptyReader: '牵头、承办的办公室排好后会出现在这里。',
  settings: '布置与排法',
  editPeople: '人员与排名',
  reseat: '重新排座',
  reseatHint: '取消互换和移动，按排名重新就座；锁定的座位和空位不变',
  undo: '撤销',
  remove: '删除',
  removeAsk: '删除这份座次方案？',
  removed: '已删除',
  print: '打印座次图',
  cards: '桌签',
  pdf: 'PDF 文件',
  html: '打开打印页',
  view: '方向',
  viewName: (kind: SeatPlanKind, view: SeatView): string => seatCaption({ kind }, view).split('；')[0] ?? '',
  drawing: (title: string): string => `${title}座次图，用方向键在座位间移动，回车打开菜单`,
  saved: '已保存',
  failed: '没有办成',
  disputed: '两处同时改了这份座次',
  unseated: '未就座',
  seatThem: (name: string): string => `安排座位：${name}`,
} as const;

export const seatMenuText = {
  swap: '与…互换',
  move: '移动到…',
  lock: '锁定',
  unlock: '解除锁定',
  keepEmpty: '设为空位',
  open: '取消空位',
  pickSwap: (name: string): string => `请选择与${name}互换的人，按 Esc 取消`,
  pickMove: (name: string): string => `请选择${name}要坐的座位，按 Esc 取消`,
  cancelPick: '取消',
  swapped: (name: string, other: string): string => `${name}与${other}已互换`,
  moved: (name: string): string => `${name}已换座`,
  locked: (name: string): string => `${name}的座位已锁定`,
  unlocked: '已解除锁定',
  emptied: '已设为空位',
  opened: '已取消空位',
  reseated: '已重新排座',
  undone: '已撤销',
  undoGone: '他人又改过这份座次，不能撤销；请直接调整。',
  /** What is read for a seat. */
  seat: (label: string, name: string, title: string, isLocked: boolean): string =>
    [`${label}号`, name, title, isLocked ? '已锁定' : ''].filter(Boolean).join('，'),
  emptySeat: '空位',
  freeSeat: '无人的座位',
} as const;

export const seatRefusalSentences: Readonly<Record<SeatRefusal, string>> = {
  LOCKED: '座位已锁定，请先解除锁定。',
  UNKNOWN_SEAT: '这个座位已经不在，可能他人刚改了布置。',
  UNKNOWN_PERSON: '这个人已不在名单里，可能他人刚改了名单。',
  KEPT_EMPTY: '这是空位，请先取消空位。',
  NOBODY_THERE: '没有人的座位不能锁定。',
  NOTHING_TO_DO: '已经是这样了。',
};

/** What is wrong, where, and how to mend it. */
export function seatProblemSentence(problem: SeatPlanProblem): string {
  switch (problem.code) {
    case 'MORE_PEOPLE_THAN_SEATS':
      return `有${problem.people}人，只有${problem.seats}个座位：请增加座位或减少人员。`;
    case 'ROWS_TOO_SMALL':
      return `有${problem.people}人，各排共${problem.seats}座：请加大或增加排。`;
    case 'PERSON_TWICE':
      return `${problem.name}列了两次：请在人员中删去一个，或写明单位、职务以便区分。`;
    case 'NO_SUCH_TABLE':
      return `${problem.name}指定在${problem.table}号桌，没有这一桌：请在人员中改桌号或在布置中加桌。`;
    case 'TABLE_TOO_SMALL':
      return `${problem.table}号桌指定了${problem.people}人，坐不下：多出的人已安排到别桌。`;
    case 'LOCK_WITHOUT_SEAT':
      return `${problem.name}锁定的座位已经不在，暂按排名就座：请重新锁定，或恢复原来的布置。`;
    case 'LOCKED_TWICE':
      return `${problem.name}有两处锁定，以前一处为准：请解除一处。`;
  }
}

export const seatSettingsText = {
  newTitle: '新建座次',
  editTitle: '布置与排法',
  confirm: '保存',
  title: '名称',
  titleMissing: '请填写名称，如“座谈会座次”',
  stop: '日程',
  noStop: '不对应日程',
  place: '地点',
  kind: '布置',
  rule: '排法',
  ruleHint: '各单位做法不一，以本单位惯例为准；图上都注明从哪一边看',
  rowsBy: '排数',
  byMax: '每排最多',
  bySizes: '逐排指定',
  maxPerRow: '每排人数',
  rowSizes: '各排人数',
  rowSizesHint: '从前排起，如：7、9、9',
  sizesMissing: '请填写人数，用顿号隔开，如：7、9、9',
  isAligned: '1号对1号、2号对2号',
  leadingSide: '以哪一方的左右为准',
  door: '会谈桌',
  doors: { behindHosts: '与门所在的墙平行，主方背门', atEnd: '一端向门，进门右侧为客方' },
  maxPerSide: '桌边每方最多',
  tableSizes: '各桌人数',
  tableSizesHint: '主桌在前，如：12、10、10',
  scheme: '席位',
  schemes: { deputyHost: '主陪、副陪对坐', hostCentre: '主人居中' },
  guestTakesHostSeat: '主宾坐主位（主宾职级高于主人）',
  hostsAtEnds: '主方在每排两端把边',
  car: '车型',
  busRows: '排数',
  leftSeats: '驾驶员一侧每排座位',
  rightSeats: '车门一侧每排座位',
  first: '1号座',
  firsts: { doorSide: '第一排右侧', behindDriver: '驾驶员身后靠窗' },
  created: '已新建座次',
} as const;

export const seatPeopleText = {
  title: '人员与排名',
  hint: '按排名从高到低；座次由排名决定，排名以本区公布的顺序为准。',
  confirm: '保存',
  addGuests: (count: number): string => `加入来宾和接待领导（${count}人）`,
  addOne: '添加一人',
  paste: '粘贴或录入名单',
  pasteHint: '每行一人：姓名、职务、单位',
  pasteConfirm: '加入名单',
  pasteSide: '加入为',
  none: '名单是空的',
  listName: '人员名单',
  name: '姓名',
  jobTitle: '职务',
  unit: '单位',
  side: '哪一方',
  table: '桌号',
  anyTable: '自动',
  of: (what: string, name: string): string => `${what}：${name}`,
  up: (name: string): string => `上移：${name}`,
  down: (name: string): string => `下移：${name}`,
  remove: (name: string): string => `移出：${name}`,
  grip: '拖动调整排名',
  nameMissing: '每个人都要有姓名',
  unnamed: '未填姓名',
} as const;

export const cardPresetNames: Readonly<Record<CardPreset, string>> = {
  fold: '对折 297×105 毫米',
  triangle: '三角 297×70 毫米',
  insert: '插牌 200×100 毫米',
  smallInsert: '插牌 180×70 毫米，一页两张',
};

export const cardFontNames: Readonly<Record<CardOptions['font'], string>> = {
  title: '小标宋',
  wei: '新魏',
  kai: '楷体',
  head: '黑体',
};

export const cardLineNames: Readonly<Record<CardOptions['line'], string>> = {
  none: '只印姓名',
  title: '姓名和职务',
  unit: '姓名和单位',
  unitTitle: '姓名、单位和职务',
};

export const cardColourNames: Readonly<Record<CardOptions['colour'], string>> = { black: '黑色', red: '红色' };

export const cardsText = {
  title: '桌签',
  preset: '规格',
  font: '字体',
  colour: '颜色',
  line: '内容',
  marks: '印折线、裁切线',
  which: '打印范围',
  all: (count: number): string => `全部${count}张`,
  changed: (count: number): string => `只印有变化的${count}张`,
  none: '没有要印的桌签。',
  sheet: (number: number, count: number): string => `第${number}页，共${count}页`,
  previous: '上一页',
  next: '下一页',
  preview: '桌签预览',
  scale: '打印时请选“实际大小”或100%，不要选“适合页面”。',
  workMeal: '工作餐不提倡摆放桌签。',
  pdf: '保存 PDF',
  html: '打开打印页',
  markPrinted: '记为已印',
  markHint: '印好后记一下，下次可以只印有变化的。',
  marked: (count: number): string => `已记下${count}张桌签`,
  done: '完成',
} as const;
