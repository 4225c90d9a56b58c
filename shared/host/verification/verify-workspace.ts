import { systemCodeOf } from '../../base/system-code.ts';
import type {
  JournalReport,
  RecordsReport,
  ShareReport,
  VerificationReport,
} from '../../contract/verification-report.ts';
import { packPartition } from '../../store/packed-partition.ts';
import type { State } from '../../store/state.ts';
import { type VerificationParts, verifyBranch, verifyJournal } from '../../sync/journal-verification.ts';
import { inSlices } from '../in-slices.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { compareRecords, digestOf, rebuildRecords } from './compare-records.ts';

/** While operations keep arriving the records are compared again, this often at most and after this long. */
const COMPARISONS = 20;
const COMPARE_AGAIN_MS = 250;

export type VerificationStep = 'journals' | 'records' | 'share';

export interface VerificationRun {
  readonly ports: HostPorts;
  readonly session: Session;
  /** Build partitions that differ again from the journals, when all journals are whole. */
  readonly repairs: boolean;
  /** Told between slices; throws to call the verification off. */
  readonly onProgress: (step: VerificationStep, done: number, total: number) => void;
}

/**
 * Verifies all that this workstation holds: every journal and branch from its first byte, the records in use against a rebuild
 * from the journals, and the share's copy of the own journal. Commits go on between slices. Rejects only with what `onProgress`
 * throws and the local disk's errors.
 */
export async function verifyWorkspace(run: VerificationRun): Promise<VerificationReport> {
  const { clock } = run.ports;
  const startedAt = clock.now();
  const journals = await verifyJournals(run);
  // While journals are still awaited after joining they lack what the records have from a snapshot.
  const isSound = journals.every(({ damage }) => damage === null) && run.session.store.floors.origin === null;
  const records = await verifyRecords(run, isSound);
  const share = await verifyShare(run);
  const isWhole = isSound && records.differing.length === records.repaired.length && share.state !== 'differs';
  return { startedAt, finishedAt: clock.now(), isWhole, journals, records, share };
}

async function verifyJournals({ ports, session, onProgress }: VerificationRun): Promise<JournalReport[]> {
  const logs = ports.openLogs(session.workspaceId);
  const { deviceId: ownId } = ports.device;
  const { hashing, verifier } = ports;
  const parts: VerificationParts = { logs, hashing, verifier, workspaceId: session.workspaceId };
  const known = [{ deviceId: ownId, position: session.store.signedPosition() }, ...session.store.mirrors];
  const branches = logs.branches();
  const total = known.length + branches.length;
  const found: JournalReport[] = [];
  const report = (): void => onProgress('journals', found.length, total);
  for (const { deviceId, position } of known) {
    const finding = await inSlices(verifyJournal(parts, deviceId, position), ports, report);
    found.push({ ...finding, isOwn: deviceId === ownId });
  }
  for (const name of branches) {
    const finding = await inSlices(verifyBranch(parts, name), ports, report);
    if (finding) found.push({ ...finding, isOwn: false });
  }
  return found;
}

/** Both sides move while others' operations arrive: what cannot be compared yet is compared again a little later. */
async function verifyRecords(run: VerificationRun, isSound: boolean): Promise<RecordsReport> {
  const { ports, session, onProgress } = run;
  for (let attempt = 1; ; attempt += 1) {
    const report = (): void => onProgress('records', attempt, COMPARISONS);
    const rebuilt = await inSlices(rebuildRecords(session.store.past), ports, report);
    const compared = await inSlices(compareRecords(session.state, rebuilt), ports, report);
    // Damaged journals lack operations for good: waiting does not help, and what they lack is no fault of the records.
    const isOver = !isSound || attempt === COMPARISONS || compared.every(({ outcome }) => outcome !== 'later');
    if (!isOver) {
      await new Promise<void>((resolve) => void ports.scheduler.after(COMPARE_AGAIN_MS, resolve));
      continue;
    }
    const isFault = (outcome: string): boolean => outcome === 'differs' || (isSound && outcome === 'later');
    const differing = compared.filter(({ outcome }) => isFault(outcome)).map(({ name }) => name);
    const repaired = run.repairs && isSound ? await repair(run, rebuilt, differing) : [];
    const records = rebuilt.partitions.loaded().reduce((sum, partition) => sum + partition.records.size, 0);
    const digest = await inSlices(digestOf(rebuilt, ports.hashing), ports, report);
    return { partitions: compared.length, records, digest, differing, repaired };
  }
}

/** Puts rebuilt partitions in use and on the disk. One that took something in meanwhile is left for the next time. */
async function repair(
  { ports, session }: VerificationRun,
  rebuilt: State,
  names: readonly string[],
): Promise<string[]> {
  const store = ports.openPartitions(session.workspaceId);
  const repaired: string[] = [];
  for (const name of names) {
    const partition = rebuilt.partitions.get(name);
    if (!partition || !session.state.replace(partition)) continue;
    await store.save(packPartition(partition));
    repaired.push(name);
  }
  return repaired;
}

async function verifyShare({ ports, session, onProgress }: VerificationRun): Promise<ShareReport> {
  const { link } = ports;
  if (link.shareFolder === null) return { state: 'none', segments: 0, place: null };
  const last = session.store.position.segment;
  let state: ShareReport['state'] = 'same';
  for (let segment = 0; segment <= last; segment += 1) {
    onProgress('share', segment, last + 1);
    try {
      const { local, shared, same } = await link.compareOwn(segment);
      if (same < Math.min(local, shared))
        return { state: 'differs', segments: segment + 1, place: { segment, offset: same } };
      if (shared < local) state = 'behind';
    } catch (error) {
      if (systemCodeOf(error) === 'INTERNAL') ports.onBug('verification share', error);
      return { state: 'unreachable', segments: segment, place: null };
    }
  }
  return { state, segments: last + 1, place: null };
}
