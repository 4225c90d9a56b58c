import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';
import { receptionSchema, receptionStageSchema } from './reception.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
  receptionRoomSchema,
  receptionTaskSchema,
  receptionVehicleSchema,
} from './visit-parts.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const entry = <T extends z.ZodType>(values: T) => z.strictObject({ id, values });

/** All that a 接待方案 says, with the names of what it points to, so that it reads the same when records change later. */
export const planSnapshotSchema = z.strictObject({
  reception: receptionSchema,
  guests: z.array(entry(receptionGuestSchema)).max(2000),
  stops: z.array(entry(itineraryStopSchema)).max(1000),
  tasks: z.array(entry(receptionTaskSchema)).max(2000),
  meals: z.array(entry(receptionMealSchema)).max(500),
  rooms: z.array(entry(receptionRoomSchema)).max(1000),
  vehicles: z.array(entry(receptionVehicleSchema)).max(500),
  /** Leaders, offices and venues by id: `张明（区委书记）`, `区委办`. */
  names: z.record(z.string().max(120), z.string().max(120)),
});
export type PlanSnapshot = z.infer<typeof planSnapshotSchema>;

/** An issued 接待方案, V1, V2 …. Never edited: a change makes the next one. */
export const receptionIssueSchema = z.strictObject({
  officeId: id,
  receptionId: id,
  /** 1 for V1. */
  sequence: z.number().int().min(1).max(999),
  previousId: id.optional(),
  snapshot: planSnapshotSchema,
  /** Why it was issued again. */
  reason: z.string().trim().max(500).default(''),
  issuedAt: instantSchema,
  issuedBy: by,
  /** Those whom it concerns: of the first all who take part, of a later one whoever has to do with what changed. */
  toldOfficeIds: z.array(id).max(100),
});
export type ReceptionIssue = z.infer<typeof receptionIssueSchema>;

/** What an office that was told of an issue has done with it. */
export const receptionReceiptSchema = z.strictObject({
  officeId: id,
  receptionId: id,
  issueId: id,
  readAt: instantSchema.optional(),
  readBy: by.optional(),
  signedAt: instantSchema.optional(),
  signedBy: by.optional(),
  reply: z.string().trim().max(500).optional(),
});
export type ReceptionReceipt = z.infer<typeof receptionReceiptSchema>;

/** One step that was taken with a visit, written once: who decided what, when and in which words. */
export const receptionStepSchema = z.strictObject({
  officeId: id,
  receptionId: id,
  kind: z.enum(['stage', 'approval', 'return', 'note']),
  fromStage: receptionStageSchema.optional(),
  toStage: receptionStageSchema.optional(),
  /** The step of the approval, by key and as it is called. */
  step: z.string().max(40).optional(),
  stepName: z.string().max(60).optional(),
  /** Who decided; who wrote it down is `enteredBy`. */
  decidedBy: z.string().max(60).optional(),
  text: z.string().trim().max(2000).default(''),
  at: instantSchema,
  enteredBy: by,
});
export type ReceptionStep = z.infer<typeof receptionStepSchema>;

/** A finding of the compliance panel that somebody with the right lets stand, for a reason. Void once its facts change. */
export const findingOverrideSchema = z.strictObject({
  officeId: id,
  receptionId: id,
  findingKey: z.string().max(200),
  fingerprint: z.string().max(4000),
  reason: z.string().trim().min(1).max(500),
  approvedBy: z.string().trim().min(1).max(60),
  enteredBy: by,
  enteredAt: instantSchema,
});
export type FindingOverride = z.infer<typeof findingOverrideSchema>;
