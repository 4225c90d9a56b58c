import type { AssignedMember, DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import { servesOn } from '../../../../shared/domain/duty/duty-staff.ts';
import type { DutyDayType } from '../../../../shared/domain/duty/duty-template.ts';
import { datesOfMonth, type Month } from '../../../../shared/domain/month.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import { shiftsAfter } from '../../../../shared/rules/duty/apply-proposal.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { dutyDayType, periodsOn } from '../../../../shared/rules/duty/duty-days.ts';
import { servedBy } from '../../../../shared/rules/duty/final-roster.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { fillSlots, type PresentShift, type RosterSlot, slotsOn } from '../../../../shared/rules/duty/roster-slots.ts';
import { issuedMonths, type ShiftHold, shiftHold } from '../../../../shared/rules/duty/shift-freedom.ts';
import { type WorkDay, workDay } from '../../../../shared/rules/work-calendar.ts';
import { membersInOrder } from '../member-order.ts';

/** A day of the editor: the head of its column. */
export interface DayColumn {
  readonly date: PlainDate;
  readonly day: WorkDay;
  readonly dayType: DutyDayType;
  readonly periods: readonly string[];
}

/** What a proposal would make of a shift. */
export type CellChange = 'added' | 'changed' | 'removed';

/** One place of a post on one day. */
export interface PostCell {
  readonly date: PlainDate;
  readonly postId: string;
  /** The template asks for it. */
  readonly isAsked: boolean;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly shiftId?: string;
  readonly due?: AssignedMember;
  /** Who serves, by an adjustment or as due. */
  readonly actual?: AssignedMember;
  readonly isPinned: boolean;
  readonly isDisputed: boolean;
  readonly hold?: ShiftHold;
  readonly change?: CellChange;
  /** Who was due before a proposal. */
  readonly former?: string;
}

export interface PostRow {
  readonly kind: 'post';
  readonly key: string;
  readonly postId: string;
  readonly name: string;
  /** Which of the places of this post, 0 first. */
  readonly index: number;
  readonly cells: readonly (PostCell | undefined)[];
}

/** One member on one day. */
export interface PersonCell {
  readonly date: PlainDate;
  readonly memberId: string;
  /** The places where they serve; more than one is a mistake that has to be seen. */
  readonly posts: readonly PostCell[];
  /** On leave, or the leader whom they are is away. */
  readonly isAway: boolean;
  /** Not a member on that day, before they came or after they left. */
  readonly isOff: boolean;
}

export interface PersonRow {
  readonly kind: 'person';
  readonly key: string;
  readonly memberId: string;
  readonly name: string;
  readonly cells: readonly PersonCell[];
}

export interface RosterModel {
  readonly days: readonly DayColumn[];
  readonly posts: readonly PostRow[];
  readonly people: readonly PersonRow[];
}

interface ModelInput {
  readonly month: Month;
  readonly officeId: string;
  readonly book: DutyBook;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Shifts of which two people wrote something else at once. */
  readonly disputed: ReadonlySet<string>;
  /** Of a proposal that is looked at. */
  readonly changes: readonly ShiftChange[];
}

/** An office's month as the editor shows it: the places of each post, and the same by members. */
export function rosterModel(input: ModelInput): RosterModel {
  const { month, officeId, book } = input;
  const dates = datesOfMonth(month);
  const cellsByDate = dayCells(input, dates);
  const posts = postRows(dates, cellsByDate, book);
  return {
    days: dates.map((date) => ({
      date,
      day: workDay(date, book.calendar),
      dayType: dutyDayType(date, book.calendar),
      periods: periodsOn(date, officeId, book.periods).map(({ values }) => values.name),
    })),
    posts,
    people: personRows(dates, posts, book),
  };
}

/** A cell with its place among those of its post on the day. */
interface PlacedCell {
  readonly index: number;
  readonly cell: PostCell;
}

function dayCells({ officeId, book, now, disputed, changes }: ModelInput, dates: readonly PlainDate[]) {
  const shown = shownBook(book, changes);
  const issued = issuedMonths(officeId, book);
  const changeOf = new Map(changes.map((change) => [change.shiftId, change]));
  const byDate = Map.groupBy(
    [...shown.shifts].map(([shiftId, shift]): PresentShift => ({ shiftId, shift })),
    ({ shift }) => shift.date,
  );
  const cellOf = (isAsked: boolean, { shiftId, shift }: PresentShift): PostCell => {
    const { date, postId, start, end, due, isPinned } = shift;
    const { actual, isDisputed } = servedBy(shiftId, shown);
    const hold = shiftHold(shift, issued, now);
    const former = book.shifts.get(shiftId)?.due?.name;
    const kind = changeOf.get(shiftId)?.kind;
    return {
      date,
      postId,
      isAsked,
      start,
      end,
      shiftId,
      isPinned,
      isDisputed: isDisputed || disputed.has(shiftId),
      ...(due && { due }),
      ...(actual && { actual }),
      ...(hold && { hold }),
      ...(kind && { change: changeNames[kind] }),
      ...(kind && former !== undefined && { former }),
    };
  };
  return new Map(
    dates.map((date) => [date, placed(date, byDate.get(date) ?? [], { officeId, book, now, issued, cellOf })]),
  );
}

const changeNames = { add: 'added', assign: 'changed', remove: 'removed' } as const satisfies Record<
  ShiftChange['kind'],
  CellChange
>;

/** The shifts as a proposal would leave them, with those still there that it would take away. */
function shownBook(book: DutyBook, changes: readonly ShiftChange[]): DutyBook {
  if (changes.length === 0) return book;
  const shifts = new Map(shiftsAfter(book.shifts, changes));
  for (const { kind, shiftId } of changes) {
    const present = kind === 'remove' ? book.shifts.get(shiftId) : undefined;
    if (present) shifts.set(shiftId, present);
  }
  return { ...book, shifts };
}

interface DayInput {
  readonly officeId: string;
  readonly book: DutyBook;
  readonly now: number;
  readonly issued: ReadonlySet<Month>;
  readonly cellOf: (isAsked: boolean, present: PresentShift) => PostCell;
}

function placed(
  date: PlainDate,
  present: readonly PresentShift[],
  { officeId, book, now, issued, cellOf }: DayInput,
): PlacedCell[] {
  const slots = slotsOn(date, officeId, book) ?? [];
  const filled = fillSlots(slots, present);
  const used = new Set([...filled.values()].map(({ shiftId }) => shiftId));
  const cells: PlacedCell[] = slots.map((slot) => {
    const found = filled.get(slot);
    return { index: slot.index, cell: found ? cellOf(true, found) : emptyCell(slot, book, issued, now) };
  });
  const counts = new Map<string, number>();
  for (const { cell } of cells) counts.set(cell.postId, (counts.get(cell.postId) ?? 0) + 1);
  for (const extra of present.filter(({ shiftId }) => !used.has(shiftId))) {
    const index = counts.get(extra.shift.postId) ?? 0;
    counts.set(extra.shift.postId, index + 1);
    cells.push({ index, cell: cellOf(false, extra) });
  }
  return cells;
}

function emptyCell(slot: RosterSlot, _book: DutyBook, issued: ReadonlySet<Month>, now: number): PostCell {
  const { date, postId, start, end } = slot;
  const hold = shiftHold(emptyShift(slot), issued, now);
  return { date, postId, isAsked: true, start, end, isPinned: false, isDisputed: false, ...(hold && { hold }) };
}

/** A shift that nobody has made yet, as far as its hours go. */
const emptyShift = ({ date, postId, start, end }: RosterSlot): DutyShift => ({
  officeId: '',
  date,
  postId,
  start,
  end,
  isPinned: false,
  origin: 'manual',
});

function postRows(
  dates: readonly PlainDate[],
  cellsByDate: ReadonlyMap<PlainDate, readonly PlacedCell[]>,
  { posts }: DutyBook,
): PostRow[] {
  const rows = new Map<string, { postId: string; index: number; cells: Map<PlainDate, PostCell> }>();
  for (const [date, cells] of cellsByDate)
    for (const { index, cell } of cells) {
      const key = `${cell.postId} ${index}`;
      const row = rows.get(key) ?? { postId: cell.postId, index, cells: new Map() };
      row.cells.set(date, cell);
      rows.set(key, row);
    }
  const rankOf = (postId: string): number => posts.get(postId)?.rankOrder ?? Number.MAX_SAFE_INTEGER;
  return [...rows]
    .sort(
      ([, left], [, right]) =>
        rankOf(left.postId) - rankOf(right.postId) ||
        left.postId.localeCompare(right.postId) ||
        left.index - right.index,
    )
    .map(([key, { postId, index, cells }]) => ({
      kind: 'post',
      key,
      postId,
      index,
      name: posts.get(postId)?.name ?? '',
      cells: dates.map((date) => cells.get(date)),
    }));
}

function personRows(dates: readonly PlainDate[], posts: readonly PostRow[], book: DutyBook): PersonRow[] {
  const served = new Map<string, PostCell[]>();
  for (const cell of posts.flatMap(({ cells }) => cells)) {
    if (!cell?.actual || cell.change === 'removed') continue;
    const key = `${cell.actual.memberId} ${cell.date}`;
    served.set(key, [...(served.get(key) ?? []), cell]);
  }
  return membersInOrder(book).flatMap(({ id, values }): PersonRow[] => {
    const cells = dates.map(
      (date): PersonCell => ({
        date,
        memberId: id,
        posts: served.get(`${id} ${date}`) ?? [],
        isAway: isAwayOn(id, values.leaderId, date, book),
        isOff: !servesOn(values, date),
      }),
    );
    const isShown = cells.some((cell) => !cell.isOff || cell.posts.length > 0);
    return isShown ? [{ kind: 'person', key: id, memberId: id, name: values.name, cells }] : [];
  });
}

const isAwayOn = (
  memberId: string,
  leaderId: string | undefined,
  date: PlainDate,
  { leaves, leadersAway }: DutyBook,
): boolean =>
  leaves.some((leave) => leave.memberId === memberId && leave.fromDate <= date && date <= leave.toDate) ||
  (leaderId !== undefined &&
    leadersAway.some((away) => away.leaderId === leaderId && away.fromDate <= date && date <= away.toDate));
