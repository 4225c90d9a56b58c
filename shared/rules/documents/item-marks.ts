import type { BulletinVersion } from '../../domain/plan-cycle.ts';
import type { Paragraph } from './document-table.ts';
import { diffVersions } from './version-diff.ts';
import { markTexts } from './wording.ts';

export type ItemMark = keyof typeof markTexts;

/** What a reader of the printed plan can see; a change of bookkeeping alone (source text, flags) is not announced. */
const printedFields: ReadonlySet<string> = new Set([
  'date',
  'endDate',
  'time',
  'content',
  'placeName',
  'placeText',
  'attendance',
  'otherAttendees',
  'organiserUnit',
  'isTentative',
  'isCancelled',
  'remarks',
]);

/**
 * Marks by item id. 【取消】 stays for as long as the item does; 【新增】 and 【变更】 compare with the previous version only,
 * and a first version has neither.
 */
export function itemMarks(
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
): ReadonlyMap<string, ItemMark> {
  const marks = new Map<string, ItemMark>();
  for (const change of previous === undefined ? [] : diffVersions(previous, version)) {
    if (change.kind === 'added') marks.set(change.itemId, 'added');
    if (change.fields.some(({ field }) => printedFields.has(field))) marks.set(change.itemId, 'changed');
  }
  for (const item of version.items) if (item.isCancelled) marks.set(item.id, 'cancelled');
  return marks;
}

/** The mark stands upright before the words, so that a black-and-white copy shows it; only the words are struck. */
export function markedParagraph(before: string, text: string, mark: ItemMark | undefined): Paragraph {
  const body = { text, isStruck: mark === 'cancelled' };
  const lead = `${before}${mark === undefined ? '' : markTexts[mark]}`;
  return lead === '' ? [body] : [{ text: lead, weight: mark === undefined ? undefined : 'strong' }, body];
}
