import { z } from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';
import { matterStateSchema } from './matter.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);
const ofMatter = { officeId: id, matterId: id } as const;

/** 佐证材料: what it is called and where it is kept. */
export const evidenceSchema = z.strictObject({ title: words(120).min(1), place: words(200).default('') });

/** 反馈单: what the unit has done (单位名义, 一事一文, 审签, 盖章; duty-and-emergency.md §3.2, §3.4). */
export const feedbackFactsSchema = z.strictObject({
  /** 办理进展 */
  progress: words(4000).min(1),
  /** 存在问题 */
  problems: words(2000).default(''),
  /** 下步打算 */
  nextSteps: words(2000).default(''),
  /** 预计完成时间 */
  expectedOn: plainDateSchema.optional(),
  percent: z.number().int().min(0).max(100),
  evidence: z.array(evidenceSchema).max(60).default([]),
  /** 单位负责人签发 */
  signedBy: words(30).default(''),
  isSealed: z.boolean().default(false),
  /** 申请办结: with it the matter is done, as the unit sees it. Otherwise it reports how far it is. */
  isFinal: z.boolean(),
});
export type FeedbackFacts = z.infer<typeof feedbackFactsSchema>;

export const matterFeedbackSchema = feedbackFactsSchema.extend({
  ...ofMatter,
  /** The unit in whose name it is. */
  unitName: words(80),
  handedInAt: instantSchema,
  enteredBy: by,
  /** 审核: 合格 or 退办, by whom and in which words. */
  review: z.enum(['passed', 'returned']).optional(),
  reviewedAt: instantSchema.optional(),
  reviewedBy: by.optional(),
  reviewWords: words(1000).optional(),
});
export type MatterFeedback = z.infer<typeof matterFeedbackSchema>;

/** 延期: asked for before the matter is due, with a reason and a new day, and decided by the office that gave it out (§3.3). */
export const matterExtensionSchema = z.strictObject({
  ...ofMatter,
  fromDueOn: plainDateSchema,
  toDueOn: plainDateSchema,
  reason: words(1000).min(1),
  requestedAt: instantSchema,
  requestedBy: by,
  unitName: words(80),
  isApproved: z.boolean().optional(),
  decidedAt: instantSchema.optional(),
  decidedBy: by.optional(),
  decisionWords: words(500).optional(),
});
export type MatterExtension = z.infer<typeof matterExtensionSchema>;

/** 催办通知 电话 短信 当面 会上 */
export const urgeMethods = ['notice', 'phone', 'message', 'visit', 'meeting'] as const;
export const urgeMethodSchema = z.enum(urgeMethods);
export type UrgeMethod = z.infer<typeof urgeMethodSchema>;

/** 催办, written once. */
export const matterUrgeSchema = z.strictObject({
  ...ofMatter,
  method: urgeMethodSchema,
  /** The number of the urging of this matter, from 1. */
  sequence: z.number().int().min(1).max(999),
  unitName: words(80),
  /** Whom one spoke to. */
  toldPerson: words(30).default(''),
  text: words(1000).default(''),
  at: instantSchema,
  enteredBy: by,
});
export type MatterUrge = z.infer<typeof matterUrgeSchema>;

/** 签收 of one unit of the matter, lead or assisting. */
export const matterReceiptSchema = z.strictObject({
  ...ofMatter,
  unitName: words(80),
  signedAt: instantSchema,
  signedBy: by,
});
export type MatterReceipt = z.infer<typeof matterReceiptSchema>;

/** One step taken with a matter, written once: who decided what, when and in which words. */
export const matterStepSchema = z.strictObject({
  ...ofMatter,
  /** `merged`: another one was merged into this, `text` says which. */
  kind: z.enum(['state', 'reassign', 'leader', 'merged', 'note']),
  fromState: matterStateSchema.optional(),
  toState: matterStateSchema.optional(),
  /** Who decided; who wrote it down is `enteredBy`. */
  decidedBy: by.optional(),
  text: words(4000).default(''),
  at: instantSchema,
  enteredBy: by,
});
export type MatterStep = z.infer<typeof matterStepSchema>;
