import type { EmergencyCommandName } from '../../emergency-commands.ts';
import type { Deciders } from '../context.ts';
import { answerAlarm, escalate, waive } from './alarm-answers.ts';
import { unclassified } from './classified-words.ts';
import {
  addRecipient,
  editRecipient,
  removeRecipient,
  removeSlaPack,
  removeThresholdTable,
  saveSlaPack,
  saveThresholdTable,
} from './emergency-settings.ts';
import { editFacts, setFact } from './incident-facts.ts';
import { destroyPersonalData, extendPersonalData, removePerson, savePerson } from './incident-people.ts';
import { keepStub, register, renumber } from './incidents.ts';
import {
  addInstruction,
  closeInstruction,
  feedBackInstruction,
  forwardInstruction,
  showLeader,
  signInstruction,
  startInstruction,
} from './instructions.ts';
import { reportByPhone, sendReport } from './report-sending.ts';
import { draftReport, editReport, passReview, returnReport, signReport, submitReport, voidReport } from './reports.ts';
import { addNote, archive, assess, endResponse, resumeResponse } from './responses.ts';
import {
  askAgain,
  confirmRoute,
  feedBackRoute,
  readRoutes,
  reportVerified,
  signRoute,
  startVerifying,
} from './routes.ts';
import { setSeverity } from './severities.ts';

/** What each command of emergency information means for the records. Whatever brings words is looked through for classified ones. */
export const emergencyDeciders: Deciders<EmergencyCommandName> = {
  'emergency.register': unclassified(register),
  'emergency.keepStub': keepStub,
  'emergency.editFacts': unclassified(editFacts),
  'emergency.renumber': renumber,
  'emergency.setFact': unclassified(setFact),
  'emergency.setSeverity': unclassified(setSeverity),
  'emergency.endResponse': unclassified(endResponse),
  'emergency.resumeResponse': unclassified(resumeResponse),
  'emergency.assess': unclassified(assess),
  'emergency.archive': unclassified(archive),
  'emergency.addNote': unclassified(addNote),
  'emergency.savePerson': unclassified(savePerson),
  'emergency.removePerson': removePerson,
  'emergency.extendPersonalData': unclassified(extendPersonalData),
  'emergency.destroyPersonalData': destroyPersonalData,
  'emergency.draftReport': unclassified(draftReport),
  'emergency.editReport': unclassified(editReport),
  'emergency.submitReport': submitReport,
  'emergency.passReview': passReview,
  'emergency.returnReport': unclassified(returnReport),
  'emergency.signReport': signReport,
  'emergency.voidReport': unclassified(voidReport),
  'emergency.reportByPhone': unclassified(reportByPhone),
  'emergency.sendReport': unclassified(sendReport),
  'emergency.confirmRoute': confirmRoute,
  'emergency.askAgain': askAgain,
  'emergency.readRoutes': readRoutes,
  'emergency.signRoute': signRoute,
  'emergency.startVerifying': startVerifying,
  'emergency.reportVerified': unclassified(reportVerified),
  'emergency.feedBackRoute': unclassified(feedBackRoute),
  'emergency.addInstruction': unclassified(addInstruction),
  'emergency.forwardInstruction': unclassified(forwardInstruction),
  'emergency.signInstruction': signInstruction,
  'emergency.startInstruction': startInstruction,
  'emergency.feedBackInstruction': unclassified(feedBackInstruction),
  'emergency.showLeader': showLeader,
  'emergency.closeInstruction': closeInstruction,
  'emergency.waive': unclassified(waive),
  'emergency.answerAlarm': answerAlarm,
  'emergency.escalate': escalate,
  'emergency.addRecipient': addRecipient,
  'emergency.editRecipient': editRecipient,
  'emergency.removeRecipient': removeRecipient,
  'rules.saveSlaPack': saveSlaPack,
  'rules.removeSlaPack': removeSlaPack,
  'rules.saveThresholdTable': saveThresholdTable,
  'rules.removeThresholdTable': removeThresholdTable,
};
