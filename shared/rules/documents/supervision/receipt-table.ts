import type { MeetingAttendee } from '../../../domain/supervision/joint-meeting.ts';
import type { Kept } from '../../kept.ts';
import { cleanText } from '../plan-texts.ts';
import type { TablePart } from '../print-document.ts';
import { type PlainColumn, wordTable } from '../reception/plain-tables.ts';
import { noticeWords } from './meeting-wording.ts';

const { receipt: titles } = noticeWords;

/** Between the margins of a letter's sheet on its side. */
const columns: readonly PlainColumn[] = [
  { title: titles.unit, widthMm: 25, isStart: true },
  { title: titles.name, widthMm: 17 },
  { title: titles.gender, widthMm: 9 },
  { title: titles.ethnicity, widthMm: 12 },
  { title: titles.position, widthMm: 22, isStart: true },
  { title: titles.mobile, widthMm: 26 },
  { title: titles.reply, widthMm: 12 },
  { title: titles.substitute, widthMm: 27, isStart: true },
  { title: titles.plate, widthMm: 21.5 },
  { title: titles.board, widthMm: 13 },
  { title: titles.remarks, widthMm: 13.5, isStart: true },
  { title: titles.unitContact, widthMm: 27 },
];

/** Lines that a form has at least, for units that send several people. */
const LEAST_ROWS = 8;

/** 参会回执: a line for each who was asked, with what is known already, and empty ones to be filled in (plans-and-reception.md §4.2). */
export function receiptTable(attendees: readonly Kept<MeetingAttendee>[]): TablePart {
  const spare = Math.max(0, LEAST_ROWS - attendees.length);
  const rows = [
    ...attendees.map(({ values }) => rowOf(values)),
    ...Array.from({ length: spare }, () => columns.map(() => '')),
  ];
  return wordTable(columns, rows, 'landscape');
}

const rowOf = (attendee: MeetingAttendee): string[] => [
  attendee.unit.name,
  attendee.name,
  attendee.gender,
  attendee.ethnicity,
  attendee.position,
  attendee.mobile,
  noticeWords.replies[attendee.reply],
  substituteText(attendee),
  attendee.plate,
  [attendee.lodging, attendee.meals].map(cleanText).filter(Boolean).join('/'),
  attendee.remarks,
  [attendee.unitContact, attendee.unitPhone].map(cleanText).filter(Boolean).join('\n'),
];

function substituteText({ substitute }: MeetingAttendee): string {
  if (!substitute) return '';
  const { name, position, reason } = substitute;
  return [name, position, reason].map(cleanText).filter(Boolean).join('/');
}
