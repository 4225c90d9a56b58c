import type { MeetingAttendee } from '../../../domain/supervision/joint-meeting.ts';
import type { MeetingFile } from '../../supervision/matter-book.ts';
import { type AttendanceCounts, attendanceOf } from '../../supervision/meeting-attendance.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { cleanText, clockText, longDateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import { emptyRow, type PlainColumn, wordTable } from '../reception/plain-tables.ts';
import { attendClassNames, attendReplyNames, signInNames } from './meeting-names.ts';
import { isSignInKept } from './meeting-presence.ts';
import { placeOf } from './meeting-texts.ts';
import { attendanceWords } from './meeting-wording.ts';
import type { SupervisionSource } from './supervision-source.ts';

/** 签到和到会情况: how many were there of each class, and a line for each who was asked, to sign by hand (plans-and-reception.md §4.3). */
export function attendanceSheet({ meeting, attendees }: MeetingFile, source: SupervisionSource): PrintDocument {
  const all = attendees.map(({ values }) => values);
  const isKept = isSignInKept(all, meeting);
  const start = meeting.startAt === undefined ? '' : clockText(meeting.startAt);
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: {
      ...recordHead(attendanceWords.title(cleanText(meeting.title)), source),
      range: attendanceWords.when(longDateText(meeting.heldOn) + start, placeOf(meeting, source)),
    },
    parts: [countTable(all, isKept), peopleTable(all)],
    foot: [isKept ? attendanceWords.notes : attendanceWords.openNotes],
  };
}

const { counts: countTitles, columns: titles } = attendanceWords;

const countColumns: readonly PlainColumn[] = Object.values(countTitles).map((title, index) => ({
  title,
  widthMm: index === 0 ? 43 : 28,
}));

/** A row for 出席, and one for 列席 where there are any. What is counted by the sheet stays open until it is kept. */
function countTable(all: readonly MeetingAttendee[], isKept: boolean): TablePart {
  const rows = (['attend', 'observe'] as const).flatMap((group) => {
    const own = all.filter(({ attendClass }) => attendClass === group);
    // Who only listens in is not expected to be there, and is counted for its own row alone.
    const counts = attendanceOf(own.map((each) => ({ ...each, attendClass: 'attend' as const })));
    const texts = isKept ? countTexts(counts) : [String(counts.expected)];
    return group === 'observe' && own.length === 0 ? [] : [[attendClassNames[group], ...texts]];
  });
  return wordTable(countColumns, rows, 'landscape');
}

const countTexts = (counts: AttendanceCounts): string[] => [
  String(counts.expected),
  String(counts.came),
  rateText(counts),
  ...[counts.late, counts.leftEarly, counts.substitutes, counts.onLeave, counts.absent].map(String),
];

const rateText = ({ came, expected }: AttendanceCounts): string =>
  expected === 0 ? attendanceWords.none : attendanceWords.rate(String(Math.round((came / expected) * 1000) / 10));

const columns: readonly PlainColumn[] = [
  { title: titles.number, widthMm: 12 },
  { title: titles.unit, widthMm: 38, isStart: true },
  { title: titles.name, widthMm: 20 },
  { title: titles.position, widthMm: 34, isStart: true },
  { title: titles.group, widthMm: 14 },
  { title: titles.reply, widthMm: 17 },
  { title: titles.signIn, widthMm: 17 },
  { title: titles.substitute, widthMm: 32, isStart: true },
  { title: titles.leave, widthMm: 35, isStart: true },
  { title: titles.signature, widthMm: 26 },
  { title: titles.remarks, widthMm: 22, isStart: true },
];

function peopleTable(all: readonly MeetingAttendee[]): TablePart {
  const table = wordTable(
    columns,
    all.map((attendee, index) => rowOf(attendee, index + 1)),
    'landscape',
  );
  return all.length === 0 ? { ...table, groups: [emptyRow(columns, attendanceWords.nobody)] } : table;
}

const rowOf = (attendee: MeetingAttendee, number: number): string[] => [
  String(number),
  attendee.unit.name,
  attendee.name,
  attendee.position,
  attendClassNames[attendee.attendClass],
  attendReplyNames[attendee.reply],
  attendee.signIn === 'none' ? '' : signInNames[attendee.signIn],
  substituteText(attendee),
  leaveText(attendee),
  '',
  attendee.remarks,
];

function substituteText({ substitute }: MeetingAttendee): string {
  if (!substitute) return '';
  const who = [substitute.name, substitute.position].map(cleanText).filter(Boolean).join(' ');
  return approved(who, substitute.approvedBy);
}

function leaveText({ reply, leaveReason, leaveApprovedBy, substitute }: MeetingAttendee): string {
  const reason = cleanText(leaveReason || (substitute?.reason ?? ''));
  if (reply !== 'leave') return reason;
  return approved(reason, leaveApprovedBy);
}

const approved = (words: string, who: string): string =>
  cleanText(who) === '' ? attendanceWords.notApproved(words) : attendanceWords.approvedBy(words, cleanText(who));
