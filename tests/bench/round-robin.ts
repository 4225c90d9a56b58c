import type { DutyShift } from '../../shared/domain/duty/duty-roster.ts';
import { datesFrom, type PlainDate } from '../../shared/domain/plain-date.ts';
import { standingObstacles } from '../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { shiftId } from '../../shared/rules/duty/duty-ids.ts';
import { assignedMemberOf } from '../../shared/rules/duty/roster-changes.ts';
import { slotsOn } from '../../shared/rules/duty/roster-slots.ts';

/**
 * The roster as a spreadsheet makes it: for each group and type of day the next in the list who may serve and has no other post
 * that day; whoever is passed over has had the turn, and nobody looks at rest.
 */
export function roundRobin(book: DutyBook, officeId: string, from: PlainDate, to: PlainDate): DutyBook {
  const obstacles = standingObstacles(book);
  const cursors = new Map<string, number>();
  const shifts = new Map<string, DutyShift>();
  for (const date of datesFrom(from, to)) {
    const busy = new Set<string>();
    for (const slot of slotsOn(date, officeId, book) ?? []) {
      if (!slot.queue) continue;
      const { key, group } = slot.queue;
      const cursor = cursors.get(key) ?? 0;
      const inTurn = group.memberIds.map((_, at) => group.memberIds[(cursor + at) % group.memberIds.length] ?? '');
      const at = inTurn.findIndex((id) => !busy.has(id) && obstacles(id, slot).length === 0);
      const memberId = inTurn[at];
      if (memberId === undefined) continue;
      busy.add(memberId);
      cursors.set(key, cursor + at + 1);
      const { postId, start, end, index } = slot;
      const due = assignedMemberOf(memberId, book);
      shifts.set(shiftId(officeId, postId, date, index), {
        officeId,
        date,
        postId,
        start,
        end,
        ...(due && { due }),
        isPinned: false,
        origin: 'generated',
      });
    }
  }
  return { ...book, shifts };
}
