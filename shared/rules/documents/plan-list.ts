import type { BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';
import type { DayPart } from '../../domain/plan-time.ts';
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
import { dayPlaces } from './plan-order.ts';
import { type DatedItem, itemsByDay } from './plan-table.ts';
import { bracketed, cleanText, contentText, dateText, weekdayText } from './plan-texts.ts';
import { dayHeadWords, dayPartNames, fixedWords, listTitles, listTitleWords } from './wording.ts';

const dateWidthMm = 48;
const partWidthMm = 24;

const columnsOnA4: readonly TableColumn[] = [
  { title: listTitles.date, widthMm: dateWidthMm },
  { title: listTitles.part, widthMm: partWidthMm },
  { title: listTitles.content, widthMm: paperSizes.A4.tableWidthMm - dateWidthMm - partWidthMm },
];

/** 简表, layout L5 of plans-and-reception.md §1.2: one sentence per item, with neither place nor leaders' names. */
export function listTable(
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: PlanDocumentOptions,
): TableDocument {
  const marks = itemMarks(version, previous);
  const places = dayPlaces(version, options);
  const paper = options.paper ?? 'A4';
  const columns = columnsOn(paper, columnsOnA4);
  const cutting = { columns, labelColumns: 2, continuedColumn: 1, ...paperSizes[paper] };
  const rowOf = ({ date, item }: DatedItem): TableCell[] => [
    plainCell(dayHeadWords(dateText(date), weekdayText(date))),
    plainCell(partText(places.get(item.id)?.part), 'center', item.isCancelled),
    { paragraphs: [sentence(item, marks.get(item.id))], align: 'start', rowSpan: 1 },
  ];
  return {
    paper,
    head: documentHead(version, listTitleWords(options.districtName)),
    columns,
    groups: itemsByDay(version, options).flatMap((entry) => cutRow(rowOf(entry), cutting).map(singleRow)),
    foot: documentFoot(version, options),
  };
}

const partText = (part: DayPart | undefined): string =>
  part === undefined ? fixedWords.undetermined : dayPartNames[part];

function sentence(item: VersionItem, mark: ItemMark | undefined) {
  const unit = cleanText(item.organiserUnit || item.officeName);
  const content = contentText(item);
  const text = content.startsWith(unit) ? content : `${unit} ${content}`;
  return markedParagraph('', bracketed(item, text), mark);
}
