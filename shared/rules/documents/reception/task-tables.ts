import type { ReceptionTask } from '../../../domain/reception/visit-parts.ts';
import type { TableCell } from '../document-table.ts';
import { plainCell } from '../document-table.ts';
import { cleanText, clockText, dateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import { cellTable, emptyRow, type PlainColumn, wordTable } from './plain-tables.ts';
import { isPlanned, markedCell, type PlannedLine, type PlannedVisit, plannedVisit } from './planned-lines.ts';
import { type ReceptionSource, subjectOf, tableHead } from './reception-source.ts';
import { taskWords } from './table-wording.ts';
import { taskStateNames } from './visit-names.ts';
import { unitOf } from './visit-texts.ts';

const { columns: titles } = taskWords;

const sheetColumns: readonly PlainColumn[] = [
  { title: titles.number, widthMm: 13 },
  { title: titles.task, widthMm: 82, isStart: true },
  { title: titles.unit, widthMm: 36 },
  { title: titles.person, widthMm: 24 },
  { title: titles.phone, widthMm: 32 },
  { title: titles.due, widthMm: 32 },
  { title: titles.state, widthMm: 18 },
  { title: titles.remarks, widthMm: 30, isStart: true },
];

/** 分工表: units in the order in which the plan first names them, each with what is due first above; what has no date last. */
export function taskSheet(source: ReceptionSource): PrintDocument {
  const visit = plannedVisit({ snapshot: source.snapshot });
  const rows = byUnit(visit, source.dueOf).map(({ values }, index) => [
    String(index + 1),
    cleanText(values.task),
    unitOf(values, visit.nameOf),
    cleanText(values.person),
    cleanText(values.phone),
    dueText(values, source.dueOf),
    taskStateNames[values.state],
    cleanText(values.remarks),
  ]);
  const table = wordTable(sheetColumns, rows, 'landscape');
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: tableHead(taskWords.title(subjectOf(source)), source),
    parts: [rows.length > 0 ? table : { ...table, groups: [emptyRow(sheetColumns, taskWords.nothing)] }],
    foot: [],
  };
}

/** Between the margins of a letter. */
const planColumns: readonly PlainColumn[] = [
  { title: titles.number, widthMm: 12 },
  { title: titles.task, widthMm: 60 },
  { title: titles.unit, widthMm: 29 },
  { title: titles.personPhone, widthMm: 31 },
  { title: titles.due, widthMm: 24 },
];

/** 任务分工 within 接待方案; what is new or was dropped is marked. */
export function taskTable(visit: PlannedVisit, { dueOf }: ReceptionSource): TablePart {
  let number = 0;
  const rows = byUnit(visit, dueOf).map((line): TableCell[] => {
    const { values, mark } = line;
    if (isPlanned(line)) number += 1;
    return [
      plainCell(isPlanned(line) ? String(number) : ''),
      markedCell([{ text: cleanText(values.task), fields: ['task'] }], mark, { align: 'start', hasMark: true }),
      markedCell([{ text: unitOf(values, visit.nameOf), fields: ['responsibleOfficeId', 'responsibleUnit'] }], mark),
      markedCell(
        [
          { text: cleanText(values.person), fields: ['person'] },
          { text: cleanText(values.phone), fields: ['phone'] },
        ],
        mark,
      ),
      markedCell([{ text: dueText(values, dueOf), fields: ['dueOn', 'dueAt'] }], mark),
    ];
  });
  return cellTable(planColumns, rows);
}

/** By unit, and within a unit by when it is to be done. */
function byUnit({ tasks, nameOf }: PlannedVisit, dueOf: ReceptionSource['dueOf']): PlannedLine<ReceptionTask>[] {
  const units = Map.groupBy(tasks, ({ values }) => unitOf(values, nameOf));
  const key = ({ values }: PlannedLine<ReceptionTask>): string => {
    const due = dueOf(values);
    return due === undefined ? '9' : due.date + due.time;
  };
  return [...units.values()].flatMap((own) =>
    own.toSorted((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0)),
  );
}

/** `11月25日18:00` */
function dueText(task: ReceptionTask, dueOf: ReceptionSource['dueOf']): string {
  const due = dueOf(task);
  return due === undefined ? '' : dateText(due.date) + clockText(due.time);
}
