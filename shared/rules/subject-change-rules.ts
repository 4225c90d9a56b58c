import { each, isOfOffice, lasting, once, onlyFields, type Rule, verdict } from './change-rule.ts';
import { may } from './permissions.ts';
import { isReceiptOf } from './reception/reception-ids.ts';

/** Which offices work on a visit may change while it is prepared, so whoever works on visits in any office may write to one. */
const visit: Rule = (_change, member, { leadOfficeId }) => verdict(may(member, 'reception.edit', leadOfficeId));

/** Of a task, what became of it, also by whoever answers for it. */
const receptionTask: Rule = (change, member, context) =>
  visit(change, member, context) === 'may'
    ? 'may'
    : verdict(
        onlyFields('state', 'stateAt', 'stateBy', 'remarks')(change) &&
          may(member, 'reception.setTaskState', context.leadOfficeId),
      );

const receptionReceipt: Rule = ({ recordId, fields }, member, { leadOfficeId }) => {
  const action = fields.signedAt !== undefined ? 'reception.signIssue' : 'reception.readIssue';
  const isOwn = isReceiptOf(member.officeId, recordId) && isOfOffice(fields.officeId, member);
  return verdict(isOwn && may(member, action, leadOfficeId));
};

/** Which units answer for a matter may change, so any office's people who work on matters may write to one; what is decided is `decide`'s. */
const matter: Rule = (_change, member, { leadOfficeId }) => verdict(may(member, 'supervision.feedBack', leadOfficeId));

/** The four offices prepare their meeting together. */
const meeting: Rule = (_change, member, { leadOfficeId }) => verdict(may(member, 'meetings.edit', leadOfficeId));

/** Who may have written what about visits, matters and meetings. */
export const subjectRules: Readonly<Record<string, Rule>> = {
  reception: lasting(visit),
  receptionGuest: visit,
  itineraryStop: visit,
  receptionTask,
  receptionMeal: visit,
  receptionRoom: visit,
  receptionVehicle: visit,
  seatPlan: visit,
  expenseSheet: lasting(visit),
  receptionIssue: once(visit),
  receptionReceipt: lasting(receptionReceipt),
  receptionStep: once(visit),
  findingOverride: once(visit),
  matter: lasting(matter),
  matterFeedback: lasting(matter),
  matterExtension: lasting(matter),
  matterUrge: once(matter),
  matterReceipt: once(matter),
  matterStep: once(matter),
  jointMeeting: lasting(meeting),
  ...each(meeting, 'meetingTopic', 'meetingAttendee', 'meetingDecision'),
};
