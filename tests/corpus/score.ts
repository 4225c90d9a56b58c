import { plainForm } from '../../shared/rules/imports/plain-text.ts';
import type { ImportedRow, PlanImport } from '../../shared/rules/imports/plan-import.ts';
import { timeText } from '../shared/rules/imports/import-samples.ts';
import type { CorpusBlock, CorpusCase, CorpusCell, ExpectedRow } from './read-corpus.ts';

const FIELDS = ['date', 'time', 'place', 'content', 'leaders', 'others', 'organiser', 'tentative', 'parallel'] as const;
type Field = (typeof FIELDS)[number];

/** The doubts that tell a person to look at a field. */
const DOUBTS: Readonly<Record<Field, readonly string[]>> = {
  date: ['date'],
  time: ['time'],
  place: ['place'],
  content: ['content'],
  leaders: ['leaders'],
  // Names of nobody in the directory are listed with the leaders that they stand beside.
  others: ['attendees', 'leaders'],
  organiser: ['organiser'],
  tentative: ['time', 'content', 'other'],
  parallel: ['content', 'other'],
};

export interface WrongField {
  readonly name: string;
  readonly field: Field | 'row';
  readonly expected: string;
  readonly found: string;
  readonly isMarked: boolean;
}

export interface CaseScore {
  /** Fields that hold something, in the expected or in the read row. */
  readonly fields: number;
  readonly wrong: readonly WrongField[];
  readonly rows: number;
  /** Rows that ask a person although every field is right. */
  readonly needlessDoubts: number;
  /** Letters and digits of the source, and those that are in no row's source. */
  readonly characters: number;
  readonly lost: readonly string[];
}

const bare = (text: string): string => plainForm(text).replace(/[^\p{L}\p{N}]/gu, '');
const squeezed = (text: string): string => plainForm(text).replace(/\s+/g, '');

const unknownNames = (row: Pick<ImportedRow, 'doubts'>): string[] =>
  row.doubts
    .filter(({ code }) => code === 'UNRESOLVED_LEADER' || code === 'AMBIGUOUS_LEADER')
    .map(({ details }) => String(details?.name ?? ''));

const listed = (text: string): string =>
  [...new Set(text.split(/[、，,;；\s]+/).map(squeezed))]
    .filter((name) => name !== '')
    .sort()
    .join(' ');

/** What of a row is compared. */
type ReadFields = Pick<
  ImportedRow,
  | 'date'
  | 'endDate'
  | 'time'
  | 'content'
  | 'placeText'
  | 'venueId'
  | 'attendance'
  | 'otherAttendees'
  | 'organiserUnit'
  | 'isTentative'
  | 'isParallel'
  | 'doubts'
>;

const foundFields = (row: ReadFields): Record<Field, string> => ({
  date: row.endDate ? `${row.date}..${row.endDate}` : (row.date ?? ''),
  time: timeText(row),
  place: row.venueId ?? squeezed(row.placeText ?? ''),
  content: squeezed(row.content),
  leaders: row.attendance
    .map(({ leaderId, role }) => `${leaderId} ${role}`)
    .sort()
    .join(', '),
  others: listed([row.otherAttendees ?? '', ...unknownNames(row)].join('、')),
  organiser: squeezed(row.organiserUnit ?? ''),
  tentative: row.isTentative ? 'tentative' : '',
  parallel: row.isParallel ? 'parallel' : '',
});

const fullDate = (date: string, year: string): string => (date.length === 5 ? `${year}-${date}` : date);
const flag = (flags: readonly string[], name: Field): string[] => flags.map((each) => (each === name ? name : ''));
const withRoles = (names: string): string =>
  names
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (each.includes(' ') ? each : `${each} attend`))
    .sort()
    .join(', ');

/** The readings of each field that count as right. */
const expectedFields = (row: ExpectedRow, year: string): Record<Field, readonly string[]> => ({
  date: row.date.map((date) =>
    date
      .split('..')
      .map((each) => fullDate(each, year))
      .join('..'),
  ),
  time: row.time.map((time) => time.replace(/^after /, '').replace(' @', '@')),
  place: row.place.map(squeezed),
  content: row.content.map(squeezed),
  leaders: row.leaders.map(withRoles),
  others: row.others.map(listed),
  organiser: row.organiser.map(squeezed),
  tentative: flag(row.flags, 'tentative'),
  parallel: flag(row.flags, 'parallel'),
});

const isRight = (found: string, readings: readonly string[]): boolean =>
  readings.some((reading) => (reading.startsWith('~') ? found.includes(reading.slice(1)) : found === reading));

/** Every expected row with the read row that is most like it, each used once. */
function paired(expected: readonly ExpectedRow[], rows: readonly ImportedRow[], year: string) {
  const left = new Set(rows);
  const likeness = (row: ExpectedRow, other: ImportedRow): number => {
    const fields = expectedFields(row, year);
    const found = foundFields(other);
    const weigh = (field: Field): number => (isRight(found[field], fields[field]) ? (field === 'content' ? 4 : 1) : 0);
    return FIELDS.reduce((sum, field) => sum + weigh(field), 0);
  };
  const pairs = new Map<ExpectedRow, ImportedRow>();
  const offers = expected
    .flatMap((row) => rows.map((other) => ({ row, other, weight: likeness(row, other) })))
    .sort((one, two) => two.weight - one.weight);
  for (const { row, other } of offers) {
    if (pairs.has(row) || !left.has(other)) continue;
    pairs.set(row, other);
    left.delete(other);
  }
  return { pairs, extra: [...left] };
}

const cellsOf = (blocks: readonly CorpusBlock[]): CorpusCell[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.cell] : block.rows.flat()));

/** Words of a cell that are in no row's source. */
function lostWords(cell: CorpusCell, sources: readonly string[]): string[] {
  const words = cell.text.split(/[\s()（）。；;，,、：:【】/①-⑳]+/).map(bare);
  return words.filter((word) => word !== '' && !sources.some((source) => source.includes(word)));
}

/** What is doubted of the rows whose source holds the words of a row that was not read. */
const doubtsAbout = ({ content: [content = ''] }: ExpectedRow, rows: readonly ImportedRow[]): ImportedRow['doubts'] =>
  rows.filter(({ source }) => bare(source.text).includes(bare(content))).flatMap(({ doubts }) => doubts);

/** The fields of one row that are not as a person reads them. */
export function wrongFields(expected: ExpectedRow, read: ReadFields, year: string, name: string): WrongField[] {
  const readings = expectedFields(expected, year);
  const found = foundFields(read);
  return FIELDS.filter((field) => !isRight(found[field], readings[field])).map((field) => ({
    name,
    field,
    expected: readings[field].join(' // '),
    found: found[field],
    isMarked: read.doubts.some((doubt) => DOUBTS[field].includes(doubt.field)),
  }));
}

export function scoreOf({ name, weekStart, blocks, expected }: CorpusCase, { rows }: PlanImport): CaseScore {
  const year = weekStart.slice(0, 4);
  const { pairs, extra } = paired(expected, rows, year);
  const wrong: WrongField[] = [];
  let fields = 0;
  let needlessDoubts = 0;
  for (const row of expected) {
    const readings = expectedFields(row, year);
    const read = pairs.get(row);
    const found = read && foundFields(read);
    const before = wrong.length;
    const filled = FIELDS.filter((field) => readings[field][0] !== '' || (found?.[field] ?? '') !== '');
    fields += filled.length;
    const where = `${name} › ${row.content[0]}`;
    if (read) wrong.push(...wrongFields(row, read, year, where));
    else {
      const isMarked = doubtsAbout(row, rows).some((doubt) => doubt.field === 'content');
      for (const field of filled)
        wrong.push({ name: where, field, expected: readings[field].join(' // '), found: 'no row', isMarked });
    }
    if (wrong.length === before && read && read.doubts.length > 0) needlessDoubts += 1;
  }
  for (const row of extra) {
    fields += 1;
    const found = Object.values(foundFields(row)).join(' | ');
    wrong.push({ name, field: 'row', expected: 'no such row', found, isMarked: row.status === 'toComplete' });
  }
  const cells = cellsOf(blocks).filter((cell) => !cell.isHeading && cell.form === undefined);
  const sources = rows.map((row) => bare(row.source.text));
  return {
    fields,
    wrong,
    rows: expected.length,
    needlessDoubts,
    characters: cells.reduce((sum, cell) => sum + bare(cell.text).length, 0),
    lost: cells.flatMap((cell) => lostWords(cell, sources)),
  };
}
