import type { PostDuty } from '../../../domain/duty/duty-staff.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { servedShifts } from '../../duty/final-roster.ts';
import { cutRow } from '../cut-rows.ts';
import type { DocumentHead, TableCell, TableColumn } from '../document-table.ts';
import { plainCell, singleRow } from '../document-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import type { DutySource } from './duty-source.ts';
import { hoursText, momentText, timeOfDay, unitInDistrict, weekdayLabel } from './duty-texts.ts';
import { formPart, linesOf, pairRow, signaturesOf, startCell, wideRows } from './form-table.ts';
import { type LogContext, type LogLine, linesOfThread } from './log-lines.ts';
import { isUnfinished, type LogThread, logThreads } from './log-threads.ts';
import { logWords } from './record-wording.ts';
import { internalMark } from './wording.ts';

/** Together the width of upright A4 between its margins. */
const columns: readonly TableColumn[] = [
  { title: logWords.columns.time, widthMm: 22 },
  { title: logWords.columns.kind, widthMm: 18 },
  { title: logWords.columns.source, widthMm: 33 },
  { title: logWords.columns.content, widthMm: 88 },
  { title: logWords.columns.by, widthMm: 19 },
];

/** 值班日志 of one duty day: who served, the entries in the order of the clock with what followed, and room to sign. */
export function dutyLogSheet(officeId: string, dutyDate: PlainDate, source: DutySource): PrintDocument {
  const office = source.offices.find(({ id }) => id === officeId);
  const threads = logThreads(officeId, dutyDate, source);
  const { labels } = logWords;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: recordHead(logWords.title(unitInDistrict(source.districtName, office?.shortName ?? '')), source),
    parts: [
      headPart(officeId, dutyDate, cleanText(office?.shortName ?? ''), source),
      entriesPart(threads, dutyDate, source),
      openPart(threads),
      signaturesOf([labels.handover, labels.takeover, labels.lead].map((title) => ({ title }))),
    ],
    foot: [],
  };
}

/** A record of one office's desk: its title alone, and when it was printed at the foot. */
export const recordHead = (title: string, { now }: Pick<DutySource, 'now'>): DocumentHead => ({
  title,
  range: '',
  issued: '',
  mark: internalMark,
  pageFoot: momentText(now),
  publishedAt: now,
});

function headPart(officeId: string, dutyDate: PlainDate, unit: string, source: DutySource): TablePart {
  const { labels } = logWords;
  const served = servedShifts(source.book, dutyDate, dutyDate).filter(({ shift }) => shift.officeId === officeId);
  const namesOf = (...duties: readonly PostDuty[]): string =>
    served
      .filter(({ shift }) => duties.includes(source.book.posts.get(shift.postId)?.duty ?? 'other'))
      .flatMap(({ actual }) => (actual ? cleanText(actual.name) : []))
      .join('、');
  const hours = [...new Set(served.map(({ shift }) => hoursText(shift)))].join('；');
  const weekday = weekdayLabel(dutyDate, source.book.calendar).replace('\n', '');
  return formPart([
    pairRow([labels.date, `${longDateText(dutyDate)} ${weekday}`], [labels.unit, unit]),
    pairRow([labels.chief, namesOf('chief')], [labels.lead, namesOf('lead')]),
    pairRow([labels.staff, namesOf('main', 'second', 'other')], [labels.hours, hours]),
    ...wideRows(labels.signs, signLines(officeId, dutyDate, source).flatMap(linesOf)),
  ]);
}

/** When each came and went, by the entries that say so. */
export function signLines(officeId: string, dutyDate: PlainDate, { entries, book }: DutySource): string[] {
  const signs = entries.filter(
    ({ values }) =>
      values.officeId === officeId &&
      values.dutyDate === dutyDate &&
      (values.kind === 'signIn' || values.kind === 'signOut'),
  );
  const byMember = Map.groupBy(signs, ({ values }) => values.memberId ?? values.enteredBy);
  return [...byMember].map(([memberId, own]) => {
    const name = book.members.get(memberId)?.name ?? own[0]?.values.enteredBy ?? '';
    const marks = own
      .sort((left, right) => left.values.at - right.values.at)
      .map(({ values }) => {
        const when = timeOfDay(values.at, dutyDate);
        return values.kind === 'signIn' ? logWords.inAt(when) : logWords.outAt(when);
      });
    return logWords.signed(cleanText(name), marks);
  });
}

function entriesPart(threads: readonly LogThread[], dutyDate: PlainDate, source: DutySource): TablePart {
  const days = new Map([...source.entries, ...source.calls].map(({ id, values }) => [id, values.dutyDate]));
  const context: LogContext = {
    dutyDate,
    dayOf: (id) => days.get(id),
    nameOf: (memberId) => source.book.members.get(memberId)?.name,
  };
  const lines = threads.flatMap((thread) => linesOfThread(thread, context));
  const cutting = { columns, labelColumns: 2, continuedColumn: 0, ...rowLimits('A4', 'portrait') };
  const rows = lines.flatMap((line) => cutRow(cellsOf(line), cutting));
  const nothing: TableCell = { ...plainCell(logWords.nothing), columnSpan: columns.length };
  return {
    kind: 'table',
    columns,
    hasHead: true,
    labelColumns: 0,
    groups: rows.length === 0 ? [singleRow([nothing, ...columns.slice(1).map(() => null)])] : rows.map(singleRow),
  };
}

const cellsOf = ({ time, kind, source, content, by }: LogLine): TableCell[] => [
  {
    paragraphs: time.map((text, index) => [index === 0 ? { text } : { text, weight: 'small' }]),
    align: 'center',
    rowSpan: 1,
  },
  plainCell(kind),
  startCell(source.map((text) => [{ text, weight: 'small' }])),
  startCell(content),
  plainCell(by),
];

function openPart(threads: readonly LogThread[]): TablePart {
  const open = threads.flatMap((thread) => {
    if (thread.kind === 'warning') return [];
    const { values } = thread.kind === 'entry' ? thread.entry : thread.call;
    return isUnfinished(values, thread.followUps) ? [cleanText(values.content)] : [];
  });
  const texts = open.length === 0 ? [logWords.noneOpen] : open.map((text, index) => logWords.openItem(index + 1, text));
  return formPart(wideRows(logWords.labels.open, texts.flatMap(linesOf)));
}
