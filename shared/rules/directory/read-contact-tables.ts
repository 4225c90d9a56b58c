import { contactSchema } from '../../domain/contact.ts';
import { oneLine, plainForm, squeezed } from '../imports/plain-text.ts';
import type { SourceCell, SourceTable } from '../imports/source-table.ts';
import { bookSheetNames, type ContactColumn, contactHeadSpellings, contactHeads } from './book-words.ts';

export const contactProblemCodes = [
  'NO_NAME',
  'NO_ORGANISATION',
  'TOO_LONG',
  'BAD_NUMBER',
  'MASKED_NUMBER',
  'BAD_ORDER',
  'FORMULA',
  'DUPLICATE',
  'UNKNOWN_OWNER',
  'NOT_YOURS',
] as const;
/** What is wrong with a row, at the column where it is. */
export interface ContactProblem {
  readonly code: (typeof contactProblemCodes)[number];
  readonly column?: ContactColumn;
}

/** A line of a file as a contact: what it says, and where it stands. */
export interface ContactRow {
  /** As people find it: `外部联系人!A2`. */
  readonly address: string;
  readonly texts: Readonly<Partial<Record<ContactColumn, string>>>;
  readonly problems: readonly ContactProblem[];
}

export interface ContactTables {
  readonly rows: readonly ContactRow[];
  /** Sheets that hold no outside contacts: of the book's own other parts, or without the heads. */
  readonly skipped: readonly string[];
}

const MOST_HEAD_ROWS = 12;
const columnByHead = new Map<string, ContactColumn>(
  (Object.keys(contactHeads) as ContactColumn[]).flatMap((column) =>
    [contactHeads[column], ...contactHeadSpellings[column].split(' ')].map((head) => [head, column] as const),
  ),
);
const otherSheets = new Set<string>(
  Object.entries(bookSheetNames).flatMap(([group, name]) => (group === 'contacts' ? [] : [name])),
);

/**
 * The contacts of a file's tables. A table counts where a row near its top has a head for the name and one for the organisation or a
 * number; which columns there are, and in which order, is the file's.
 */
export function readContactTables(tables: readonly SourceTable[]): ContactTables {
  const rows: ContactRow[] = [];
  const skipped: string[] = [];
  for (const table of tables) {
    const found = otherSheets.has(table.name) ? undefined : headOf(table);
    if (!found) skipped.push(table.name);
    else
      for (const cells of table.rows.slice(found.row + 1)) {
        const row = readRow(cells, found.columns);
        if (row) rows.push(row);
      }
  }
  return { rows, skipped };
}

type Columns = ReadonlyMap<number, ContactColumn>;

function headOf({ rows }: SourceTable): { readonly row: number; readonly columns: Columns } | undefined {
  for (const [row, cells] of rows.slice(0, MOST_HEAD_ROWS).entries()) {
    const columns = new Map<number, ContactColumn>();
    for (const [index, { text }] of cells.entries()) {
      const column = columnByHead.get(squeezed(text).replace(/[^\p{L}]/gu, ''));
      if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    }
    const named = new Set(columns.values());
    if (named.has('name') && ['organisation', 'officePhone', 'mobile'].some((each) => named.has(each as ContactColumn)))
      return { row, columns };
  }
  return undefined;
}

function readRow(cells: readonly SourceCell[], columns: Columns): ContactRow | undefined {
  const texts: Partial<Record<ContactColumn, string>> = {};
  const problems: ContactProblem[] = [];
  let address = '';
  for (const [index, column] of columns) {
    const cell = cells[index];
    const text = oneLine(cell?.text ?? '');
    if (!cell || text === '') continue;
    // A merged organisation stands for every row beside it; by itself it makes no row.
    if (address === '' && !cell.isMergedCopy) ({ address } = cell);
    texts[column] = text;
    if (cell.isFormula) problems.push({ code: 'FORMULA', column });
  }
  if (address === '' || isHead(texts)) return undefined;
  const sorted = [...columns.values()].includes('mobile') ? texts : { ...texts, ...sortedNumbers(texts) };
  return { address, texts: sorted, problems: [...problems, ...problemsOf(sorted)] };
}

/** A head that is repeated further down, as on a second printed page. */
const isHead = ({ name }: ContactRow['texts']): boolean => name !== undefined && columnByHead.get(name) === 'name';

const mobileOnly = /^(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/;

/** The only column of telephones may hold both kinds, in one cell or in turns: mobile numbers go to their own column. */
function sortedNumbers({ officePhone }: ContactRow['texts']): ContactRow['texts'] {
  if (officePhone === undefined) return {};
  const numbers = officePhone.split(/[、,，;；/]|\s(?=1[3-9])/).map((each) => each.trim());
  const mobiles = numbers.filter((number) => mobileOnly.test(plainForm(number)));
  if (mobiles.length === 0) return {};
  const rest = numbers.filter((number) => number !== '' && !mobiles.includes(number));
  return { officePhone: rest.join('、'), mobile: mobiles.join('、') };
}

const numberColumns = ['officePhone', 'mobile', 'fax'] as const;
/** Digits with what people put between and around them: 0531-8800101转801, +86 139…, 8861、8862. */
const isNumber = (text: string): boolean => /^[\d+()\-、,;/ 转]+$/.test(plainForm(text)) && /\d{3}/.test(text);

function problemsOf(texts: ContactRow['texts']): ContactProblem[] {
  const problems: ContactProblem[] = [];
  if (texts.name === undefined) problems.push({ code: 'NO_NAME', column: 'name' });
  if (texts.organisation === undefined) problems.push({ code: 'NO_ORGANISATION', column: 'organisation' });
  for (const column of numberColumns) {
    const text = texts[column];
    if (text === undefined || text === '' || isNumber(text)) continue;
    problems.push({ code: text.includes('*') ? 'MASKED_NUMBER' : 'BAD_NUMBER', column });
  }
  if (texts.rankOrder !== undefined && !/^\d{1,4}$/.test(texts.rankOrder))
    problems.push({ code: 'BAD_ORDER', column: 'rankOrder' });
  for (const [column, text] of Object.entries(texts) as [ContactColumn, string][]) {
    if (column === 'rankOrder' || column === 'owner') continue;
    if (!contactSchema.shape[column].safeParse(text).success) problems.push({ code: 'TOO_LONG', column });
  }
  return problems;
}
