import { z } from 'zod';
import { absenceSchema } from './absence.ts';
import { contactSchema } from './contact.ts';
import { dutyAdjustmentSchema } from './duty/duty-adjustment.ts';
import { dailyReportSchema, dutyWarningSchema, restTakenSchema, spotCheckSchema } from './duty/duty-inspection.ts';
import { callRecordSchema, dutyLogEntrySchema } from './duty/duty-log.ts';
import { dutyRosterSchema, dutyRosterVersionSchema, dutyRotationSchema, dutyShiftSchema } from './duty/duty-roster.ts';
import { dutyRulesSchema } from './duty/duty-rules.ts';
import {
  dutyGroupSchema,
  dutyLeaveSchema,
  dutyMemberSchema,
  dutyPostSchema,
  dutyRoomSchema,
} from './duty/duty-staff.ts';
import { dutyTemplateSchema, specialPeriodSchema } from './duty/duty-template.ts';
import { handoverSchema } from './duty/handover.ts';
import { reportRecipientSchema, slaPackSchema, thresholdTableSchema } from './emergency/emergency-rules.ts';
import { classifiedStubSchema, incidentPersonSchema, incidentSchema } from './emergency/incident.ts';
import { alarmAnswerSchema, alarmEscalationSchema } from './emergency/incident-alarm.ts';
import { incidentInstructionSchema } from './emergency/incident-instruction.ts';
import { incidentReportSchema, reportRouteSchema } from './emergency/incident-report.ts';
import { incidentSeveritySchema } from './emergency/incident-severity.ts';
import { obligationWaiverSchema, timelineEntrySchema } from './emergency/incident-timeline.ts';
import { leaderSchema } from './leader.ts';
import { membershipSchema } from './membership.ts';
import { officeSchema, personSchema } from './office.ts';
import {
  bulletinSchema,
  bulletinVersionSchema,
  changeOrderSchema,
  clashAcceptanceSchema,
  receiptSchema,
  submissionSchema,
} from './plan-cycle.ts';
import { planItemSchema } from './plan-item.ts';
import { planRulesSchema } from './plan-rules.ts';
import { expenseSheetSchema } from './reception/expense-sheet.ts';
import { receptionSchema } from './reception/reception.ts';
import {
  findingOverrideSchema,
  receptionIssueSchema,
  receptionReceiptSchema,
  receptionStepSchema,
} from './reception/reception-issue.ts';
import { receptionRulesSchema } from './reception/reception-rules.ts';
import { seatPlanSchema } from './reception/seat-plan.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
  receptionRoomSchema,
  receptionTaskSchema,
  receptionVehicleSchema,
} from './reception/visit-parts.ts';
import { restorationSchema } from './restoration.ts';
import {
  jointMeetingSchema,
  meetingAttendeeSchema,
  meetingDecisionSchema,
  meetingTopicSchema,
} from './supervision/joint-meeting.ts';
import { matterSchema } from './supervision/matter.ts';
import {
  matterExtensionSchema,
  matterFeedbackSchema,
  matterReceiptSchema,
  matterStepSchema,
  matterUrgeSchema,
} from './supervision/matter-parts.ts';
import { supervisionRulesSchema } from './supervision/supervision-rules.ts';
import { venueSchema } from './venue.ts';
import { calendarDaySchema, calendarNoticeSchema } from './work-calendar.ts';

const workspaceSchema = z.strictObject({ districtName: z.string().trim().min(1).max(40) });

/** Every kind of record and the shape of its values. A kind is the first part of a record id. */
export const recordSchemas = {
  workspace: workspaceSchema,
  office: officeSchema,
  person: personSchema,
  leader: leaderSchema,
  venue: venueSchema,
  contact: contactSchema,
  planRules: planRulesSchema,
  planItem: planItemSchema,
  submission: submissionSchema,
  bulletin: bulletinSchema,
  bulletinVersion: bulletinVersionSchema,
  changeOrder: changeOrderSchema,
  receipt: receiptSchema,
  absence: absenceSchema,
  clashAcceptance: clashAcceptanceSchema,
  calendarNotice: calendarNoticeSchema,
  calendarDay: calendarDaySchema,
  dutyMember: dutyMemberSchema,
  dutyLeave: dutyLeaveSchema,
  dutyPost: dutyPostSchema,
  dutyGroup: dutyGroupSchema,
  dutyRoom: dutyRoomSchema,
  dutyTemplate: dutyTemplateSchema,
  dutyRules: dutyRulesSchema,
  specialPeriod: specialPeriodSchema,
  dutyRoster: dutyRosterSchema,
  dutyRosterVersion: dutyRosterVersionSchema,
  dutyShift: dutyShiftSchema,
  dutyRotation: dutyRotationSchema,
  dutyAdjustment: dutyAdjustmentSchema,
  dutyLogEntry: dutyLogEntrySchema,
  callRecord: callRecordSchema,
  handover: handoverSchema,
  spotCheck: spotCheckSchema,
  dailyReport: dailyReportSchema,
  dutyWarning: dutyWarningSchema,
  restTaken: restTakenSchema,
  slaPack: slaPackSchema,
  thresholdTable: thresholdTableSchema,
  reportRecipient: reportRecipientSchema,
  incident: incidentSchema,
  incidentSeverity: incidentSeveritySchema,
  incidentPerson: incidentPersonSchema,
  incidentReport: incidentReportSchema,
  reportRoute: reportRouteSchema,
  incidentInstruction: incidentInstructionSchema,
  obligationWaiver: obligationWaiverSchema,
  timelineEntry: timelineEntrySchema,
  alarmAnswer: alarmAnswerSchema,
  alarmEscalation: alarmEscalationSchema,
  classifiedStub: classifiedStubSchema,
  receptionRules: receptionRulesSchema,
  reception: receptionSchema,
  receptionGuest: receptionGuestSchema,
  itineraryStop: itineraryStopSchema,
  receptionTask: receptionTaskSchema,
  receptionMeal: receptionMealSchema,
  receptionRoom: receptionRoomSchema,
  receptionVehicle: receptionVehicleSchema,
  seatPlan: seatPlanSchema,
  expenseSheet: expenseSheetSchema,
  receptionIssue: receptionIssueSchema,
  receptionReceipt: receptionReceiptSchema,
  receptionStep: receptionStepSchema,
  findingOverride: findingOverrideSchema,
  supervisionRules: supervisionRulesSchema,
  matter: matterSchema,
  matterFeedback: matterFeedbackSchema,
  matterExtension: matterExtensionSchema,
  matterUrge: matterUrgeSchema,
  matterReceipt: matterReceiptSchema,
  matterStep: matterStepSchema,
  jointMeeting: jointMeetingSchema,
  meetingTopic: meetingTopicSchema,
  meetingAttendee: meetingAttendeeSchema,
  meetingDecision: meetingDecisionSchema,
  membership: membershipSchema,
  restoration: restorationSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordValues<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** Fields where two values at once are no dispute, since the earliest stands: what was received first, and what is written once. */
export const earliestWinsFields: Partial<Record<RecordKind, readonly string[]>> = {
  receipt: ['deliveredAt', 'readAt', 'readBy'],
  dutyLogEntry: Object.keys(dutyLogEntrySchema.shape),
  callRecord: Object.keys(callRecordSchema.shape),
  dutyRosterVersion: Object.keys(dutyRosterVersionSchema.shape),
  incidentSeverity: Object.keys(incidentSeveritySchema.shape),
  timelineEntry: Object.keys(timelineEntrySchema.shape),
  obligationWaiver: Object.keys(obligationWaiverSchema.shape),
  alarmAnswer: Object.keys(alarmAnswerSchema.shape),
  alarmEscalation: Object.keys(alarmEscalationSchema.shape),
  classifiedStub: Object.keys(classifiedStubSchema.shape),
  receptionIssue: Object.keys(receptionIssueSchema.shape),
  receptionReceipt: ['readAt', 'readBy', 'signedAt', 'signedBy'],
  receptionStep: Object.keys(receptionStepSchema.shape),
  findingOverride: Object.keys(findingOverrideSchema.shape),
  matterUrge: Object.keys(matterUrgeSchema.shape),
  matterReceipt: Object.keys(matterReceiptSchema.shape),
  matterStep: Object.keys(matterStepSchema.shape),
  meetingAttendee: ['receivedAt', 'receivedBy'],
  reportRoute: ['readAt', 'readBy', 'signedAt', 'signedBy', 'verifyingAt'],
};

/**
 * `kind.partition.key`. The partition is fixed when the record is made (`all` for the directory, the ISO week for plans, the
 * month or year for duty), so moving an item to another day never moves its record.
 */
export const recordIdSchema = z
  .string()
  .regex(/^[a-zA-Z]+\.[0-9A-Za-z-]+\.[0-9A-Za-z_-]+$/)
  .max(120);

export const recordId = (kind: RecordKind, partition: string, key: string): string => `${kind}.${partition}.${key}`;

export const directoryPartition = 'all';

/** The kind and partition named by an id; the kind may be one that only a newer version knows. */
export function partsOfRecordId(id: string): {
  readonly kind: string;
  readonly partition: string;
  readonly key: string;
} {
  const [kind = '', partition = '', key = ''] = id.split('.');
  return { kind, partition, key };
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordSchemas, kind);
