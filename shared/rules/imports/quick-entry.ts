import type { PlanItem } from '../../domain/plan-item.ts';
import type { Doubt, ImportContext } from './plan-import.ts';
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
  if (!row || rows.length > 1) {
    // One line is one item here: a person has to part what holds several.
    const doubts: readonly Doubt[] = [{ field: 'content', code: 'SEVERAL_ITEMS' }];
    return { values: { ...slot, content: line.trim() }, doubts: row ? doubts : [], namesMore: row !== undefined };
  }
  const isTimed = row.time.kind !== 'undetermined';
  const attendance = [
    ...slot.attendance.filter(({ leaderId }) => !row.attendance.some((other) => other.leaderId === leaderId)),
    ...row.attendance,
  ];
  const { endDate, venueId, placeText, otherAttendees, organiserUnit, remarks } = row;
  const values: Partial<PlanItem> = {
    date: row.date ?? slot.date,
    time: isTimed ? row.time : slot.time,
    content: row.content,
    attendance,
    category: row.category,
    isTentative: row.isTentative,
    isParallel: row.isParallel,
    ...(endDate !== undefined && { endDate }),
    ...(venueId === undefined ? placeText !== undefined && { placeText } : { venueId }),
    ...(otherAttendees !== undefined && { otherAttendees }),
    ...(organiserUnit !== undefined && { organiserUnit }),
    ...(remarks !== undefined && { remarks }),
  };
  const settled = new Set<string>(['NO_DATE', 'NO_TIME', 'LEADER_FROM_CONTENT', 'UNKNOWN_LAYOUT']);
  const doubts = row.doubts.filter(({ code }) => !settled.has(code));
  const namesMore = row.date !== undefined || placeText !== undefined || row.leaderNames.length > 0;
  return { values, doubts, namesMore };
}
