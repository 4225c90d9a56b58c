import { z } from 'zod';
import { leaderSchema } from './leader.ts';
import { planItemSchema } from './plan-item.ts';
import { weekStartSchema } from './week.ts';

/** Milliseconds since 1970, as the writing workstation's clock showed them. */
export const instantSchema = z.number().int().min(0).max(8_640_000_000_000_000);

const id = z.string().max(120);
const note = z.string().trim().max(500);

/** 未报 is the absence of a record; 草稿 已报送 退回 已接收. */
export const submissionStateSchema = z.enum(['draft', 'submitted', 'returned', 'accepted']);
export const submissionSchema = z.strictObject({
  weekStart: weekStartSchema,
  officeId: id,
  state: submissionStateSchema,
  submittedAt: instantSchema.optional(),
  submittedBy: z.string().max(30).optional(),
  isLate: z.boolean().optional(),
  returnReason: note.optional(),
  urgedAt: instantSchema.optional(),
});
export type Submission = z.infer<typeof submissionSchema>;

/** 汇总中 待审定 已审定 已发布 */
export const bulletinStateSchema = z.enum(['collecting', 'awaitingApproval', 'approved', 'published']);
export const bulletinSchema = z.strictObject({
  weekStart: weekStartSchema,
  state: bulletinStateSchema,
  sentForApprovalBy: z.string().max(30).optional(),
  approvedBy: z.string().max(30).optional(),
  approvedAt: instantSchema.optional(),
  returnReason: note.optional(),
});
export type Bulletin = z.infer<typeof bulletinSchema>;

export const versionItemSchema = planItemSchema.extend({
  id,
  /** The item's place, leaders and office as words, so that a version reads the same when records change later. */
  placeName: z.string().max(200),
  officeName: z.string().max(40),
});
export type VersionItem = z.infer<typeof versionItemSchema>;

export const versionLeaderSchema = leaderSchema
  .pick({ name: true, title: true, body: true, servingOfficeId: true })
  .extend({ id });
export type VersionLeader = z.infer<typeof versionLeaderSchema>;

/** An issued plan. Never edited: a change makes the next version. */
export const bulletinVersionSchema = z.strictObject({
  weekStart: weekStartSchema,
  /** 0 for V1, n for V1.n. */
  sequence: z.number().int().min(0).max(999),
  publishedAt: instantSchema,
  publishedBy: z.string().max(30),
  items: z.array(versionItemSchema).max(5000),
  /** In the district's rank order. */
  leaders: z.array(versionLeaderSchema).max(500),
  previousVersionId: id.optional(),
  changeOrderId: id.optional(),
  /** Hex SHA-256 of what was issued (`versionDigest`): two people can compare its first digits over the telephone. */
  digest: z.string().length(64).optional(),
});
export type BulletinVersion = z.infer<typeof bulletinVersionSchema>;

export const versionNumber = (sequence: number): string => (sequence === 0 ? 'V1' : `V1.${sequence}`);

/** 变更单: after publication the only way to alter a week. */
export const changeOrderSchema = z.strictObject({
  weekStart: weekStartSchema,
  itemId: id,
  kind: z.enum(['edit', 'cancel', 'add']),
  reason: note.min(1),
  orderedBy: z.string().trim().min(1).max(60),
  issuedBy: z.string().max(30),
  issuedAt: instantSchema,
  /** The offices whose item changed and who therefore were told. */
  toldOfficeIds: z.array(id).max(100),
});

export type ChangeOrder = z.infer<typeof changeOrderSchema>;

/** What one office has done with one version: 未送达 (no record) 已送达 已读 已签收; with `personId`, that this person read it. */
export const receiptSchema = z.strictObject({
  weekStart: weekStartSchema,
  versionId: id,
  officeId: id,
  personId: id.optional(),
  deliveredAt: instantSchema.optional(),
  readAt: instantSchema.optional(),
  readBy: z.string().max(30).optional(),
  signedAt: instantSchema.optional(),
  signedBy: z.string().max(30).optional(),
  reply: note.optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A clash that a person with the right chose to live with. Void as soon as an item of the clash changes. */
export const clashAcceptanceSchema = z.strictObject({
  weekStart: weekStartSchema,
  /** `Clash.key`: names the rule and the two items. */
  clashKey: z.string().max(400),
  /** `Clash.fingerprint` when it was accepted: differs once an item of the clash has changed. */
  fingerprint: z.string().max(20_000),
  reason: note.min(1),
  acceptedBy: z.string().max(30),
  acceptedAt: instantSchema,
});
export type ClashAcceptance = z.infer<typeof clashAcceptanceSchema>;
