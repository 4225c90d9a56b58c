import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';
import { assignedMemberSchema } from './duty-roster.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const note = z.string().trim().max(500);

/**
 * What people have done with an adjustment: 草稿 待对方同意 待审批 已批准 已报备, 对方拒绝 审批驳回 已撤销. That it is in
 * force (已生效), over (已完成) or void (已失效) follows from its shifts and the clock (duty-and-emergency.md §1.6).
 */
export const adjustmentStepSchema = z.enum([
  'draft',
  'awaitingConsent',
  'awaitingApproval',
  'approved',
  'filed',
  'declined',
  'rejected',
  'withdrawn',
]);
export type AdjustmentStep = z.infer<typeof adjustmentStepSchema>;

/** 串班 (both ways) and 代班 (one way), by the shift and not by its day: it stays with a shift that is moved. */
export const dutyAdjustmentSchema = z.strictObject({
  officeId: id,
  kind: z.enum(['swap', 'substitute']),
  shiftId: id,
  /** Of a swap: the shift that is taken in return. */
  otherShiftId: id.optional(),
  /** Who was to serve `shiftId`, and who does instead. */
  from: assignedMemberSchema,
  to: assignedMemberSchema,
  reason: note.min(1),
  step: adjustmentStepSchema,
  requestedBy: by,
  requestedAt: instantSchema,
  /** Why it comes later than the rules ask. */
  lateReason: note.optional(),
  consentedBy: by.optional(),
  consentedAt: instantSchema.optional(),
  /** 本办负责人 */
  officeApprovedBy: by.optional(),
  officeApprovedAt: instantSchema.optional(),
  /** 总带班领导, as told to the office. */
  chiefApprovedBy: by.optional(),
  chiefApprovedAt: instantSchema.optional(),
  /** 总值班室收到报备 */
  filedBy: by.optional(),
  filedAt: instantSchema.optional(),
  /** Why it was declined, rejected or withdrawn. */
  refusalReason: note.optional(),
  /** 紧急先行: in force at once by word of mouth; who said yes. */
  urgentApprovedBy: by.optional(),
  urgentAt: instantSchema.optional(),
});
export type DutyAdjustment = z.infer<typeof dutyAdjustmentSchema>;
