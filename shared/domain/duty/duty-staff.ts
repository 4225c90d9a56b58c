import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../plain-date.ts';

const id = z.string().max(120);
const name = (max: number) => z.string().trim().min(1).max(max);

/**
 * 值班人员: somebody who may be put on a roster. A person of the directory or a leader where the member is one, so that reminders
 * find the workstation and absences count; most members are neither.
 */
export const dutyMemberSchema = z.strictObject({
  officeId: id,
  name: name(30),
  title: z.string().trim().max(60).default(''),
  /** The first is the one that rosters print. */
  phones: z.array(name(40)).max(5),
  /** 领导 中层 男 女 …: the office's own words. */
  tags: z.array(name(12)).max(12),
  joinsOn: plainDateSchema.optional(),
  /** The last day of service. */
  leavesOn: plainDateSchema.optional(),
  /**
   * No night duty in these days, both included. The law bars it from the seventh month of pregnancy and in the first year of
   * nursing (女职工劳动保护特别规定 第六条 第九条; duty-and-emergency.md §1.2); which of them it is, is not kept.
   */
  nightBarFrom: plainDateSchema.optional(),
  nightBarUntil: plainDateSchema.optional(),
  personId: id.optional(),
  leaderId: id.optional(),
});
export type DutyMember = z.infer<typeof dutyMemberSchema>;

export const servesOn = ({ joinsOn, leavesOn }: DutyMember, date: PlainDate): boolean =>
  (joinsOn === undefined || joinsOn <= date) && (leavesOn === undefined || date <= leavesOn);

/** Whether the law keeps a member from night duty on a day; an open end is unlimited. */
export const isNightBarred = ({ nightBarFrom, nightBarUntil }: DutyMember, date: PlainDate): boolean =>
  (nightBarFrom !== undefined || nightBarUntil !== undefined) &&
  (nightBarFrom === undefined || nightBarFrom <= date) &&
  (nightBarUntil === undefined || date <= nightBarUntil);

/** 请假: a member's days away, both included. Leaders report theirs as absences. */
export const dutyLeaveSchema = z.strictObject({
  officeId: id,
  memberId: id,
  fromDate: plainDateSchema,
  toDate: plainDateSchema,
  reason: z.string().trim().max(200).default(''),
});
export type DutyLeave = z.infer<typeof dutyLeaveSchema>;

/** What a post is for: 总带班 带班 主班 副班 其他. The names of posts are the office's own. */
export const postDutySchema = z.enum(['chief', 'lead', 'main', 'second', 'other']);
export type PostDuty = z.infer<typeof postDutySchema>;

/** 岗位: a column of the roster. */
export const dutyPostSchema = z.strictObject({
  officeId: id,
  name: name(20),
  duty: postDutySchema,
  rankOrder: z.number().int().min(0).max(999),
  /** The group that fills it in turn; without one it is filled by hand. */
  groupId: id.optional(),
});
export type DutyPost = z.infer<typeof dutyPostSchema>;

/** A turn is one day, Saturday and Sunday together, or Monday to Sunday. */
export const turnSpanSchema = z.enum(['day', 'weekend', 'week']);

/** 值班室: where an office's desk is and how it is called; rosters print it. */
export const dutyRoomSchema = z.strictObject({
  officeId: id,
  place: z.string().trim().max(60),
  /** The fixed number, which is never forwarded to a mobile (duty-and-emergency.md §1.2). */
  phone: z.string().trim().max(40),
  fax: z.string().trim().max(40),
});
export type DutyRoom = z.infer<typeof dutyRoomSchema>;

/** 值班组: members who take the same posts in turn. */
export const dutyGroupSchema = z.strictObject({
  officeId: id,
  name: name(20),
  /** In the order of their turns. */
  memberIds: z.array(id).max(300),
  /** 欠班 轮空: whether somebody who cannot serve takes the next possible turn, or has had it (duty-and-emergency.md §1.5, 2). */
  skipPolicy: z.enum(['owes', 'consumes']),
  span: turnSpanSchema,
});
export type DutyGroup = z.infer<typeof dutyGroupSchema>;
