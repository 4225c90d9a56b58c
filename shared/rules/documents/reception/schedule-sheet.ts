import { cleanText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { plannedVisit } from './planned-lines.ts';
import { type ReceptionSource, subjectOf, tableHead } from './reception-source.ts';
import { visitWords } from './reception-wording.ts';
import { scheduleShapes, scheduleTable } from './schedule-table.ts';
import { scheduleWords } from './table-wording.ts';

/** 接待日程表 across A4 (plans-and-reception.md §2.3), with what is new since the issue before. */
export function scheduleSheet(source: ReceptionSource): PrintDocument {
  const visit = plannedVisit(source);
  const { ourContact, ourPhone } = visit.reception;
  const contact = visitWords.withPhone(cleanText(ourContact), cleanText(ourPhone));
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: tableHead(scheduleWords.title(subjectOf(source)), source),
    parts: [scheduleTable(visit, source.calendar, scheduleShapes.sheet)],
    foot: [
      ...(visit.stops.some(({ mark }) => mark !== undefined) ? [scheduleWords.legend] : []),
      ...(contact === '' ? [] : [scheduleWords.contact(contact)]),
    ],
  };
}
