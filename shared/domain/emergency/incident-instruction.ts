import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);

/**
 * 批示: a leader's exact words and what became of them. 录入 转办 签收 办理 反馈 已阅 办结 follow from the times that are there
 * (duty-and-emergency.md §2.6, §2.7).
 */
export const incidentInstructionSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  reportId: id.optional(),
  leaderName: words(30).min(1),
  leaderTitle: words(60).default(''),
  text: words(2000).min(1),
  receivedAt: instantSchema,
  isTimeTyped: z.boolean().default(false),
  channel: z.enum(['paper', 'phone', 'spoken', 'message']),
  /** Of one by telephone: it was read back. */
  isReadBack: z.boolean().default(false),
  enteredBy: by,
  enteredAt: instantSchema,
  /** 转办 */
  toUnit: words(60).optional(),
  toOfficeId: id.optional(),
  forwardedAt: instantSchema.optional(),
  forwardedBy: by.optional(),
  dueAt: instantSchema.optional(),
  signedAt: instantSchema.optional(),
  signedBy: by.optional(),
  startedAt: instantSchema.optional(),
  feedback: words(4000).optional(),
  feedbackAt: instantSchema.optional(),
  feedbackBy: by.optional(),
  leaderReadAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  closedBy: by.optional(),
});
export type IncidentInstruction = z.infer<typeof incidentInstructionSchema>;
