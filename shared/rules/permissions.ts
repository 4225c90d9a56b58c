import type { Office, Role } from '../domain/office.ts';
import {
  incidentActs,
  matterActs,
  matterAnswers,
  matterDecisions,
  meetingActs,
  recipientActs,
  visitActs,
} from './permission-acts.ts';

export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly officeId: string;
  readonly role: Role;
}

/** Which roles may do what; `lead` only in the lead office (区委办), `own` only for records of the actor's own office. */
type Grant = readonly [roles: readonly Role[], scope: 'any' | 'lead' | 'own'];

const planEditors: readonly Role[] = ['director', 'coordinator', 'liaison'];
const planLeads: readonly Role[] = ['director', 'coordinator'];
/** Who may sit at the duty desk of an office. */
const dutyHands: readonly Role[] = ['director', 'coordinator', 'liaison', 'dutyOfficer', 'reception'];
/** Who acts for the 总值班室, which is the lead office's. */
const dutyDesk: readonly Role[] = ['director', 'coordinator', 'dutyOfficer'];
/** Who works on visits. */
const visitHands: readonly Role[] = ['director', 'coordinator', 'liaison', 'reception'];
const rosterEditors: readonly Role[] = ['director', 'coordinator', 'liaison', 'dutyOfficer'];
const everyone: readonly Role[] = ['director', 'coordinator', 'liaison', 'dutyOfficer', 'reception', 'viewer'];

type Grants = Record<string, readonly Grant[]>;

const grant = (actions: readonly string[], ...to: Grant[]): Grants =>
  Object.fromEntries(actions.map((name) => [name, to]));

/** Role × request (modules/workspace.md, people and rights). A name that is not listed is refused. */
const grants: Readonly<Grants> = {
  'directory.addEntries': [[planEditors, 'any']],
  'directory.editEntry': [[planEditors, 'any']],
  'directory.removeEntry': [[planLeads, 'any']],
  'directory.saveContacts': [[dutyHands, 'own']],
  'directory.saveSharedContacts': [[planLeads, 'lead']],
  'directory.exportBook': [[dutyHands, 'own']],
  'rules.savePlanRules': [[planLeads, 'lead']],
  'absences.file': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'absences.edit': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'absences.remove': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'absences.reportReturn': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'absences.approve': [[planLeads, 'lead']],
  'calendar.saveNotice': [[planLeads, 'lead']],
  'calendar.saveDay': [[planLeads, 'lead']],
  'calendar.remove': [[planLeads, 'lead']],
  'rules.removePlanRules': [[planLeads, 'lead']],
  'records.restore': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'records.chooseValue': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'history.restoreRecords': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'history.restoreDirectory': [[planLeads, 'lead']],
  'history.writeCopy': [[planLeads, 'lead']],
  // A backup holds what lies on this computer anyway, and 查看 carries nothing away.
  'backups.make': [[dutyHands, 'any']],
  'fonts.set': [[dutyHands, 'any']],
  'history.restoreAll': [[['director'], 'lead']],
  'plans.createItem': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'plans.editItem': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'plans.removeItem': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'plans.importItems': [
    [planEditors, 'own'],
    [planLeads, 'lead'],
  ],
  'plans.submitWeek': [[planEditors, 'own']],
  'plans.acceptSubmission': [[planLeads, 'lead']],
  'plans.returnSubmission': [[planLeads, 'lead']],
  'plans.urgeSubmission': [[planLeads, 'lead']],
  'plans.acceptClash': [[planLeads, 'lead']],
  'plans.sendForApproval': [[planLeads, 'lead']],
  'plans.sendBack': [[['director'], 'lead']],
  'plans.approve': [[['director'], 'lead']],
  'plans.publish': [[planLeads, 'lead']],
  'plans.issueChange': [[planLeads, 'lead']],
  'members.invite': [[['director'], 'lead']],
  'members.remove': [[['director'], 'lead']],
  'members.revokeInvitation': [[['director'], 'lead']],
  ...dutyGrants(),
  ...emergencyGrants(),
  ...receptionGrants(),
  ...supervisionGrants(),
  'plans.markRead': [[everyone, 'own']],
  'plans.signReceipt': [[['director', 'coordinator', 'liaison', 'reception'], 'own']],
};

/** An office keeps its own roster, log and handovers; the 总值班室 files, checks, locks, and may do what an office left undone. */
function dutyGrants(): Grants {
  return {
    ...grant(
      [
        'duty.addEntries',
        'duty.editEntry',
        'duty.removeEntry',
        'duty.saveRoom',
        'duty.saveTemplate',
        'duty.removeTemplate',
      ],
      [rosterEditors, 'own'],
      [planLeads, 'lead'],
    ),
    ...grant(
      ['duty.applyRoster', 'duty.addShift', 'duty.editShift', 'duty.removeShift'],
      [rosterEditors, 'own'],
      [planLeads, 'lead'],
    ),
    ...grant(
      ['duty.reviewRoster', 'duty.publishRoster', 'duty.reopenRoster', 'duty.takeRest', 'duty.removeRest'],
      [planLeads, 'own'],
      [planLeads, 'lead'],
    ),
    ...grant(['duty.saveSpecialPeriod', 'duty.lockRoster', 'duty.unlockRoster'], [planLeads, 'lead']),
    ...grant(['rules.saveDutyRules', 'rules.removeDutyRules'], [planLeads, 'lead']),
    ...grant(
      [
        'duty.requestAdjustment',
        'duty.sendAdjustment',
        'duty.consentToAdjustment',
        'duty.declineAdjustment',
        'duty.withdrawAdjustment',
        'duty.startUrgently',
      ],
      [dutyHands, 'own'],
      [dutyDesk, 'lead'],
    ),
    ...grant(['duty.approveAdjustment', 'duty.rejectAdjustment'], [planLeads, 'own'], [planLeads, 'lead']),
    ...grant(['duty.fileAdjustment', 'duty.addSpotCheck', 'duty.editSpotCheck'], [dutyDesk, 'lead']),
    ...grant(
      [
        'duty.logEntry',
        'duty.logCall',
        'duty.handOver',
        'duty.acceptItems',
        'duty.takeOver',
        'duty.witnessHandover',
        'duty.rectify',
        'duty.reportDay',
      ],
      [dutyHands, 'own'],
    ),
    ...grant(
      ['duty.receiveWarning', 'duty.tellWarning', 'duty.forwardWarning', 'duty.readLog'],
      [dutyHands, 'own'],
      [dutyDesk, 'lead'],
    ),
  };
}

/** The desk does what an incident asks for, the 总值班室 what an office left undone; what ends a duty or is lost for good, the leads. */
function emergencyGrants(): Grants {
  return {
    ...grant(incidentActs, [dutyHands, 'own'], [dutyDesk, 'lead']),
    ...grant(
      ['emergency.archive', 'emergency.destroyPersonalData', 'emergency.waive'],
      [planLeads, 'own'],
      [planLeads, 'lead'],
    ),
    ...grant(recipientActs, [dutyHands, 'own']),
    ...grant(
      [
        'emergency.addRecipient',
        'emergency.editRecipient',
        'emergency.removeRecipient',
        'rules.saveSlaPack',
        'rules.removeSlaPack',
        'rules.saveThresholdTable',
        'rules.removeThresholdTable',
      ],
      [planLeads, 'lead'],
    ),
  };
}

/** The offices of a visit work on it, the lead office on all; whoever is told or answers for a task says so for itself. */
function receptionGrants(): Grants {
  return {
    ...grant(visitActs, [visitHands, 'own'], [planLeads, 'lead']),
    ...grant(['reception.signIssue'], [visitHands, 'own']),
    ...grant(['reception.setTaskState', 'reception.readIssue'], [dutyHands, 'own'], [planLeads, 'lead']),
    ...grant(['rules.saveReceptionRules', 'rules.removeReceptionRules'], [planLeads, 'lead']),
  };
}

/** An office tracks its own matters and answers for those it was given, the lead office tracks all; the four offices share their meeting. */
function supervisionGrants(): Grants {
  return {
    ...grant(matterActs, [planEditors, 'own'], [planLeads, 'lead']),
    ...grant(matterDecisions, [planLeads, 'own'], [planLeads, 'lead']),
    ...grant(matterAnswers, [visitHands, 'own'], [planLeads, 'lead']),
    ...grant(meetingActs, [planEditors, 'any']),
    ...grant(['rules.saveSupervisionRules', 'rules.removeSupervisionRules'], [planLeads, 'lead']),
  };
}

/**
 * Whether the actor may do `action` to a record of `officeId` (default: its own office).
 * `leadOfficeId` is the office that merges the plans.
 */
export function may(
  actor: Actor,
  action: string,
  leadOfficeId: string | undefined,
  officeId: string = actor.officeId,
): boolean {
  const forAction = Object.hasOwn(grants, action) ? (grants[action] ?? []) : [];
  return forAction.some(([roles, scope]) => {
    if (!roles.includes(actor.role)) return false;
    if (scope === 'any') return true;
    return scope === 'lead' ? actor.officeId === leadOfficeId : actor.officeId === officeId;
  });
}

/** Sees the whole of every office's plan: the lead office, except those who may only look. */
export const seesAllPlans = (actor: Actor, office: Office | undefined): boolean =>
  office?.isLead === true && actor.role !== 'viewer';
