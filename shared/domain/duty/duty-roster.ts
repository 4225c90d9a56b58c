import { z } from 'zod';
import { monthSchema } from '../month.ts';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';
import { dutyDayTypeSchema } from './duty-template.ts';

const id = z.string().max(120);
const by = z.string().max(30);

/** A member as a roster names them, with name, title and telephone as they were: people rename, move and leave. */
export const assignedMemberSchema = z.strictObject({
  memberId: id,
  name: z.string().max(30),
  title: z.string().max(60),
  phone: z.string().max(40),
});
export type AssignedMember = z.infer<typeof assignedMemberSchema>;

/**
 * 班次: one post of one day. Its record stays the same when it is moved to another day or hour, so what was agreed about it
 * goes with it.
 */
export const dutyShiftSchema = z.strictObject({
  officeId: id,
  /** The day on which it begins. */
  date: plainDateSchema,
  postId: id,
  start: clockTimeSchema,
  /** Not later than `start`: on the next day. */
  end: clockTimeSchema,
  /** Who is due; nobody yet: a gap. */
  due: assignedMemberSchema.optional(),
  /** 固定: the generator leaves it alone. */
  isPinned: z.boolean().default(false),
  origin: z.enum(['generated', 'manual', 'imported']),
  /** The adjustment that is asked for or in force; two at once are a conflict of this field. */
  adjustmentId: id.optional(),
  note: z.string().trim().max(200).optional(),
});
export type DutyShift = z.infer<typeof dutyShiftSchema>;

/** 草稿 已审 已发布 已锁定. A month nobody has touched is a draft. */
export const rosterStateSchema = z.enum(['draft', 'reviewed', 'published', 'locked']);
export type RosterState = z.infer<typeof rosterStateSchema>;

export const dutyRosterSchema = z.strictObject({
  officeId: id,
  month: monthSchema,
  state: rosterStateSchema,
  reviewedBy: by.optional(),
  reviewedAt: instantSchema.optional(),
  publishedBy: by.optional(),
  publishedAt: instantSchema.optional(),
  lockedBy: by.optional(),
  lockedAt: instantSchema.optional(),
  /** Why it was opened again after it was published. */
  reopenReason: z.string().trim().max(500).optional(),
});
export type DutyRoster = z.infer<typeof dutyRosterSchema>;

/** One shift of an issued roster, in words that stay when records change. */
export const versionShiftSchema = z.strictObject({
  shiftId: id,
  date: plainDateSchema,
  start: clockTimeSchema,
  end: clockTimeSchema,
  postId: id,
  postName: z.string().max(20),
  due: assignedMemberSchema.optional(),
  /** Who serves by an adjustment. */
  actual: assignedMemberSchema.optional(),
});

/** An issued roster of a month. Never edited: opening the month again makes the next version. */
export const dutyRosterVersionSchema = z.strictObject({
  officeId: id,
  month: monthSchema,
  /** 1 for the first. */
  sequence: z.number().int().min(1).max(999),
  publishedAt: instantSchema,
  publishedBy: by,
  reason: z.string().max(500).optional(),
  /** Whose notice the days off were taken from; empty when none was published for the year. */
  calendarSource: z.string().max(400),
  shifts: z.array(versionShiftSchema).max(2000),
  /** Problems that were accepted by publishing, as codes with their day. */
  openFindings: z.array(z.string().max(200)).max(500),
});
export type DutyRosterVersion = z.infer<typeof dutyRosterVersionSchema>;

/**
 * 轮转: the coming turns at the beginning of a month, by group and type of day; next first. A member may stand in it more than
 * once: who owes turns, or has had fewer than the others.
 */
export const dutyRotationSchema = z.strictObject({
  officeId: id,
  groupId: id,
  dayType: dutyDayTypeSchema,
  month: monthSchema,
  queue: z.array(id).max(300),
});
export type DutyRotation = z.infer<typeof dutyRotationSchema>;
