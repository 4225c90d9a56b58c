import type { RosterState } from '../../../../shared/domain/duty/duty-roster.ts';
import type { Month } from '../../../../shared/domain/month.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useOfficeRecords } from '../office-records.ts';

export type RosterVersionView = TypedRecordView<'dutyRosterVersion'>;

export interface RosterStanding {
  readonly state: RosterState;
  readonly roster: TypedRecordView<'dutyRoster'> | undefined;
  /** Issued ones, the newest first. */
  readonly versions: readonly RosterVersionView[];
}

/** Where an office's roster of a month stands. */
export function useRosterStanding(officeId: string, month: Month): RosterStanding {
  const roster = useOfficeRecords('dutyRoster', officeId).find(({ values }) => values.month === month);
  const versions = useOfficeRecords('dutyRosterVersion', officeId)
    .filter(({ values }) => values.month === month)
    .sort(
      (left, right) =>
        right.values.sequence - left.values.sequence || right.values.publishedAt - left.values.publishedAt,
    );
  return { state: roster?.values.state ?? 'draft', roster, versions };
}
