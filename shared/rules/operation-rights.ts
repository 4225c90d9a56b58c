import { partsOfRecordId } from '../domain/record.ts';
import {
  each,
  isOfOffice,
  lasting,
  once,
  onlyFields,
  type RightsContext,
  type RightsVerdict,
  type Rule,
  verdict,
  type WrittenChange,
} from './change-rule.ts';
import { mayWriteContact } from './directory/contact-rights.ts';
import { isDutyRecordOf } from './duty/duty-ids.ts';
import { isAnsweredBy } from './emergency/emergency-ids.ts';
import { isRecipientEntry, isToldAnswer } from './emergency/recipient-writes.ts';
import { type Actor, may } from './permissions.ts';
import { subjectRules } from './subject-change-rules.ts';

/**
 * Whether a member may have written this, judged by what stays so for ever: the change itself, who the member is, and the
 * offices a record was entered for, which are only ever added to. So the answer is the same in whatever order journals
 * arrive [S-9]. It bounds what a workstation that was tampered with can do; the exact rules are `decide`'s. Kinds of a
 * newer version pass.
 */
export function judgeChange(change: WrittenChange, member: Actor, context: RightsContext): RightsVerdict {
  if (change.personId !== member.personId) return 'mayNot';
  const { kind } = partsOfRecordId(change.recordId);
  const rule = Object.hasOwn(ruleByKind, kind) ? ruleByKind[kind] : undefined;
  return rule ? rule(change, member, context) : 'may';
}

const isLeadEditor = (member: Actor, { leadOfficeId }: RightsContext): boolean =>
  may(member, 'plans.publish', leadOfficeId);

const byLead: Rule = (_change, member, context) => verdict(isLeadEditor(member, context));

const directory: Rule = ({ recordId, fields }, member, context) => {
  const isOwnPerson = recordId === member.personId && !(context.deletedField in fields);
  // Who leads decides who sees every plan.
  if (fields.isLead === true && !isLeadEditor(member, context)) return 'mayNot';
  const isDeletion = Array.isArray(fields[context.deletedField]);
  const action = isDeletion ? 'directory.removeEntry' : 'directory.editEntry';
  return verdict(isOwnPerson || may(member, action, context.leadOfficeId));
};

/** An item stays with the office it was entered for: what names an office is a beginning and replaces nothing. */
const planItem: Rule = ({ recordId, fields, replaces }, member, context) => {
  const isBeginning = fields.officeId !== undefined;
  const isCarriedOver = (id: string): boolean => context.predecessors.some((writer) => id.startsWith(`${writer}.`));
  if (isBeginning && !Object.values(replaces).flat().every(isCarriedOver)) return 'mayNot';
  if (isLeadEditor(member, context)) return 'may';
  if (!may(member, 'plans.editItem', context.leadOfficeId)) return 'mayNot';
  if (isBeginning) return verdict(fields.officeId === member.officeId);
  return context.officesOf(recordId).includes(member.officeId) ? 'may' : 'wait';
};

/** Which office serves a leader may change, so any editor may report; that it was approved only the lead office says. */
const absence: Rule = (change, member, context) => {
  const { approvedAt, approvedBy } = change.fields;
  const isApproval = [approvedAt, approvedBy].some((value) => value !== undefined && value !== null);
  return isApproval ? byLead(change, member, context) : verdict(may(member, 'absences.file', context.leadOfficeId));
};

const submission: Rule = ({ recordId, fields }, member, context) => {
  if (may(member, 'plans.acceptSubmission', context.leadOfficeId)) return 'may';
  const isOwn = partsOfRecordId(recordId).key === partsOfRecordId(member.officeId).key;
  const isSubmitting = fields.state === undefined || fields.state === 'submitted' || fields.state === 'draft';
  const isUrging = fields.urgedAt !== undefined && fields.urgedAt !== null;
  const isAllowed = isOwn && isOfOffice(fields.officeId, member) && isSubmitting && !isUrging;
  return verdict(isAllowed && may(member, 'plans.submitWeek', context.leadOfficeId));
};

const bulletin: Rule = ({ fields }, member, context) => {
  const needsDirector = fields.state === 'approved' || fields.state === 'collecting';
  const action = needsDirector ? 'plans.approve' : 'plans.sendForApproval';
  return verdict(may(member, action, context.leadOfficeId));
};

const receipt: Rule = ({ recordId, fields }, member, context) => {
  const { key } = partsOfRecordId(recordId);
  const ofOffice = `_${partsOfRecordId(member.officeId).key}`;
  const isOwn = key.endsWith(ofOffice) || key.endsWith(`${ofOffice}_${partsOfRecordId(member.personId).key}`);
  const isOwnReading = fields.personId === undefined || fields.personId === member.personId;
  const isSigning = fields.signedAt !== undefined || fields.signedBy !== undefined;
  const action = isSigning ? 'plans.signReceipt' : 'plans.markRead';
  return verdict(
    isOwn && isOwnReading && isOfOffice(fields.officeId, member) && may(member, action, context.leadOfficeId),
  );
};

/** A duty record is the office's that its id names: that stays so, whatever arrives. */
const ofOwnOffice = ({ recordId, fields }: WrittenChange, member: Actor): boolean =>
  isDutyRecordOf(member.officeId, recordId) && isOfOffice(fields.officeId, member);

/** Written by the office whose it is, or by the lead office for it. */
const duty =
  (actionOf: (change: WrittenChange) => string): Rule =>
  (change, member, { leadOfficeId }) => {
    const action = actionOf(change);
    const officeId = ofOwnOffice(change, member) ? member.officeId : '';
    return verdict(may(member, action, leadOfficeId, officeId));
  };

const always = (action: string) => duty(() => action);

/** What an adjustment puts on a shift, whoever may ask for one may write; who is due, whoever makes the roster. */
const shift = duty(({ fields }) =>
  Object.keys(fields).every((field) => field === 'adjustmentId') ? 'duty.requestAdjustment' : 'duty.editShift',
);

const roster = duty(({ fields }) => {
  if (fields.state === 'locked') return 'duty.lockRoster';
  // Editing a roster that was reviewed makes it a draft again.
  return fields.state === 'draft' ? 'duty.editShift' : 'duty.publishRoster';
});

const adjustment = duty(({ fields }) => {
  if (fields.filedBy !== undefined) return 'duty.fileAdjustment';
  const approvals = [fields.officeApprovedBy, fields.chiefApprovedBy];
  return approvals.some((value) => value !== undefined) ? 'duty.approveAdjustment' : 'duty.requestAdjustment';
});

const spotCheck = duty(({ fields }) =>
  Object.keys(fields).every((field) => field.startsWith('rectifi')) ? 'duty.rectify' : 'duty.addSpotCheck',
);

const logged = (action: string): Rule => once(always(action));

const incident = lasting(
  duty(({ fields }) => {
    if (fields.personalDataDestroyedAt !== undefined) return 'emergency.destroyPersonalData';
    return fields.response === 'archived' ? 'emergency.archive' : 'emergency.register';
  }),
);

/** By whoever may write it anyway, or, where `isAnswer`, by the desk of the office that it was told or asked. */
const answerable =
  (own: Rule, isAnswer: (change: WrittenChange, member: Actor) => boolean): Rule =>
  (change, member, context) =>
    own(change, member, context) === 'may'
      ? 'may'
      : verdict(isAnswer(change, member) && may(member, 'emergency.signRoute', context.leadOfficeId));

const isRouteAnswer = onlyFields(
  'readAt',
  'readBy',
  'signedAt',
  'signedBy',
  'verifyingAt',
  'verifiedAt',
  'verifiedBy',
  'feedback',
  'feedbackAt',
);

const reportRoute = lasting(
  answerable(
    always('emergency.sendReport'),
    (change, { officeId }) => isAnsweredBy(officeId, change.recordId) && isRouteAnswer(change),
  ),
);

/** To whom an instruction is forwarded is said after it was made, so its id does not say who answers: any office's desk may. */
const instruction = lasting(
  answerable(
    always('emergency.addInstruction'),
    onlyFields('signedAt', 'signedBy', 'startedAt', 'feedback', 'feedbackAt', 'feedbackBy'),
  ),
);

/** Whoever answers for another office's incident says so in its timeline. */
const timelineEntry = once(answerable(always('emergency.addNote'), isRecipientEntry));

const alarmAnswer = once(
  answerable(always('emergency.answerAlarm'), (change, { officeId }) => isToldAnswer(change, officeId)),
);

const ruleByKind: Readonly<Record<string, Rule>> = {
  ...each(byLead, 'workspace', 'planRules', 'calendarNotice', 'calendarDay', 'bulletinVersion', 'dutyRules'),
  ...each(
    byLead,
    'specialPeriod',
    'slaPack',
    'thresholdTable',
    'reportRecipient',
    'receptionRules',
    'supervisionRules',
  ),
  ...each(directory, 'office', 'person', 'leader', 'venue'),
  ...each(always('duty.editEntry'), 'dutyMember', 'dutyLeave', 'dutyPost', 'dutyGroup'),
  contact: (change, member, { leadOfficeId }) => verdict(mayWriteContact(change, member, leadOfficeId)),
  absence,
  planItem,
  submission,
  bulletin,
  changeOrder: byLead,
  clashAcceptance: byLead,
  receipt,
  dutyRoom: always('duty.saveRoom'),
  dutyTemplate: always('duty.saveTemplate'),
  dutyRoster: roster,
  dutyRosterVersion: logged('duty.publishRoster'),
  dutyShift: shift,
  dutyRotation: always('duty.applyRoster'),
  dutyAdjustment: adjustment,
  dutyLogEntry: logged('duty.logEntry'),
  callRecord: logged('duty.logCall'),
  handover: always('duty.handOver'),
  spotCheck,
  dailyReport: always('duty.reportDay'),
  dutyWarning: always('duty.receiveWarning'),
  restTaken: always('duty.takeRest'),
  incident,
  incidentSeverity: logged('emergency.setSeverity'),
  incidentPerson: always('emergency.savePerson'),
  incidentReport: lasting(always('emergency.draftReport')),
  reportRoute,
  incidentInstruction: instruction,
  obligationWaiver: logged('emergency.waive'),
  timelineEntry,
  alarmAnswer,
  alarmEscalation: logged('emergency.escalate'),
  classifiedStub: logged('emergency.keepStub'),
  ...subjectRules,
};
