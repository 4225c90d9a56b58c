import type { DutyCommandName } from '../../duty-commands.ts';
import type { Deciders } from '../context.ts';
import {
  approveAdjustment,
  consentToAdjustment,
  declineAdjustment,
  fileAdjustment,
  rejectAdjustment,
  requestAdjustment,
  sendAdjustment,
  startUrgently,
  withdrawAdjustment,
} from './adjustments.ts';
import {
  addEntries as addDutyEntries,
  editEntry as editDutyEntry,
  removeEntry as removeDutyEntry,
  removeDutyRules,
  removeTemplate,
  saveDutyRules,
  saveRoom,
  saveTemplate,
} from './duty-entries.ts';
import { logCall, logEntry } from './duty-log.ts';
import { acceptItems, handOver, takeOver, witnessHandover } from './handovers.ts';
import {
  addSpotCheck,
  editSpotCheck,
  forwardWarning,
  receiveWarning,
  rectify,
  removeRest,
  reportDay,
  takeRest,
  tellWarning,
} from './inspections.ts';
import { addShift, applyRoster, editShift, removeShift } from './roster-shifts.ts';
import { lockRoster, publishRoster, reopenRoster, reviewRoster, unlockRoster } from './roster-states.ts';

/** What each command of duty means for the records. */
export const dutyDeciders: Deciders<DutyCommandName> = {
  'duty.addEntries': addDutyEntries,
  'duty.editEntry': editDutyEntry,
  'duty.removeEntry': removeDutyEntry,
  'duty.saveRoom': saveRoom,
  'duty.saveTemplate': saveTemplate,
  'duty.removeTemplate': removeTemplate,
  'rules.saveDutyRules': saveDutyRules,
  'rules.removeDutyRules': removeDutyRules,
  'duty.applyRoster': applyRoster,
  'duty.addShift': addShift,
  'duty.editShift': editShift,
  'duty.removeShift': removeShift,
  'duty.reviewRoster': reviewRoster,
  'duty.publishRoster': publishRoster,
  'duty.lockRoster': lockRoster,
  'duty.unlockRoster': unlockRoster,
  'duty.reopenRoster': reopenRoster,
  'duty.requestAdjustment': requestAdjustment,
  'duty.sendAdjustment': sendAdjustment,
  'duty.consentToAdjustment': consentToAdjustment,
  'duty.declineAdjustment': declineAdjustment,
  'duty.approveAdjustment': approveAdjustment,
  'duty.rejectAdjustment': rejectAdjustment,
  'duty.fileAdjustment': fileAdjustment,
  'duty.withdrawAdjustment': withdrawAdjustment,
  'duty.startUrgently': startUrgently,
  'duty.logEntry': logEntry,
  'duty.logCall': logCall,
  'duty.handOver': handOver,
  'duty.acceptItems': acceptItems,
  'duty.takeOver': takeOver,
  'duty.witnessHandover': witnessHandover,
  'duty.addSpotCheck': addSpotCheck,
  'duty.editSpotCheck': editSpotCheck,
  'duty.rectify': rectify,
  'duty.reportDay': reportDay,
  'duty.receiveWarning': receiveWarning,
  'duty.tellWarning': tellWarning,
  'duty.forwardWarning': forwardWarning,
  'duty.takeRest': takeRest,
  'duty.removeRest': removeRest,
};
