import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { type Records, recordOf, recordsOfKind } from '../../../state/records.ts';

export interface SharedAbsence {
  readonly leaderNames: readonly string[];
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Times in which the principals of party committee and government are both away. */
export function principalsAway(records: Records): SharedAbsence[] {
  const absences = recordsOfKind(records, 'absence').flatMap(({ values }) => {
    const leader = recordOf(records, 'leader', values.leaderId)?.values;
    return leader?.isPrincipal ? [{ values, leader }] : [];
  });
  const ofParty = absences.filter(({ leader }) => leader.body === 'partyCommittee');
  const ofGovernment = absences.filter(({ leader }) => leader.body === 'government');
  return ofParty.flatMap((party) =>
    ofGovernment.flatMap((government) => {
      const from = later(party.values.fromDate, government.values.fromDate);
      const to = earlier(party.values.toDate, government.values.toDate);
      return from <= to ? [{ leaderNames: [party.leader.name, government.leader.name], from, to }] : [];
    }),
  );
}

const later = (left: PlainDate, right: PlainDate): PlainDate => (left > right ? left : right);
const earlier = (left: PlainDate, right: PlainDate): PlainDate => (left < right ? left : right);
