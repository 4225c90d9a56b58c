import type { AlarmView } from '../../shared/contract/emergency.contract.ts';

/** What rings about one incident. */
export interface AlarmRow {
  readonly incidentId: string;
  /** The worst of them, which is shown for all. */
  readonly worst: AlarmView;
  readonly alarms: readonly AlarmView[];
}

const gravity: Readonly<Record<AlarmView['stage'], number>> = { over: 0, near: 1, told: 2, half: 3 };

const urgencyOf = ({ dueAt, ringsAt }: AlarmView): number => dueAt ?? ringsAt;
const byGravity = (left: AlarmView, right: AlarmView): number =>
  gravity[left.stage] - gravity[right.stage] || urgencyOf(left) - urgencyOf(right);

/** One row of each incident, the one that is due first on top. */
export function alarmRows(alarms: readonly AlarmView[]): AlarmRow[] {
  const rows = [...Map.groupBy(alarms, ({ incidentId }) => incidentId)].flatMap(([incidentId, group]) => {
    const [worst] = [...group].sort(byGravity);
    return worst ? [{ incidentId, worst, alarms: group }] : [];
  });
  return rows.sort((left, right) => urgencyOf(left.worst) - urgencyOf(right.worst));
}
