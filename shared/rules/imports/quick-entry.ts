import type { PlanItem } from '../../domain/plan-item.ts';
import type { Doubt, ImportContext, ImportedRow } from './plan-import.ts';
import { looksLikePlace, venueOf } from './read-place.ts';
import { readPlanTables } from './read-plan-tables.ts';

/** Where a line was typed: what it does not say is taken from there. */
export type EntrySlot = Pick<PlanItem, 'date' | 'time' | 'attendance'>;

export interface QuickEntry {
  readonly values: Partial<PlanItem>;
  /** What a person should look at before it is kept; empty when every word found its field. */
  readonly doubts: readonly Doubt[];
  /** The line named more than a time and a content: a filled form should be confirmed. */
  readonly namesMore: boolean;
}

/**
 * One line such as “周三上午9:30 区委常委会议室 召开常委会 王书记 李区长” as the fields of an item. Words that belong to no
 * field stay in the content; nothing typed is dropped.
 */
export function readQuickEntry(line: string, slot: EntrySlot, context: ImportContext): QuickEntry {
  const note = { text: line, address: line };
  const { rows } = readPlanTables([{ name: '', rows: [], notes: [note] }], context);
  const [row] = rows;
  if (!row || rows.length > 1)
    return { values: { ...slot, content: line.trim() }, doubts: row?.doubts ?? [], namesMore: false };
  const { content, place } = withoutNames(row, context);
  const venue = place === undefined ? undefined : venueOf(place, context.venues);
  const isTimed = row.time.kind !== 'undetermined';
  const attendance = [
    ...slot.attendance.filter(({ leaderId }) => !row.attendance.some((other) => other.leaderId === leaderId)),
    ...row.attendance,
  ];
  const values: Partial<PlanItem> = {
    date: row.date ?? slot.date,
    time: isTimed ? row.time : slot.time,
    content,
    attendance,
    category: row.category,
    isTentative: row.isTentative,
    isParallel: row.isParallel,
    ...(row.endDate !== undefined && { endDate: row.endDate }),
    ...(venue ? { venueId: venue.id } : place !== undefined && { placeText: place }),
  };
  const settled = new Set<string>([
    ...(row.date ? [] : ['NO_DATE']),
    ...(isTimed ? [] : ['NO_TIME']),
    'LEADER_FROM_CONTENT',
    'UNKNOWN_LAYOUT',
  ]);
  const doubts = row.doubts.filter(({ code }) => !settled.has(code));
  const namesMore = row.date !== undefined || place !== undefined || row.leaderNames.length > 0;
  return { values, doubts, namesMore };
}

/** Takes the words that are only leaders, and the first that names a place, out of the content. */
function withoutNames(
  { content, leaderNames, placeText }: ImportedRow,
  context: ImportContext,
): { content: string; place?: string } {
  const names = new Set(leaderNames);
  let place = placeText;
  const kept = content.split(/\s+/).filter((word) => {
    const people = word.split(/[、，,]/).filter((name) => name !== '');
    if (people.length > 0 && people.every((name) => names.has(name))) return false;
    const isPlace = place === undefined && (venueOf(word, context.venues) !== undefined || looksLikePlace(word));
    if (isPlace) place = word;
    return !isPlace;
  });
  return { content: kept.join(' '), ...(place !== undefined && { place }) };
}
