import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';

const id = z.string().max(120);

/**
 * What staffing and fairness tell days apart by: 工作日 (made-up workdays too), 公休日, 调休放假, 法定节假日当天
 * (duty-and-emergency.md §1.3).
 */
export const dutyDayTypeSchema = z.enum(['workday', 'weekend', 'adjustedRest', 'statutory']);
export type DutyDayType = z.infer<typeof dutyDayTypeSchema>;

/** One place of a day's roster. A time `end` not later than `start` is on the next day. */
export const templatePostSchema = z.strictObject({ postId: id, start: clockTimeSchema, end: clockTimeSchema });
export type TemplatePost = z.infer<typeof templatePostSchema>;

/** 值班模板: which posts a day of a type has, or every day of a special period. A post that stands twice is filled twice. */
export const dutyTemplateSchema = z.strictObject({
  officeId: id,
  dayType: z.union([dutyDayTypeSchema, z.literal('special')]),
  /** With `special` only. */
  specialPeriodId: id.optional(),
  posts: z.array(templatePostSchema).max(40),
  /** The first day it holds for; of several, the one that began last. */
  effectiveFrom: plainDateSchema,
  source: z.string().trim().max(400),
});
export type DutyTemplate = z.infer<typeof dutyTemplateSchema>;

/** 敏感时期: an interval over the calendar, with staffing of its own and a daily report. Both ends are included. */
export const specialPeriodSchema = z.strictObject({
  name: z.string().trim().min(1).max(30),
  fromDate: plainDateSchema,
  toDate: plainDateSchema,
  /** Nobody named: every office. */
  officeIds: z.array(id).max(100),
  /** 零报告: until when the day's report is in; without it, the hour of the rules. */
  dailyReportBy: clockTimeSchema.optional(),
  source: z.string().trim().min(1).max(400),
});
export type SpecialPeriod = z.infer<typeof specialPeriodSchema>;
