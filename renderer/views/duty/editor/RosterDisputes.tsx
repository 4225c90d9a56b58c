import { useMemo } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useRosterStanding } from '../month/roster-records.ts';
import { useOfficeRecords } from '../office-records.ts';

/** Shifts of an office of which two people wrote something else at once. */
export function useDisputedShifts(officeId: string): ReadonlySet<string> {
  const shifts = useOfficeRecords('dutyShift', officeId);
  return useMemo(
    () => new Set(shifts.filter(({ conflicts }) => Object.keys(conflicts).length > 0).map(({ id }) => id)),
    [shifts],
  );
}

/** Both values of a shift, to choose from; two adjustments of one shift are settled where adjustments are. */
export function ShiftDispute({ shiftId }: { readonly shiftId: string | undefined }) {
  const view = recordOf(useRecords(), 'dutyShift', shiftId);
  const fields = Object.keys(view?.conflicts ?? {}).filter((field) => field !== 'adjustmentId');
  if (!view || fields.length === 0) return null;
  return (
    <div className="board-dispute">
      {fields.map((field) => (
        <DisputedField key={field} field={field} view={view} />
      ))}
    </div>
  );
}

/** Two people took a roster to different states at once. */
export function RosterDispute({ officeId, month }: { readonly officeId: string; readonly month: Month }) {
  const { roster } = useRosterStanding(officeId, month);
  if (!roster || !('state' in roster.conflicts)) return null;
  return (
    <div className="board-dispute">
      <DisputedField field="state" view={roster} />
    </div>
  );
}
