import { z } from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const words = (max: number) => z.string().trim().max(max).default('');
const name = (max: number) => z.string().trim().min(1).max(max);
const money = z.number().min(0).max(100_000_000);

/** 用餐 住宿 交通 场地 其他 */
export const expenseKindSchema = z.enum(['meal', 'lodging', 'transport', 'venue', 'other']);

const expenseLineSchema = z.strictObject({
  kind: expenseKindSchema,
  item: name(120),
  date: plainDateSchema.optional(),
  place: words(120),
  quantity: z.number().min(0).max(1_000_000).default(1),
  /** Yuan. */
  unitPrice: money.default(0),
  /** 由接待单位承担 · 来宾自付 */
  paidBy: z.enum(['host', 'guest']).default('host'),
  /** 公务卡 转账 电子支付; cash is not allowed (plans-and-reception.md §2.1). */
  payment: z.enum(['card', 'transfer', 'electronic', 'cash']).optional(),
});
export type ExpenseLine = z.infer<typeof expenseLineSchema>;

const sheetPersonSchema = z.strictObject({ name: name(40), unit: words(120), title: words(120) });
export type SheetPerson = z.infer<typeof sheetPersonSchema>;

const activitySchema = z.strictObject({
  /** 活动项目 时间 场所, as they were. */
  item: name(300),
  when: words(60),
  place: words(200),
});

/** 接待清单 after the visit: what the 2025 rules want it to show (plans-and-reception.md §2.1, row "list"). One for each visit. */
export const expenseSheetSchema = z.strictObject({
  officeId: id,
  receptionId: id,
  number: words(40),
  letterNumber: words(60),
  /** 接待对象 */
  guests: z.array(sheetPersonSchema).max(500).default([]),
  /** 公务活动 */
  activities: z.array(activitySchema).max(300).default([]),
  /** 接待费 */
  lines: z.array(expenseLineSchema).max(300).default([]),
  /** 陪同人员 */
  escorts: z.array(sheetPersonSchema).max(200).default([]),
  /** 工作保障人员 */
  support: z.array(sheetPersonSchema).max(200).default([]),
  /** 收取的伙食费、交通费, yuan. */
  collectedMeals: money.default(0),
  collectedTransport: money.default(0),
  remarks: words(2000),
  filledBy: z.string().max(60).optional(),
  filledAt: instantSchema.optional(),
  /** 审签人 */
  reviewedBy: z.string().max(60).optional(),
  reviewedAt: instantSchema.optional(),
});
export type ExpenseSheet = z.infer<typeof expenseSheetSchema>;
