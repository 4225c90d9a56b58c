import type { PreviewRow } from '../../../../shared/contract/plans.contract.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../../../shared/domain/plan-item.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';

export type RowEdits = Partial<Pick<PreviewRow, 'date' | 'time' | 'content' | 'placeText' | 'venueId' | 'attendance'>>;

export interface ImportRow {
  /** As read. */
  readonly row: PreviewRow;
  readonly edits: RowEdits;
  readonly isChosen: boolean;
}

export const isInWeek = (date: string | undefined, weekStart: PlainDate): boolean =>
  date !== undefined && weekStart <= date && date <= weekEndOf(weekStart);

/** What needs a person first: unread, then doubtful, then clear, and last what is there already. */
const urgency = ({ isKnown, status, doubts }: PreviewRow): number => {
  if (isKnown) return 3;
  if (status === 'toComplete') return 0;
  return doubts.length > 0 ? 1 : 2;
};

/** A row of another week would be refused, so it is not chosen; one without a date comes in marked for completion. */
export const importRows = (rows: readonly PreviewRow[], weekStart: PlainDate): ImportRow[] =>
  rows
    .map((row) => ({
      row,
      edits: {},
      isChosen: !row.isKnown && (row.date === undefined || isInWeek(row.date, weekStart)),
    }))
    .sort((left, right) => urgency(left.row) - urgency(right.row));

export const currentRow = ({ row, edits }: ImportRow): PreviewRow => ({ ...row, ...edits });

/** Doubts that stand after a person's corrections. */
export const openDoubts = ({ row, edits }: ImportRow): PreviewRow['doubts'] =>
  row.doubts.filter(({ field }) => {
    if (field === 'place') return !('placeText' in edits || 'venueId' in edits);
    if (field === 'leaders') return !('attendance' in edits);
    return !(field in edits);
  });

export interface ImportCounts {
  readonly rows: number;
  readonly open: number;
  readonly known: number;
  readonly chosen: number;
}

const neededFields = new Set(['date', 'time', 'content']);
const isOpen = (row: ImportRow): boolean =>
  row.row.status === 'toComplete' && openDoubts(row).some(({ field }) => neededFields.has(field));

export const countRows = (rows: readonly ImportRow[]): ImportCounts => ({
  rows: rows.length,
  open: rows.filter((row) => !row.row.isKnown && isOpen(row)).length,
  known: rows.filter(({ row }) => row.isKnown).length,
  chosen: rows.filter(({ isChosen }) => isChosen).length,
});

/** The row as an item; whatever was not settled keeps its source words and the mark 待确认. */
export function itemOfRow(entry: ImportRow, officeId: string, weekStart: PlainDate): PlanItem {
  const row = currentRow(entry);
  const isDated = isInWeek(row.date, weekStart);
  const unresolved = openDoubts(entry)
    .filter(({ code }) => code === 'UNRESOLVED_LEADER' || code === 'AMBIGUOUS_LEADER')
    .map(({ details }) => String(details?.name ?? ''))
    .filter((name) => name !== '' && !row.otherAttendees?.includes(name));
  const otherAttendees = [row.otherAttendees, ...unresolved].filter(Boolean).join('、');
  const date = isDated && row.date !== undefined ? row.date : weekStart;
  return {
    ...emptyPlanItem(officeId, weekStart, date),
    ...(isDated && isInWeek(row.endDate, weekStart) && { endDate: row.endDate }),
    time: row.time,
    content: row.content,
    ...(row.venueId ? { venueId: row.venueId } : row.placeText && { placeText: row.placeText }),
    attendance: row.attendance,
    ...(otherAttendees && { otherAttendees: otherAttendees.slice(0, 1000) }),
    ...(row.organiserUnit && { organiserUnit: row.organiserUnit }),
    ...(row.remarks && { remarks: row.remarks }),
    category: row.category,
    isTentative: row.isTentative,
    isParallel: row.isParallel,
    isUnconfirmed: !isDated || isOpen(entry) || unresolved.length > 0,
    ...(row.source.text && { sourceText: row.source.text }),
  };
}
