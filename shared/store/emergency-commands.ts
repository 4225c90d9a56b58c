import { z } from 'zod';
import { reportRecipientSchema, slaPackSchema, thresholdTableSchema } from '../domain/emergency/emergency-rules.ts';
import {
  classificationSchema,
  classifiedStubSchema,
  incidentFactsSchema,
  incidentLevelSchema,
  incidentPersonRoleSchema,
  personDetailsSchema,
} from '../domain/emergency/incident.ts';
import { escalationStepSchema } from '../domain/emergency/incident-alarm.ts';
import { incidentInstructionSchema } from '../domain/emergency/incident-instruction.ts';
import { incidentReportSchema, reportKindSchema, reportRouteSchema } from '../domain/emergency/incident-report.ts';
import { instantSchema } from '../domain/plan-cycle.ts';
import { recordIdSchema } from '../domain/record.ts';

const id = recordIdSchema;
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const who = z.string().trim().min(1).max(30);
const changes = z.record(z.string().max(60), z.json());
/** Whoever acts at a workstation that the desk shares; without it, the person of the workstation. */
const by = who.optional();
/** When it really was; without it, now. */
const at = instantSchema.optional();
const one = z.strictObject({ id, baseRevision });

/** Chosen by the page, so that an intake that is sent twice is one incident. */
const incidentKey = z.string().regex(/^[0-9a-z]{12,16}$/);

/**
 * 密级: the system is 非涉密, so every command that brings words says it, and any but `none` is refused with its words
 * (duty-and-emergency.md §8.3).
 */
const classification = classificationSchema.default('none');

const reportWords = incidentReportSchema
  .pick({ title: true, sections: true, urgency: true, sentTo: true, copiedTo: true, contact: true, earlyReason: true })
  .extend({ classification });

/** Where one report goes: to a recipient of the list, or to one named for this once. */
const destination = reportRouteSchema
  .pick({
    recipientName: true,
    leg: true,
    toOfficeId: true,
    channel: true,
    answeredBy: true,
    isReadBack: true,
    skipReason: true,
    skipApprovedBy: true,
    isVerificationAsked: true,
  })
  .extend({ sentAt: at });
export type Destination = z.input<typeof destination>;

/** The commands of emergency information, by name. */
export const emergencyCommandSchemas = {
  /** 接报: everything but the title may be missing. */
  'emergency.register': z.strictObject({
    officeId: id,
    key: incidentKey,
    values: incidentFactsSchema,
    classification,
    knownAt: at,
    /** Somebody typed `knownAt`; otherwise the program measured it. */
    isKnownAtTyped: z.boolean().default(false),
    callId: id.optional(),
    level: incidentLevelSchema,
    isSensitive: z.boolean(),
    /** For a level below what the numbers say. */
    levelReason: reason.optional(),
    source: personDetailsSchema.optional(),
  }),
  /** Any 密级: only the stub is kept. */
  'emergency.keepStub': z.strictObject({ values: classifiedStubSchema.omit({ enteredBy: true }) }),
  'emergency.editFacts': z.strictObject({
    id,
    baseRevision,
    changes,
    classification,
    /** When the numbers became known, where they change; without it, now. */
    at,
  }),
  'emergency.renumber': one,
  'emergency.setFact': one.extend({
    fact: z.enum(['verifying', 'confirmed', 'dismissed', 'transferred', 'merged']),
    note: reason.optional(),
    transferredTo: z.string().trim().min(1).max(60).optional(),
    mergedInto: id.optional(),
    at,
  }),
  'emergency.setSeverity': one.extend({
    level: incidentLevelSchema,
    isSensitive: z.boolean(),
    reason: reason.optional(),
    at,
  }),
  'emergency.endResponse': one.extend({ note: reason.optional(), at }),
  'emergency.resumeResponse': one.extend({ reason }),
  'emergency.assess': one.extend({ assessment: z.string().trim().min(1).max(4000) }),
  'emergency.archive': one.extend({ reason: reason.optional() }),
  'emergency.addNote': z.strictObject({
    incidentId: id,
    kind: z.enum(['note', 'correction']),
    text: z.string().trim().min(1).max(4000),
    classification,
    at,
    /** Of a correction: the entry that turned out otherwise. */
    aboutId: id.optional(),
  }),
  'emergency.savePerson': z.strictObject({
    incidentId: id,
    /** An existing one is changed. */
    id: id.optional(),
    baseRevision: baseRevision.optional(),
    role: incidentPersonRoleSchema,
    details: personDetailsSchema,
  }),
  'emergency.removePerson': one,
  'emergency.extendPersonalData': one.extend({ until: instantSchema, reason }),
  'emergency.destroyPersonalData': one,
  'emergency.draftReport': z.strictObject({
    incidentId: id,
    kind: reportKindSchema.exclude(['firstCall']),
    values: reportWords,
  }),
  'emergency.editReport': z.strictObject({ id, baseRevision, values: reportWords }),
  'emergency.submitReport': one.extend({ by }),
  'emergency.passReview': one.extend({ by }),
  'emergency.returnReport': one.extend({ reason, by }),
  /** A blank signer is refused by name, at the field. */
  'emergency.signReport': one.extend({ signedBy: z.string().trim().max(30), at }),
  'emergency.voidReport': one.extend({ reason }),
  /** 首报（电话）, or any later call: what was said, to whom, and that it was read back. The written report follows. */
  'emergency.reportByPhone': z.strictObject({
    incidentId: id,
    points: z.string().trim().min(1).max(4000),
    classification,
    destination: destination.omit({ channel: true }),
  }),
  'emergency.sendReport': z.strictObject({ id, destinations: z.array(destination).min(1).max(60) }),
  /** 电话确认收到 */
  'emergency.confirmRoute': one.extend({ confirmedWith: who, at }),
  /** 再次核实: the next round, with its own clock. */
  'emergency.askAgain': one,
  'emergency.readRoutes': z.strictObject({ ids: z.array(id).min(1).max(100) }),
  'emergency.signRoute': one.extend({ by }),
  'emergency.startVerifying': one.extend({ by }),
  'emergency.reportVerified': one.extend({ feedback: z.string().trim().min(1).max(2000).optional(), by }),
  'emergency.feedBackRoute': one.extend({ feedback: z.string().trim().min(1).max(2000), classification, by }),
  'emergency.addInstruction': z.strictObject({
    values: incidentInstructionSchema
      .pick({
        incidentId: true,
        reportId: true,
        leaderName: true,
        leaderTitle: true,
        text: true,
        channel: true,
        isReadBack: true,
      })
      .extend({ receivedAt: at, classification }),
  }),
  'emergency.forwardInstruction': one.extend({
    toUnit: z.string().trim().min(1).max(60),
    toOfficeId: id.optional(),
    dueAt: instantSchema.optional(),
  }),
  'emergency.signInstruction': one.extend({ by }),
  'emergency.startInstruction': one.extend({ by }),
  'emergency.feedBackInstruction': one.extend({ feedback: z.string().trim().min(1).max(4000), classification, by }),
  'emergency.showLeader': one.extend({ at }),
  'emergency.closeInstruction': one,
  'emergency.waive': z.strictObject({
    incidentId: id,
    obligationKey: z.string().min(1).max(120),
    reason,
    approvedBy: who,
  }),
  'emergency.answerAlarm': z.strictObject({ incidentId: id, alarmKey: z.string().regex(/^[0-9A-Za-z-]{1,50}$/), by }),
  /** Written by workstations by themselves, when an alarm has gone unanswered. */
  'emergency.escalate': z.strictObject({
    incidentId: id,
    alarmKey: z.string().regex(/^[0-9A-Za-z-]{1,50}$/),
    step: escalationStepSchema,
  }),
  'emergency.addRecipient': z.strictObject({ values: reportRecipientSchema }),
  'emergency.editRecipient': one.extend({ changes }),
  'emergency.removeRecipient': one,
  'rules.saveSlaPack': z.strictObject({ baseRevision, values: slaPackSchema }),
  'rules.removeSlaPack': one,
  'rules.saveThresholdTable': z.strictObject({ baseRevision, values: thresholdTableSchema }),
  'rules.removeThresholdTable': one,
} as const;

export type EmergencyCommandName = keyof typeof emergencyCommandSchemas;
