import { chinaTimeOf } from '../../../domain/china-time.ts';
import { monthOf } from '../../../domain/month.ts';
import { monthText } from '../duty/duty-texts.ts';
import { linesOf } from '../duty/form-table.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument, TablePart } from '../print-document.ts';
import { fixedWords } from '../wording.ts';
import { contactList, guestList, hostList } from './name-lists.ts';
import { filledWordTable, type PlainColumn, pagePart, titlePart } from './plain-tables.ts';
import { namesOfGuests, type PlannedVisit, plannedVisit } from './planned-lines.ts';
import { daysText, issuerOf, type ReceptionSource, saidAt, subjectOf, tableHead } from './reception-source.ts';
import { visitWords } from './reception-wording.ts';
import { scheduleShapes, scheduleTable } from './schedule-table.ts';
import { bookletWords, listTitles } from './table-wording.ts';
import { mealKindNames, mealStyleNames, mealTimeNames, roomTypeNames, vehicleUseNames } from './visit-names.ts';
import { spanText, vehicleName, vehicleSpan } from './visit-texts.ts';

/** Between the margins of an upright page of tables. */
const pageWidthMm = 180;

/** 接待手册 (plans-and-reception.md §2.3): what everybody who takes part carries along. It says nothing of money, and marks no changes. */
export function visitBooklet(source: ReceptionSource): PrintDocument {
  const visit = plannedVisit({ snapshot: source.snapshot });
  const chapters = chaptersOf(visit, source).filter((chapter) => chapter.length > 0);
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: tableHead(bookletWords.fullTitle(subjectOf(source)), source),
    cover: {
      subject: subjectOf(source),
      name: bookletWords.title,
      range: daysText(source).replace(/^（|）$/gu, ''),
      issued: [issuerOf(source), monthText(monthOf(chinaTimeOf(saidAt(source)).date))],
    },
    parts: chapters.flatMap((chapter, index) => (index === 0 ? chapter : [pagePart, ...chapter])),
    foot: [],
  };
}

/** Each begins on a page of its own; what there is nothing to say of is left out. */
function chaptersOf(visit: PlannedVisit, source: ReceptionSource): DocumentPart[][] {
  const { noticeWords } = visit.reception;
  const notices = linesOf(noticeWords);
  return [
    titled(
      bookletWords.schedule,
      visit.stops.length === 0 ? null : scheduleTable(visit, source.calendar, scheduleShapes.booklet),
    ),
    [
      ...titled(bookletWords.guests, guestList(visit.guests, pageWidthMm)),
      ...titled(bookletWords.hosts, hostList(visit, pageWidthMm)),
    ],
    [
      ...titled(bookletWords.vehicles, vehicleTable(visit)),
      ...titled(bookletWords.rooms, roomTable(visit)),
      ...titled(bookletWords.meals, mealTable(visit)),
    ],
    notices.length === 0 ? [] : [titlePart(bookletWords.notices), { kind: 'text', style: 'body', paragraphs: notices }],
    titled(bookletWords.contacts, contactList(visit, pageWidthMm)),
  ];
}

const titled = (title: string, table: TablePart | null): DocumentPart[] =>
  table === null ? [] : [titlePart(title), table];

const vehicleColumns: readonly PlainColumn[] = [
  { title: listTitles.car, widthMm: 16 },
  { title: listTitles.vehicle, widthMm: 38 },
  { title: listTitles.riders, widthMm: 60, isStart: true },
  { title: listTitles.driver, widthMm: 32 },
  { title: listTitles.when, widthMm: 34 },
];

const vehicleTable = ({ vehicles, guests }: PlannedVisit): TablePart | null =>
  filledWordTable(
    vehicleColumns,
    vehicles.map(({ values }, index) => [
      visitWords.car(index + 1),
      `${vehicleName(values)}\n${vehicleUseNames[values.use]}`,
      namesIn(values, guests),
      [values.driver, values.driverPhone].map(cleanText).filter(Boolean).join('\n'),
      vehicleSpan(values).replace('—', '—\n'),
    ]),
  );

/** Who is on the list, and who else. */
const namesIn = (
  { guestIds, others }: { readonly guestIds: readonly string[]; readonly others: string },
  guests: PlannedVisit['guests'],
): string => [...namesOfGuests(guestIds, guests), cleanText(others)].filter(Boolean).join(fixedWords.nameJoin);

const roomColumns: readonly PlainColumn[] = [
  { title: listTitles.hotel, widthMm: 38 },
  { title: listTitles.room, widthMm: 20 },
  { title: listTitles.roomType, widthMm: 24 },
  { title: listTitles.sleepers, widthMm: 54 },
  { title: listTitles.nights, widthMm: 44 },
];

const roomTable = ({ rooms, guests }: PlannedVisit): TablePart | null =>
  filledWordTable(
    roomColumns,
    rooms.map(({ values }) => [
      cleanText(values.hotel),
      cleanText(values.number),
      roomTypeNames[values.roomType],
      namesIn(values, guests),
      spanText(values.fromDate, values.toDate),
    ]),
  );

const mealColumns: readonly PlainColumn[] = [
  { title: listTitles.date, widthMm: 24 },
  { title: listTitles.meal, widthMm: 18 },
  { title: listTitles.place, widthMm: 44 },
  { title: listTitles.form, widthMm: 36 },
  { title: listTitles.tables, widthMm: 58, isStart: true },
];

const mealTable = ({ meals }: PlannedVisit): TablePart | null =>
  filledWordTable(
    mealColumns,
    meals.map(({ values }) => [
      dateText(values.date),
      mealTimeNames[values.mealTime],
      cleanText(values.place),
      `${mealKindNames[values.kind]}（${mealStyleNames[values.style]}）`,
      cleanText(values.tables),
    ]),
  );
