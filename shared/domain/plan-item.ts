import { z } from 'zod';
import { plainDateSchema } from './plain-date.ts';
import { planTimeSchema } from './plan-time.ts';
import { weekStartSchema } from './week.ts';

/** 主持 出席 讲话 陪同 列席 */
export const attendanceRoleSchema = z.enum(['host', 'attend', 'speak', 'accompany', 'observe']);
export type AttendanceRole = z.infer<typeof attendanceRoleSchema>;

export const attendanceSchema = z.strictObject({ leaderId: z.string().max(120), role: attendanceRoleSchema });
export type Attendance = z.infer<typeof attendanceSchema>;

/** 会议 调研 接待 外出 学习 活动 其他 */
export const planCategorySchema = z.enum(['meeting', 'fieldStudy', 'reception', 'away', 'study', 'activity', 'other']);
export type PlanCategory = z.infer<typeof planCategorySchema>;

/**
 * Who sees an item whole besides its office, the lead office and those who serve an attending leader: nobody until it is
 * published (the default), every office from the first entry on (各办可见), or nobody at all (内部掌握; 查看 never).
 * Leaders' whereabouts are closed by default (plans-and-reception.md §1.9).
 */
export const itemVisibilitySchema = z.enum(['concerned', 'open', 'withheld']);
export type ItemVisibility = z.infer<typeof itemVisibilitySchema>;

/** The record that an item was made from and follows. */
const sourceLinkSchema = z.strictObject({ recordId: z.string().max(120) });

const text = (max: number) => z.string().trim().max(max);

/**
 * One line of the weekly plan. Content, place, leaders and organiser may be missing while an office is still
 * collecting; `planItemGaps` says what a submission needs.
 */
export const planItemSchema = z.strictObject({
  officeId: z.string().max(120),
  weekStart: weekStartSchema,
  date: plainDateSchema,
  /** Last day of an item that spans several days. */
  endDate: plainDateSchema.optional(),
  time: planTimeSchema,
  content: text(2000),
  venueId: z.string().max(120).optional(),
  placeText: text(200).optional(),
  attendance: z.array(attendanceSchema).max(200),
  otherAttendees: text(1000).optional(),
  organiserUnit: text(100).optional(),
  category: planCategorySchema,
  /** 待定: prints in full-width brackets. */
  isTentative: z.boolean(),
  /** 可并行: 报到, 值守 and the like never clash over a leader or a venue. */
  isParallel: z.boolean(),
  /** 统筹: attendance of several principals was agreed with the lead office (clash C4). */
  isCoordinated: z.boolean(),
  /** 全区性会议: counted per week (clash C8). */
  isDistrictWide: z.boolean().optional(),
  /** Absent: `concerned`. */
  visibility: itemVisibilitySchema.optional(),
  sourceLink: sourceLinkSchema.optional(),
  remarks: text(1000).optional(),
  /** Why the item may stand on a 无会日 or in a 无会周 (clash C5). */
  exemptionReason: text(200).optional(),
  /** 取消 after publication: stays in the plan, struck through. */
  isCancelled: z.boolean(),
  /** The words it was imported from, kept so that nothing read wrongly is lost. */
  sourceText: z.string().max(1_000_000).optional(),
  /** 导入时未能确认, still to be completed by a person. */
  isUnconfirmed: z.boolean(),
});
export type PlanItem = z.infer<typeof planItemSchema>;

export const emptyPlanItem = (officeId: string, weekStart: string, date: string): PlanItem => ({
  officeId,
  weekStart,
  date,
  time: { kind: 'undetermined' },
  content: '',
  attendance: [],
  category: 'meeting',
  isTentative: false,
  isParallel: false,
  isCoordinated: false,
  isCancelled: false,
  isUnconfirmed: false,
});
