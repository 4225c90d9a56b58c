import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Matter } from '../../../domain/supervision/matter.ts';
import {
  byUnit,
  figuresBy,
  type MatterFigures,
  matterFigures,
  type StatisticsSpan,
} from '../../supervision/matter-statistics.ts';
import type { TableRow } from '../document-table.ts';
import { singleRow } from '../document-table.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { monthText, rangeText } from '../duty/duty-texts.ts';
import { wholeMonth } from '../duty/roster-head.ts';
import { cleanText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { emptyRow, type PlainColumn, wordTable } from '../reception/plain-tables.ts';
import type { SupervisionSource } from './supervision-source.ts';
import { monthlyWords } from './table-wording.ts';

const { columns: titles } = monthlyWords;
const counted = { widthMm: 16.5 } as const;

const columns: readonly PlainColumn[] = [
  { title: titles.unit, widthMm: 46, isStart: true },
  { title: titles.filed, ...counted },
  { title: titles.closed, ...counted },
  { title: titles.open, ...counted },
  { title: titles.due, ...counted },
  { title: titles.onTime, ...counted },
  { title: titles.overdue, ...counted },
  { title: titles.returned, ...counted },
  { title: titles.closedRate, widthMm: 34 },
  { title: titles.onTimeRate, widthMm: 34 },
  { title: titles.remarks, widthMm: 37.5 },
];

/** 月度通报表: figures by unit in the order of the directory and of names, never by results (duty-and-emergency.md §3.5, §8). */
export function monthlyTable(from: PlainDate, until: PlainDate, source: SupervisionSource): PrintDocument {
  const span: StatisticsSpan = { from, until, today: chinaTimeOf(source.now).date };
  const matters = [...source.files.values()].map(({ matter }) => matter);
  const listed = figuresBy(matters, byUnit, span, unitOrder(matters, source)).filter(({ figures }) => hasAny(figures));
  const rows = [
    ...listed.map(({ name, figures }) => rowOf(cleanText(name) || monthlyWords.noUnit, figures)),
    rowOf(monthlyWords.total, matterFigures(matters, span)),
  ];
  const table = wordTable(columns, rows, 'landscape');
  const month = wholeMonth(from, until);
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: {
      ...recordHead(monthlyWords.title(cleanText(source.districtName), month ? monthText(month) : ''), source),
      range: rangeText(from, until),
    },
    parts: [
      {
        ...table,
        groups:
          listed.length === 0
            ? [emptyRow(columns, monthlyWords.nothing)]
            : table.groups.map((group, index) => (index === rows.length - 1 ? totalled(group.rows) : group)),
      },
    ],
    foot: monthlyWords.notes,
  };
}

/** `2026年11月`, or the days where they are no whole month. */
export function spanText(from: PlainDate, until: PlainDate): string {
  const month = wholeMonth(from, until);
  return month === undefined ? rangeText(from, until) : monthText(month);
}

/** Offices stand where the directory has them, before the units that have no workstation. */
function unitOrder(matters: readonly Matter[], { offices }: SupervisionSource): (name: string) => number | undefined {
  const ranks = new Map(offices.map(({ id, rankOrder }) => [id, rankOrder]));
  const ofUnits = new Map(
    matters.flatMap(({ leadUnit }) => {
      const rank = ranks.get(leadUnit?.officeId ?? '');
      return leadUnit && rank !== undefined ? [[leadUnit.name, rank] as const] : [];
    }),
  );
  return (name) => ofUnits.get(name);
}

/** A unit whose matters were all done with before the span has nothing to be told of. */
const hasAny = ({ filed, due, overdue }: MatterFigures): boolean => filed + due + overdue > 0;

const rowOf = (name: string, figures: MatterFigures): string[] => [
  name,
  ...[figures.filed, figures.closed, figures.open, figures.due, figures.onTime, figures.overdue, figures.returned].map(
    String,
  ),
  rateText(figures.closed, figures.filed),
  rateText(figures.onTime, figures.due),
  figures.extended > 0 ? monthlyWords.extended(figures.extended) : '',
];

/** `66.7%（2/3）`; a dash of nothing. */
function rateText(part: number, whole: number): string {
  if (whole === 0) return monthlyWords.none;
  return monthlyWords.rate(String(Math.round((part / whole) * 1000) / 10), part, whole);
}

/** 合计 in 黑体 on a shade. */
const totalled = (rows: readonly TableRow[]) =>
  singleRow(
    (rows[0] ?? []).map(
      (cell, column) =>
        cell && {
          ...cell,
          align: column === 0 ? ('center' as const) : cell.align,
          tone: 'marked' as const,
          paragraphs: cell.paragraphs.map((runs) => runs.map((run) => ({ ...run, weight: 'strong' as const }))),
        },
    ),
  );
