import { type DaySlot, type Draft, newDraft, noteFormulas, type Reading } from './draft.ts';
import { addLabels, attachLine, fillDraft, isLeadersOnly, retime } from './fill-draft.ts';
import { labelsIn } from './header-roles.ts';
import { leaderSections } from './leader-sections.ts';
import type { PlacedCell } from './ledger.ts';
import { isWrapped, plainForm } from './plain-text.ts';
import { hasTimeWords } from './read-head.ts';
import { type ItemReading, readItem } from './read-item.ts';
import { looksLikePlace } from './read-place.ts';
import { type Segment, splitItems } from './split-items.ts';

/** A slice of a cell with the item that it holds. `text` is the source, brackets and numbers included. */
export interface CellPart {
  readonly segment: Segment;
  readonly text: string;
  readonly item: ItemReading;
  readonly isLabelLine: boolean;
}

const ACTS =
  /^(?:召开|参加|出席|赴|到|走访|调研|接待|会见|陪同|主持|列席|观看|参观|察看|督导|检查|学习|开展|组织|慰问|研究|听取|约谈|接访)/;

/** The parts of a text that may be items; every character belongs to exactly one part. */
export function partsOf(text: string, plain: string): CellPart[] {
  const trimmed = plain.trim();
  const wrapped = isWrapped(trimmed);
  const first = wrapped ? plain.indexOf('(') : 0;
  const last = wrapped ? plain.lastIndexOf(')') : plain.length;
  const segments = splitItems(plain);
  return segments.map((segment) => {
    const slice = text.slice(segment.from, segment.to);
    // A bracket around several items opens in the first and closes in the last of them.
    const inner =
      wrapped && segments.length > 1
        ? text.slice(segment.from <= first ? first + 1 : segment.from, Math.min(segment.to, last))
        : slice;
    const item = readItem(inner);
    return {
      segment,
      text: slice,
      item: wrapped && segments.length > 1 ? { ...item, isTentative: true } : item,
      isLabelLine: (labelsIn(plain.slice(segment.from, segment.to).trimStart().slice(0, 20))[0]?.at ?? 1) === 0,
    };
  });
}

const hasOwnTime = (draft: Draft): boolean => draft.time.kind === 'exact' || draft.time.kind === 'after';

/** True when the part goes on with the item before it instead of beginning one. */
function continues(part: CellPart, current: Draft | undefined, isListed: boolean, reading: Reading): boolean {
  if (!current) return false;
  const { item, segment } = part;
  if (part.isLabelLine) return !(item.head.clock && hasOwnTime(current)) && !repeatsContent(item, current);
  if (item.head.mark || hasTimeWords(item.head) || !segment.startsLine) return false;
  if (current.content === '') return true;
  if (looksLikePlace(item.content) && current.place === undefined) return true;
  if (isLeadersOnly(item.content, reading)) return true;
  return isListed && !ACTS.test(item.content);
}

const repeatsContent = (item: ItemReading, current: Draft): boolean =>
  current.content !== '' && item.labels.some((label) => label.role === 'content');

interface CellBase {
  readonly table: string;
  readonly slot: DaySlot;
  /** What every item of the cell shares: the row's leader, its organiser. */
  readonly begin?: (draft: Draft) => void;
}

/** The items of one cell whose day and part of the day are known from its place in the table. */
export function readCell(cell: PlacedCell, base: CellBase, reading: Reading): Draft[] {
  const drafts = leaderSections(cell.text, reading.names).flatMap(({ text, leader }) => {
    if (leader === undefined) return readSection({ ...cell, text, plain: plainForm(text) }, base, reading);
    let opening: string | undefined = `${leader}：`;
    const begin = (draft: Draft): void => {
      base.begin?.(draft);
      if (opening !== undefined) draft.texts.unshift(opening);
      opening = undefined;
      draft.people.push({ text: leader, role: 'attend', place: 'leaderField' });
    };
    return readSection({ ...cell, text, plain: plainForm(text) }, { ...base, begin }, reading);
  });
  sharePlace(drafts);
  return drafts;
}

function readSection(cell: PlacedCell, base: CellBase, reading: Reading): Draft[] {
  const parts = partsOf(cell.text, cell.plain);
  const isListed = parts.some((part) => part.item.head.mark || part.item.head.clock || part.item.head.after);
  const drafts: Draft[] = [];
  let slot = base.slot;
  let previousStart: number | undefined;
  for (const part of parts) {
    const current = drafts.at(-1);
    if (current && continues(part, current, isListed, reading)) {
      current.texts.push(part.text.trim());
      if (part.item.head.clock || part.item.head.isOpen) {
        dropTimeDoubts(current);
        previousStart = retime(current, part.item, slot, previousStart, reading) ?? previousStart;
        addLabels(current, part.item);
        current.content ||= part.item.content;
      } else attachLine(current, part.item, reading);
      continue;
    }
    const draft = newDraft(base.table, cell.cell.address);
    draft.texts.push(part.text.trim());
    base.begin?.(draft);
    const earlier = part.item.head.date ? undefined : previousStart;
    const start = fillDraft(draft, part.item, slot, earlier, reading);
    const ownPart = part.item.head.part ?? part.item.head.clock?.start.part;
    if (ownPart && ownPart !== slot.part) slot = { ...slot, part: ownPart };
    previousStart = start ?? previousStart;
    noteFormulas(draft, [cell], 'content');
    drafts.push(draft);
  }
  return drafts;
}

const ALL_AT = /[(,，（;；]\s*(?:均|都|以上均)(?:在|设在)([^()（）,，;；]{2,40})[)）]?[。.]?\s*$/;

const ALL_OF = /^(?:均|都|以上均)(?:在|设在)(.{2,40})$/;

/** “…；…（均在一楼会议室）”: the place of all items of the cell. */
function sharePlace(drafts: readonly Draft[]): void {
  const last = drafts.at(-1);
  if (!last || drafts.length < 2) return;
  const inContent = ALL_AT.exec(last.content);
  const place = inContent?.[1] ?? ALL_OF.exec(last.place ?? '')?.[1];
  if (place === undefined) return;
  if (inContent) last.content = last.content.slice(0, inContent.index).trim();
  else last.place = place;
  for (const draft of drafts) draft.place ??= place;
}

function dropTimeDoubts(draft: Draft): void {
  const kept = draft.doubts.filter((doubt) => doubt.field !== 'time');
  draft.doubts.splice(0, draft.doubts.length, ...kept);
}
