import { datesFrom } from '../../../domain/plain-date.ts';
import type { CellTone, TableCell, TableGroup, TableRow } from '../document-table.ts';
import { innerWidthMm, pageShape } from '../page-shape.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import { linesOfCell } from '../text-lines.ts';
import type { DutySource } from './duty-source.ts';
import { labelCell, type PersonStyle, personCell, smallCell } from './person-cells.ts';
import { shareColumns } from './person-columns.ts';
import { type RosterColumn, rosterColumns } from './roster-columns.ts';
import { type RosterDay, rosterDays } from './roster-days.ts';
import { type RosterSubject, rosterFootLines, rosterHead, rosterTitleOf } from './roster-head.ts';
import { hoursLines, type RosterOptions } from './roster-rows.ts';
import { dayHead, rosterTitles } from './wording.ts';

/** 报省表 asks for no more in one block (duty-and-emergency.md §1.4). */
export const daysInBlock = 7;
const unitMm = 20;
const postMm = 24;

interface OfficeDays {
  readonly name: string;
  readonly posts: readonly RosterColumn[];
  readonly days: readonly RosterDay[];
}

/** 值班表 lying: posts as rows, days as columns, a block below the other for every seven days; rows of empty posts are kept. */
export function rosterByBlocks(subject: RosterSubject, options: RosterOptions, source: DutySource): PrintDocument {
  const { from, to, paper } = options;
  const dates = datesFrom(from, to);
  const offices = subject.officeIds.map((officeId): OfficeDays => {
    const posts = rosterColumns(new Set([officeId]), new Set(dates), source);
    const name = cleanText(source.offices.find(({ id }) => id === officeId)?.shortName ?? '');
    return { name, posts, days: rosterDays(officeId, dates, posts, source.book) };
  });
  const labelsMm = postMm + (subject.isAll ? unitMm : 0);
  const inner = innerWidthMm(pageShape({ paper, orientation: 'landscape', setting: 'tables' }));
  const dayMm = (inner - labelsMm) / daysInBlock;
  const cells = offices.flatMap(({ days }) => days.flatMap((day) => day.cells));
  const { form } = shareColumns([{ title: '', cells }], dayMm);
  const style: PersonStyle = { form, widthMm: dayMm };
  const blocks = Array.from({ length: Math.ceil(dates.length / daysInBlock) }, (_, index) => index * daysInBlock);
  return {
    paper,
    orientation: 'landscape',
    setting: 'tables',
    head: rosterHead(rosterTitleOf(subject, from, to), subject, dates, source),
    parts: blocks.map((first) => blockOf(offices, first, subject.isAll, style)),
    foot: rosterFootLines(
      subject,
      dates,
      offices.flatMap(({ days }) => days),
      source.rooms,
      source,
    ),
  };
}

function blockOf(offices: readonly OfficeDays[], first: number, namesUnits: boolean, style: PersonStyle): TablePart {
  const shown = (offices[0]?.days ?? []).slice(first, first + daysInBlock);
  return {
    kind: 'table',
    columns: [
      ...(namesUnits ? [{ title: rosterTitles.unit, widthMm: unitMm }] : []),
      { title: rosterTitles.post, widthMm: postMm },
      ...shown.map(({ date, weekday }) => ({
        title: dayHead(dateText(date), weekday),
        widthMm: style.widthMm,
      })),
    ],
    hasHead: true,
    labelColumns: namesUnits ? 2 : 1,
    groups: offices.map((office) => groupOf(office, first, namesUnits, style)),
  };
}

/** What one office does in the days of a block: hours, a row for each post, and remarks where a day has any. */
function groupOf({ name, posts, days }: OfficeDays, first: number, namesUnit: boolean, style: PersonStyle): TableGroup {
  const shown = days.slice(first, first + daysInBlock);
  const toneOf = ({ isHoliday }: RosterDay): CellTone | undefined => (isHoliday ? 'marked' : undefined);
  const rows: [label: string, cells: TableCell[]][] = [
    [rosterTitles.hours, shown.map((day) => labelCell(hoursLines(day.hours, style.widthMm), toneOf(day)))],
    ...posts.map(({ name: post }, index): [string, TableCell[]] => [
      post,
      shown.map((day) => personCell(day.cells[index] ?? nobody, style, toneOf(day))),
    ]),
  ];
  if (shown.some(({ remarks }) => remarks.length > 0))
    rows.push([rosterTitles.remarks, shown.map((day) => smallCell(day.remarks, toneOf(day)))]);
  return {
    rows: rows.map(([label, cells], index): TableRow => {
      const unit = index === 0 ? labelCell(name, undefined, rows.length) : null;
      return [...(namesUnit ? [unit] : []), labelCell(label, undefined), ...cells];
    }),
    isKeptTogether: linesOf(rows, style.widthMm) <= linesKept,
  };
}

const nobody = { isAsked: false, people: [], gaps: 0 } as const;
/** A group of more would leave much of a page empty, or find no page at all. */
const linesKept = 24;
const linesOf = (rows: readonly (readonly [string, readonly TableCell[]])[], dayMm: number): number =>
  rows.reduce((sum, [, cells]) => sum + Math.max(1, ...cells.map((cell) => linesOfCell(cell, dayMm))), 0);
