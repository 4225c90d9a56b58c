import type { VersionItem } from '../../domain/plan-cycle.ts';
import type { Paragraph } from './document-table.ts';
import { type ItemMark, markedParagraph } from './item-marks.ts';
import { bracketed, contentText, placeTextOf, roleLead, timeText } from './plan-texts.ts';
import { dayPartNames, fixedWords } from './wording.ts';

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
