import type { Command, CommandName } from '../commands.ts';
import { approveAbsence, editAbsence, fileAbsence, removeAbsence, reportReturn } from './absences.ts';
import { acceptClash, approve, publish, sendBack, sendForApproval } from './bulletins.ts';
import { issueChange } from './change-orders.ts';
import { saveContacts } from './contacts.ts';
import type { Deciders, Decision, DecisionContext } from './context.ts';
import { addEntries, editEntry, removeEntry, removePlanRules, savePlanRules } from './directory.ts';
import { dutyDeciders } from './duty/duty-deciders.ts';
import { emergencyDeciders } from './emergency/emergency-deciders.ts';
import { createItem, editItem, importItems, removeItem } from './plan-items.ts';
import { markRead, signReceipt } from './receipts.ts';
import { receptionDeciders } from './reception/reception-deciders.ts';
import { chooseValue, restore } from './records.ts';
import { acceptSubmission, returnSubmission, submitWeek, urgeSubmission } from './submissions.ts';
import { meetingDeciders } from './supervision/meeting-deciders.ts';
import { supervisionDeciders } from './supervision/supervision-deciders.ts';
import { removeEntry as removeCalendarEntry, saveDay, saveNotice } from './work-calendar.ts';

const deciders: Deciders<CommandName> = {
  'directory.addEntries': addEntries,
  'directory.editEntry': editEntry,
  'directory.removeEntry': removeEntry,
  'directory.saveContacts': saveContacts,
  'absences.file': fileAbsence,
  'absences.edit': editAbsence,
  'absences.remove': removeAbsence,
  'absences.approve': approveAbsence,
  'absences.reportReturn': reportReturn,
  'calendar.saveNotice': saveNotice,
  'calendar.saveDay': saveDay,
  'calendar.remove': removeCalendarEntry,
  'rules.savePlanRules': savePlanRules,
  'rules.removePlanRules': removePlanRules,
  'records.restore': restore,
  'records.chooseValue': chooseValue,
  'plans.createItem': createItem,
  'plans.editItem': editItem,
  'plans.removeItem': removeItem,
  'plans.importItems': importItems,
  'plans.submitWeek': submitWeek,
  'plans.acceptSubmission': acceptSubmission,
  'plans.returnSubmission': returnSubmission,
  'plans.urgeSubmission': urgeSubmission,
  'plans.acceptClash': acceptClash,
  'plans.sendForApproval': sendForApproval,
  'plans.sendBack': sendBack,
  'plans.approve': approve,
  'plans.publish': publish,
  'plans.issueChange': issueChange,
  'plans.markRead': markRead,
  'plans.signReceipt': signReceipt,
  ...dutyDeciders,
  ...emergencyDeciders,
  ...receptionDeciders,
  ...supervisionDeciders,
  ...meetingDeciders,
};

/** What a person's intent means for the records, or why it is refused. Pure: state, rights, clock and keys come in. */
export function decide(command: Command, context: DecisionContext): Decision {
  const decider = deciders[command.name] as (input: Command['input'], context: DecisionContext) => Decision;
  return decider(command.input, context);
}
