import type { OfficeReading, SyncProblem } from '../contract/sync-details.ts';
import type { SyncStatus } from '../contract/workspace.contract.ts';
import type { ReplicationStatus } from '../sync/replication.ts';
import type { SnapshotOrigin } from './floors.ts';
import type { SyncFacts } from './sync-facts.ts';
import type { WorkstationReading } from './workstation-readings.ts';

/** From here on stamps and deadlines of two offices no longer fit together, and people notice. */
export const CLOCK_WARNING_MS = 120_000;

/** What this computer's disk had lost or changed. */
export interface LocalDamage {
  readonly setAsideFiles: readonly string[];
  readonly wasJournalDamaged: boolean;
}

const noDamage: LocalDamage = { setAsideFiles: [], wasJournalDamaged: false };

/** The offices in order, then the workstations that belong to none of them. */
export function officeReadings({ workstations, officeIds, officeOf }: SyncFacts): OfficeReading[] {
  const present = workstations.filter(({ isNotSeen }) => !isNotSeen);
  const known = new Set(officeIds);
  const officeIdOf = ({ deviceId }: WorkstationReading): string | null => {
    const officeId = officeOf(deviceId);
    return officeId !== null && known.has(officeId) ? officeId : null;
  };
  const rows = [...officeIds, null].map((officeId) =>
    officeReading(
      officeId,
      present.filter((workstation) => officeIdOf(workstation) === officeId),
    ),
  );
  return rows.filter(({ officeId, workstations: count }) => officeId !== null || count > 0);
}

function officeReading(officeId: string | null, workstations: readonly WorkstationReading[]): OfficeReading {
  const current = workstations.filter(({ state }) => state === 'current').length;
  const instants = workstations.map(({ behindSince }) => behindSince).filter((instant) => instant !== null);
  const behindSince = instants.length > 0 ? Math.min(...instants) : null;
  return {
    officeId,
    workstations: workstations.length,
    current,
    state: officeState(workstations, current),
    behindSince,
  };
}

function officeState(workstations: readonly WorkstationReading[], current: number): OfficeReading['state'] {
  const states = new Set(workstations.map(({ state }) => state));
  if (workstations.length === 0) return 'none';
  if (current === workstations.length) return 'current';
  if (current > 0) return 'partly';
  if (states.has('behind')) return 'behind';
  return states.has('unread') ? 'unread' : 'unknown';
}

/** Everything that somebody should know or do something about, the most urgent first. */
export function syncProblems(
  { replication, workstations, officeOf, distrustedSnapshot }: SyncFacts,
  {
    quarantinedOperations,
    unreadableRecords,
    waitingDistributions,
  }: Pick<SyncStatus, 'quarantinedOperations' | 'unreadableRecords' | 'waitingDistributions'>,
  { setAsideFiles, wasJournalDamaged }: LocalDamage = noDamage,
): SyncProblem[] {
  const share = replication ? shareProblem(replication) : [];
  const offsetMs = replication?.clockOffsetMs ?? 0;
  const unverified = (replication?.unverified ?? []).map(({ deviceId, problem }): SyncProblem => {
    return { code: 'deviceUnverified', deviceId, officeId: officeOf(deviceId), reason: problem };
  });
  const notSeen = workstations.flatMap(({ deviceId, isNotSeen, behindSince }): SyncProblem[] =>
    isNotSeen && behindSince !== null
      ? [{ code: 'deviceNotSeen', deviceId, officeId: officeOf(deviceId), since: behindSince }]
      : [],
  );
  return [
    ...share,
    ...(Math.abs(offsetMs) >= CLOCK_WARNING_MS ? [{ code: 'clockOff' as const, offsetMs }] : []),
    ...(wasJournalDamaged ? [{ code: 'ownJournalMended' as const }] : []),
    ...(setAsideFiles.length > 0 ? [{ code: 'filesSetAside' as const, names: [...setAsideFiles] }] : []),
    ...unverified,
    ...(distrustedSnapshot ? [snapshotProblem(distrustedSnapshot, officeOf)] : []),
    ...(quarantinedOperations > 0 ? [{ code: 'operationsHeld' as const, count: quarantinedOperations }] : []),
    ...(unreadableRecords > 0 ? [{ code: 'recordsUnreadable' as const, count: unreadableRecords }] : []),
    ...(waitingDistributions > 0 ? [{ code: 'distributionsWaiting' as const, count: waitingDistributions }] : []),
    ...notSeen,
  ];
}

function snapshotProblem({ deviceId, takenAt }: SnapshotOrigin, officeOf: SyncFacts['officeOf']): SyncProblem {
  return { code: 'snapshotDiffers', deviceId, officeId: officeOf(deviceId), takenAt };
}

function shareProblem({ share, errorCode }: ReplicationStatus): SyncProblem[] {
  if (share === 'connecting' || share === 'online') return [];
  return share === 'unreachable'
    ? [{ code: 'shareUnreachable', errorCode: errorCode ?? 'UNKNOWN' }]
    : [{ code: share }];
}
