import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';
import { casualtiesSchema } from './incident.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);

/** 接报 核实 级别 伤亡 处置 报送 签收 批示 豁免 提醒 升级 个人信息 记事 更正 归档 */
export const timelineKindSchema = z.enum([
  'received',
  'fact',
  'severity',
  'casualties',
  'facts',
  'response',
  'report',
  'route',
  'instruction',
  'waiver',
  'acknowledged',
  'escalated',
  'personalData',
  'note',
  'correction',
]);
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/** What was done, of each kind in the order above; the screen has a sentence for every one. */
export const timelineActs = [
  'registered',
  'verifying',
  'confirmed',
  'dismissed',
  'transferred',
  'merged',
  'levelRaised',
  'levelLowered',
  'levelKept', // the level stays, whether it is sensitive or why changed
  'numbersChanged',
  'factsChanged',
  'renumbered',
  'responseEnded',
  'responseResumed',
  'assessed',
  'archived',
  'reportDrafted',
  'reportSubmitted',
  'reportPassed',
  'reportReturned',
  'reportSigned',
  'reportVoided',
  'phoned',
  'sent',
  'receiptConfirmed',
  'askedAgain',
  'received', // 签收 by the recipient
  'verificationStarted',
  'verified',
  'fedBack',
  'instructionEntered',
  'instructionForwarded',
  'instructionSigned',
  'instructionStarted',
  'instructionFedBack',
  'instructionShown',
  'instructionClosed',
  'waived',
  'alarmAnswered',
  'escalated',
  'personSaved',
  'personRemoved',
  'personalDataExtended',
  'personalDataDestroyed',
  'noted',
  'corrected',
  'disputeSettled', // of two values that stood side by side one was chosen
] as const;
export type TimelineAct = (typeof timelineActs)[number];

/** 时间轴: one thing that happened. Written once, never changed or taken away. */
export const timelineEntrySchema = z.strictObject({
  officeId: id,
  incidentId: id,
  kind: timelineKindSchema,
  /** When it happened, by the file server's clock as far as it was known. */
  at: instantSchema,
  /** Typed in, not taken from the clock. */
  isTimeTyped: z.boolean().default(false),
  /** When it was written down: by the server's clock, and what this computer's own showed. */
  enteredAt: instantSchema,
  computerAt: instantSchema,
  /** How far the server's clock was ahead of the computer's; missing while it was not measured. */
  clockOffsetMs: z.number().int().optional(),
  enteredBy: by,
  act: z.enum(timelineActs),
  /** What goes into the sentence: names, levels, from and to. Nothing that only `incidentPerson` may hold. */
  details: z.record(z.string().max(30), z.union([z.string().max(4000), z.number(), z.boolean()])).default({}),
  /** Words that somebody wrote. */
  text: words(4000).default(''),
  /** The report, route, instruction, … it is about. */
  aboutId: id.optional(),
  casualties: casualtiesSchema.optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** 豁免 of an obligation: it need not be met, for a reason, and somebody agreed. */
export const obligationWaiverSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  obligationKey: z.string().max(120),
  reason: words(500).min(1),
  approvedBy: words(30).min(1),
  waivedAt: instantSchema,
  waivedBy: by,
});
export type ObligationWaiver = z.infer<typeof obligationWaiverSchema>;
