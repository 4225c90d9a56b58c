import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import type { Month } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { type MemberObstacle, memberObstacles } from '../../../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { dutyDayType, isHolidayType, shiftSpan } from '../../../../shared/rules/duty/duty-days.ts';
import { servedBy } from '../../../../shared/rules/duty/final-roster.ts';
import { membersInOrder } from '../member-order.ts';
import type { PostCell } from './roster-model.ts';

/** Somebody who could be put on a place, with what speaks against it. */
export interface Candidate {
  readonly memberId: string;
  readonly member: DutyMember;
  readonly isOfGroup: boolean;
  readonly obstacles: readonly MemberObstacle['code'][];
  /** The host would refuse it; being away may be settled by telephone and is only shown. */
  readonly isBlocked: boolean;
  /** Duties in the month, and those of them on days of holidays. */
  readonly count: number;
  readonly holidays: number;
  /** The day of another duty that is nearer than the rules ask. */
  readonly shortRestFrom?: PlainDate;
}

const settledByTelephone: ReadonlySet<MemberObstacle['code']> = new Set(['ON_LEAVE', 'LEADER_AWAY']);
const hourMs = 3_600_000;

interface Duty {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
}

/** Everybody of the office: who takes turns at the post first, whoever may not serve last, in between by duties in the month. */
export function candidatesFor(cell: PostCell, month: Month, book: DutyBook): Candidate[] {
  const group = book.groups.get(book.posts.get(cell.postId)?.groupId ?? '');
  const ofGroup = new Set(group?.memberIds ?? []);
  const duties = dutiesByMember(book, cell.shiftId);
  const place = { date: cell.date, start: cell.start, end: cell.end };
  const span = shiftSpan(place);
  const { restHours } = book.rulesOn(cell.date);
  return membersInOrder(book)
    .map(({ id, values }): Candidate => {
      const own = duties.get(id) ?? [];
      const inMonth = own.filter(({ date }) => date.startsWith(month));
      const near = own.find(({ from, to }) => gapBetween(span, { from, to }) < restHours * hourMs);
      const obstacles = memberObstacles(id, { ...place, ...(cell.shiftId && { id: cell.shiftId }) }, book).map(
        ({ code }) => code,
      );
      return {
        memberId: id,
        member: values,
        isOfGroup: ofGroup.has(id),
        obstacles,
        isBlocked: obstacles.some((code) => !settledByTelephone.has(code)),
        count: inMonth.length,
        holidays: inMonth.filter(({ date }) => isHolidayType(dutyDayType(date, book.calendar))).length,
        ...(near && { shortRestFrom: near.date }),
      };
    })
    .sort(
      (left, right) =>
        Number(right.isOfGroup) - Number(left.isOfGroup) ||
        Number(left.isBlocked) - Number(right.isBlocked) ||
        left.obstacles.length - right.obstacles.length ||
        left.count - right.count,
    );
}

/** Whole hours between two duties; none between those that overlap. */
const gapBetween = (left: Omit<Duty, 'date'>, right: Omit<Duty, 'date'>): number =>
  Math.max(0, left.from >= right.to ? left.from - right.to : right.from - left.to);

function dutiesByMember(book: DutyBook, exceptId: string | undefined): ReadonlyMap<string, readonly Duty[]> {
  const byMember = new Map<string, Duty[]>();
  for (const [id, shift] of book.shifts) {
    if (id === exceptId) continue;
    const memberId = servedBy(id, book).actual?.memberId;
    if (memberId === undefined) continue;
    const duty = { date: shift.date, ...shiftSpan(shift) };
    const list = byMember.get(memberId);
    if (list) list.push(duty);
    else byMember.set(memberId, [duty]);
  }
  return byMember;
}
