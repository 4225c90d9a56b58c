import type { ReceptionGuest } from '../../../domain/reception/visit-parts.ts';
import { plainCell } from '../document-table.ts';
import { cleanText } from '../plan-texts.ts';
import type { TablePart } from '../print-document.ts';
import { fixedWords } from '../wording.ts';
import { filledTable, filledWordTable, type PlainColumn, wordTable } from './plain-tables.ts';
import { isPlanned, markedCell, type PlannedLine, type PlannedVisit, type Segment } from './planned-lines.ts';
import { contactDuties, listTitles } from './table-wording.ts';
import { genderNames } from './visit-names.ts';
import { splitName, unitOf, vehicleName } from './visit-texts.ts';

/** Columns measured for the 180 mm of a table page, as wide as they are on another. */
const onWidth = (columns: readonly PlainColumn[], widthMm: number): PlainColumn[] => {
  const total = columns.reduce((sum, column) => sum + column.widthMm, 0);
  return columns.map((column) => ({ ...column, widthMm: (column.widthMm / total) * widthMm }));
};

const guestColumns: readonly PlainColumn[] = [
  { title: listTitles.number, widthMm: 13 },
  { title: listTitles.name, widthMm: 26 },
  { title: listTitles.gender, widthMm: 14 },
  { title: listTitles.ethnicity, widthMm: 16 },
  { title: listTitles.unit, widthMm: 55 },
  { title: listTitles.title, widthMm: 56 },
];

/**
 * 来宾名单: everybody who comes, in the order of the list; columns that nobody has a word in are left out. What is new is marked at the name, and
 * who comes no longer is struck through. Null of no guests.
 */
export function guestList(guests: readonly PlannedLine<ReceptionGuest>[], widthMm: number): TablePart | null {
  let number = 0;
  const rows = guests.map((guest) => {
    if (isPlanned(guest)) number += 1;
    const { values, mark } = guest;
    const { name, gender, ethnicity, unit, title } = values;
    const segment = (text: string, field: string): Segment[] => [{ text: cleanText(text), fields: [field] }];
    return [
      plainCell(isPlanned(guest) ? String(number) : ''),
      markedCell(segment(name, 'name'), mark, { hasMark: true }),
      markedCell(segment(gender === undefined ? '' : genderNames[gender], 'gender'), mark),
      markedCell(segment(ethnicity, 'ethnicity'), mark),
      markedCell(segment(unit, 'unit'), mark, { align: 'start' }),
      markedCell(segment(title, 'title'), mark, { align: 'start' }),
    ];
  });
  return filledTable(onWidth(guestColumns, widthMm), rows);
}

const hostColumns: readonly PlainColumn[] = [
  { title: listTitles.number, widthMm: 13 },
  { title: listTitles.name, widthMm: 40 },
  { title: listTitles.title, widthMm: 127, isStart: true },
];

/** 我方领导名单: those who receive the guests, and then those who take part in a stop, each once. Null of none. */
export function hostList({ reception, stops, nameOf }: PlannedVisit, widthMm: number): TablePart | null {
  const hosts = [...reception.hosts, ...stops.filter(isPlanned).flatMap(({ values }) => values.hosts)];
  const names = [...new Set(hosts.map(({ leaderId }) => leaderId))].flatMap((id) => nameOf(id) ?? []).map(splitName);
  const rows = names.map(({ name, title }, index) => [String(index + 1), name, title]);
  return rows.length === 0 ? null : wordTable(onWidth(hostColumns, widthMm), rows);
}

const contactColumns: readonly PlainColumn[] = [
  { title: listTitles.number, widthMm: 13 },
  { title: listTitles.name, widthMm: 26 },
  { title: listTitles.unit, widthMm: 38 },
  { title: listTitles.duty, widthMm: 67, isStart: true },
  { title: listTitles.phone, widthMm: 36 },
];

interface Contact {
  readonly name: string;
  readonly unit: string;
  readonly duty: string;
  readonly phone: string;
}

/** 工作人员通讯录: the contacts of both sides, whoever answers for a task, and the drivers; each once with all that they do. Null of none. */
export function contactList(visit: PlannedVisit, widthMm: number): TablePart | null {
  const rows = [...Map.groupBy(contactsOf(visit), ({ name, phone }) => `${name}|${phone}`).values()].map(
    (own, index) => [
      String(index + 1),
      own[0]?.name ?? '',
      joined(own.map(({ unit }) => unit)),
      joined(own.map(({ duty }) => duty)),
      own[0]?.phone ?? '',
    ],
  );
  return filledWordTable(onWidth(contactColumns, widthMm), rows);
}

const joined = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join(fixedWords.nameJoin);

function contactsOf({ reception, tasks, vehicles, nameOf }: PlannedVisit): Contact[] {
  const { ourContact, ourPhone, theirContact, theirPhone, guestUnit, leadOfficeId, officeId } = reception;
  const contacts: Contact[] = [
    { name: ourContact, unit: nameOf(leadOfficeId ?? officeId) ?? '', duty: contactDuties.ours, phone: ourPhone },
    ...tasks.filter(isPlanned).map(({ values }) => ({
      name: values.person,
      unit: unitOf(values, nameOf),
      duty: values.task,
      phone: values.phone,
    })),
    ...vehicles.filter(isPlanned).map(({ values }) => ({
      name: values.driver,
      unit: '',
      duty: contactDuties.driver(vehicleName(values)),
      phone: values.driverPhone,
    })),
    { name: theirContact, unit: guestUnit, duty: contactDuties.theirs, phone: theirPhone },
  ];
  return contacts
    .filter(({ name }) => name !== '')
    .map(({ name, unit, duty, phone }) => ({
      name: cleanText(name),
      unit: cleanText(unit),
      duty: cleanText(duty),
      phone: cleanText(phone),
    }));
}
