import { z } from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(30);
const line = (max: number) => z.string().trim().max(max);

/** 无人接听 空号 呼叫转移 人员不在岗 号码错误 值班表未报 未公示 缺电话 替岗未报备 交接不规范 (duty-and-emergency.md §1.7) */
export const spotCheckFindingSchema = z.enum([
  'unanswered',
  'deadNumber',
  'forwarded',
  'offPost',
  'wrongNumber',
  'rosterNotFiled',
  'rosterNotPosted',
  'phoneMissing',
  'substituteNotFiled',
  'handoverIrregular',
]);
export type SpotCheckFinding = z.infer<typeof spotCheckFindingSchema>;

/** 查岗: made by the 总值班室; the office that was checked answers with what it mended. */
export const spotCheckSchema = z.strictObject({
  officeId: id,
  checkedAt: instantSchema,
  checkedBy: by,
  /** 电话 视频 实地 */
  means: z.enum(['phone', 'video', 'onSite']),
  number: line(40).optional(),
  isAnswered: z.boolean().optional(),
  rings: z.number().int().min(0).max(99).optional(),
  seconds: z.number().int().min(0).max(3600).optional(),
  answeredBy: line(30).optional(),
  isOnRoster: z.boolean().optional(),
  isLeaderReachable: z.boolean().optional(),
  isRosterPosted: z.boolean().optional(),
  /** 信息掌握情况 */
  knowledge: line(500).optional(),
  findings: z.array(spotCheckFindingSchema).max(10),
  /** 无 当场纠正 提醒 通报 约谈 */
  action: z.enum(['none', 'corrected', 'reminded', 'circulated', 'interviewed']),
  remarks: line(1000).optional(),
  rectification: line(1000).optional(),
  rectifiedAt: instantSchema.optional(),
  rectifiedBy: by.optional(),
});
export type SpotCheck = z.infer<typeof spotCheckSchema>;

/** 值班信息日报, 零报告: one for each office and day of a special period. */
export const dailyReportSchema = z.strictObject({
  officeId: id,
  date: plainDateSchema,
  specialPeriodId: id,
  leader: line(60),
  staff: line(200),
  hasIncident: z.boolean(),
  situation: line(2000),
  isLineTested: z.boolean(),
  reportedBy: by,
  reportedAt: instantSchema,
});
export type DailyReport = z.infer<typeof dailyReportSchema>;

/** 红 橙 黄 蓝 */
export const warningColourSchema = z.enum(['red', 'orange', 'yellow', 'blue']);

/** 预警: received, told to the leading officer, forwarded. */
export const dutyWarningSchema = z.strictObject({
  officeId: id,
  dutyDate: plainDateSchema,
  issuer: line(60).min(1),
  type: line(30).min(1),
  colour: warningColourSchema,
  content: line(2000),
  area: line(200).optional(),
  activeFrom: instantSchema.optional(),
  activeTo: instantSchema.optional(),
  receivedAt: instantSchema,
  enteredBy: by,
  toldLeader: line(30).optional(),
  toldAt: instantSchema.optional(),
  toldBy: by.optional(),
  forwardedTo: line(400).optional(),
  forwardedAt: instantSchema.optional(),
  forwardedBy: by.optional(),
});
export type DutyWarning = z.infer<typeof dutyWarningSchema>;

/** 补休: days that a member has taken of those earned; no money (duty-and-emergency.md §1.2). */
export const restTakenSchema = z.strictObject({
  officeId: id,
  memberId: id,
  date: plainDateSchema,
  days: z.number().min(0.5).max(30),
  note: line(200),
  enteredBy: by,
});
export type RestTaken = z.infer<typeof restTakenSchema>;
