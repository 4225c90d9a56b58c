import type { SupervisionCommandName } from '../../supervision-commands.ts';
import type { Deciders } from '../context.ts';
import { assign, reassign, sign, start, urge } from './assignments.ts';
import { addNote, archive, carryOn, close, merge, pause, reopen, resume, withdraw } from './endings.ts';
import { decideExtension, feedBack, passFeedback, requestExtension, returnFeedback } from './feedback.ts';
import { approve, edit, register, renumber, sendBack, submit } from './matters.ts';
import { removeSupervisionRules, saveSupervisionRules } from './supervision-settings.ts';

/** What each command of 督办 means for the records. */
export const supervisionDeciders: Deciders<SupervisionCommandName> = {
  'supervision.register': register,
  'supervision.edit': edit,
  'supervision.submit': submit,
  'supervision.approve': approve,
  'supervision.sendBack': sendBack,
  'supervision.renumber': renumber,
  'supervision.assign': assign,
  'supervision.sign': sign,
  'supervision.start': start,
  'supervision.reassign': reassign,
  'supervision.feedBack': feedBack,
  'supervision.passFeedback': passFeedback,
  'supervision.returnFeedback': returnFeedback,
  'supervision.close': close,
  'supervision.carryOn': carryOn,
  'supervision.archive': archive,
  'supervision.reopen': reopen,
  'supervision.requestExtension': requestExtension,
  'supervision.decideExtension': decideExtension,
  'supervision.urge': urge,
  'supervision.pause': pause,
  'supervision.resume': resume,
  'supervision.withdraw': withdraw,
  'supervision.merge': merge,
  'supervision.addNote': addNote,
  'rules.saveSupervisionRules': saveSupervisionRules,
  'rules.removeSupervisionRules': removeSupervisionRules,
};
