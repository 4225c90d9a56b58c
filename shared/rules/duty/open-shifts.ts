import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';
import { isGranted } from './final-roster.ts';
import { isAsked, type RosterRequest } from './roster-request.ts';
import { hasHours, type PresentShift, type RosterSlot } from './roster-slots.ts';
import { issuedMonths, shiftHold } from './shift-freedom.ts';

/** Hours that somebody has promised to serve by an adjustment. */
interface PromisedDuty {
  readonly memberId: string;
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
  readonly turn: string;
}

/** An office's shifts, those that a request leaves alone apart from those that it may change. */
interface OpenShifts {
  readonly kept: readonly PresentShift[];
  readonly open: ReadonlyMap<PlainDate, readonly PresentShift[]>;
  readonly promised: readonly PromisedDuty[];
}

/** Years of shifts are told apart in steps that are short beside a slice of the host's (shared/host/in-slices.ts). */
export const SHIFTS_IN_A_STEP = 50;

export function* openShifts(
  book: DutyBook,
  request: RosterRequest,
  slotsOf: (date: PlainDate) => readonly RosterSlot[] | undefined,
): Generator<undefined, OpenShifts> {
  const issued = issuedMonths(request.officeId, book);
  const kept: PresentShift[] = [];
  const open = new Map<PlainDate, PresentShift[]>();
  const promised: PromisedDuty[] = [];
  const own = [...book.shifts].filter(([, { officeId }]) => officeId === request.officeId);
  own.sort(([leftId, left], [rightId, right]) => compareText(left.date, right.date) || compareText(leftId, rightId));
  for (const [index, [shiftId, shift]] of own.entries()) {
    if (index % SHIFTS_IN_A_STEP === 0) yield;
    const present = { shiftId, shift };
    const slots = slotsOf(shift.date);
    const isOpen = isAsked(shift.date, request) && slots && !shiftHold(shift, issued, request.now);
    if (!isOpen || isFilledByHand(present, book)) kept.push(present);
    else {
      open.set(shift.date, [...(open.get(shift.date) ?? []), present]);
      promised.push(...promisesOf(present, slots, book));
    }
  }
  return { kept, open, promised };
}

/** Far quicker than a comparison by locale, and ids are plain letters. */
const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** A post without a group: the generator could only take away who was chosen. */
function isFilledByHand({ shift }: PresentShift, { posts, groups }: DutyBook): boolean {
  const post = posts.get(shift.postId);
  return post !== undefined && (post.groupId === undefined || !groups.has(post.groupId));
}

/**
 * Who has agreed to serve a shift that stays, by an adjustment that is granted, is given no other post at that time, whether or
 * not the adjustment still holds in the new roster.
 */
function promisesOf(
  { shiftId, shift }: PresentShift,
  slots: readonly RosterSlot[],
  { adjustments }: DutyBook,
): PromisedDuty[] {
  const adjustment = shift.adjustmentId === undefined ? undefined : adjustments.get(shift.adjustmentId);
  const stays = slots.some((slot) => slot.postId === shift.postId && hasHours(slot, shift));
  if (!adjustment || !stays || !isGranted(adjustment)) return [];
  const { memberId } = adjustment.shiftId === shiftId ? adjustment.to : adjustment.from;
  return [{ memberId, date: shift.date, ...shiftSpan(shift), turn: `promised ${shiftId}` }];
}
