import { weekStartOf } from '../../domain/week.ts';
import { type DaySlot, noSlot, type Reading, slotOf } from './draft.ts';
import { attachLine, fillDraft } from './fill-draft.ts';
import { leaderSections } from './leader-sections.ts';
import { type PlacedCell, saysNothing } from './ledger.ts';
import {
  bareLabel,
  isAddressee,
  isClosing,
  isFootnote,
  isRemarkLine,
  isTitle,
  isTitleOfWeek,
  type Line,
  LONGEST_HEADING,
  openingLabel,
  spanInTitle,
} from './line-kinds.ts';
import { addToNotice, beginDraft, beginNotice, type LineState, settlePreamble, use } from './line-state.ts';
import { plainForm } from './plain-text.ts';
import type { PlanLayout } from './plan-import.ts';
import { type CellPart, partsOf } from './read-cell.ts';
import { hasTimeWords, readHead } from './read-head.ts';
import { readItem } from './read-item.ts';

interface LinesResult {
  readonly layout: PlanLayout;
  /** The day that the last heading or item set: a table that follows may leave its own out. */
  readonly slot: DaySlot;
}

export const lineOf = (cells: readonly PlacedCell[], text: string): Line => ({
  cells,
  address: cells[0]?.cell.address ?? '',
  text,
  plain: plainForm(text),
});

function startSlot(state: LineState, part: CellPart): void {
  const { head } = part.item;
  if (head.date) {
    // What follows inherits the day and part; a span of days is the item's own.
    const { date, doubts } = slotOf(head.date, state.reading);
    const half = head.part ?? head.clock?.start.part;
    state.slot = { doubts, ...(date === undefined ? {} : { date }), ...(half === undefined ? {} : { part: half }) };
    state.previousStart = undefined;
    state.isSlotOfItem = !isEmptyItem(part);
  } else if (head.part ?? head.clock?.start.part) {
    const own = head.part ?? head.clock?.start.part;
    state.slot = own === undefined ? state.slot : { ...state.slot, part: own };
  }
}

const isEmptyItem = (part: CellPart): boolean =>
  part.item.content === '' && part.item.labels.length === 0 && part.item.place === undefined;

/** True when the part is a numbered point of the item before it (an agenda), not an item of the day. */
function isSubItem(state: LineState, part: CellPart): boolean {
  const { mark } = part.item.head;
  if (!state.current || hasTimeWords(part.item.head)) return false;
  if (mark) return state.current.time.kind === 'exact' && mark.style !== state.listStyle;
  return part.isLabelLine;
}

function readPart(state: LineState, line: Line, part: CellPart): void {
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
  if (state.isSlotOfItem && !hasTimeWords(item.head) && part.segment.startsLine)
    draft.doubts.push({ field: 'date', code: 'DATE_FROM_ABOVE' });
  const start = fillDraft(draft, item, state.slot, state.previousStart, state.reading);
  state.previousStart = start ?? state.previousStart;
  if (item.head.clock) state.clocked += 1;
  else if (hasTimeWords(item.head) || state.slot.date !== undefined) state.dated += 1;
  if (item.head.mark && (item.head.clock || item.head.after)) state.listStyle = item.head.mark.style;
  else if (item.head.clock) state.listStyle = undefined;
}

function readItems(state: LineState, line: Line): void {
  state.isNotice = false;
  const before = state.reading.drafts.length;
  for (const { text, leader } of leaderSections(line.text, state.reading.names)) {
    const first = state.reading.drafts.length;
    const opening = leader === undefined ? undefined : `${leader}：`;
    const [own, ...others] = partsOf(text, plainForm(text));
    if (own) readPart(state, line, opening === undefined ? own : { ...own, text: opening + own.text });
    for (const part of others) readPart(state, line, part);
    if (leader === undefined) continue;
    for (const draft of state.reading.drafts.slice(first))
      draft.people.push({ text: leader, role: 'attend', place: 'leaderField' });
  }
  if (state.reading.drafts.length > before || state.current) use(state, line);
}

/** A line that only names a day or part of the day. */
function isDayHeading(line: Line): boolean {
  const head = readHead(line.plain);
  const rest = line.plain.slice(head.end).replace(/[\s:()第天一二三四五六七八九十]/g, '');
  return (head.date !== undefined || head.part !== undefined) && !head.clock && !head.after && rest === '';
}

function readDayHeading(state: LineState, line: Line): void {
  const head = readHead(line.plain);
  // A span of days on a line of its own is the span of the plan.
  if (head.date?.last) noteSpan(state.reading, line.plain);
  else if (head.date) state.slot = slotOf(head.date, state.reading, head.part);
  else if (head.part) state.slot = { ...state.slot, part: head.part };
  state.previousStart = undefined;
  state.isSlotOfItem = false;
  state.current = undefined;
  state.isNotice = false;
  state.reading.ledger.heading(line.cells);
}

/** Remembers the week that a title names, so that a file for another week is not read into this one. */
function noteSpan(reading: Reading, plain: string): void {
  const span = spanInTitle(plain);
  const day = span ? slotOf(span, { ...reading, titleWeek: reading.context.weekStart }).date : undefined;
  if (day !== undefined) reading.titleWeek = weekStartOf(day);
}

function readTitle(state: LineState, line: Line): void {
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

/** A day and an hour inside the words: “王建国书记11月23日上午9:00主持召开…”. */
function saysWhenInside(text: string): boolean {
  const { date, part, clock } = readItem(text).head;
  return date !== undefined && (part !== undefined || clock !== undefined);
}

/** Before the first day or item every short line is a heading: names of bodies, issue numbers, addressees. */
const isPreamble = (state: LineState, line: Line): boolean =>
  state.current === undefined &&
  state.slot.date === undefined &&
  line.plain.length <= LONGEST_HEADING &&
  !hasTimeWords(readHead(line.plain)) &&
  // Above a table stand titles, with the day on which it was issued.
  (state.following === 'table' || !saysWhenInside(line.text)) &&
  leaderSections(line.text, state.reading.names).every(({ leader }) => leader === undefined) &&
  openingLabel(line.plain) === undefined;

/** A label alone on its line: what follows is its value. */
function readBareLabel(state: LineState, line: Line, label: NonNullable<LineState['pending']>): void {
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
function readHeadingLine(state: LineState, line: Line, next: Line | undefined): boolean {
  const { plain } = line;
  const isOpen = openingLabel(plain) === undefined;
  const isRemark = isFootnote(plain) || (isRemarkLine(plain) && !state.isNotice);
  const isGreeting = isAddressee(plain) && state.slot.date === undefined && !state.isNotice;
  if (isRemark || isGreeting || isClosing(plain) || saysNothing(line)) state.reading.ledger.heading(line.cells);
  else if (isTimeLabel(next) && plain.length <= LONGEST_HEADING && isOpen) readTitle(state, line);
  else if (isDayHeading(line)) readDayHeading(state, line);
  else if (!state.isNotice && (state.slot.date === undefined ? isTitle : isTitleOfWeek)(plain)) readTitle(state, line);
  else return false;
  return true;
}

function readLine(state: LineState, line: Line, next: Line | undefined): void {
  const label = bareLabel(line.plain);
  const opening = openingLabel(line.plain);
  const isTime = opening === 'time' || opening === 'date';
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
  const state: LineState = {
    table,
    reading,
    following,
    first: lines[0],
    slot: slot ?? noSlot,
    isNotice: false,
    isPendingUsed: false,
    isSlotOfItem: false,
    preamble: [],
    dated: 0,
    clocked: 0,
  };
  lines.forEach((line, index) => {
    readLine(state, line, lines[index + 1]);
  });
  settlePreamble(state, reading.drafts.length > before || following === 'table');
  const { dated, clocked } = state;
  const layout = dated + clocked === 0 ? 'unknown' : dated >= clocked ? 'L5' : 'L7';
  return { layout, slot: state.slot };
}
