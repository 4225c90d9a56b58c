import { z } from 'zod';
import { clockTimeSchema, type PlainDate, plainDateSchema } from './plain-date.ts';
import { rulesInForce } from './rules-in-force.ts';

const deadline = z.strictObject({ weekday: z.number().int().min(1).max(7), time: clockTimeSchema });

/**
 * The weekly plan's rules from one day on, with where they come from. No national rule exists; the defaults are read from the
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
  /** C7 compares meetings that are at most this many days apart; 0 for the same day only. */
  similarWithinDays: z.number().int().min(0).max(6).default(2),
  /** C7: how much of their topics two meetings must share, in percent; 100 for equal topics only. */
  similarityPercent: z.number().int().min(30).max(100).default(60),
  /** C8 warns above this many items of a leader in one half-day. */
  itemsPerHalfDay: z.number().int().min(1).max(20).default(3),
  /** C8 warns above this many 全区性会议 in a week. */
  districtMeetingsPerWeek: z.number().int().min(0).max(50).default(3),
  /** How many workdays before leaving a leader's absence is to be reported (plans-and-reception.md §1.8: 1 to 3). */
  absenceNoticeWorkdays: z.number().int().min(0).max(20).default(3),
  /** The paper that the offices' matrix is made for. */
  matrixPaper: z.enum(['A4', 'A3']).default('A4'),
  /** The first day they hold for; a week follows the rules in force on its Monday. */
  effectiveFrom: plainDateSchema,
  /** Which document says so, or who decided it. */
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
  similarWithinDays: 2,
  similarityPercent: 60,
  itemsPerHalfDay: 3,
  districtMeetingsPerWeek: 3,
  absenceNoticeWorkdays: 3,
  matrixPaper: 'A4',
  effectiveFrom: '2026-01-01',
  source: '默认值，参照各地周工作安排制度，由区委办确认后修改',
};

/**
 * The rules in force on a day: of those that have begun, the ones that began last; before any began, the defaults. Two sets
 * for one day come from a dispute; every workstation takes the same.
 */
export const planRulesOn = (
  date: PlainDate,
  sets: readonly { readonly id: string; readonly values: PlanRules }[],
): PlanRules => rulesInForce(date, sets) ?? defaultPlanRules;
