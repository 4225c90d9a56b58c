import type { VersionItem } from '../../domain/plan-cycle.ts';
import type { Paragraph } from './document-table.ts';
import { type ItemMark, markedParagraph } from './item-marks.ts';
import { bracketed, contentText, placeTextOf, roleLead, timeText } from './plan-texts.ts';
import { linesOfParagraph } from './text-lines.ts';
import { dayPartNames, fixedWords } from './wording.ts';

/** Two such rows fill a landscape page under the heads; a row above a page could neither stay whole nor be shown by Excel. */
const maxLinesPerRow = 14;
/** A leader whose rows take more is not held on one page, which would leave most of the page before it empty. */
export const maxLinesTogether = 24;

/**
 * One item inside a leader's cell: time, part in it and content, the place on a line of its own. The place has no
 * brackets, because （） means tentative in this document.
 */
export function itemParagraph(
  item: VersionItem,
  leaderId: string | undefined,
  number: string,
  mark: ItemMark | undefined,
): Paragraph {
  const role = leaderId === undefined ? '' : roleLead(item, leaderId);
  const first = [cellTime(item), role, contentText(item)].filter(Boolean).join(' ');
  const text = [first, placeTextOf(item)].filter(Boolean).join('\n');
  return markedParagraph(number, bracketed(item, text), mark);
}

/** The row already says 上午; only what it does not say is printed. */
function cellTime(item: VersionItem): string {
  if (item.time.kind === 'dayPart') return item.time.part === 'allDay' ? dayPartNames.allDay : '';
  return item.time.kind === 'undetermined' ? fixedWords.undeterminedTime : timeText(item.time);
}

/** ① … ⑳, and plain figures beyond, which most official typefaces lack a circle for. */
export const itemNumber = (index: number): string =>
  index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}.`;

/** Cuts a cell between items into pieces of at most `maxLinesPerRow` lines; a single longer item stays whole. */
export function cutIntoRows(paragraphs: readonly Paragraph[], widthMm: number): Paragraph[][] {
  const pieces: Paragraph[][] = [];
  let linesLeft = 0;
  for (const paragraph of paragraphs) {
    const lines = linesOfParagraph(paragraph, widthMm);
    if (pieces.length === 0 || lines > linesLeft) {
      pieces.push([]);
      linesLeft = maxLinesPerRow;
    }
    pieces.at(-1)?.push(paragraph);
    linesLeft -= lines;
  }
  return pieces;
}
