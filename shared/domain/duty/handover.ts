import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(30);
const text = z.string().trim().max(4000);

/** 未办结事项 突发事件 明日活动 上级要求 物品钥匙 */
export const handoverItemKindSchema = z.enum(['entry', 'emergency', 'activity', 'demand', 'object']);

export const handoverItemSchema = z.strictObject({
  key: z.string().max(120),
  kind: handoverItemKindSchema,
  /** The entry, call or plan item that it comes from; none: written by hand. */
  sourceId: id.optional(),
  text: z.string().trim().min(1).max(1000),
  owner: z.string().trim().max(60).optional(),
  due: z.string().trim().max(60).optional(),
  nextStep: z.string().trim().max(300).optional(),
});
export type HandoverItem = z.infer<typeof handoverItemSchema>;

const people = z.array(z.strictObject({ memberId: id, name: z.string().max(30) })).max(20);

/** 交接班: one for each office and changeover. Until the incoming side confirms, the outgoing side stays responsible. */
export const handoverSchema = z.strictObject({
  officeId: id,
  date: plainDateSchema,
  at: clockTimeSchema,
  outgoing: people,
  incoming: people,
  /** 三清: 情况清 问题清 任务清 (duty-and-emergency.md §1.7). */
  situation: text,
  problems: text,
  tasks: text,
  /** As the outgoing side handed them over. */
  items: z.array(handoverItemSchema).max(300),
  /** Keys of the items that the incoming side has accepted one by one. */
  acceptedKeys: z.array(z.string().max(120)).max(300).default([]),
  lineTestedAt: instantSchema.optional(),
  outgoingBy: by.optional(),
  outgoingAt: instantSchema.optional(),
  incomingBy: by.optional(),
  incomingAt: instantSchema.optional(),
  /** Why the incoming side was late. */
  lateReason: z.string().trim().max(500).optional(),
  leaderBy: z.string().max(60).optional(),
  leaderAt: instantSchema.optional(),
});
export type Handover = z.infer<typeof handoverSchema>;
