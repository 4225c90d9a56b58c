import type { PlainDate } from '../../domain/plain-date.ts';
import type { BulletinVersion, VersionItem, VersionLeader } from '../../domain/plan-cycle.ts';
import { datesOfWeek } from '../../domain/week.ts';
import { cutRow } from './cut-rows.ts';
import { documentFoot, documentHead } from './document-head.ts';
import {
  type Paragraph,
  type PlanDocumentOptions,
  plainCell,
  type TableCell,
  type TableColumn,
  type TableDocument,
  type TableGroup,
  type TableRow,
} from './document-table.ts';
import { type ItemMark, itemMarks } from './item-marks.ts';
import { itemNumber, itemParagraph } from './matrix-cells.ts';
import { columnsOn, type PaperSize, paperSizes } from './paper-sizes.ts';
import { type DayPlace, dayPlaces, type PartOfDay } from './plan-order.ts';
import { type DatedItem, itemsByDay } from './plan-table.ts';
import { cleanText, dateText, weekdayText } from './plan-texts.ts';
import { linesOfParagraph } from './text-lines.ts';
import { dayHeadWords, dayPartNames, fixedWords, matrixTitles, matrixTitleWords } from './wording.ts';

/** Together the width between the margins of A4; a day is as wide as `星期一（11月23日）` needs on one line. */
const nameWidthMm = 21;
const partWidthMm = 11.5;
const dayWidthMm = 33.5;

interface MatrixContext {
  readonly columns: readonly TableColumn[];
  readonly size: PaperSize;
  readonly dates: readonly PlainDate[];
  readonly entries: readonly DatedItem[];
  readonly places: ReadonlyMap<string, DayPlace>;
  readonly marks: ReadonlyMap<string, ItemMark>;
}

/**
 * 安排表, layout L1 of plans-and-reception.md §1.2: leaders in rank order, each with 上午 and 下午 (晚上 only in a week in
 * which the leader has something then), by seven days. Every leader has a row, even with nothing planned, and items
 * that no listed leader attends follow at the end, so that no item is missing.
 */
export function matrixTable(
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: PlanDocumentOptions,
): TableDocument {
  const paper = options.paper ?? 'A4';
  const dates = datesOfWeek(version.weekStart);
  const context: MatrixContext = {
    columns: columnsOn(paper, columnsFor(dates)),
    size: paperSizes[paper],
    dates,
    entries: itemsByDay(version, options),
    places: dayPlaces(version, options),
    marks: itemMarks(version, previous),
  };
  const leaderIds = new Set(version.leaders.map(({ id }) => id));
  const unattended = context.entries.filter(({ item }) => !item.attendance.some((row) => leaderIds.has(row.leaderId)));
  const groups = version.leaders.map((leader) => leaderGroup(leader, context));
  if (unattended.length > 0) {
    groups.push(groupOf([[{ text: matrixTitles.withoutLeader }]], undefined, unattended, context));
  }
  return {
    paper,
    head: documentHead(version, matrixTitleWords(options.districtName)),
    columns: context.columns,
    groups,
    foot: documentFoot(version, options),
  };
}

const columnsFor = (dates: readonly PlainDate[]): TableColumn[] => [
  { title: matrixTitles.name, widthMm: nameWidthMm },
  { title: matrixTitles.part, widthMm: partWidthMm },
  ...dates.map((date) => ({ title: dayHeadWords(weekdayText(date), dateText(date)), widthMm: dayWidthMm })),
];

function leaderGroup(leader: VersionLeader, context: MatrixContext): TableGroup {
  const name: Paragraph[] = [
    [{ text: cleanText(leader.name), weight: 'strong' }],
    [{ text: cleanText(leader.title), weight: 'small' }],
  ];
  const own = context.entries.filter(({ item }) => item.attendance.some((row) => row.leaderId === leader.id));
  if (own.length > 0) return groupOf(name, leader.id, own, context);
  const nothing = Array.from({ length: 1 + context.dates.length }, () => plainCell(fixedWords.nothingPlanned));
  return { rows: [[spanning(name, 1, 'center'), ...nothing]], isKeptTogether: true };
}

/** A low group has its name and whole days merged over the parts; a tall one names the leader in every row, since it may go on overleaf. */
function groupOf(
  name: readonly Paragraph[],
  leaderId: string | undefined,
  entries: readonly DatedItem[],
  context: MatrixContext,
): TableGroup {
  const parts = partsShown(entries, context);
  const days = context.dates.map((date) =>
    dayOf(
      entries.filter((entry) => entry.date === date).map(({ item }) => item),
      parts,
      leaderId,
      context,
    ),
  );
  const { size, columns } = context;
  const widthMm = columns.at(-1)?.widthMm ?? 0;
  const lines = parts.map((_, part) => Math.max(1, ...days.map((day) => linesOf(day.byPart[part] ?? [], widthMm))));
  const isLow =
    lines.reduce((sum, count) => sum + count, 0) <= size.groupLines && Math.max(...lines) <= size.wholeRowLines;
  if (isLow) return { rows: mergedRows(name, parts, days), isKeptTogether: true };
  // A tall group is cut finer, so that its rows fill the pages.
  const cutting = { columns, labelColumns: 2, continuedColumn: 1, ...size, wholeRowLines: size.cutRowLines };
  const rows = parts.map((part, index) => [
    spanning(name, 1, 'center'),
    plainCell(dayPartNames[part]),
    ...days.map((day) => spanning(day.byPart[index] ?? [], 1, 'start')),
  ]);
  return { rows: rows.flatMap((row) => cutRow(row, cutting)), isKeptTogether: false };
}

const spanning = (paragraphs: readonly Paragraph[], rowSpan: number, align: TableCell['align']): TableCell => ({
  paragraphs,
  align,
  rowSpan,
});

function mergedRows(name: readonly Paragraph[], parts: readonly PartOfDay[], days: readonly MatrixDay[]): TableRow[] {
  return parts.map((part, index) => [
    index === 0 ? spanning(name, parts.length, 'center') : null,
    plainCell(dayPartNames[part]),
    ...days.map((day) => {
      if (!day.isWhole) return spanning(day.byPart[index] ?? [], 1, 'start');
      return index === 0 ? spanning(day.byPart[0] ?? [], parts.length, 'start') : null;
    }),
  ]);
}

const linesOf = (paragraphs: readonly Paragraph[], widthMm: number): number =>
  paragraphs.reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, widthMm), 0);

/** One day of one leader, by the parts that are printed. */
interface MatrixDay {
  readonly byPart: readonly (readonly Paragraph[])[];
  /** Every part holds the same, and one cell over all of them says so. */
  readonly isWhole: boolean;
}

/**
 * A day that holds only 全天 items is one tall cell, which shows at a glance that the whole day is taken. Beside other
 * items a 全天 item is repeated in every part instead, because an empty half would look free.
 */
function dayOf(
  items: readonly VersionItem[],
  parts: readonly PartOfDay[],
  leaderId: string | undefined,
  context: MatrixContext,
): MatrixDay {
  const isAllDay = (item: VersionItem): boolean => context.places.get(item.id)?.part === 'allDay';
  const byPart = parts.map((part) => {
    const own = items.filter((item) => isAllDay(item) || partsOf(item, context).includes(part));
    return own.map((item, index) =>
      itemParagraph(item, leaderId, own.length > 1 ? itemNumber(index) : '', context.marks.get(item.id)),
    );
  });
  return { byPart, isWhole: items.length > 0 && items.every(isAllDay) };
}

/** An item of unknown time stands in the morning, where it is read first. */
function partsOf(item: VersionItem, context: MatrixContext): readonly PartOfDay[] {
  const place = context.places.get(item.id);
  return place === undefined || place.part === undefined ? ['morning'] : place.parts;
}

function partsShown(entries: readonly DatedItem[], context: MatrixContext): PartOfDay[] {
  const hasEvening = entries.some(({ item }) => partsOf(item, context).includes('evening'));
  return hasEvening ? ['morning', 'afternoon', 'evening'] : ['morning', 'afternoon'];
}
