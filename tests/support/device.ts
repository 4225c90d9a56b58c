import { deviceIdOf, newPrivateKey, nodeHashing, nodeVerifier, signerOf } from '../../electron/storage/node-crypto.ts';
import { Collector } from '../../shared/sync/collector.ts';
import type { Collected, CollectedBranch } from '../../shared/sync/mirrors.ts';
import { OwnJournal } from '../../shared/sync/own-journal.ts';
import { type Divergence, Publisher } from '../../shared/sync/publisher.ts';
import { MemoryLogStore } from './memory-log-store.ts';
import { type MemoryFolder, MemoryShare } from './memory-share.ts';

export const testWorkspaceId = 'testworkspace';

/** A device on a folder in memory: journal, publisher and collector with real signatures. */
export function openDevice(
  folder: MemoryFolder,
  logs = new MemoryLogStore(),
  privateKey = newPrivateKey(),
  workspaceId = testWorkspaceId,
) {
  const signer = signerOf(privateKey);
  const deviceId = deviceIdOf(signer.publicKey);
  const share = new MemoryShare(folder);
  const journal = new OwnJournal({ logs, hashing: nodeHashing, signer, workspaceId, deviceId });
  const replayed = journal.open().commits;
  const collected: Collected[] = [];
  const branches: CollectedBranch[] = [];
  const divergences: Divergence[] = [];
  const collector = new Collector({
    share,
    logs,
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId,
    ownDeviceId: deviceId,
    onCollected: (news) => void collected.push(news),
    onBranch: (branch) => void branches.push(branch),
    onDivergence: (divergence) => void divergences.push(divergence),
  });
  const publisher = new Publisher({
    share,
    logs,
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId,
    deviceId,
  });
  return {
    deviceId,
    privateKey,
    signer,
    logs,
    share,
    journal,
    replayed,
    collector,
    collected,
    branches,
    divergences,
    publisher,
    commitsFrom: (other: string) => collected.filter((news) => news.deviceId === other).flatMap((news) => news.commits),
    publish: async () => {
      journal.sign();
      return publisher.publish(journal.position);
    },
  };
}
