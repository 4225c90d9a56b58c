import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';
import { attendanceSchema } from '../plan-item.ts';
import { planTimeSchema } from '../plan-time.ts';
import { rankSchema } from './rank.ts';

const id = z.string().max(120);
const words = (max: number) => z.string().trim().max(max).default('');
const name = (max: number) => z.string().trim().min(1).max(max);
const count = (max: number) => z.number().int().min(0).max(max);
/** Yuan. */
const money = z.number().min(0).max(100_000_000);

/** What every record of a visit has. `officeId` is the visit's. */
const partOfVisit = {
  officeId: id,
  receptionId: id,
  /** Where it stands in its list: between the numbers beside it, so that two offices that move different lines do not meet. */
  order: z.number(),
};

/** 来宾, in the order of the list. */
export const receptionGuestSchema = z.strictObject({
  ...partOfVisit,
  name: name(40),
  unit: words(120),
  title: words(120),
  rank: rankSchema.default('none'),
  gender: z.enum(['male', 'female']).optional(),
  ethnicity: words(20),
  phone: words(40),
  /** 主宾 */
  isLead: z.boolean().default(false),
  remarks: words(500),
});
export type ReceptionGuest = z.infer<typeof receptionGuestSchema>;

/** 迎接 会见 座谈 考察 用餐 签约 合影 住宿 送行 其他 */
export const stopKinds = [
  'arrival',
  'meeting',
  'talks',
  'inspection',
  'meal',
  'signing',
  'photo',
  'lodging',
  'departure',
  'other',
] as const;
export const stopKindSchema = z.enum(stopKinds);
export type StopKind = z.infer<typeof stopKindSchema>;

/** 日程 of a visit: one line of it. */
export const itineraryStopSchema = z.strictObject({
  ...partOfVisit,
  date: plainDateSchema,
  time: planTimeSchema,
  kind: stopKindSchema.default('other'),
  content: name(1000),
  venueId: id.optional(),
  placeText: words(200),
  /** 出席、陪同领导 */
  hosts: z.array(attendanceSchema).max(60).default([]),
  /** 汇报、讲解人 */
  presenter: words(120),
  /** 责任单位: of ours, else in words. */
  responsibleOfficeId: id.optional(),
  responsibleUnit: words(80),
  vehicles: words(200),
  dress: words(60),
  /** 批次: which of several groups of guests it is for; empty for all of them. */
  party: words(20),
  remarks: words(1000),
  /** The line of the weekly plan that goes with it. */
  planItemId: id.optional(),
});
export type ItineraryStop = z.infer<typeof itineraryStopSchema>;

/** 待办 进行中 受阻 已完成 */
export const taskStates = ['open', 'underway', 'blocked', 'done'] as const;
export const taskStateSchema = z.enum(taskStates);
export type TaskState = z.infer<typeof taskStateSchema>;

/** 分工: what somebody has to do for the visit. */
export const receptionTaskSchema = z.strictObject({
  ...partOfVisit,
  task: name(300),
  responsibleOfficeId: id.optional(),
  responsibleUnit: words(80),
  person: words(40),
  phone: words(40),
  /** 完成时限; where nothing is said, two thirds of the way from intake to arrival. */
  dueOn: plainDateSchema.optional(),
  dueAt: clockTimeSchema.optional(),
  state: taskStateSchema.default('open'),
  stateAt: instantSchema.optional(),
  stateBy: z.string().max(60).optional(),
  remarks: words(1000),
});
export type ReceptionTask = z.infer<typeof receptionTaskSchema>;

/** 早 中 晚 */
export const mealTimeSchema = z.enum(['breakfast', 'lunch', 'dinner']);
/** 工作餐 (one per visit, ours to give) · 自行用餐 paid by standard · 公务餐 by scanning in the canteen (plans-and-reception.md §2.1, §2.8) */
export const mealKindSchema = z.enum(['workMeal', 'selfPaid', 'canteen']);

export const receptionMealSchema = z.strictObject({
  ...partOfVisit,
  date: plainDateSchema,
  mealTime: mealTimeSchema,
  kind: mealKindSchema.default('selfPaid'),
  place: words(120),
  /** 桌餐 自助餐 */
  style: z.enum(['table', 'buffet']).default('table'),
  /** Yuan a head. */
  standard: money.optional(),
  guestCount: count(2000),
  /** 陪餐 by name; staff who eat at the table count too. */
  companions: z.array(name(60)).max(200).default([]),
  /** 工作人员 who serve and do not eat with them. */
  staffCount: count(500).default(0),
  menu: words(2000),
  tables: words(500),
  remarks: words(500),
});
export type ReceptionMeal = z.infer<typeof receptionMealSchema>;

/** 标准间 单间 普通套间 豪华套间 */
export const roomTypeSchema = z.enum(['standard', 'single', 'suite', 'luxurySuite']);

export const receptionRoomSchema = z.strictObject({
  ...partOfVisit,
  hotel: name(80),
  number: words(20),
  roomType: roomTypeSchema.default('standard'),
  /** Yuan a night. */
  price: money.optional(),
  fromDate: plainDateSchema,
  toDate: plainDateSchema,
  guestIds: z.array(id).max(20).default([]),
  /** Who sleeps there and is not on the list. */
  others: words(200),
  /** 房内摆放 such as fruit and toiletries beyond the standard. */
  extras: words(200),
  remarks: words(500),
});
export type ReceptionRoom = z.infer<typeof receptionRoomSchema>;

/** 来宾用车 本地陪同车 前导（引导）车 警车 医疗保障车 */
export const vehicleUseSchema = z.enum(['guests', 'local', 'lead', 'police', 'medical']);

export const receptionVehicleSchema = z.strictObject({
  ...partOfVisit,
  plate: words(20),
  model: words(60),
  /** Seats for passengers. */
  seats: count(100).optional(),
  use: vehicleUseSchema.default('guests'),
  driver: words(40),
  driverPhone: words(40),
  fromDate: plainDateSchema,
  fromTime: clockTimeSchema.optional(),
  toDate: plainDateSchema,
  toTime: clockTimeSchema.optional(),
  guestIds: z.array(id).max(100).default([]),
  /** Who rides along and is not on the list. */
  others: words(300),
  remarks: words(500),
});
export type ReceptionVehicle = z.infer<typeof receptionVehicleSchema>;
