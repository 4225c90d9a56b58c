import type { Contact } from '../../domain/contact.ts';
import type { Office } from '../../domain/office.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Kept } from '../duty/duty-book.ts';
import type { BookEntry } from './book-entries.ts';
import { type BookGroup, bookGroups } from './book-group.ts';
import { bookSheetNames, bookWords, contactHeads } from './book-words.ts';
import { isSharedContact } from './contact-ids.ts';

export interface WorkbookColumn {
  readonly title: string;
  readonly widthMm: number;
}

/** One part of the book as a table whose first row are the heads. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The book as a workbook, a sheet for each part that has entries. */
export interface BookWorkbook {
  readonly title: string;
  readonly pageFoot: string;
  readonly madeAt: number;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSource {
  readonly districtName: string;
  /** In their order. */
  readonly entries: readonly BookEntry[];
  readonly contacts: readonly Kept<Contact>[];
  readonly offices: readonly Kept<Office>[];
  readonly by: string;
  readonly today: PlainDate;
  readonly now: number;
}

/** Entries as sheets; one that has no entries is left out, unless there is none at all. */
export function bookWorkbook(source: WorkbookSource): BookWorkbook {
  const groups = bookGroups.filter((group) => source.entries.some((entry) => entry.group === group));
  return {
    title: `${source.districtName}${bookWords.title}`,
    pageFoot: bookWords.madeBy(source.by, source.today),
    madeAt: source.now,
    sheets: (groups.length === 0 ? (['contacts'] as const) : groups).map((group) => sheetOf(group, source)),
  };
}

type Cell = (entry: BookEntry) => string;
type Column = readonly [title: string, widthMm: number, cell: Cell];

const join = (numbers: readonly string[]): string => numbers.join('、');
const name: Column = ['姓名', 26, (entry) => entry.name];
const position: Column = ['职务', 50, (entry) => entry.position];
const unit: Column = ['单位', 36, (entry) => entry.unit];
const officePhone: Column = ['办公电话', 34, ({ officePhones }) => join(officePhones)];
const mobile: Column = ['手机', 34, ({ mobiles }) => join(mobiles)];
const fax: Column = ['传真', 30, (entry) => entry.fax];

const columnsOf: Readonly<Record<Exclude<BookGroup, 'contacts'>, readonly Column[]>> = {
  offices: [['名称', 56, (entry) => entry.name], ['地点', 46, (entry) => entry.position], unit, officePhone, fax],
  leaders: [name, position, unit, officePhone, mobile],
  officers: [name, position, unit, officePhone, mobile],
};

function sheetOf(group: BookGroup, source: WorkbookSource): WorkbookSheet {
  const entries = source.entries.filter((entry) => entry.group === group);
  const columns = group === 'contacts' ? contactColumns(source) : columnsOf[group];
  return {
    name: bookSheetNames[group],
    columns: columns.map(([title, widthMm]) => ({ title, widthMm })),
    rows: entries.map((entry) => columns.map(([, , cell]) => cell(entry))),
  };
}

/** With what the import needs to find every contact again and change nothing. */
function contactColumns({ contacts, offices }: WorkbookSource): readonly Column[] {
  const orders = new Map(contacts.map(({ id, values }) => [id, String(values.rankOrder)]));
  const owners = new Map(contacts.map(({ id, values }) => [id, values.officeId]));
  const officeNames = new Map(offices.map(({ id, values }) => [id, values.shortName]));
  const ownerOf: Cell = ({ id }) =>
    isSharedContact(id) ? bookWords.shared : (officeNames.get(owners.get(id) ?? '') ?? '');
  return [
    [contactHeads.name, 24, (entry) => entry.name],
    [contactHeads.organisation, 46, (entry) => entry.unit],
    [contactHeads.position, 36, (entry) => entry.position],
    [contactHeads.officePhone, 30, ({ officePhones }) => join(officePhones)],
    [contactHeads.mobile, 30, ({ mobiles }) => join(mobiles)],
    [contactHeads.fax, 26, (entry) => entry.fax],
    [contactHeads.note, 46, (entry) => entry.note],
    [contactHeads.rankOrder, 14, ({ id }) => orders.get(id) ?? ''],
    [contactHeads.owner, 24, ownerOf],
  ];
}
