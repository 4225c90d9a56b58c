import { type DaySlot, type Draft, newDraft, noteFormulas, type Reading } from './draft.ts';
import { addField, attachLine, fillDraft } from './fill-draft.ts';
import type { FieldRole } from './header-roles.ts';
import { isPreambleHeading, type Line, subjectOfTitle } from './line-kinds.ts';
import { readItem } from './read-item.ts';
import type { MarkStyle } from './split-items.ts';

/** Where the reading of a run of lines stands. */
export interface LineState {
  readonly table: string;
  readonly reading: Reading;
  readonly following: 'nothing' | 'table';
  readonly first: Line | undefined;
  slot: DaySlot;
  /** The day was said by an item and not by a heading: whether it holds for a line without one is a guess. */
  isSlotOfItem: boolean;
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

/** Counts the cells of a line as read into a row. */
export const use = (state: LineState, line: Line): void => state.reading.ledger.used(line.cells);

/** A line that no reader understood: a person has to say what it is. */
function keepUnknown(state: LineState, line: Line): void {
  const draft = newDraft(state.table, line.address);
  draft.texts.push(line.text.trim());
  draft.content = line.text.trim();
  draft.doubts.push({ field: 'time', code: 'NO_TIME' }, { field: 'content', code: 'UNKNOWN_LAYOUT' });
  state.reading.drafts.push(draft);
  use(state, line);
}

/** Lines before the first item are headings when an item or table follows, but never when they speak of work. */
export function settlePreamble(state: LineState, isFollowed: boolean): void {
  const lines = state.preamble;
  state.preamble = [];
  for (const line of lines) {
    const isHeading = isFollowed && (line === state.first || isPreambleHeading(line.plain));
    if (isHeading) state.reading.ledger.heading(line.cells);
    else keepUnknown(state, line);
  }
}

/** A new item that further lines may belong to. */
export function beginDraft(state: LineState, line: Line, text: string): Draft {
  const draft = newDraft(state.table, line.address);
  draft.texts.push(text.trim());
  noteFormulas(draft, line.cells, 'content');
  settlePreamble(state, true);
  state.reading.drafts.push(draft);
  state.current = draft;
  return draft;
}

/** A line that begins with a 时间 label: the whole of a meeting notice hangs on it. */
export function beginNotice(state: LineState, line: Line, text: string): void {
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
export function addToNotice(state: LineState, draft: Draft, line: Line): void {
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
