import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import type { DutyGroup } from '../../domain/duty/duty-staff.ts';
import type { ClockTime, PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan, templateOn } from './duty-days.ts';
import { type Turn, turnOf } from './duty-turns.ts';

/** A place of a day's roster that the template asks for. `from` and `to` are milliseconds since 1970. */
export interface RosterSlot {
  readonly date: PlainDate;
  readonly postId: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly from: number;
  readonly to: number;
  /** Which of the day's places of this post it is, 0 first. */
  readonly index: number;
  /** Of a post that a group fills. */
  readonly queue?: SlotQueue;
}

/** The rotation that fills a slot. */
export interface SlotQueue {
  /** One for each group and type of day. */
  readonly key: string;
  readonly groupId: string;
  readonly group: DutyGroup;
  readonly turn: Turn;
}

export const slotKey = ({ postId, index }: Pick<RosterSlot, 'postId' | 'index'>): string => `${postId} ${index}`;

/**
 * The slots of a day, in the order of the posts; undefined when no template staffs it. Posts that are no longer there are left
 * out.
 */
export function slotsOn(date: PlainDate, officeId: string, book: DutyBook): readonly RosterSlot[] | undefined {
  const template = templateOn(date, officeId, book);
  if (!template) return undefined;
  const counts = new Map<string, number>();
  const known = template.posts.flatMap((place) => {
    const post = book.posts.get(place.postId);
    return post ? [{ ...place, post }] : [];
  });
  known.sort(
    (left, right) =>
      left.post.rankOrder - right.post.rankOrder ||
      left.postId.localeCompare(right.postId) ||
      left.start.localeCompare(right.start) ||
      left.end.localeCompare(right.end),
  );
  return known.map(({ postId, start, end, post }) => {
    const index = counts.get(postId) ?? 0;
    counts.set(postId, index + 1);
    const queue = post.groupId === undefined ? undefined : queueOf(date, post.groupId, book);
    return { date, postId, start, end, ...shiftSpan({ date, start, end }), index, ...(queue && { queue }) };
  });
}

/** The rotation of a group on a day; undefined when the group is no longer there. */
export function queueOf(date: PlainDate, groupId: string, book: DutyBook): SlotQueue | undefined {
  const group = book.groups.get(groupId);
  if (!group) return undefined;
  const turn = turnOf(date, group.span, book.calendar);
  return { key: `${groupId} ${turn.dayType}`, groupId, group, turn };
}

export interface PresentShift {
  readonly shiftId: string;
  readonly shift: DutyShift;
}

/** What it takes to say in which slot a shift stands. */
export interface PlacedShift {
  readonly shiftId: string;
  readonly shift: Pick<DutyShift, 'postId' | 'start' | 'end'> & { readonly due?: { readonly memberId: string } };
}

/**
 * Which shift stands in which slot of its day: first those of the very hours, then the others of the post. Shifts that find no
 * slot are left out.
 */
export function fillSlots<T extends PlacedShift>(
  slots: readonly RosterSlot[],
  shifts: readonly T[],
): ReadonlyMap<RosterSlot, T> {
  const filled = new Map<RosterSlot, T>();
  const waiting = [...shifts].sort(byMember);
  const place = (fits: (slot: RosterSlot, shift: T['shift']) => boolean): void => {
    for (const slot of slots) {
      if (filled.has(slot)) continue;
      const at = waiting.findIndex(({ shift }) => shift.postId === slot.postId && fits(slot, shift));
      const [found] = at < 0 ? [] : waiting.splice(at, 1);
      if (found) filled.set(slot, found);
    }
  };
  place(hasHours);
  place(() => true);
  return filled;
}

type Hours = Pick<RosterSlot, 'start' | 'end'>;

export const hasHours = (slot: Hours, shift: Hours): boolean => slot.start === shift.start && slot.end === shift.end;

/** By member and not by id: which of two equal shifts was made first says nothing about who goes on with it. */
const byMember = (left: PlacedShift, right: PlacedShift): number =>
  (left.shift.due?.memberId ?? '').localeCompare(right.shift.due?.memberId ?? '') ||
  left.shiftId.localeCompare(right.shiftId);
