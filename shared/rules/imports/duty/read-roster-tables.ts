import { firstOfMonth, lastOfMonth } from '../../../domain/month.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { shiftsAfter } from '../../duty/apply-proposal.ts';
import { type MemberObstacle, memberObstacles } from '../../duty/availability.ts';
import { assignedMemberOf } from '../../duty/roster-changes.ts';
import { isOwn, type PlacedCell, type PlacedTable, placeTables } from '../ledger.ts';
import { squeezed } from '../plain-text.ts';
import type { SourceTable } from '../source-table.ts';
import { DayCollector, type DayEntry, doubt, type PostEntry } from './collect-days.ts';
import { postChanges, type SourcedChange, type WantedMember } from './day-changes.ts';
import { readFormMark } from './form-marks.ts';
import { MemberNames } from './member-names.ts';
import { memberWritings } from './member-writing.ts';
import { dayHoursText, placesText, postPlaces } from './post-places.ts';
import { type RosterColumns, rosterColumnsAt } from './roster-columns.ts';
import type { ImportedDutyRow, ImportedPost, RosterDoubt, RosterImport, RosterImportContext } from './roster-import.ts';

/**
 * What tables say of an office's roster of a month, against the one that is there: the empty roster that this product writes,
 * filled in, or any table with 日期 and the posts above its columns. Days with a doubt that is more than a hint change nothing;
 * the others stay. Nothing that is filled in is left out of the account. Never throws.
 */
export function readRosterTables(tables: readonly SourceTable[], context: RosterImportContext): RosterImport {
  const collected = collect(placeTables(tables), context);
  const days = Map.groupBy(
    collected.days.filter(({ date }) => date !== undefined),
    ({ date }) => date ?? '',
  );
  const drafts = [...days]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([date, entries]) => draftOf(date, entries, context));
  const settled = withObstacles(drafts, context);
  const undated = collected.days
    .filter(({ date }) => date === undefined)
    .map((entry) => rowOf(undefined, [entry], [], entry.doubts, context));
  const rows = [...settled, ...undated];
  return {
    rows,
    doubts: collected.days.length === 0 ? [...collected.doubts, noTable(tables)] : collected.doubts,
    changes: rows.flatMap(({ changes }) => changes),
    unread: collected.unread.map(({ cell, text }) => ({ address: cell.address, text })),
    accounted: collected.accounted,
  };
}

const noTable = (tables: readonly SourceTable[]): RosterDoubt => ({
  code: 'NO_TABLE',
  address: tables.map(({ name }) => name).join('、'),
  text: '',
  suggestions: [],
  isHint: false,
});

interface Collected {
  readonly days: readonly DayEntry[];
  readonly doubts: readonly RosterDoubt[];
  readonly unread: readonly PlacedCell[];
  readonly accounted: RosterImport['accounted'];
}

function collect(tables: readonly PlacedTable[], context: RosterImportContext): Collected {
  const names = new MemberNames(context.book.members);
  const days: DayEntry[] = [];
  const doubts: RosterDoubt[] = [];
  const headings = new Set<PlacedCell>();
  const used = new Set<PlacedCell>();
  for (const table of tables) {
    const collector = new DayCollector(context, names);
    const isMembers = table.rows[0]?.some((cell) => readFormMark(cell.text)?.kind === 'members') === true;
    if (isMembers) for (const cell of table.rows.flat()) headings.add(cell);
    let columns: RosterColumns | undefined;
    for (let at = 0; at < table.rows.length && !isMembers; at += 1) {
      const found = rosterColumnsAt(table.rows, at, context.book.posts);
      if (found) {
        if (!columns) for (const cell of table.rows.slice(0, at).flat()) headings.add(cell);
        columns = withoutForeign(found.columns, context);
        collector.begin();
        doubts.push(...columnDoubts(found.columns, table, at + found.height, context));
        for (const cell of table.rows.slice(at, at + found.height).flat()) headings.add(cell);
        at += found.height - 1;
        continue;
      }
      const row = table.rows[at] ?? [];
      for (const list of columns?.lists ?? []) {
        const read = columns ? collector.read(row, list, columns) : { days: [], used: [] };
        days.push(...read.days);
        for (const cell of read.used) used.add(cell);
      }
    }
  }
  const own = tables.flatMap(({ rows, notes }) => [...rows.flat(), ...notes]).filter(isOwn);
  const inRows = own.filter((cell) => used.has(cell)).length;
  const asHeadings = own.filter((cell) => headings.has(cell) && !used.has(cell)).length;
  return {
    days,
    doubts,
    unread: own.filter((cell) => !used.has(cell) && !headings.has(cell)),
    accounted: { cells: own.length, inRows, headings: asHeadings },
  };
}

/** The form of another office says nothing about this one. */
const withoutForeign = (columns: RosterColumns, { officeId }: RosterImportContext): RosterColumns =>
  columns.form && columns.form.officeId !== officeId ? { ...columns, lists: [] } : columns;

/** Columns that are nobody's post although people may stand in them, and a form that is of another office or month. */
function columnDoubts(
  { unknown, form }: RosterColumns,
  table: PlacedTable,
  firstRow: number,
  { officeId, month }: RosterImportContext,
): RosterDoubt[] {
  const filled = unknown.filter(({ column }) =>
    table.rows.slice(firstRow).some((row) => row[column] && isOwn(row[column])),
  );
  return [
    ...filled.map((cell) => doubt('POST_UNKNOWN', cell)),
    ...(form && form.officeId !== officeId ? [doubt('OTHER_OFFICE', form.cell)] : []),
    ...(form && form.month !== month ? [doubt('OTHER_MONTH', form.cell)] : []),
  ];
}

/** A day before it is known whether everybody may serve as the file says. */
interface DayDraft {
  readonly date: PlainDate;
  readonly entries: readonly DayEntry[];
  readonly changes: readonly SourcedChange[];
  readonly doubts: readonly RosterDoubt[];
}

function draftOf(date: PlainDate, entries: readonly DayEntry[], context: RosterImportContext): DayDraft {
  const own = entries.flatMap(({ doubts }) => doubts);
  const [first] = entries;
  const isInMonth = firstOfMonth(context.month) <= date && date <= lastOfMonth(context.month);
  if (!isInMonth && first) {
    const isEmpty = entries.every(({ posts }) => posts.every(({ text }) => text.trim() === ''));
    return { date, entries, changes: [], doubts: isEmpty ? [] : [...own, doubt('DATE_OUTSIDE_MONTH', first.cell)] };
  }
  const byPost = Map.groupBy(
    entries.flatMap(({ posts }) => posts),
    ({ postId }) => postId,
  );
  const outcomes = [...byPost].map(([postId, posts]) => postDraft(postId, date, posts, context));
  const doubts = [...own, ...outcomes.flatMap((outcome) => outcome.doubts)];
  return { date, entries, changes: outcomes.flatMap(({ changes }) => changes), doubts: distinct(doubts) };
}

const distinct = (doubts: readonly RosterDoubt[]): RosterDoubt[] => [
  ...new Map(doubts.map((each) => [`${each.code} ${each.address} ${each.word ?? ''}`, each])).values(),
];

function postDraft(
  postId: string,
  date: PlainDate,
  entries: readonly PostEntry[],
  context: RosterImportContext,
): { readonly changes: readonly SourcedChange[]; readonly doubts: readonly RosterDoubt[] } {
  const { officeId, book } = context;
  const places = postPlaces(postId, date, officeId, book);
  if (isUnchanged(entries, placesText(places, memberWritings(book.members)))) return { changes: [], doubts: [] };
  const expected = squeezed(dayHoursText(date, officeId, book));
  const doubts: RosterDoubt[] = [];
  const wanted = entries.flatMap((entry): WantedMember[] => {
    const { hours, hoursCell, names, cell } = entry;
    doubts.push(...names.doubts.map(({ code, ...about }) => doubt(code, cell, about)));
    const isExpected = hoursCell !== undefined && squeezed(hoursCell.text) === expected;
    if (hours === null && !isExpected && names.members.length > 0 && hoursCell)
      doubts.push(doubt('NO_HOURS', hoursCell));
    const isWhole = places.groups.every(({ start, end }) => start === end);
    if (hours === 'wholeDay' && !isWhole && hoursCell) doubts.push(doubt('HOURS_DIFFER', hoursCell, { isHint: true }));
    const ofRow = typeof hours === 'object' && hours !== null && !isExpected ? hours : undefined;
    return names.members.map((named) => {
      const span = named.hours ?? ofRow;
      return { memberId: named.memberId, entry, ...(span && { hours: span }) };
    });
  });
  if (doubts.some(({ isHint }) => !isHint)) return { changes: [], doubts };
  const outcome = postChanges({ postId, date, places, entries }, wanted, context);
  return { changes: outcome.changes, doubts: [...doubts, ...outcome.doubts] };
}

/** The cell says what the roster says already, in the same words. */
const isUnchanged = (entries: readonly PostEntry[], present: string): boolean =>
  entries.length === 1 && squeezed(entries[0]?.text ?? '') === squeezed(present);

const allowedByHand: ReadonlySet<MemberObstacle['code']> = new Set(['ON_LEAVE', 'LEADER_AWAY']);

/**
 * Days on which somebody may not serve as the file says change nothing. What one day gives up may be what another relied on, so
 * the rest is looked at again until nothing new is found.
 */
function withObstacles(drafts: readonly DayDraft[], context: RosterImportContext): ImportedDutyRow[] {
  const found = new Map<DayDraft, readonly RosterDoubt[]>();
  const open = (): DayDraft[] =>
    drafts.filter((draft) => ![...draft.doubts, ...(found.get(draft) ?? [])].some(({ isHint }) => !isHint));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const applied = open();
    const after = shiftsAfter(
      context.book.shifts,
      applied.flatMap(({ changes }) => changes.map(({ change }) => change)),
    );
    for (const draft of applied) {
      const doubts = draft.changes.flatMap((each) => obstacleDoubts(each, { ...context.book, shifts: after }));
      if (doubts.length > 0) found.set(draft, distinct(doubts));
    }
  }
  return drafts.map((draft) => {
    const doubts = [...draft.doubts, ...(found.get(draft) ?? [])];
    return rowOf(draft.date, draft.entries, draft.changes, doubts, context);
  });
}

function obstacleDoubts({ change, member, entry }: SourcedChange, book: RosterImportContext['book']): RosterDoubt[] {
  const shift = book.shifts.get(change.shiftId);
  if (member === undefined || !shift) return [];
  const name = book.members.get(member)?.name ?? '';
  return memberObstacles(member, { ...shift, id: change.shiftId }, book).map(({ code }) => {
    if (code === 'ALREADY_ON_POST') return doubt('TWICE_ON_ONE_DAY', entry.cell, { word: name });
    const isHint = allowedByHand.has(code);
    return doubt(isHint ? 'AWAY' : 'MAY_NOT_SERVE', entry.cell, { word: name, suggestions: [code], isHint });
  });
}

function rowOf(
  date: PlainDate | undefined,
  entries: readonly DayEntry[],
  changes: readonly SourcedChange[],
  doubts: readonly RosterDoubt[],
  { book }: RosterImportContext,
): ImportedDutyRow {
  const posts = entries
    .flatMap((entry) => entry.posts)
    .map((entry): ImportedPost => {
      const members = entry.names.members.flatMap(({ memberId }) => assignedMemberOf(memberId, book) ?? []);
      return { postId: entry.postId, address: entry.cell.cell.address, text: entry.text, members };
    });
  const isStopped = doubts.some(({ isHint }) => !isHint);
  return {
    ...(date !== undefined && { date }),
    addresses: [...new Set(entries.map(({ cell }) => cell.cell.address))],
    posts,
    doubts,
    changes: isStopped ? [] : changes.map(({ change }) => change),
  };
}
