import { z } from 'zod';
import { clockTimeSchema, type PlainDate, plainDateSchema } from '../plain-date.ts';
import { rulesInForce } from '../rules-in-force.ts';

const weight = z.number().min(0).max(10);
const hours = (max: number) => z.number().int().min(0).max(max);
const minutes = z.number().int().min(0).max(1440);

/**
 * The rules of duty from one day on, with where they come from. Places differ in every number; the defaults are the ones seen
 * most (duty-and-emergency.md §1.2, §10) and every workspace may change them.
 */
export const dutyRulesSchema = z.strictObject({
  /** 接班提前 */
  arriveEarlyMinutes: minutes,
  /** 调班提前量: later than this asks for a reason. */
  swapNoticeHours: hours(240),
  holidaySwapNoticeDays: z.number().int().min(0).max(30),
  /** 紧急先行: the paper has to follow within. */
  urgentSwapHours: hours(168),
  /** 节假日值班安排表: days before the first day off. */
  holidayFilingDays: z.number().int().min(0).max(30),
  /** 零报告 of a special period that names no time of its own. */
  dailyReportBy: clockTimeSchema,
  /** 预警: told to the leading officer, forwarded to the units. */
  warningToldMinutes: minutes,
  warningForwardMinutes: minutes,
  /** 一般来电办理 */
  callHandlingMinutes: z.number().int().min(0).max(10_080),
  /** 铃响三声 */
  answerRings: z.number().int().min(1).max(20),
  /** Between two duties of one member; soft. */
  restHours: hours(168),
  /** What counts as night duty for those whom the law bars from it. */
  nightFrom: clockTimeSchema,
  nightUntil: clockTimeSchema,
  /** Tags of people who may not serve (临聘 保安 …). */
  barredTags: z.array(z.string().trim().min(1).max(12)).max(20),
  /** 双带班 on statutory days, adjusted days off and in special periods. */
  doubleLead: z.boolean(),
  /** Fairness counts a duty by its day. */
  weights: z.strictObject({ workday: weight, weekend: weight, adjustedRest: weight, statutory: weight }),
  /** 补休: days earned by a duty (公务员法 第八十二条). */
  restDays: z.strictObject({ workday: weight, weekend: weight, adjustedRest: weight, statutory: weight }),
  /** How far ahead gaps are looked for. */
  checkAheadDays: z.number().int().min(1).max(400),
  /** The first day they hold for. */
  effectiveFrom: plainDateSchema,
  /** Which document says so, or who decided it. */
  source: z.string().max(400),
});
export type DutyRules = z.infer<typeof dutyRulesSchema>;

export const defaultDutyRules: DutyRules = {
  arriveEarlyMinutes: 10,
  swapNoticeHours: 48,
  holidaySwapNoticeDays: 2,
  urgentSwapHours: 24,
  holidayFilingDays: 5,
  dailyReportBy: '16:00',
  warningToldMinutes: 10,
  warningForwardMinutes: 30,
  callHandlingMinutes: 120,
  answerRings: 3,
  restHours: 24,
  nightFrom: '22:00',
  nightUntil: '06:00',
  barredTags: ['临聘', '保安', '保洁'],
  doubleLead: true,
  weights: { workday: 1, weekend: 1.5, adjustedRest: 2, statutory: 3 },
  restDays: { workday: 0, weekend: 1, adjustedRest: 1, statutory: 1 },
  checkAheadDays: 60,
  effectiveFrom: '2026-01-01',
  source: '默认值，参照各地总值班制度，由总值班室确认后修改',
};

/** The rules in force on a day: of those that have begun, the ones that began last; before any began, the defaults. */
export const dutyRulesOn = (
  date: PlainDate,
  sets: readonly { readonly id: string; readonly values: DutyRules }[],
): DutyRules => rulesInForce(date, sets) ?? defaultDutyRules;
