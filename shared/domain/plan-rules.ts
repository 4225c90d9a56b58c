import { z } from 'zod';
import { clockTimeSchema } from './plain-date.ts';

const deadline = z.strictObject({ weekday: z.number().int().min(1).max(7), time: clockTimeSchema });

/**
 * The weekly plan's rules as one dated, sourced setting. No national rule exists; the defaults are read from the
 * practice in plans-and-reception.md §1.4, §1.6, §1.7 and every workspace may change them.
 */
export const planRulesSchema = z.strictObject({
  /** In the week before the planned one; each moves to the previous workday when it falls on a day off. */
  submitBy: deadline,
  approveBy: deadline,
  publishBy: deadline,
  /** 1 Monday … 7 Sunday: 无会日. */
  noMeetingWeekdays: z.array(z.number().int().min(1).max(7)).max(7),
  /** 1 for the first full week of a month …: 无会周. */
  noMeetingWeeksOfMonth: z.array(z.number().int().min(1).max(5)).max(5),
  travelBufferMinutes: z.number().int().min(0).max(240),
  afternoonStart: clockTimeSchema,
  eveningStart: clockTimeSchema,
  /** C4 warns from this many principals (正职) in one item. */
  principalsPerItemWarning: z.number().int().min(2).max(20),
  matrixPaper: z.enum(['A4', 'A3']).optional(),
  effectiveFrom: z.string().max(20),
  source: z.string().max(400),
});
export type PlanRules = z.infer<typeof planRulesSchema>;

export const defaultPlanRules: PlanRules = {
  submitBy: { weekday: 4, time: '17:00' },
  approveBy: { weekday: 5, time: '12:00' },
  publishBy: { weekday: 5, time: '16:30' },
  noMeetingWeekdays: [],
  noMeetingWeeksOfMonth: [],
  travelBufferMinutes: 0,
  afternoonStart: '12:00',
  eveningStart: '18:00',
  principalsPerItemWarning: 2,
  effectiveFrom: '2026-01-01',
  source: '默认值，参照各地周工作安排制度，由区委办确认后修改',
};
