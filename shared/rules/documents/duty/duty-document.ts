import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Month } from '../../../domain/month.ts';
import type { Paper } from '../../../domain/paper.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { datesFrom } from '../../../domain/plain-date.ts';
import { cleanText, clockText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { paperFileWords, yearWords } from '../wording.ts';
import { callSlip } from './call-slip.ts';
import { checkReport } from './check-report.ts';
import { type DutyCalendar, dutyCalendar } from './duty-calendar.ts';
import { dutyLogSheet } from './duty-log-sheet.ts';
import type { DutySource } from './duty-source.ts';
import { monthText, rangeText } from './duty-texts.ts';
import { handoverSheet } from './handover-sheet.ts';
import { holidayNames, holidayRoster } from './holiday-roster.ts';
import { withMaskedPhones } from './phone-mask.ts';
import { callWords, handoverWords, logWords, reportWords } from './record-wording.ts';
import { rosterByBlocks } from './roster-blocks.ts';
import { type RosterForm, rosterForm } from './roster-form.ts';
import { isAllIssued, type RosterSubject, rosterSubject, wholeMonth } from './roster-head.ts';
import { type RosterOptions, rosterByRows } from './roster-rows.ts';
import {
  acrossWords,
  calendarWords,
  formWords,
  holidayRosterFile,
  openNamesWords,
  rosterFileKinds,
} from './wording.ts';

export type PageFormat = 'docx' | 'pdf' | 'html';
export type SheetFormat = PageFormat | 'xlsx';

interface RosterChoice {
  readonly officeId: string | 'all';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly paper: Paper;
  readonly masksPhones: boolean;
  readonly format: SheetFormat;
}

/** One document of duty as a person asks for it. */
export type DutyDocumentChoice =
  | (RosterChoice & { readonly document: 'roster'; readonly layout: 'rows' | 'blocks' })
  | (RosterChoice & { readonly document: 'holidayRoster' })
  | { readonly document: 'handover'; readonly handoverId: string; readonly format: PageFormat }
  | { readonly document: 'log'; readonly officeId: string; readonly date: PlainDate; readonly format: PageFormat }
  | { readonly document: 'call'; readonly callId: string; readonly format: PageFormat }
  | { readonly document: 'checkReport'; readonly from: PlainDate; readonly to: PlainDate; readonly format: PageFormat }
  | {
      readonly document: 'calendar';
      readonly memberId: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
    }
  | { readonly document: 'form'; readonly officeId: string; readonly month: Month };

/** A file before it is written; `name` is not yet safe as the name of a file. */
export type DutyFile =
  | { readonly kind: 'pages'; readonly name: string; readonly format: SheetFormat; readonly document: PrintDocument }
  | { readonly kind: 'calendar'; readonly name: string; readonly calendar: DutyCalendar }
  | { readonly kind: 'rosterForm'; readonly name: string; readonly form: RosterForm };

/** The document that was chosen; undefined where a record that it names is not among the source's. */
export function dutyFile(choice: DutyDocumentChoice, source: DutySource): DutyFile | undefined {
  switch (choice.document) {
    case 'roster':
    case 'holidayRoster':
      return rosterFile(choice, source);
    case 'calendar':
      return calendarFile(choice, source);
    case 'form': {
      const { officeId, month } = choice;
      const unit = officeName(officeId, source);
      return {
        kind: 'rosterForm',
        name: formWords.file(unit, monthText(month)),
        form: rosterForm(officeId, month, source),
      };
    }
    default: {
      const made = recordPages(choice, source);
      return made && { kind: 'pages', format: choice.format, ...made };
    }
  }
}

const officeName = (officeId: string, { offices }: DutySource): string =>
  cleanText(offices.find(({ id }) => id === officeId)?.shortName ?? '');

type Pages = Pick<Extract<DutyFile, { kind: 'pages' }>, 'name' | 'document'>;

function recordPages(
  choice: Extract<DutyDocumentChoice, { document: 'handover' | 'log' | 'call' | 'checkReport' }>,
  source: DutySource,
): Pages | undefined {
  if (choice.document === 'checkReport') {
    const { from, to } = choice;
    return { name: reportWords.file(rangeText(from, to)), document: checkReport(from, to, source) };
  }
  if (choice.document === 'log') {
    const { officeId, date } = choice;
    const name = logWords.file(officeName(officeId, source), longDateText(date));
    return { name, document: dutyLogSheet(officeId, date, source) };
  }
  if (choice.document === 'call') {
    const call = source.calls.find(({ id }) => id === choice.callId);
    if (!call) return undefined;
    const { at, callerUnit } = call.values;
    const name = callWords.file(longDateText(chinaTimeOf(at).date), cleanText(callerUnit));
    return { name, document: callSlip(call, source) };
  }
  const handover = source.handovers.find(({ id }) => id === choice.handoverId)?.values;
  if (!handover) return undefined;
  const { officeId, date, at } = handover;
  const name = handoverWords.file(officeName(officeId, source), longDateText(date), clockText(at));
  return { name, document: handoverSheet(handover, source) };
}

const layouts = { rows: rosterByRows, blocks: rosterByBlocks } as const;

function rosterFile(
  choice: Extract<DutyDocumentChoice, { document: 'roster' | 'holidayRoster' }>,
  source: DutySource,
): DutyFile {
  const { officeId, from, to, paper, masksPhones, format } = choice;
  const dates = datesFrom(from, to);
  const subject = rosterSubject(officeId, dates, source);
  const options: RosterOptions = { from, to, paper };
  const isHoliday = choice.document === 'holidayRoster';
  const whole = isHoliday ? holidayRoster(subject, options, source) : layouts[choice.layout](subject, options, source);
  const document = masksPhones ? withMaskedPhones(whole) : whole;
  const words = isHoliday
    ? holidayRosterFile(subject.shortUnit, yearWords(Number(from.slice(0, 4))), holidayNames(dates, source))
    : rosterFileName(subject, from, to, choice.layout);
  const name = isAllIssued(subject, dates, source) ? words : openNamesWords(words);
  return { kind: 'pages', name: paperFileWords(name, paper), format, document };
}

function rosterFileName(
  { shortUnit, isAll }: RosterSubject,
  from: PlainDate,
  to: PlainDate,
  layout: keyof typeof layouts,
): string {
  const month = wholeMonth(from, to);
  const kind = isAll ? rosterFileKinds.all : rosterFileKinds.one;
  const name = month === undefined ? shortUnit + kind + rangeText(from, to) : monthText(month) + shortUnit + kind;
  return layout === 'blocks' ? acrossWords(name) : name;
}

function calendarFile(
  { memberId, from, to }: Extract<DutyDocumentChoice, { document: 'calendar' }>,
  source: DutySource,
): DutyFile | undefined {
  const member = source.book.members.get(memberId);
  if (!member) return undefined;
  const name = calendarWords.file(cleanText(member.name), rangeText(from, to));
  return { kind: 'calendar', name, calendar: dutyCalendar(memberId, from, to, source) };
}
