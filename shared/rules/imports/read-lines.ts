import { weekStartOf } from '../../domain/week.ts';
import { type DaySlot, type Draft, newDraft, noSlot, noteFormulas, type Reading, slotOf } from './draft.ts';
import { addField, attachLine, fillDraft } from './fill-draft.ts';
import type { FieldRole } from './header-roles.ts';
import type { PlacedCell } from './ledger.ts';
import {
  bareLabel,
  isAddressee,
  isFootnote,
  isRemarkLine,
  isTitle,
  isTitleOfWeek,
  type Line,
  LONGEST_HEADING,
  openingLabel,
  spanInTitle,
  subjectOfTitle,
} from './line-kinds.ts';
import { plainForm } from './plain-text.ts';
import type { PlanLayout } from './plan-import.ts';
import { type CellPart, partsOf } from './read-cell.ts';
import { hasTimeWords, readHead, readItem } from './read-item.ts';
import type { MarkStyle } from './split-items.ts';

export interface LinesResult {
  readonly layout: PlanLayout;
  /** The day that the last heading or item set: a table that follows may leave its own out. */
  readonly slot: DaySlot;
}

interface State {
  readonly table: string;
  readonly reading: Reading;
  readonly following: 'nothing' | 'table';
  slot: DaySlot;
  previousStart?: number;
  /** The item that further lines may belong to. */
  current?: Draft;
  /** List numbers of the timed items: the same style without a time is a sibling, another a sub-item. */
  listStyle?: MarkStyle;
  /** `current` was begun by a 时间 label: everything up to the next one belongs to it. */
  isNotice: boolean;
  pending?: { readonly role: FieldRole; readonly word: string };
  isPendingUsed: boolean;
  title?: string;
  /** Lines before the first item: headings if an item follows, rows to complete if none does. */
  preamble: Line[];
  dated: number;
  clocked: number;
}

export const lineOf = (cells: readonly PlacedCell[], text: string): Line => ({
  cells,
  address: cells[0]?.cell.address ?? '',
  text,
  plain: plainForm(text),
});

const use = (state: State, line: Line): void => state.reading.ledger.used(line.cells);

function beginDraft(state: State, line: Line, text: string): Draft {
  const draft = newDraft(state.table, line.address);
  draft.texts.push(text.trim());
  noteFormulas(draft, line.cells, 'content');
  state.reading.drafts.push(draft);
  state.reading.ledger.heading(state.preamble.flatMap((each) => each.cells));
  state.preamble = [];
  state.current = draft;
  return draft;
}

/** A line that begins with a 时间 label: the whole of a meeting notice hangs on it. */
function beginNotice(state: State, line: Line, text: string): void {
  const draft = beginDraft(state, line, line.text);
  const item = readItem(text);
  state.previousStart = fillDraft(draft, item, state.slot, undefined, state.reading);
  if (draft.date !== undefined) {
    state.slot = { date: draft.date, ...(draft.endDate ? { endDate: draft.endDate } : {}), doubts: [] };
  }
  if (draft.content === '' && state.title !== undefined) draft.content = subjectOfTitle(state.title);
  state.isNotice = true;
  state.clocked += 1;
  use(state, line);
}

/** A further line of a notice: a labelled value, or words that are kept as remarks. */
function addToNotice(state: State, draft: Draft, line: Line): void {
  draft.texts.push(line.text.trim());
  use(state, line);
  const item = readItem(line.text);
  if (item.labels.length > 0) {
    if (item.labels.some((label) => label.role === 'content')) draft.content = '';
    attachLine(draft, { ...item, content: '' }, state.reading);
    state.pending = undefined;
    return;
  }
  // Under a bare label stand one line or a numbered list; the first line after them is about something else.
  if (state.isPendingUsed && !item.head.mark) state.pending = undefined;
  state.isPendingUsed = true;
  if (state.pending) addField(draft, state.pending.role, state.pending.word, line.text);
  else draft.remarks.push(line.text.trim());
}

function startSlot(state: State, part: CellPart): void {
  const { head } = part.item;
  if (head.date) {
    // What follows inherits the day and part; a span of days is the item's own.
    const { date, doubts } = slotOf(head.date, state.reading);
    const part = head.part ?? head.clock?.start.part;
    state.slot = { doubts, ...(date === undefined ? {} : { date }), ...(part === undefined ? {} : { part }) };
    state.previousStart = undefined;
  } else if (head.part ?? head.clock?.start.part) {
    const own = head.part ?? head.clock?.start.part;
    state.slot = own === undefined ? state.slot : { ...state.slot, part: own };
  }
}

const isEmptyItem = (part: CellPart): boolean =>
  part.item.content === '' && part.item.labels.length === 0 && part.item.place === undefined;

/** True when the part is a numbered point of the item before it (an agenda), not an item of the day. */
function isSubItem(state: State, part: CellPart): boolean {
  const { mark } = part.item.head;
  if (!state.current || hasTimeWords(part.item.head)) return false;
  if (mark) return state.current.time.kind === 'exact' && mark.style !== state.listStyle;
  return part.isLabelLine;
}

function readPart(state: State, line: Line, part: CellPart): void {
  const { item } = part;
  if (isSubItem(state, part) && state.current) {
    state.current.texts.push(part.text.trim());
    if (item.labels.length > 0) attachLine(state.current, item, state.reading);
    else state.current.remarks.push(part.text.trim());
    return;
  }
  startSlot(state, part);
  if (isEmptyItem(part) && !item.head.clock && !item.head.after && state.current) {
    state.current.texts.push(part.text.trim());
    return;
  }
  const draft = beginDraft(state, line, part.text);
  const start = fillDraft(draft, item, state.slot, state.previousStart, state.reading);
  state.previousStart = start ?? state.previousStart;
  if (item.head.clock) state.clocked += 1;
  else if (hasTimeWords(item.head) || state.slot.date !== undefined) state.dated += 1;
  if (item.head.mark && (item.head.clock || item.head.after)) state.listStyle = item.head.mark.style;
  else if (item.head.clock) state.listStyle = undefined;
}

function readItems(state: State, line: Line): void {
  const parts = partsOf(line.text, line.plain);
  state.isNotice = false;
  const before = state.reading.drafts.length;
  for (const part of parts) readPart(state, line, part);
  if (state.reading.drafts.length > before || state.current) use(state, line);
}

/** A line that only names a day or part of the day. */
function isDayHeading(line: Line): boolean {
  const head = readHead(line.plain);
  const rest = line.plain.slice(head.end).replace(/[\s:()第天一二三四五六七八九十]/g, '');
  return (head.date !== undefined || head.part !== undefined) && !head.clock && !head.after && rest === '';
}

function readDayHeading(state: State, line: Line): void {
  const head = readHead(line.plain);
  // A span of days on a line of its own is the span of the plan.
  if (head.date?.last) noteSpan(state.reading, line.plain);
  else if (head.date) state.slot = slotOf(head.date, state.reading, head.part);
  else if (head.part) state.slot = { ...state.slot, part: head.part };
  state.previousStart = undefined;
  state.current = undefined;
  state.isNotice = false;
  state.reading.ledger.heading(line.cells);
}

/** Remembers the week that a title names, so that a file for another week is not read into this one. */
export function noteSpan(reading: Reading, plain: string): void {
  const span = spanInTitle(plain);
  const day = span ? slotOf(span, { ...reading, titleWeek: reading.context.weekStart }).date : undefined;
  if (day !== undefined) reading.titleWeek = weekStartOf(day);
}

function readTitle(state: State, line: Line): void {
  state.title = line.text.trim();
  noteSpan(state.reading, line.plain);
  state.reading.ledger.heading(line.cells);
}

/** “时间：11月23日—29日” above a table is the plan's span, not an item. */
function isSpanOnly(plain: string): boolean {
  const head = readHead(plain);
  return head.date?.last !== undefined && !head.clock && plain.slice(head.end).trim() === '';
}

const isTimeLabel = (line: Line | undefined): boolean =>
  line !== undefined && (openingLabel(line.plain) === 'time' || bareLabel(line.plain)?.role === 'time');

/** Before the first day or item every short line is a heading: names of bodies, issue numbers, addressees. */
const isPreamble = (state: State, line: Line): boolean =>
  state.current === undefined &&
  state.slot.date === undefined &&
  line.plain.length <= LONGEST_HEADING &&
  !hasTimeWords(readHead(line.plain)) &&
  openingLabel(line.plain) === undefined;

/** A label alone on its line: what follows is its value. */
function readBareLabel(state: State, line: Line, label: NonNullable<State['pending']>): void {
  state.pending = label;
  state.isPendingUsed = false;
  if (!state.current || label.role === 'time') {
    state.reading.ledger.heading(line.cells);
    return;
  }
  state.current.texts.push(line.text.trim());
  use(state, line);
}

/** Titles, footnotes, addressees and day headings; true when the line is one of them. */
function readHeadingLine(state: State, line: Line, next: Line | undefined): boolean {
  const { plain } = line;
  const isOpen = openingLabel(plain) === undefined;
  const isRemark = isFootnote(plain) || (isRemarkLine(plain) && !state.isNotice);
  const isGreeting = isAddressee(plain) && state.slot.date === undefined && !state.isNotice;
  if (isRemark || isGreeting) state.reading.ledger.heading(line.cells);
  else if (isTimeLabel(next) && plain.length <= LONGEST_HEADING && isOpen) readTitle(state, line);
  else if (isDayHeading(line)) readDayHeading(state, line);
  else if (!state.isNotice && (state.slot.date === undefined ? isTitle : isTitleOfWeek)(plain)) readTitle(state, line);
  else return false;
  return true;
}

function readLine(state: State, line: Line, next: Line | undefined): void {
  const label = bareLabel(line.plain);
  const isTime = openingLabel(line.plain) === 'time';
  const isAwaited = state.pending?.role === 'time' && hasTimeWords(readHead(line.plain));
  if (label && (label.role === 'time' || state.isNotice)) readBareLabel(state, line, label);
  else if (isTime && state.following === 'table' && isSpanOnly(line.plain)) {
    noteSpan(state.reading, line.plain);
    state.reading.ledger.heading(line.cells);
  } else if (isTime || isAwaited) {
    state.pending = undefined;
    beginNotice(state, line, line.text);
  } else if (readHeadingLine(state, line, next)) return;
  else if (state.current && state.isNotice && !readHead(line.plain).clock) addToNotice(state, state.current, line);
  else if (isPreamble(state, line)) state.preamble.push(line);
  else readItems(state, line);
}

/** Lines that no item followed: a person has to say what they are. */
function keepPreamble(state: State, foundAny: boolean): void {
  if (foundAny) {
    state.reading.ledger.heading(state.preamble.flatMap((line) => line.cells));
    return;
  }
  for (const line of [...state.preamble]) {
    const draft = newDraft(state.table, line.address);
    draft.texts.push(line.text.trim());
    draft.content = line.text.trim();
    draft.doubts.push({ field: 'time', code: 'NO_TIME' }, { field: 'content', code: 'UNKNOWN_LAYOUT' });
    state.reading.drafts.push(draft);
    use(state, line);
  }
}

/**
 * Reads paragraphs, or the rows of a table without a known head, one after another: day headings, one-line items (L5),
 * time-ordered items (L7) and labelled notices. `following` tells whether a table stands below, whose title they may be.
 */
export function readLines(
  table: string,
  lines: readonly Line[],
  slot: DaySlot | undefined,
  reading: Reading,
  following: 'nothing' | 'table',
): LinesResult {
  const before = reading.drafts.length;
  const state: State = {
    table,
    reading,
    following,
    slot: slot ?? noSlot,
    isNotice: false,
    isPendingUsed: false,
    preamble: [],
    dated: 0,
    clocked: 0,
  };
  lines.forEach((line, index) => {
    readLine(state, line, lines[index + 1]);
  });
  keepPreamble(state, reading.drafts.length > before || following === 'table');
  const { dated, clocked } = state;
  const layout = dated + clocked === 0 ? 'unknown' : dated >= clocked ? 'L5' : 'L7';
  return { layout, slot: state.slot };
}
