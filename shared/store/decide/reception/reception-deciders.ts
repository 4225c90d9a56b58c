import type { ReceptionCommandName } from '../../reception-commands.ts';
import type { Deciders } from '../context.ts';
import { saveSheet, signSheet } from './expense-sheets.ts';
import { issuePlan, readIssue, signIssue } from './plan-issues.ts';
import { followStop, linkStop, unlinkStop } from './plan-links.ts';
import { addEntries, editEntry, moveEntry, removeEntry, setTaskState } from './visit-entries.ts';
import { letStand, removeReceptionRules, saveReceptionRules } from './visit-settings.ts';
import { addNote, advance, approve, cancel, goBack, postpone, resume, returnPlan } from './visit-stages.ts';
import { clone, edit, register } from './visits.ts';

/** What each command of reception means for the records. */
export const receptionDeciders: Deciders<ReceptionCommandName> = {
  'reception.register': register,
  'reception.edit': edit,
  'reception.advance': advance,
  'reception.goBack': goBack,
  'reception.approve': approve,
  'reception.returnPlan': returnPlan,
  'reception.cancel': cancel,
  'reception.postpone': postpone,
  'reception.resume': resume,
  'reception.addNote': addNote,
  'reception.addEntries': addEntries,
  'reception.editEntry': editEntry,
  'reception.removeEntry': removeEntry,
  'reception.moveEntry': moveEntry,
  'reception.setTaskState': setTaskState,
  'reception.linkStop': linkStop,
  'reception.unlinkStop': unlinkStop,
  'reception.followStop': followStop,
  'reception.issuePlan': issuePlan,
  'reception.readIssue': readIssue,
  'reception.signIssue': signIssue,
  'reception.letStand': letStand,
  'reception.saveSheet': saveSheet,
  'reception.signSheet': signSheet,
  'reception.clone': clone,
  'rules.saveReceptionRules': saveReceptionRules,
  'rules.removeReceptionRules': removeReceptionRules,
};
