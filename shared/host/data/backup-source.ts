import { bytesToHex } from '../../base/bytes.ts';
import { decodeCommit, type Operation } from '../../store/operation.ts';
import { firstLink, linkAt } from '../../sync/chain.ts';
import { readVerified } from '../../sync/segment-reader.ts';
import type { JournalCommit, JournalSource } from '../history/journal-scan.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { isStatement, judgeCommit } from '../trust-gate.ts';
import type { BackupManifest } from './backup-ports.ts';

type Tools = Pick<HostPorts, 'hashing' | 'verifier'>;

/** A backup's files by their path, each as its manifest says. */
export type BackupBytes = ReadonlyMap<string, Uint8Array>;

interface FoundCommit {
  readonly deviceId: string;
  readonly commit: string;
  readonly link: string;
}

/** Every commit in the journals of a backup that a signature vouches for, device after device. */
export function* commitsIn(bytes: BackupBytes, workspaceId: string, tools: Tools): Generator<FoundCommit> {
  const journals = [...bytes.keys()].filter((path) => path.startsWith('log/')).sort();
  for (const deviceId of new Set(journals.map((path) => path.split('/')[1] ?? ''))) {
    let link = firstLink(workspaceId, deviceId, tools.hashing);
    let publicKey: Uint8Array | null = null;
    for (const path of journals.filter((each) => each.startsWith(`log/${deviceId}/`))) {
      const run = readVerified(bytes.get(path) ?? new Uint8Array(), { workspaceId, deviceId, link, publicKey }, tools);
      for (const [index, commit] of run.commits.entries()) yield { deviceId, commit, link: linkAt(run.links, index) };
      ({ link, publicKey } = run);
      if (!run.isSealed) break;
    }
  }
}

/**
 * What a reader counts, `own` of this workstation's journal: a commit that this workstation has no key for is a commit without
 * operations that it knows of.
 */
export function* countBackup(
  bytes: BackupBytes,
  session: Session,
  tools: Tools & Pick<HostPorts, 'device'>,
): Generator<undefined, Pick<BackupManifest, 'commits' | 'operations'> & { readonly own: number }> {
  const counts = { commits: 0, operations: 0, own: 0 };
  for (const { deviceId, commit } of commitsIn(bytes, session.workspaceId, tools)) {
    counts.commits += 1;
    if (deviceId === tools.device.deviceId) counts.own += 1;
    counts.operations += decodeCommit(session.store.keyRing.textOf(commit, deviceId), deviceId)?.length ?? 0;
    yield;
  }
  return counts;
}

/** The commits of a backup that count by the trust of today: what a stranger put into it is passed over. */
export const backupSource = (bytes: BackupBytes, session: Session, tools: Tools): JournalSource => ({
  repeats: true,
  *commits(): Generator<JournalCommit> {
    const { gate, keyRing } = session.store;
    for (const { deviceId, commit, link } of commitsIn(bytes, session.workspaceId, tools)) {
      const text = keyRing.textOf(commit, deviceId);
      const operations = (): readonly Operation[] => {
        const records = (decodeCommit(text, deviceId) ?? []).filter((operation) => !isStatement(operation));
        return judgeCommit(records, link, gate) === 'apply' ? records : [];
      };
      yield { text, operations };
    }
  },
});

export const sha256Of = (bytes: Uint8Array, { hashing }: Pick<HostPorts, 'hashing'>): string =>
  bytesToHex(hashing.sha256(bytes));
