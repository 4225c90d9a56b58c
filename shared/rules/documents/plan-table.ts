import type { PlainDate } from '../../domain/plain-date.ts';
import type { BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';
import { datesOfWeek } from '../../domain/week.ts';
import { isWithheldHere } from '../withheld-items.ts';
import { cutRow } from './cut-rows.ts';
import { documentFoot, documentHead } from './document-head.ts';
import {
  type PlanDocumentOptions,
  plainCell,
  singleRow,
  type TableCell,
  type TableColumn,
  type TableDocument,
} from './document-table.ts';
import { type ItemMark, itemMarks, markedParagraph } from './item-marks.ts';
import { columnsOn, paperSizes } from './paper-sizes.ts';
import { compareWithinDay, datesInWeek } from './plan-order.ts';
import {
  bracketed,
  cleanText,
  contentText,
  dateText,
  leaderLines,
  placeTextOf,
  timeText,
  weekdayText,
} from './plan-texts.ts';
import { fixedWords, flatTitles, flatTitleWords, spanWords } from './wording.ts';

/** Together the width between the margins of A4; 时间 holds `14:30—16:30` and 地点 eight characters on one line. */
const columnsOnA4: readonly TableColumn[] = [
  { title: flatTitles.number, widthMm: 12 },
  { title: flatTitles.date, widthMm: 22 },
  { title: flatTitles.weekday, widthMm: 16 },
  { title: flatTitles.time, widthMm: 28 },
  { title: flatTitles.place, widthMm: 35 },
  { title: flatTitles.content, widthMm: 49 },
  { title: flatTitles.leaders, widthMm: 35 },
  { title: flatTitles.participants, widthMm: 25 },
  { title: flatTitles.organiser, widthMm: 23 },
  { title: flatTitles.remarks, widthMm: 22 },
];

/** One item on one day of the week. */
export interface DatedItem {
  readonly date: PlainDate;
  readonly item: VersionItem;
}

/** Every item on every day it spans inside the week, by date, time and leader rank. */
export function itemsByDay(version: BulletinVersion, options: PlanDocumentOptions): DatedItem[] {
  const compare = compareWithinDay(version, options);
  return datesOfWeek(version.weekStart).flatMap((date) =>
    version.items
      .filter((item) => datesInWeek(item, version.weekStart).includes(date))
      .sort(compare)
      .map((item) => ({ date, item })),
  );
}

/** 一览表: one row per item and day (plans-and-reception.md §1.2). Every row names its date, so it can be filtered and torn off. */
export function flatTable(
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: PlanDocumentOptions,
): TableDocument {
  const marks = itemMarks(version, previous);
  const paper = options.paper ?? 'A4';
  const columns = columnsOn(paper, columnsOnA4);
  const cutting = { columns, labelColumns: 4, continuedColumn: 0, ...paperSizes[paper] };
  return {
    paper,
    head: documentHead(version, flatTitleWords(options.districtName)),
    columns,
    groups: itemsByDay(version, options).flatMap(({ date, item }, index) =>
      cutRow(rowOf(index + 1, date, item, marks.get(item.id), version), cutting).map(singleRow),
    ),
    foot: documentFoot(version, options),
  };
}

function rowOf(
  number: number,
  date: PlainDate,
  item: VersionItem,
  mark: ItemMark | undefined,
  version: BulletinVersion,
): TableCell[] {
  const isStruck = mark === 'cancelled';
  const content: TableCell = {
    paragraphs: [markedParagraph('', bracketed(item, contentText(item)), mark)],
    align: 'start',
    rowSpan: 1,
  };
  const leaders = leaderLines(item, version).map((line) => [{ text: line, isStruck }]);
  return [
    plainCell(String(number)),
    plainCell(dateText(date)),
    plainCell(weekdayText(date)),
    plainCell(timeText(item.time), 'center', isStruck),
    plainCell(placeCellText(item), 'center', isStruck),
    content,
    { paragraphs: leaders, align: 'start', rowSpan: 1 },
    plainCell(cleanText(item.otherAttendees ?? ''), 'start', isStruck),
    plainCell(cleanText(item.organiserUnit || item.officeName), 'center', isStruck),
    plainCell(remarksOf(item), 'start'),
  ];
}

const placeCellText = (item: VersionItem): string =>
  placeTextOf(item) || (isWithheldHere(item) ? fixedWords.nothingPlanned : fixedWords.undetermined);

/** The row of one day does not show that the item goes on; the remark says so. */
function remarksOf(item: VersionItem): string {
  const span = item.endDate !== undefined && item.endDate > item.date ? spanWords(dateText(item.endDate)) : '';
  return [span, cleanText(item.remarks ?? '')].filter(Boolean).join('；');
}
