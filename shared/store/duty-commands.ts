import { z } from 'zod';
import {
  dailyReportSchema,
  dutyWarningSchema,
  restTakenSchema,
  spotCheckSchema,
} from '../domain/duty/duty-inspection.ts';
import { callRecordSchema, dutyLogEntrySchema } from '../domain/duty/duty-log.ts';
import { assignedMemberSchema, dutyRotationSchema, dutyShiftSchema } from '../domain/duty/duty-roster.ts';
import { dutyRulesSchema } from '../domain/duty/duty-rules.ts';
import {
  dutyGroupSchema,
  dutyLeaveSchema,
  dutyMemberSchema,
  dutyPostSchema,
  dutyRoomSchema,
} from '../domain/duty/duty-staff.ts';
import { dutyTemplateSchema, specialPeriodSchema } from '../domain/duty/duty-template.ts';
import { handoverItemSchema, handoverSchema } from '../domain/duty/handover.ts';
import { monthSchema } from '../domain/month.ts';
import { instantSchema } from '../domain/plan-cycle.ts';
import { recordIdSchema } from '../domain/record.ts';

const id = recordIdSchema;
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const who = z.string().trim().min(1).max(60);
/** Whoever signs at a workstation that the desk shares; without it, the person of the workstation. */
const signer = z.string().trim().min(1).max(30).optional();
const changes = z.record(z.string().max(60), z.json());

const edit = z.strictObject({ id, baseRevision, changes });
const one = z.strictObject({ id, baseRevision });
const monthOfOffice = z.strictObject({ officeId: id, month: monthSchema });

/** What an office keeps lists of: its members, their leaves, posts and groups; and the district's special periods. */
export const dutyEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dutyMember'), values: dutyMemberSchema }),
  z.strictObject({ kind: z.literal('dutyLeave'), values: dutyLeaveSchema }),
  z.strictObject({ kind: z.literal('dutyPost'), values: dutyPostSchema }),
  z.strictObject({ kind: z.literal('dutyGroup'), values: dutyGroupSchema }),
  z.strictObject({ kind: z.literal('specialPeriod'), values: specialPeriodSchema }),
]);
export type DutyEntry = z.infer<typeof dutyEntrySchema>;

/** `ShiftChange` of a proposal or an import (shared/rules/duty/roster-proposal.ts). */
export const shiftChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), shiftId: id, shift: dutyShiftSchema }),
  z.strictObject({ kind: z.literal('assign'), shiftId: id, due: assignedMemberSchema.optional() }),
  z.strictObject({ kind: z.literal('remove'), shiftId: id }),
]);

/** Who entered it and when is the workstation's to say. */
const entered = { enteredAt: true, enteredBy: true } as const;
/** Without a time, it is now. */
const when = { at: instantSchema.optional() };

/** The commands of duty, by name. */
export const dutyCommandSchemas = {
  'duty.addEntries': z.strictObject({ entries: z.array(dutyEntrySchema).min(1).max(500) }),
  'duty.editEntry': edit,
  'duty.removeEntry': one,
  'duty.saveRoom': z.strictObject({ baseRevision, values: dutyRoomSchema }),
  'duty.saveTemplate': z.strictObject({ baseRevision, values: dutyTemplateSchema }),
  'duty.removeTemplate': one,
  'rules.saveDutyRules': z.strictObject({ baseRevision, values: dutyRulesSchema }),
  'rules.removeDutyRules': one,
  /** What a proposal or an import changes, as one action. */
  'duty.applyRoster': z.strictObject({
    officeId: id,
    baseRevision,
    changes: z.array(shiftChangeSchema).max(20_000),
    rotations: z.array(dutyRotationSchema).max(500),
  }),
  'duty.addShift': z.strictObject({ values: dutyShiftSchema.omit({ adjustmentId: true, origin: true }) }),
  'duty.editShift': edit,
  'duty.removeShift': one,
  'duty.reviewRoster': monthOfOffice,
  'duty.publishRoster': monthOfOffice.extend({ reason: reason.optional() }),
  'duty.lockRoster': monthOfOffice,
  'duty.unlockRoster': monthOfOffice.extend({ reason }),
  'duty.reopenRoster': monthOfOffice.extend({ reason }),
  'duty.requestAdjustment': z.strictObject({
    shiftId: id,
    /** Of a swap: the shift taken in return. */
    otherShiftId: id.optional(),
    /** Of a substitution: who takes the shift. */
    toMemberId: id.optional(),
    reason,
    lateReason: reason.optional(),
    /** Kept as a draft (草稿), not sent. */
    isDraft: z.boolean(),
  }),
  'duty.sendAdjustment': one.extend({ lateReason: reason.optional() }),
  'duty.consentToAdjustment': one,
  'duty.declineAdjustment': one.extend({ reason }),
  'duty.approveAdjustment': one.extend({ level: z.enum(['office', 'chief']), approvedBy: who }),
  'duty.rejectAdjustment': one.extend({ reason }),
  'duty.fileAdjustment': one,
  'duty.withdrawAdjustment': one.extend({ reason }),
  /** 紧急先行: by word of mouth; the paper follows. */
  'duty.startUrgently': one.extend({ approvedBy: who }),
  'duty.logEntry': z.strictObject({ values: dutyLogEntrySchema.omit(entered).extend(when) }),
  'duty.logCall': z.strictObject({ values: callRecordSchema.omit(entered).extend(when) }),
  /** The outgoing side confirms what it hands over; said again before the other side confirms, it replaces the former. */
  'duty.handOver': z.strictObject({
    values: handoverSchema.pick({
      officeId: true,
      date: true,
      at: true,
      outgoing: true,
      incoming: true,
      situation: true,
      problems: true,
      tasks: true,
      items: true,
      lineTestedAt: true,
    }),
    by: signer,
  }),
  /** Accepts items one by one (按项确认); the keys add to those accepted before. */
  'duty.acceptItems': one.extend({ keys: z.array(handoverItemSchema.shape.key).min(1).max(300) }),
  'duty.takeOver': one.extend({ lateReason: reason.optional(), by: signer }),
  'duty.witnessHandover': one.extend({ leader: who }),
  'duty.addSpotCheck': z.strictObject({
    values: spotCheckSchema.omit({ checkedBy: true, rectification: true, rectifiedAt: true, rectifiedBy: true }),
  }),
  'duty.editSpotCheck': edit,
  'duty.rectify': one.extend({ rectification: z.string().trim().min(1).max(1000) }),
  'duty.reportDay': z.strictObject({
    values: dailyReportSchema.omit({ reportedBy: true, reportedAt: true }),
  }),
  'duty.receiveWarning': z.strictObject({
    values: dutyWarningSchema.pick({
      officeId: true,
      dutyDate: true,
      issuer: true,
      type: true,
      colour: true,
      content: true,
      area: true,
      activeFrom: true,
      activeTo: true,
      receivedAt: true,
    }),
  }),
  'duty.tellWarning': one.extend({ toldLeader: z.string().trim().min(1).max(30) }),
  'duty.forwardWarning': one.extend({ forwardedTo: z.string().trim().min(1).max(400) }),
  'duty.takeRest': z.strictObject({ values: restTakenSchema.omit({ enteredBy: true }) }),
  'duty.removeRest': one,
} as const;

export type DutyCommandName = keyof typeof dutyCommandSchemas;
