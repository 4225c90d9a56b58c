import type { Paper } from '../../../domain/paper.ts';
import { datesFrom, type PlainDate } from '../../../domain/plain-date.ts';
import type { CellTone, TableGroup, TableRow } from '../document-table.ts';
import { innerWidthMm, pageShape } from '../page-shape.ts';
import { dateText } from '../plan-texts.ts';
import type { Orientation, PrintDocument } from '../print-document.ts';
import type { DutySource } from './duty-source.ts';
import { labelCell, personCell, smallCell } from './person-cells.ts';
import { neededMm, type PersonColumns, shareColumns } from './person-columns.ts';
import { rosterColumns } from './roster-columns.ts';
import { type RosterDay, rosterDays } from './roster-days.ts';
import { type RosterSubject, rosterFootLines, rosterHead, rosterTitleOf } from './roster-head.ts';
import { rosterTitles } from './wording.ts';

export interface RosterOptions {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly paper: Paper;
}

/** `10月31日`, `星期六`, `区人大办` and `次日9:00` on one line each. */
const widths = { date: 20, weekday: 18, unit: 20, hours: 20, remarks: 24 } as const;
/** Across a wide page a remark of one person's change stands on one line more often. */
const wideRemarksMm = 30;
/** Days of several spans have one on each line. */
const severalHoursMm = 31;

/**
 * 值班表 with a row for each day, or of several offices for each day and office (duty-and-emergency.md §1.4): posts as columns,
 * holidays by their names and shaded. Upright where the posts leave room for it.
 */
export function rosterByRows(subject: RosterSubject, options: RosterOptions, source: DutySource): PrintDocument {
  const { from, to, paper } = options;
  const dates = datesFrom(from, to);
  const posts = rosterColumns(new Set(subject.officeIds), new Set(dates), source);
  const days = subject.officeIds.map((officeId) => rosterDays(officeId, dates, posts, source.book));
  const hoursMm = days.flat().some(({ hours }) => hours.length > 1) ? severalHoursMm : widths.hours;
  const narrowMm = widths.date + widths.weekday + (subject.isAll ? widths.unit : 0) + hoursMm + widths.remarks;
  const columns = posts.map(({ name }, index) => ({
    title: name,
    cells: days.flat().flatMap(({ cells }) => cells[index] ?? []),
  }));
  const orientation = orientationFor(narrowMm + neededMm(columns), paper);
  const remarksMm = orientation === 'portrait' ? widths.remarks : wideRemarksMm;
  const fixedMm = narrowMm - widths.remarks + remarksMm;
  const roomMm = innerWidthMm(pageShape({ paper, orientation, setting: 'tables' })) - fixedMm;
  const people = shareColumns(columns, roomMm);
  const setting: RowSetting = {
    isAll: subject.isAll,
    hoursMm,
    people,
    names: new Map(source.offices.map(({ id, shortName }) => [id, shortName])),
  };
  return {
    paper,
    orientation,
    setting: 'tables',
    head: rosterHead(rosterTitleOf(subject, from, to), subject, dates, source),
    parts: [
      {
        kind: 'table',
        columns: [
          { title: rosterTitles.date, widthMm: widths.date },
          { title: rosterTitles.weekday, widthMm: widths.weekday },
          ...(subject.isAll ? [{ title: rosterTitles.unit, widthMm: widths.unit }] : []),
          { title: rosterTitles.hours, widthMm: hoursMm },
          ...columns.map(({ title }, index) => ({ title, widthMm: people.widthsMm[index] ?? 0 })),
          { title: rosterTitles.remarks, widthMm: remarksMm },
        ],
        hasHead: true,
        labelColumns: subject.isAll ? 2 : 1,
        groups: dates.map((_, index) =>
          groupOf(
            days.flatMap((own) => own[index] ?? []),
            setting,
          ),
        ),
      },
    ],
    foot: rosterFootLines(subject, dates, days.flat(), source.rooms, source),
  };
}

const orientationFor = (widthMm: number, paper: Paper): Orientation =>
  widthMm <= innerWidthMm(pageShape({ paper, orientation: 'portrait', setting: 'tables' })) ? 'portrait' : 'landscape';

interface RowSetting {
  readonly isAll: boolean;
  readonly hoursMm: number;
  readonly people: PersonColumns;
  readonly names: ReadonlyMap<string, string>;
}

/** The offices of one day stay on one page; date and weekday stand once beside them. */
function groupOf(days: readonly RosterDay[], { isAll, hoursMm, people, names }: RowSetting): TableGroup {
  const rows = days.map((day, index): TableRow => {
    const tone: CellTone | undefined = day.isHoliday ? 'marked' : undefined;
    const isFirst = index === 0;
    return [
      isFirst ? labelCell(dateText(day.date), tone, days.length) : null,
      isFirst ? labelCell(day.weekday, tone, days.length) : null,
      ...(isAll ? [labelCell(names.get(day.officeId) ?? '', tone)] : []),
      labelCell(hoursLines(day.hours, hoursMm), tone),
      ...day.cells.map((cell, column) =>
        personCell(cell, { form: people.form, widthMm: people.widthsMm[column] ?? 0 }, tone),
      ),
      smallCell(day.remarks, tone),
    ];
  });
  return { rows, isKeptTogether: days.length > 1 };
}

/** Spans of hours, each on one line where the column is wide enough, else broken at the dash. */
export const hoursLines = (hours: readonly string[], widthMm: number): string =>
  hours.map((span) => (widthMm >= severalHoursMm ? span : span.replace('—', '—\n'))).join('\n');
