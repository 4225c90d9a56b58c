import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { shiftId as newShiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import { assignedMemberOf } from '../../../../shared/rules/duty/roster-changes.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { editorText } from '../../../text/duty-editor.ts';
import type { PostCell } from './roster-model.ts';
import { useShiftCommands } from './use-shift-commands.ts';

/** What can be done with the places of a roster, each as one action that can be taken back. */
export interface RosterEdits {
  /** Puts a member on a place; makes the shift where there is none. */
  assign(cell: PostCell, memberId: string): Promise<boolean>;
  /** Leaves the place without a member; a shift without one that no template asks for is removed. */
  clear(cell: PostCell): Promise<boolean>;
  pin(cell: PostCell): Promise<boolean>;
  /** Moves who is due to another place; whoever is due there comes here. */
  move(from: PostCell, to: PostCell): Promise<boolean>;
  /** Moves the shift itself. */
  moveShift(cell: PostCell, date: PlainDate): Promise<boolean>;
  /** Adds a shift that no template asks for. */
  addShift(shift: Pick<DutyShift, 'date' | 'postId' | 'start' | 'end'>): Promise<boolean>;
}

export function useRosterEdits(officeId: string, book: DutyBook): RosterEdits {
  const { edit, apply, add, remove } = useShiftCommands(officeId);
  const { done, failed } = editorText;
  return {
    async assign(cell, memberId) {
      const due = assignedMemberOf(memberId, book);
      if (!due || cell.due?.memberId === memberId) return true;
      const words = { done: done.assigned(due.name, cell.date), failed: failed.assign };
      if (cell.shiftId === undefined) return add({ ...placeOf(cell), due }, words);
      return edit(cell.shiftId, { due }, { due: cell.due ?? null }, words);
    },
    async clear({ shiftId, due, date, isAsked }) {
      if (shiftId === undefined) return false;
      if (due) return edit(shiftId, { due: null }, { due }, { done: done.cleared(date), failed: failed.clear });
      return isAsked ? false : remove(shiftId, { done: done.removed, failed: failed.remove });
    },
    async pin({ shiftId, isPinned }) {
      const words = { done: isPinned ? done.unpinned : done.pinned, failed: failed.pin };
      return shiftId !== undefined && edit(shiftId, { isPinned: !isPinned }, { isPinned }, words);
    },
    async move(from, to) {
      if (from.shiftId === undefined || !from.due) return false;
      const words = { done: to.due ? done.swapped : done.moved, failed: failed.move };
      const leave: ShiftChange = { kind: 'assign', shiftId: from.shiftId, due: to.due };
      const backHere: ShiftChange = { kind: 'assign', shiftId: from.shiftId, due: from.due };
      if (to.shiftId !== undefined) {
        const arrive: ShiftChange = { kind: 'assign', shiftId: to.shiftId, due: from.due };
        return apply([leave, arrive], [{ kind: 'assign', shiftId: to.shiftId, due: to.due }, backHere], words);
      }
      const shiftId = unusedId(officeId, to, book);
      const shift: DutyShift = { officeId, ...placeOf(to), due: from.due, isPinned: false, origin: 'manual' };
      return apply([leave, { kind: 'add', shiftId, shift }], [{ kind: 'remove', shiftId }, backHere], words);
    },
    async moveShift({ shiftId, date }, next) {
      const words = { done: done.moved, failed: failed.move };
      return shiftId !== undefined && edit(shiftId, { date: next }, { date }, words);
    },
    addShift: (shift) => add(shift, { done: done.added, failed: failed.add }),
  };
}

const placeOf = ({ date, postId, start, end }: PostCell) => ({ date, postId, start, end });

function unusedId(officeId: string, { postId, date }: PostCell, { shifts }: DutyBook): string {
  let n = 0;
  while (shifts.has(newShiftId(officeId, postId, date, n))) n += 1;
  return newShiftId(officeId, postId, date, n);
}
