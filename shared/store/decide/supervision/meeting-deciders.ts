import type { MeetingCommandName } from '../../meeting-commands.ts';
import type { Deciders } from '../context.ts';
import { addEntries, confirmReceipt, editEntry, moveEntry, removeEntry } from './meeting-entries.ts';
import { cancel, edit, goBack, hold, issueMinutes, notify, plan, renumber } from './meetings.ts';

/** What each command of 主任联席会议 means for the records. */
export const meetingDeciders: Deciders<MeetingCommandName> = {
  'meetings.plan': plan,
  'meetings.edit': edit,
  'meetings.notify': notify,
  'meetings.hold': hold,
  'meetings.issueMinutes': issueMinutes,
  'meetings.cancel': cancel,
  'meetings.goBack': goBack,
  'meetings.renumber': renumber,
  'meetings.addEntries': addEntries,
  'meetings.editEntry': editEntry,
  'meetings.removeEntry': removeEntry,
  'meetings.moveEntry': moveEntry,
  'meetings.confirmReceipt': confirmReceipt,
};
