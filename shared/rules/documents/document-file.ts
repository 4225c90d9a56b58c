import type { Office } from '../../domain/office.ts';
import type { Paper } from '../../domain/paper.ts';
import { type BulletinVersion, type VersionItem, type VersionLeader, versionNumber } from '../../domain/plan-cycle.ts';
import { weekTitle } from './plan-texts.ts';
import {
  flatFileWords,
  listFileWords,
  matrixFileWords,
  namesakeWords,
  officeCalendarWords,
  ownerCalendarWords,
  paperFileWords,
} from './wording.ts';

export type DocumentOffice = Office & { readonly id: string };

export const tableLayouts = ['matrix', 'flat', 'list'] as const;
export type TableLayout = (typeof tableLayouts)[number];
export const tableFormats = ['docx', 'xlsx', 'pdf'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Whose calendar: the items it holds and the name it shows. */
export interface CalendarContent {
  readonly kind: 'calendar';
  readonly owner: string;
  readonly itemIds: readonly string[];
}

export interface TableContent {
  readonly kind: 'table';
  readonly layout: TableLayout;
  readonly format: TableFormat;
  readonly paper: Paper;
}

/** A document before it is written; `name` is not yet safe as the name of a file. */
export interface DocumentFile {
  readonly name: string;
  readonly extension: string;
  readonly content: TableContent | CalendarContent;
}

const tableNames: Readonly<Record<TableLayout, (week: string, version: string) => string>> = {
  matrix: matrixFileWords,
  flat: flatFileWords,
  list: listFileWords,
};

const issueWords = ({ weekStart, sequence }: BulletinVersion): [week: string, version: string] => [
  weekTitle(weekStart),
  versionNumber(sequence),
];

export const tableFile = (
  version: BulletinVersion,
  layout: TableLayout,
  format: TableFormat,
  paper: Paper,
): DocumentFile => ({
  name: paperFileWords(tableNames[layout](...issueWords(version)), paper),
  extension: `.${format}`,
  content: { kind: 'table', layout, format, paper },
});

const calendarFile = (
  version: BulletinVersion,
  name: string,
  owner: string,
  holds: (item: VersionItem) => boolean,
): DocumentFile => ({
  name,
  extension: '.ics',
  content: { kind: 'calendar', owner, itemIds: version.items.filter(holds).map(({ id }) => id) },
});

export const wholeCalendarFile = (version: BulletinVersion, districtName: string): DocumentFile =>
  calendarFile(version, officeCalendarWords(...issueWords(version)), districtName, () => true);

/** An office's own items and those that its leaders attend. */
export function officeCalendarFile(version: BulletinVersion, office: DocumentOffice, name?: string): DocumentFile {
  const served = new Set(
    version.leaders.flatMap(({ id, servingOfficeId }) => (servingOfficeId === office.id ? id : [])),
  );
  const [week, number] = issueWords(version);
  const fileName = name === undefined ? officeCalendarWords(week, number) : ownerCalendarWords(week, name, number);
  return calendarFile(version, fileName, office.shortName, (item) => {
    return item.officeId === office.id || item.attendance.some(({ leaderId }) => served.has(leaderId));
  });
}

/** A leader's items; where another of the same name is in the version, the file's name tells the title as well. */
export function leaderCalendarFile(version: BulletinVersion, leader: VersionLeader): DocumentFile {
  const isNamesake = version.leaders.some(({ id, name }) => name === leader.name && id !== leader.id);
  const own = shortened(leader.name, 20);
  const name = isNamesake ? namesakeWords(own, shortened(leader.title, 10)) : own;
  const [week, number] = issueWords(version);
  return calendarFile(version, ownerCalendarWords(week, name, number), leader.name, (item) =>
    item.attendance.some(({ leaderId }) => leaderId === leader.id),
  );
}

/** Bounded so that cleaning never has to cut off the version number, which tells one week's files apart. */
const shortened = (text: string, maxLength: number): string => Array.from(text).slice(0, maxLength).join('');
