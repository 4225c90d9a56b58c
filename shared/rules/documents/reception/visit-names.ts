import type { ExpenseLine } from '../../../domain/reception/expense-sheet.ts';
import type { Rank } from '../../../domain/reception/rank.ts';
import type { GuestKind, TravelMeans } from '../../../domain/reception/reception.ts';
import type {
  ReceptionGuest,
  ReceptionMeal,
  ReceptionRoom,
  ReceptionVehicle,
  StopKind,
  TaskState,
} from '../../../domain/reception/visit-parts.ts';

/** What the documents of a visit call the values that records hold as keys. */
export const guestKindNames: Readonly<Record<GuestKind, string>> = {
  superior: '上级',
  peer: '平级（外地）',
  other: '其他',
};

export const rankNames: Readonly<Record<Rank, string>> = {
  nationalHead: '国家级正职',
  nationalDeputy: '国家级副职',
  provincialHead: '省部级正职',
  provincialDeputy: '省部级副职',
  departmentHead: '厅局级正职',
  departmentDeputy: '厅局级副职',
  divisionHead: '县处级正职',
  divisionDeputy: '县处级副职',
  sectionHead: '乡科级正职',
  sectionDeputy: '乡科级副职',
  none: '其他',
};

export const genderNames: Readonly<Record<NonNullable<ReceptionGuest['gender']>, string>> = {
  male: '男',
  female: '女',
};

export const travelNames: Readonly<Record<TravelMeans, string>> = {
  plane: '飞机',
  train: '火车',
  car: '汽车',
  ship: '轮船',
};

export const stopKindNames: Readonly<Record<StopKind, string>> = {
  arrival: '抵达',
  meeting: '会见',
  talks: '座谈',
  inspection: '考察',
  meal: '用餐',
  signing: '签约',
  photo: '合影',
  lodging: '住宿',
  departure: '返程',
  other: '其他',
};

export const taskStateNames: Readonly<Record<TaskState, string>> = {
  open: '待办',
  underway: '进行中',
  blocked: '受阻',
  done: '已完成',
};

export const mealTimeNames: Readonly<Record<ReceptionMeal['mealTime'], string>> = {
  breakfast: '早餐',
  lunch: '午餐',
  dinner: '晚餐',
};

export const mealKindNames: Readonly<Record<ReceptionMeal['kind'], string>> = {
  workMeal: '工作餐',
  selfPaid: '自行用餐',
  canteen: '公务餐',
};

export const mealStyleNames: Readonly<Record<ReceptionMeal['style'], string>> = { table: '桌餐', buffet: '自助餐' };

export const roomTypeNames: Readonly<Record<ReceptionRoom['roomType'], string>> = {
  standard: '标准间',
  single: '单间',
  suite: '普通套间',
  luxurySuite: '豪华套间',
};

export const vehicleUseNames: Readonly<Record<ReceptionVehicle['use'], string>> = {
  guests: '来宾用车',
  local: '陪同车',
  lead: '引导车',
  police: '警车',
  medical: '医疗保障车',
};

export const expenseKindNames: Readonly<Record<ExpenseLine['kind'], string>> = {
  meal: '用餐',
  lodging: '住宿',
  transport: '交通',
  venue: '场地',
  other: '其他',
};

export const payerNames: Readonly<Record<ExpenseLine['paidBy'], string>> = { host: '接待单位', guest: '来宾自付' };

export const paymentNames: Readonly<Record<NonNullable<ExpenseLine['payment']>, string>> = {
  card: '公务卡',
  transfer: '转账',
  electronic: '电子支付',
  cash: '现金',
};
