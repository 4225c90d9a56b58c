import { chinaClock, chinaTimeOf } from '../../../domain/china-time.ts';
import type { TimelineEntry } from '../../../domain/emergency/incident-timeline.ts';
import type { IncidentFile } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import { cutRow } from '../cut-rows.ts';
import { plainCell, singleRow, type TableCell, type TableColumn, type TableGroup } from '../document-table.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { linesOf, startCell } from '../duty/form-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, clockText, dateText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { clockWords, paperWords, timelineTitles } from './document-wording.ts';
import type { EmergencySource } from './emergency-source.ts';
import { timelineKindNames, timelineWords } from './timeline-words.ts';

const columns: readonly TableColumn[] = [
  { title: timelineTitles.time, widthMm: 30 },
  { title: timelineTitles.kind, widthMm: 18 },
  { title: timelineTitles.content, widthMm: 78 },
  { title: timelineTitles.by, widthMm: 20 },
  { title: timelineTitles.clocks, widthMm: 34 },
];

/** 时间轴: everything that happened with an incident, in its order, with who wrote it down and by which clock. */
export function timelineSheet(file: IncidentFile, source: EmergencySource): PrintDocument {
  const { incident, timeline } = file;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: {
      ...recordHead(timelineTitles.title, source),
      range: cleanText(incident.title),
      pageFoot: paperWords.pageFoot(incidentNumber(incident)),
    },
    parts: [
      {
        kind: 'table',
        columns,
        hasHead: true,
        labelColumns: 2,
        groups: timeline.flatMap(({ values }) => entryRows(values)),
      },
    ],
    foot: [],
  };
}

const cutting = { columns, labelColumns: 2, continuedColumn: 0, ...rowLimits('A4', 'portrait') };

const entryRows = (entry: TimelineEntry): TableGroup[] =>
  cutRow(
    [
      timeCell(entry),
      plainCell(timelineKindNames[entry.kind]),
      startCell(linesOf(timelineWords(entry))),
      plainCell(cleanText(entry.enteredBy)),
      clocksCell(entry),
    ],
    cutting,
  ).map(singleRow);

/** `11月22日` over `3:22`; the year is in the title of every document about it, and stands here where it is another. */
function timeCell({ at, isTimeTyped, enteredAt }: TimelineEntry): TableCell {
  const { date, time } = chinaTimeOf(at);
  const day = date.slice(0, 4) === chinaTimeOf(enteredAt).date.slice(0, 4) ? dateText(date) : longDateText(date);
  return {
    paragraphs: [
      [{ text: `${day} ${clockText(time)}` }],
      ...(isTimeTyped ? [[{ text: clockWords.typed, weight: 'small' } as const]] : []),
    ],
    align: 'center',
    rowSpan: 1,
  };
}

const MINUTE_MS = 60_000;

/** When it was written down; what the computer's own clock showed, where it was more than a minute off. */
function clocksCell({ at, enteredAt, computerAt, clockOffsetMs }: TimelineEntry): TableCell {
  const isOff = Math.abs(enteredAt - computerAt) > MINUTE_MS;
  const entered = toTheSecond(enteredAt, at);
  const lines = [
    isOff ? clockWords.server(entered) : entered,
    ...(isOff ? [clockWords.computer(toTheSecond(computerAt, at))] : []),
    ...(clockOffsetMs === undefined ? [clockWords.unmeasured] : []),
  ];
  return { paragraphs: lines.map((text) => [{ text, weight: 'small' }]), align: 'center', rowSpan: 1 };
}

/** `3:22:07`, with the day where it is not that of `beside`. */
function toTheSecond(instant: number, beside: number): string {
  const { date, time } = chinaTimeOf(instant);
  const day = date === chinaTimeOf(beside).date ? '' : `${dateText(date)} `;
  return `${day}${clockText(time)}:${String(chinaClock(instant).getUTCSeconds()).padStart(2, '0')}`;
}
