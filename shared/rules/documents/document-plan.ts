import type { Office } from '../../domain/office.ts';
import { type BulletinVersion, type VersionItem, type VersionLeader, versionNumber } from '../../domain/plan-cycle.ts';
import { weekTitle } from './plan-texts.ts';
import { safeFileName } from './safe-file-name.ts';
import {
  fixedWords,
  flatFileWords,
  leaderCalendarWords,
  listFileWords,
  matrixFileWords,
  namesakeWords,
  officeCalendarWords,
} from './wording.ts';

export type DocumentOffice = Office & { readonly id: string };

const tableLayouts = ['matrix', 'flat', 'list'] as const;
export type TableLayout = (typeof tableLayouts)[number];
const tableFormats = ['docx', 'xlsx', 'pdf'] as const;
type TableFormat = (typeof tableFormats)[number];

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
}

/** One file that one office gets. Equal table contents are the same bytes for every office. */
export interface DocumentPlan {
  /** Below the workspace folder, with `/` between segments that are each safe as a file name. */
  readonly path: string;
  readonly officeId: string;
  readonly content: TableContent | CalendarContent;
}

const tableNames: Readonly<Record<TableLayout, (week: string, version: string) => string>> = {
  matrix: matrixFileWords,
  flat: flatFileWords,
  list: listFileWords,
};

/**
 * The files of a version for each office: every table in every format, its own calendar (its items and those its leaders
 * attend) and one calendar for each leader it serves. Paths are unique without regard to letter case.
 */
export function planDocuments(
  version: BulletinVersion,
  offices: readonly DocumentOffice[],
  leaders: readonly VersionLeader[],
): DocumentPlan[] {
  const taken = new Set<string>();
  return offices.flatMap((office) => {
    const folder = uniquePath(`${fixedWords.distributionFolder}/`, office.shortName, '', taken);
    const own = leaders.filter((leader) => leader.servingOfficeId === office.id);
    return [...tableFiles(version), ...calendarFiles(version, office, own)].map(({ name, extension, content }) => ({
      path: uniquePath(`${folder}/${weekTitle(version.weekStart)}/`, name, extension, taken),
      officeId: office.id,
      content,
    }));
  });
}

interface PlannedFile {
  readonly name: string;
  readonly extension: string;
  readonly content: DocumentPlan['content'];
}

function tableFiles(version: BulletinVersion): PlannedFile[] {
  const week = weekTitle(version.weekStart);
  const number = versionNumber(version.sequence);
  return tableLayouts.flatMap((layout) =>
    tableFormats.map((format) => ({
      name: tableNames[layout](week, number),
      extension: `.${format}`,
      content: { kind: 'table', layout, format } as const,
    })),
  );
}

function calendarFiles(
  version: BulletinVersion,
  office: DocumentOffice,
  leaders: readonly VersionLeader[],
): PlannedFile[] {
  const week = weekTitle(version.weekStart);
  const number = versionNumber(version.sequence);
  const calendarOf = (name: string, owner: string, holds: (item: VersionItem) => boolean): PlannedFile => ({
    name,
    extension: '.ics',
    content: { kind: 'calendar', owner, itemIds: version.items.filter(holds).map(({ id }) => id) },
  });
  const served = new Set(leaders.map(({ id }) => id));
  const nameCounts = Map.groupBy(leaders, ({ name }) => name);
  return [
    calendarOf(officeCalendarWords(week, number), office.shortName, (item) => {
      return item.officeId === office.id || item.attendance.some(({ leaderId }) => served.has(leaderId));
    }),
    ...leaders.map((leader) => {
      const isNamesake = (nameCounts.get(leader.name)?.length ?? 0) > 1;
      const own = shortened(leader.name, 20);
      const name = isNamesake ? namesakeWords(own, shortened(leader.title, 10)) : own;
      return calendarOf(leaderCalendarWords(week, name, number), leader.name, (item) =>
        item.attendance.some(({ leaderId }) => leaderId === leader.id),
      );
    }),
  ];
}

/** Bounded so that cleaning never has to cut off the version number, which tells one week's files apart. */
const shortened = (text: string, maxLength: number): string => Array.from(text).slice(0, maxLength).join('');

/** Two offices or namesakes whose cleaned names meet get a number rather than each other's file. */
function uniquePath(prefix: string, name: string, extension: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const path = prefix + safeFileName(`${name}${count === 1 ? '' : `-${count}`}${extension}`);
    const key = path.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return path;
  }
}
