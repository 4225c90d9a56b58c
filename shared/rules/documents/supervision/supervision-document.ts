import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { MatterFile, MeetingFile } from '../../supervision/matter-book.ts';
import { matterNumber } from '../../supervision/matter-number.ts';
import type { PageFormat, SheetFormat } from '../duty/duty-document.ts';
import { rangeText } from '../duty/duty-texts.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import { feedbackSlip } from './feedback-slip.ts';
import { matterLedger } from './matter-ledger.ts';
import { matterOrder } from './matter-order.ts';
import { feedbackWords, orderWords, resultWords, urgeWords } from './matter-wording.ts';
import { meetingMinutes } from './meeting-minutes.ts';
import { meetingNotice } from './meeting-notice.ts';
import { attendanceWords, minutesWords, noticeWords } from './meeting-wording.ts';
import { monthlyTable, spanText } from './monthly-table.ts';
import { resultPaper } from './result-paper.ts';
import type { SupervisionSource } from './supervision-source.ts';
import { ledgerWords, monthlyWords } from './table-wording.ts';
import { urgeLetter } from './urge-letter.ts';

/** 督办单 催办通知 反馈单 督查结果呈报单 of one matter. */
export type MatterDocumentChoice = { readonly matterId: string; readonly format: PageFormat } & (
  | { readonly document: 'order' | 'result' }
  | { readonly document: 'urge'; readonly urgeId: string }
  | { readonly document: 'feedback'; readonly feedbackId: string }
);

/** 台账 月度通报表 of the matters of some days. */
export interface MatterTableChoice {
  readonly document: 'ledger' | 'monthly';
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly format: SheetFormat;
}

/** 会议通知 纪要 签到和到会情况 of one meeting; the last is a workbook as well. */
export type MeetingDocumentChoice = { readonly meetingId: string } & (
  | { readonly document: 'notice' | 'minutes'; readonly format: PageFormat }
  | { readonly document: 'attendance'; readonly format: SheetFormat }
);

/** A file before it is written; `name` is not yet safe as the name of a file. */
export interface SupervisionFile {
  readonly kind: 'pages';
  readonly name: string;
  readonly format: SheetFormat;
  readonly document: PrintDocument;
}

type Pages = Pick<SupervisionFile, 'name' | 'document'>;

const fileOf = (format: SheetFormat, made: Pages | undefined): SupervisionFile | undefined =>
  made && { kind: 'pages', format, ...made };

/** The document that was chosen; undefined where the matter, or what of it is named, is not among the source's. */
export function matterDocument(choice: MatterDocumentChoice, source: SupervisionSource): SupervisionFile | undefined {
  const file = source.files.get(choice.matterId);
  return file && fileOf(choice.format, matterPages(choice, file, source));
}

function matterPages(choice: MatterDocumentChoice, file: MatterFile, source: SupervisionSource): Pages | undefined {
  const [number, title] = [matterNumber(file.matter), cleanText(file.matter.title)];
  switch (choice.document) {
    case 'order':
      return { name: orderWords.file(number, title), document: matterOrder(file, source) };
    case 'result':
      return { name: resultWords.file(number, title), document: resultPaper(file, source) };
    case 'urge': {
      const urge = file.urges.find(({ id }) => id === choice.urgeId)?.values;
      if (!urge) return undefined;
      const name = urgeWords.file(number, cleanText(urge.unitName), urge.sequence);
      return { name, document: urgeLetter(urge, file, source) };
    }
    case 'feedback': {
      const feedback = file.feedback.find(({ id }) => id === choice.feedbackId)?.values;
      if (!feedback) return undefined;
      const day = longDateText(chinaTimeOf(feedback.handedInAt).date);
      const name = feedbackWords.file(number, cleanText(feedback.unitName), day);
      return { name, document: feedbackSlip(feedback, file, source) };
    }
  }
}

/** The table that was chosen, over the matters of the source. */
export function matterTable(choice: MatterTableChoice, source: SupervisionSource): SupervisionFile {
  const { from, until, format } = choice;
  const made =
    choice.document === 'ledger'
      ? { name: ledgerWords.file(rangeText(from, until)), document: matterLedger(from, until, source) }
      : { name: monthlyWords.file(spanText(from, until)), document: monthlyTable(from, until, source) };
  return { kind: 'pages', format, ...made };
}

/** The document that was chosen; undefined where the meeting is not among the source's. */
export function meetingDocument(choice: MeetingDocumentChoice, source: SupervisionSource): SupervisionFile | undefined {
  const file = source.meetings.get(choice.meetingId);
  return file && fileOf(choice.format, meetingPages(choice.document, file, source));
}

function meetingPages(
  document: MeetingDocumentChoice['document'],
  file: MeetingFile,
  source: SupervisionSource,
): Pages {
  const title = cleanText(file.meeting.title);
  switch (document) {
    case 'notice':
      return { name: noticeWords.file(title), document: meetingNotice(file, source) };
    case 'minutes':
      return { name: minutesWords.file(title), document: meetingMinutes(file, source) };
    case 'attendance':
      return { name: attendanceWords.file(title), document: attendanceSheet(file, source) };
  }
}
