import type { PlainDate } from '../../../domain/plain-date.ts';
import type { ItineraryStop } from '../../../domain/reception/visit-parts.ts';
import type { WorkCalendar } from '../../work-calendar.ts';
import { cutRow } from '../cut-rows.ts';
import type { TableCell, TableColumn, TableGroup, TableRow } from '../document-table.ts';
import { plainCell } from '../document-table.ts';
import { weekdayLabel } from '../duty/duty-texts.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, dateText, timeText } from '../plan-texts.ts';
import type { Orientation, TablePart } from '../print-document.ts';
import { linesOfCell } from '../text-lines.ts';
import { continuedWords } from '../wording.ts';
import { emptyRow } from './plain-tables.ts';
import { markedCell, type PlannedLine, type PlannedVisit, type Segment } from './planned-lines.ts';
import { planWords } from './reception-wording.ts';
import { scheduleWords } from './table-wording.ts';
import { hostLines, placeOf, unitOf } from './visit-texts.ts';

interface StopColumn extends TableColumn {
  readonly align: TableCell['align'];
  /** A line of the cell for each. */
  readonly lines: (stop: ItineraryStop, visit: PlannedVisit) => readonly Segment[];
  /** Where 【变更】 stands. */
  readonly hasMark?: boolean;
}

const { columns: titles } = scheduleWords;

const timeLines = ({ time }: ItineraryStop): Segment[] => [{ text: timeText(time), fields: ['time', 'date'] }];
const contentLines = ({ content, party }: ItineraryStop): Segment[] => [
  { text: cleanText(content), fields: ['content', 'kind'] },
  { text: party === '' ? '' : scheduleWords.party(cleanText(party)), fields: ['party'] },
];
const placeLines = (stop: ItineraryStop, { nameOf }: PlannedVisit): Segment[] => [
  { text: placeOf(stop, nameOf), fields: ['venueId', 'placeText'] },
];
const leaderLines = ({ hosts }: ItineraryStop, { nameOf }: PlannedVisit): Segment[] =>
  hostLines(hosts, nameOf).map((text) => ({ text, fields: ['hosts'] }));
const presenterLines = ({ presenter }: ItineraryStop): Segment[] => [
  { text: cleanText(presenter), fields: ['presenter'] },
];
const unitLines = (stop: ItineraryStop, { nameOf }: PlannedVisit): Segment[] => [
  { text: unitOf(stop, nameOf), fields: ['responsibleOfficeId', 'responsibleUnit'] },
];
const remarkLines = ({ vehicles, dress, remarks }: ItineraryStop): Segment[] => [
  { text: vehicles === '' ? '' : planWords.vehicle(cleanText(vehicles)), fields: ['vehicles'] },
  { text: dress === '' ? '' : planWords.dress(cleanText(dress)), fields: ['dress'] },
  { text: cleanText(remarks), fields: ['remarks'] },
];

const dateColumn: TableColumn = { title: titles.date, widthMm: 20 };

/** The columns of plans-and-reception.md §2.3 across A4. */
const wideColumns: readonly StopColumn[] = [
  { title: titles.time, widthMm: 27, align: 'center', lines: timeLines },
  { title: titles.content, widthMm: 58, align: 'start', lines: contentLines, hasMark: true },
  { title: titles.place, widthMm: 36, align: 'center', lines: placeLines },
  { title: titles.hosts, widthMm: 37, align: 'start', lines: leaderLines },
  { title: titles.presenter, widthMm: 25, align: 'center', lines: presenterLines },
  { title: titles.unit, widthMm: 25, align: 'center', lines: unitLines },
  { title: titles.remarks, widthMm: 39, align: 'start', lines: remarkLines },
];

/** What a guest has to know, on upright A4. */
const narrowColumns: readonly StopColumn[] = [
  { title: titles.time, widthMm: 27, align: 'center', lines: timeLines },
  { title: titles.shortContent, widthMm: 45, align: 'start', lines: contentLines },
  { title: titles.place, widthMm: 32, align: 'center', lines: placeLines },
  { title: titles.shortHosts, widthMm: 27, align: 'start', lines: leaderLines },
  { title: titles.shortRemarks, widthMm: 29, align: 'start', lines: remarkLines },
];

interface ScheduleShape {
  readonly columns: readonly StopColumn[];
  readonly orientation: Orientation;
  /** What a page holds below the title and the head: rows of one day that are higher together are not held on one page. */
  readonly groupPt: number;
}

export const scheduleShapes = {
  sheet: { columns: wideColumns, orientation: 'landscape', groupPt: 395 },
  booklet: { columns: narrowColumns, orientation: 'portrait', groupPt: 640 },
} as const satisfies Readonly<Record<string, ScheduleShape>>;

/** 日程: a row for each stop, with one cell for the date of a day; a day that is too long for a page names its date again where it goes on. */
export function scheduleTable(visit: PlannedVisit, calendar: WorkCalendar, shape: ScheduleShape): TablePart {
  const columns = [dateColumn, ...shape.columns];
  const days = [...Map.groupBy(visit.stops, ({ values }) => values.date)];
  return {
    kind: 'table',
    columns: columns.map(({ title, widthMm }) => ({ title, widthMm })),
    hasHead: true,
    labelColumns: 1,
    groups:
      days.length === 0
        ? [emptyRow(columns, scheduleWords.nothing)]
        : days.flatMap(([date, stops]) => dayGroups(dateLabel(date, calendar), stops, visit, shape)),
  };
}

const dateLabel = (date: PlainDate, calendar: WorkCalendar): string =>
  `${dateText(date)}\n${weekdayLabel(date, calendar)}`;

/** Of a printed row. */
const leastRowPt = 19;
const linePt = 14;
const paddingPt = 4;

function dayGroups(
  label: string,
  stops: readonly PlannedLine<ItineraryStop>[],
  visit: PlannedVisit,
  { columns, orientation, groupPt }: ScheduleShape,
): TableGroup[] {
  const cutting = { columns, labelColumns: 1, continuedColumn: 0, ...rowLimits('A4', orientation) };
  const rows = stops
    .map((stop) => columns.map((column) => cellOf(column, stop, visit)))
    .flatMap((cells) => cutRow(cells, cutting));
  const blocks: TableRow[][] = [];
  let blockPt = 0;
  for (const row of rows) {
    const lines = Math.max(...row.map((cell, index) => (cell ? linesOfCell(cell, columns[index]?.widthMm ?? 0) : 0)));
    const heightPt = Math.max(leastRowPt, lines * linePt + paddingPt);
    if (blocks.length === 0 || blockPt + heightPt > groupPt) {
      blocks.push([]);
      blockPt = 0;
    }
    blocks.at(-1)?.push(row);
    blockPt += heightPt;
  }
  return blocks.map((block, place) => ({
    rows: block.map((row, index) => {
      const text = place === 0 ? label : continuedWords(label);
      return [index === 0 ? { ...plainCell(text), rowSpan: block.length } : null, ...row];
    }),
    isKeptTogether: true,
  }));
}

const cellOf = (
  { lines, align, hasMark = false }: StopColumn,
  { values, mark }: PlannedLine<ItineraryStop>,
  visit: PlannedVisit,
): TableCell => markedCell(lines(values, visit), mark, { align, hasMark });
