import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { DutyRoom, PostDuty } from '../../../domain/duty/duty-staff.ts';
import type { Paper } from '../../../domain/paper.ts';
import { datesFrom, type PlainDate } from '../../../domain/plain-date.ts';
import { workDay } from '../../work-calendar.ts';
import type { CellTone, TableCell, TableColumn, TableGroup, TableRow } from '../document-table.ts';
import { innerWidthMm, pageShape } from '../page-shape.ts';
import { columnsOn } from '../paper-sizes.ts';
import { cleanText, dateText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { yearWords } from '../wording.ts';
import type { DutySource } from './duty-source.ts';
import { labelCell, type PersonStyle, personCell, smallCell } from './person-cells.ts';
import {
  columnNeedMm,
  narrowestMm,
  type PersonColumn,
  type PersonForm,
  shareColumns,
  sumOf,
  widened,
} from './person-columns.ts';
import { rosterColumns } from './roster-columns.ts';
import { type RosterCell, type RosterDay, rosterDays } from './roster-days.ts';
import { isAllIssued, type RosterSubject, rosterFootLines, rosterHead } from './roster-head.ts';
import { hoursLines, type RosterOptions } from './roster-rows.ts';
import { anyHoliday, holidayHead, holidayJoin, holidayRosterTitle, rosterTitles } from './wording.ts';

/** On A4 this leaves the room to people, whose telephones are what is checked (§1.4). */
const widthsMm = { date: 19, weekday: 17, unit: 18, hours: 19, place: 18, phone: 19, fax: 19, remarks: 14 } as const;

const peopleColumns: readonly (readonly [title: string, duties: ReadonlySet<PostDuty>])[] = [
  [rosterTitles.chief, new Set(['chief'])],
  [rosterTitles.lead, new Set(['lead'])],
  [rosterTitles.staff, new Set(['main', 'second', 'other'])],
];

/** 节假日值班安排表, as it is reported upward (duty-and-emergency.md §1.4, 1): the columns are fixed, whatever posts an office has. */
export function holidayRoster(subject: RosterSubject, options: RosterOptions, source: DutySource): PrintDocument {
  const { from, to, paper } = options;
  const dates = datesFrom(from, to);
  const columns = rosterColumns(new Set(subject.officeIds), new Set(dates), source);
  const days = subject.officeIds.map((officeId) =>
    rosterDays(officeId, dates, columns, source.book).map((day) => ({
      ...day,
      cells: peopleColumns.map(([, duties]) =>
        joined(day.cells.filter((_, index) => duties.has(columns[index]?.duty ?? 'other'))),
      ),
    })),
  );
  const titles = peopleColumns.map(([title], index) => ({
    title,
    cells: days.flat().flatMap(({ cells }) => cells[index] ?? []),
  }));
  const fixed = fixedColumns(subject.isAll, paper);
  const fixedMm = fixed.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const inner = innerWidthMm(pageShape({ paper, orientation: 'landscape', setting: 'tables' }));
  const people = shareStaff(titles, inner - fixedMm);
  const title = holidayRosterTitle(subject.unit, yearWords(Number(from.slice(0, 4))), holidayNames(dates, source));
  const lines = {
    people,
    rooms: source.rooms,
    names: new Map(source.offices.map(({ id, shortName }) => [id, shortName])),
  };
  return {
    paper,
    orientation: 'landscape',
    setting: 'tables',
    // The line below says when and by whom; the rows say which days.
    head: { ...rosterHead(title, subject, dates, source), range: '', issued: '' },
    parts: [
      { kind: 'line', texts: headTexts(subject, dates, source) },
      {
        kind: 'table',
        columns: [
          ...fixed.slice(0, -4),
          ...titles.map(({ title }, index) => ({ title, widthMm: people.widthsMm[index] ?? 0 })),
          ...fixed.slice(-4),
        ],
        hasHead: true,
        labelColumns: subject.isAll ? 2 : 1,
        groups: dates.map((_, index) =>
          groupOf(
            days.flatMap((own) => own[index] ?? []),
            subject.isAll,
            lines,
          ),
        ),
      },
    ],
    foot: rosterFootLines(subject, dates, days.flat(), [], source),
  };
}

/** All columns but those of people, which stand before the last four. */
const fixedColumns = (namesUnits: boolean, paper: Paper): readonly TableColumn[] =>
  columnsOn(paper, [
    { title: rosterTitles.date, widthMm: widthsMm.date },
    { title: rosterTitles.weekday, widthMm: widthsMm.weekday },
    ...(namesUnits ? [{ title: rosterTitles.unit, widthMm: widthsMm.unit }] : []),
    { title: rosterTitles.hours, widthMm: widthsMm.hours },
    { title: rosterTitles.place, widthMm: widthsMm.place },
    { title: rosterTitles.phone, widthMm: widthsMm.phone },
    { title: rosterTitles.fax, widthMm: widthsMm.fax },
    { title: rosterTitles.remarks, widthMm: widthsMm.remarks },
  ]);

/** Several stand in the column of the staff: on a line each where the leaders' columns leave room for that. */
function shareStaff(columns: readonly PersonColumn[], roomMm: number): StaffColumns {
  const leaders = columns.slice(0, -1);
  const [staff] = columns.slice(-1);
  const staffMm = staff ? columnNeedMm(staff, 'line') : 0;
  const needs = leaders.map(narrowestMm);
  const room = roomMm - staffMm;
  const line = 'line' as const;
  if (sumOf(needs) <= room) {
    return {
      widthsMm: [...widened(needs, room), staffMm],
      forms: [...leaders.map(() => 'phoneBeside' as const), line],
    };
  }
  // Beside several people of the staff a leader has lines enough.
  if (leaders.length * narrowLeaderMm <= room) {
    const widths = leaders.map(() => room / leaders.length);
    return { widthsMm: [...widths, staffMm], forms: [...leaders.map(() => 'titleBeside' as const), line] };
  }
  const shared = shareColumns(columns, roomMm);
  return { widthsMm: shared.widthsMm, forms: columns.map(() => shared.form) };
}

/** A title of eight characters stands on one line below the name. */
const narrowLeaderMm = 29;

interface StaffColumns {
  readonly widthsMm: readonly number[];
  readonly forms: readonly PersonForm[];
}

/** Everybody who serves on any of the posts that stand in one column. */
const joined = (cells: readonly RosterCell[]): RosterCell => ({
  isAsked: cells.some(({ isAsked }) => isAsked),
  people: cells.flatMap(({ people }) => people),
  gaps: cells.reduce((sum, { gaps }) => sum + Math.max(0, gaps), 0),
});

/** 国庆节, or 中秋节、国庆节 where two fall together; 节假日 where the calendar names none. */
export function holidayNames(dates: readonly PlainDate[], { book }: DutySource): string {
  const names = dates.flatMap((date) => {
    const { type, name } = workDay(date, book.calendar);
    return type === 'holiday' && name !== undefined ? cleanText(name) : [];
  });
  return names.length === 0 ? anyHoliday : [...new Set(names)].join(holidayJoin);
}

function headTexts(subject: RosterSubject, dates: readonly PlainDate[], source: DutySource): string[] {
  const [officeId] = subject.officeIds;
  const reviewers = source.book.rosters
    .filter(({ month }) => dates.some((date) => date.startsWith(month)))
    .flatMap((roster) => (roster.officeId === officeId && roster.reviewedBy !== undefined ? roster.reviewedBy : []));
  return [
    holidayHead.unit(subject.unit),
    holidayHead.filler(cleanText(source.by)),
    holidayHead.reviewer(
      subject.isAll || !isAllIssued(subject, dates, source) ? '' : cleanText(reviewers.at(-1) ?? ''),
    ),
    holidayHead.filledOn(longDateText(chinaTimeOf(source.now).date)),
  ];
}

interface RowSetting {
  readonly people: StaffColumns;
  readonly rooms: readonly DutyRoom[];
  readonly names: ReadonlyMap<string, string>;
}

function groupOf(days: readonly RosterDay[], namesUnits: boolean, setting: RowSetting): TableGroup {
  const { people, rooms, names } = setting;
  const rows = days.map((day, index): TableRow => {
    const tone: CellTone | undefined = day.isHoliday ? 'marked' : undefined;
    const room = rooms.find(({ officeId }) => officeId === day.officeId);
    const ofRoom = (text = ''): TableCell => smallCell(text === '' ? [] : [cleanText(text)], tone);
    return [
      index === 0 ? labelCell(dateText(day.date), tone, days.length) : null,
      index === 0 ? labelCell(day.weekday, tone, days.length) : null,
      ...(namesUnits ? [labelCell(names.get(day.officeId) ?? '', tone)] : []),
      labelCell(hoursLines(day.hours, widthsMm.hours), tone),
      ...day.cells.map((cell, column) => {
        const style: PersonStyle = {
          form: people.forms[column] ?? 'titleBeside',
          widthMm: people.widthsMm[column] ?? 0,
        };
        return personCell(cell, style, tone);
      }),
      ofRoom(room?.place),
      ofRoom(room?.phone),
      ofRoom(room?.fax),
      smallCell(day.remarks, tone),
    ];
  });
  return { rows, isKeptTogether: days.length > 1 };
}
