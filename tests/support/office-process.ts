import path from 'node:path';
import { forkShareProcess } from '../../electron/share/child-share-process.ts';
import { ShareLink } from '../../electron/share/share-link.ts';
import { openLockFile } from '../../electron/storage/lock-file.ts';
import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeIds, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { NodePartitionStore } from '../../electron/storage/node-partition-store.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { openRecovery } from '../../electron/storage/open-recovery.ts';
import { openProfileFolder, plainSealer } from '../../electron/storage/profile-folder.ts';
import { SearchTextFiles } from '../../electron/storage/search-text-files.ts';
import { SetAsideFiles } from '../../electron/storage/set-aside-files.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppContract } from '../../shared/contract/contract.ts';
import { createHost } from '../../shared/host/create-host.ts';
import { foundingInput } from './founding-input.ts';
import { noDocuments } from './no-documents.ts';

/**
 * A workstation as a process of its own, to be killed: host and share process as they are, without documents and screen.
 * Asked by messages `{ id, ask, text }`, answers `{ id, answer }`; says `{ ready: true }` once somebody works here.
 */
const [profileFolder = '', shareFolder = '', name = ''] = process.argv.slice(2);

const profile = await openProfileFolder(profileFolder, plainSealer, () => undefined);
const logFolderOf = (workspaceId: string): string => path.join(profile.workspaceFolder(workspaceId), 'log');
const host = createHost({
  hostKind: 'test',
  version: '0.0.0-test',
  clock: { now: () => Date.now() },
  ids: nodeIds,
  hashing: nodeHashing,
  compression: nodeCompression,
  verifier: nodeVerifier,
  secrecy: nodeSecrecy,
  computerName: 'office',
  scheduler: {
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  device: profile.device,
  profile: profile.profile,
  drafts: profile.drafts,
  lock: await openLockFile(profileFolder, plainSealer, () => undefined),
  openLogs: (workspaceId) => new NodeLogStore(logFolderOf(workspaceId)),
  openPartitions: (workspaceId) => new NodePartitionStore(profile.workspaceFolder(workspaceId), () => undefined),
  openSearchTexts: (workspaceId) => new SearchTextFiles(profile.workspaceFolder(workspaceId)),
  link: new ShareLink({
    spawn: () => forkShareProcess(path.resolve('electron/share/share-process.ts')),
    shareFolder,
    logFolderOf,
  }),
  isDemo: false,
  recovery: await openRecovery(profileFolder, new SetAsideFiles(), () => Promise.reject(new Error('no copies here'))),
  documents: noDocuments,
  readPlanFile: async () => ({ ok: true, value: [] }),
  encodeBase64: (bytes) => Buffer.from(bytes).toString('base64'),
  pickFolder: null,
  onBug: (place, error) => process.send?.({ bug: `${name} ${place}: ${error instanceof Error ? error.stack : error}` }),
});
const client = createClient<AppContract>({ call: host.dispatch, listen: host.listen });

const records = async () => (await client.request('records.openWindow', { partitions: ['all'] })).records;

async function begin(): Promise<void> {
  const { stage } = await client.request('workspace.getStatus');
  if (stage === 'ready') return;
  if (stage === 'creating') {
    const me = { name, office: 'partyCommittee' as const, role: 'coordinator' as const };
    await client.request('workspace.create', { ...foundingInput, me });
    return;
  }
  const office = stage === 'joining' ? (await records()).find(({ kind }) => kind === 'office') : undefined;
  if (!office) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return begin();
  }
  await client.request('workspace.join', { me: { name, officeId: office.id, role: 'liaison' } });
}

const answers: Record<string, (text: string) => Promise<unknown>> = {
  write: (text) =>
    client.request('directory.addEntries', {
      entries: [{ kind: 'venue', values: { name: text, bufferMinutes: 0 } }],
    }),
  read: async () => {
    const venues = (await records()).filter(({ kind }) => kind === 'venue');
    return venues.map(({ id, values }) => `${values.name} ${id}`).sort();
  },
  status: () => client.request('sync.getStatus'),
  device: async () => profile.device.deviceId,
};

process.on('message', (message: { id: number; ask: string; text: string }) => {
  void answers[message.ask]?.(message.text).then(
    (answer) => process.send?.({ id: message.id, answer }),
    (error: unknown) => process.send?.({ bug: `${name} ${message.ask}: ${String(error)}` }),
  );
});
process.on('disconnect', () => process.exit(0));

await host.start();
await begin();
process.send?.({ ready: true });
