import { z } from 'zod';
import { plainDateSchema } from './plain-date.ts';

const yearSchema = z.number().int().min(2000).max(2100);
const sourceSchema = z.string().trim().min(1).max(400);
const nameSchema = z.string().trim().min(1).max(30);

/** Days off and worked weekends of one year, as the State Council announced them; imported or typed in as a whole. */
export const calendarNoticeSchema = z.strictObject({
  year: yearSchema,
  /** Title and number of the notice. */
  source: sourceSchema,
  /** Every day off, 法定节假日 and 调休放假 alike; which of them are statutory the law says (`statutoryDays`). */
  daysOff: z.array(z.strictObject({ date: plainDateSchema, name: nameSchema })).max(120),
  /** 调休上班 */
  makeUpWorkdays: z.array(plainDateSchema).max(60),
});
export type CalendarNotice = z.infer<typeof calendarNoticeSchema>;

/** 工作日 公休日 放假 调休上班 */
export const workDayTypeSchema = z.enum(['workday', 'weekend', 'holiday', 'makeUpWorkday']);
export type WorkDayType = z.infer<typeof workDayTypeSchema>;

/** One day that the district keeps otherwise than the notice says, such as a day off for heavy snow. */
export const calendarDaySchema = z.strictObject({
  date: plainDateSchema,
  type: workDayTypeSchema,
  name: nameSchema.optional(),
  source: sourceSchema,
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;
