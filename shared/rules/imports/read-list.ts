import { type DaySlot, type Draft, keepDrafts, newDraft, noSlot, noteFormulas, type Reading, slotOf } from './draft.ts';
import { addField, addLabels, callOff } from './fill-draft.ts';
import type { FieldRole } from './header-roles.ts';
import { isFilled, isOwn, type PlacedCell, saysNothing } from './ledger.ts';
import { isFootnote, isPreambleHeading, LONGEST_HEADING } from './line-kinds.ts';
import { type RowTime, readRowTime } from './list-time.ts';
import { oneLine, squeezed } from './plain-text.ts';
import type { DoubtField } from './plan-import.ts';
import { partsOf, readCell } from './read-cell.ts';
import { hasTimeWords, readHead } from './read-head.ts';
import { readItem, takeChangeMark, takeTentative } from './read-item.ts';
import { placeInContent } from './read-place.ts';
import type { PartWord } from './scan-time.ts';
import { settleTime, type TimeWords } from './settle-time.ts';
import { pureDate, type TableHead } from './table-head.ts';

type Row = readonly PlacedCell[];
type ListHead = Extract<TableHead, { kind: 'list' }>;

const TIME_ROLES: ReadonlySet<FieldRole> = new Set(['date', 'weekday', 'part', 'time', 'start', 'end']);
const DOUBT_FIELDS: Readonly<Partial<Record<FieldRole, DoubtField>>> = {
  date: 'date',
  part: 'time',
  time: 'time',
  start: 'time',
  end: 'time',
  content: 'content',
  place: 'place',
  leaders: 'leaders',
  host: 'leaders',
  attendees: 'attendees',
  organiser: 'organiser',
  remarks: 'remarks',
};
/** Characters that the items of one row may repeat of its other cells; beyond it only the first item gets them. */
const MOST_REPEATED = 200_000;

export interface ListState {
  readonly table: string;
  readonly head: ListHead;
  slot: DaySlot;
  /** The part of the day that the list itself stands for. */
  readonly part?: PartWord;
  /** The row before, which 同上 repeats. */
  above?: Row;
  /** The last row's draft and content, which a merged cell may continue. */
  last?: { readonly draft: Draft; readonly content: string };
}

interface RowView {
  readonly row: Row;
  readonly of: (role: FieldRole) => readonly PlacedCell[];
  readonly unknown: readonly PlacedCell[];
  readonly content?: PlacedCell;
}

function viewOf(row: Row, head: ListHead): RowView {
  const filled = row.filter(isFilled);
  const of = (role: FieldRole): readonly PlacedCell[] =>
    filled.filter((cell) => head.columns.get(cell.column)?.role === role);
  const unknown = filled.filter((cell) => head.columns.get(cell.column)?.role === undefined);
  const content = of('content')[0];
  return content ? { row, of, unknown, content } : { row, of, unknown };
}

/** A row merged into one cell: a day heading, the name of a section, or a footnote. */
function readBand(row: Row, state: ListState, reading: Reading): boolean {
  const filled = row.filter(isFilled);
  const texts = new Set(filled.map((cell) => cell.text.trim()));
  const first = filled[0];
  if (!first || texts.size !== 1) return false;
  const date = pureDate(first.plain);
  if (isFootnote(first.plain)) {
    reading.ledger.heading(row);
    return true;
  }
  const isBand = filled.length >= 3 || (filled.length === 1 && state.head.columns.size > 2);
  if (date && isBand) {
    state.slot = slotOf(date, reading);
    reading.ledger.heading(row);
    return true;
  }
  const isSection =
    filled.length >= 3 &&
    first.text.length <= LONGEST_HEADING &&
    !hasTimeWords(readHead(first.plain)) &&
    isPreambleHeading(first.plain);
  if (isSection) reading.ledger.heading(row);
  return isSection;
}

function addColumns(draft: Draft, view: RowView, head: ListHead): void {
  for (const cell of view.row) {
    const column = head.columns.get(cell.column);
    if (!column?.role || !isFilled(cell) || TIME_ROLES.has(column.role)) continue;
    if (column.role === 'ordinal' || cell === view.content) continue;
    if (column.role === 'content' && squeezed(cell.text) === squeezed(view.content?.text ?? '')) continue;
    addField(draft, column.role, column.word, cell.text);
  }
  const [first, ...rest] = view.unknown;
  const isSubject = view.content === undefined && first !== undefined;
  if (isSubject) draft.content = oneLine(first.text);
  for (const cell of isSubject ? rest : view.unknown) {
    const word = head.columns.get(cell.column)?.word;
    draft.remarks.push(word ? `${word}：${oneLine(cell.text)}` : oneLine(cell.text));
  }
}

function addFormulas(draft: Draft, row: Row, head: ListHead): void {
  for (const cell of row) {
    const role = head.columns.get(cell.column)?.role;
    if (isFilled(cell)) noteFormulas(draft, [cell], (role && DOUBT_FIELDS[role]) ?? 'other');
  }
}

const isExact = (words: TimeWords): boolean =>
  words.clock !== undefined || words.after !== undefined || words.isOpen === true;

/** Several items in the content cell: each with its own time, or numbered while the row names no clock time. */
function holdsSeveral(content: PlacedCell, words: TimeWords): boolean {
  const parts = partsOf(content.text, content.plain);
  const timed = parts.filter((part) => part.item.head.clock ?? part.item.head.after).length;
  const marked = parts.filter((part) => part.item.head.mark).length;
  return timed >= 2 || (!isExact(words) && marked >= 2);
}

function setContent(draft: Draft, view: RowView, time: RowTime, reading: Reading): TimeWords {
  const { content } = view;
  if (!content) return time.words;
  const item = readItem(content.text);
  const isTimeInside = !isExact(time.words) && (item.head.clock !== undefined || item.head.after !== undefined);
  const unmarked = takeChangeMark(content.text.trim());
  const cleaned = takeTentative(unmarked.text);
  draft.isTentative ||= item.isTentative || cleaned.isTentative;
  const place = view.of('place').length === 0 ? placeInContent(cleaned.content) : { content: cleaned.content };
  if (!isTimeInside) {
    draft.content = oneLine(place.content);
    if (unmarked.isCancelled) callOff(draft);
    if (place.place !== undefined) draft.place = place.place;
    return cleaned.isTimeOpen ? { ...time.words, isOpen: true } : time.words;
  }
  draft.content = item.content;
  if (item.head.isCancelled) callOff(draft);
  if (item.place !== undefined) draft.place = item.place;
  addLabels(draft, item);
  if (item.head.date && draft.date === undefined) {
    const slot = slotOf(item.head.date, reading);
    Object.assign(draft, dated(slot));
    draft.doubts.push(...slot.doubts);
  }
  return { ...time.words, clock: item.head.clock, after: item.head.after, part: item.head.part ?? time.words.part };
}

const dated = ({ date, endDate, alsoOn }: DaySlot): Pick<Draft, 'date' | 'endDate' | 'alsoOn'> => ({
  ...(alsoOn === undefined ? {} : { alsoOn }),
  ...(date === undefined ? {} : { date }),
  ...(endDate === undefined ? {} : { endDate }),
});

/** A merged content cell under the row before: another line of people for the same item. */
function continuesLast(view: RowView, state: ListState): boolean {
  const { content } = view;
  if (!content?.cell.isMergedCopy || state.last?.content !== content.text) return false;
  return !view.row.some(
    (cell) => isOwn(cell) && TIME_ROLES.has(state.head.columns.get(cell.column)?.role ?? 'content'),
  );
}

/** Several items in the content cell share the other cells of the row. */
function readSeveral(view: RowView, content: PlacedCell, time: RowTime, state: ListState, reading: Reading): void {
  const part = time.words.part ?? state.part;
  const slot: DaySlot = part === undefined ? time.slot : { ...time.slot, part };
  const drafts = readCell(content, { table: state.table, slot }, reading);
  const others = view.row.filter((cell) => isFilled(cell) && cell !== content);
  const shared = others.filter((cell) => cell.text.length * drafts.length <= MOST_REPEATED);
  drafts.forEach((draft, index) => {
    const row = index === 0 ? others : shared;
    addColumns(draft, { ...view, row, unknown: view.unknown.filter((cell) => row.includes(cell)) }, state.head);
    addFormulas(draft, row, state.head);
    draft.texts.unshift(row.map((cell) => cell.text.trim()).join(' | '));
  });
  keepDrafts(reading, drafts);
}

const DITTO = /^(?:同上|同前|〃|″|")$/;

/** 同上 in a cell stands for the words of the row above. */
function withDittos(row: Row, state: ListState): Row {
  const settled = row.map((cell) => {
    const above = DITTO.test(cell.plain.trim()) ? state.above?.find(({ column }) => column === cell.column) : undefined;
    return above ? { ...cell, text: above.text, plain: above.plain } : cell;
  });
  state.above = settled;
  return settled;
}

const saysOnlyWhen = (cell: PlacedCell, { head }: ListState): boolean => {
  const role = head.columns.get(cell.column)?.role;
  return role === 'ordinal' || TIME_ROLES.has(role ?? 'content');
};

/** Reads one row under a list head (L2 and the flat table). */
export function readListRow(written: Row, state: ListState, reading: Reading): void {
  const own = written.filter(isOwn);
  if (own.length === 0 || readBand(written, state, reading)) return;
  const row = withDittos(written, state);
  const view = viewOf(row, state.head);
  if (continuesLast(view, state) && state.last) {
    reading.ledger.used(own);
    const { draft } = state.last;
    for (const cell of own) {
      const column = state.head.columns.get(cell.column);
      draft.texts.push(cell.text.trim());
      if (column?.role !== 'ordinal') addField(draft, column?.role ?? 'remarks', column?.word ?? '备注', cell.text);
    }
    return;
  }
  const { content } = view;
  const draft = newDraft(state.table, (content ?? own[0])?.cell.address ?? '');
  const time = readRowTime(view.of, state.slot, draft, reading);
  if (time.hasOwnDate) state.slot = time.slot.date === undefined ? noSlot : { ...time.slot, doubts: [] };
  if (content && saysNothing(content) && own.every((cell) => cell === content || saysOnlyWhen(cell, state))) {
    reading.ledger.heading(own);
    return;
  }
  reading.ledger.used(own);
  if (content && holdsSeveral(content, time.words)) {
    readSeveral(view, content, time, state, reading);
    return;
  }
  draft.texts.push(
    written
      .filter(isFilled)
      .map((cell) => cell.text.trim())
      .join(' | '),
  );
  Object.assign(draft, dated(time.slot));
  draft.doubts.push(...time.slot.doubts);
  const words = setContent(draft, view, time, reading);
  const settled = settleTime(words, state.part === undefined ? {} : { part: state.part }, reading.context);
  draft.time = settled.time;
  const isDoubted = draft.doubts.some((doubt) => doubt.field === 'time');
  draft.doubts.push(...settled.doubts.filter((doubt) => !(isDoubted && doubt.code === 'NO_TIME')));
  addColumns(draft, view, state.head);
  addFormulas(draft, row, state.head);
  state.last = { draft, content: content?.text ?? '' };
  reading.drafts.push(draft);
}

/** L2 is a unit's own plan: it has start and end columns or names the organising person. */
export function listLayout(head: ListHead): 'L2' | 'flat' {
  const roles = new Set([...head.columns.values()].map((column) => column.role));
  return roles.has('organiserPerson') || roles.has('start') || (roles.has('part') && !roles.has('leaders'))
    ? 'L2'
    : 'flat';
}
