import type { RosterDoubtView, RosterPreview } from '../../../../shared/contract/duty-documents.contract.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { RosterChanges } from '../../../../shared/rules/duty/roster-changes.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { slotsOn } from '../../../../shared/rules/duty/roster-slots.ts';

type PreviewRow = RosterPreview['rows'][number];
export type ImportedPostView = PreviewRow['posts'][number];

/** A day of a file with what the person has made of it. */
export interface ImportRow {
  readonly key: string;
  readonly row: PreviewRow;
  readonly isChosen: boolean;
  /** Members chosen for posts whose names were doubtful. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** The weekday in the file is wrong, the date is right. */
  readonly isDateRight: boolean;
}

/** Doubts about who is meant: another choice of members settles them. */
const doubtsOfNames: ReadonlySet<RosterDoubtView['code']> = new Set([
  'UNKNOWN_NAME',
  'AMBIGUOUS_NAME',
  'TWICE_ON_ONE_DAY',
  'MAY_NOT_SERVE',
  'PINNED',
]);

const blocking = ({ row }: ImportRow): RosterDoubtView[] => row.doubts.filter(({ isHint }) => !isHint);

/** The days of a preview: those with something unclear first, in the order of the file. */
export function importRows({ rows }: RosterPreview): ImportRow[] {
  const all = rows.map((row, index): ImportRow => {
    const entry = { key: `${row.date ?? ''} ${index}`, row, picks: {}, isDateRight: false, isChosen: false };
    return { ...entry, isChosen: row.changes.length > 0 && blocking(entry).length === 0 };
  });
  const isOpen = (entry: ImportRow): boolean => blocking(entry).length > 0;
  return [...all.filter(isOpen), ...all.filter((entry) => !isOpen(entry))];
}

/** The doubts that still stand in the way. */
export const openDoubts = (entry: ImportRow): RosterDoubtView[] =>
  blocking(entry).filter(({ code, address }) => {
    if (code === 'WEEKDAY_MISMATCH') return !entry.isDateRight;
    if (!doubtsOfNames.has(code)) return true;
    const post = entry.row.posts.find((each) => each.address === address);
    return post === undefined || (entry.picks[post.postId]?.length ?? 0) === 0;
  });

/** Posts for which somebody else may be chosen, because who is meant is not clear. */
export const doubtfulPosts = ({ row }: ImportRow): ReadonlySet<string> => {
  const addresses = new Set(row.doubts.filter(({ code }) => doubtsOfNames.has(code)).map(({ address }) => address));
  return new Set(row.posts.filter(({ address }) => addresses.has(address)).map(({ postId }) => postId));
};

export const canConfirmDate = ({ row }: ImportRow): boolean =>
  row.date !== undefined && row.doubts.some(({ code, isHint }) => code === 'WEEKDAY_MISMATCH' && !isHint);

/** What a day does to the roster; nothing while something stands in the way. */
export function changesOfRow(entry: ImportRow, officeId: string, book: DutyBook): readonly ShiftChange[] {
  if (openDoubts(entry).length > 0 || entry.row.date === undefined) return [];
  // Sound: the contract's form differs from the rules' only in optional fields that may be undefined.
  if (blocking(entry).length === 0) return entry.row.changes as unknown as readonly ShiftChange[];
  return mendedChanges(entry, entry.row.date, officeId, book);
}

/** The posts that the day names, filled with whom the file and the person name; other posts stay as they are. */
function mendedChanges({ row, picks }: ImportRow, date: PlainDate, officeId: string, book: DutyBook): ShiftChange[] {
  const wanted = new Map<string, readonly string[]>(
    row.posts
      .map(({ postId, members }) => [postId, picks[postId] ?? members.map(({ memberId }) => memberId)] as const)
      .filter(([, memberIds]) => memberIds.length > 0),
  );
  const slots = (slotsOn(date, officeId, book) ?? []).filter(({ postId }) => wanted.has(postId));
  const present = [...book.shifts]
    .filter(([, shift]) => shift.date === date && wanted.has(shift.postId))
    .map(([shiftId, shift]) => ({ shiftId, shift }));
  const changes = new RosterChanges(officeId, book);
  const filled = slots.map((slot) => {
    const memberId = wanted.get(slot.postId)?.[slot.index];
    return { slot, ...(memberId !== undefined && { memberId }) };
  });
  changes.fillDay(filled, present);
  return changes.list.map((change) =>
    change.kind === 'add' ? { ...change, shift: { ...change.shift, origin: 'imported' } } : change,
  );
}
