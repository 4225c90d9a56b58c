import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import type { ShiftChange } from './roster-proposal.ts';

/** The shifts as they are after changes, for a preview or a check; changes of shifts that are not there do nothing. */
export function shiftsAfter(
  shifts: ReadonlyMap<string, DutyShift>,
  changes: readonly ShiftChange[],
): ReadonlyMap<string, DutyShift> {
  const after = new Map(shifts);
  for (const change of changes) {
    const present = after.get(change.shiftId);
    if (change.kind === 'add') after.set(change.shiftId, change.shift);
    else if (change.kind === 'remove') after.delete(change.shiftId);
    else if (present) {
      const { due: _former, ...rest } = present;
      after.set(change.shiftId, { ...rest, ...(change.due && { due: change.due }) });
    }
  }
  return after;
}
