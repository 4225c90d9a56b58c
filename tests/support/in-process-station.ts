import path from 'node:path';
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
import type { HostPorts, ReplicationLink, ReplicationStart } from '../../shared/host/ports.ts';
import { SNAPSHOT_EVERY_COMMITS } from '../../shared/host/snapshots/snapshot-writer.ts';
import type { JournalPosition } from '../../shared/sync/journal-position.ts';
import type { SharePort } from '../../shared/sync/ports.ts';
import { Replication } from '../../shared/sync/replication.ts';
import { listSnapshots } from '../../shared/sync/snapshot.ts';
import { SHARE_FORMAT_VERSION } from '../../shared/sync/workspace-file.ts';
import { foundingInput } from './founding-input.ts';
import { noDocuments } from './no-documents.ts';
import { scratchFolder, type Workstation } from './office-workstation.ts';
import { type StationTime, VirtualTime } from './virtual-time.ts';

/** The way to a share in this process: rounds happen when the test asks for them. */
class InProcessLink implements ReplicationLink {
  readonly shareFolder = 'a share of the test';
  readonly #share: SharePort;
  readonly #time: StationTime;
  readonly #logFolderOf: (workspaceId: string) => string;
  replication: Replication | null = null;

  constructor(share: SharePort, time: StationTime, logFolderOf: (workspaceId: string) => string) {
    this.#share = share;
    this.#time = time;
    this.#logFolderOf = logFolderOf;
  }

  readWorkspace: ReplicationLink['readWorkspace'] = () => this.#share.readWorkspace();
  createWorkspace: ReplicationLink['createWorkspace'] = (file) => this.#share.createWorkspace(file);

  start(start: ReplicationStart): void {
    const { mirrors, branches, deviceId, ...rest } = start;
    const replication = new Replication({
      ...rest,
      ownDeviceId: deviceId,
      share: this.#share,
      logs: new NodeLogStore(this.#logFolderOf(start.workspaceId)),
      hashing: nodeHashing,
      verifier: nodeVerifier,
      clock: this.#time,
      formatVersion: SHARE_FORMAT_VERSION,
    });
    this.replication = replication;
    replication.collector.resume(mirrors, branches);
  }

  publish(position: JournalPosition): void {
    this.replication?.setTarget(position);
  }

  tellReading(bytes: Uint8Array): void {
    this.replication?.tellReading(bytes);
  }

  compareOwn: ReplicationLink['compareOwn'] = (segment) =>
    this.replication?.compareOwn(segment) ?? Promise.reject(new Error('not started'));

  listSnapshots: ReplicationLink['listSnapshots'] = () => listSnapshots(this.#share);
  readSnapshot: ReplicationLink['readSnapshot'] = ({ holderId, name }, from, maxBytes) =>
    this.#share.readSnapshot(holderId, name, from, maxBytes);
  writeSnapshot: ReplicationLink['writeSnapshot'] = (file) =>
    this.replication?.writeSnapshot(file) ?? Promise.reject(new Error('not started'));

  retry(): void {
    // The test decides when the next round is.
  }

  deliver: ReplicationLink['deliver'] = async (documents) => this.replication?.deliver(documents) ?? [];
  readDocument: ReplicationLink['readDocument'] = (file, maxBytes) => this.#share.readDocument(file, maxBytes);

  async stop(): Promise<void> {
    await this.replication?.round();
  }
}

export interface InProcessStation extends Workstation {
  readonly time: StationTime;
  readonly deviceId: string;
  /** Lets time pass until the next round is due, and does it. */
  round(): Promise<void>;
  readonly nextRoundInMs: number;
  readonly ports: HostPorts;
}

/** A real host on real files, in virtual time, with its shared folder behind a port of the test's choice. */
export async function openStationOn(
  share: SharePort,
  {
    profileFolder = scratchFolder('profile'),
    time = new VirtualTime() as StationTime,
    isDemo = false,
    snapshotEveryCommits = SNAPSHOT_EVERY_COMMITS,
  } = {},
): Promise<InProcessStation> {
  const log: string[] = [];
  const setAside = new SetAsideFiles((line) => void log.push(line));
  const profile = await openProfileFolder(profileFolder, plainSealer, setAside.note);
  const logFolderOf = (workspaceId: string): string => path.join(profile.workspaceFolder(workspaceId), 'log');
  const link = new InProcessLink(share, time, logFolderOf);
  const ports: HostPorts = {
    hostKind: 'test',
    version: '0.0.0-test',
    clock: time,
    scheduler: time,
    ids: nodeIds,
    hashing: nodeHashing,
    compression: nodeCompression,
    verifier: nodeVerifier,
    secrecy: nodeSecrecy,
    computerName: 'test',
    recovery: await openRecovery(profileFolder, setAside, () => Promise.reject(new Error('no copies here'))),
    device: profile.device,
    profile: profile.profile,
    drafts: profile.drafts,
    lock: await openLockFile(profileFolder, plainSealer, setAside.note),
    openLogs: (workspaceId) => new NodeLogStore(logFolderOf(workspaceId)),
    openPartitions: (workspaceId) => new NodePartitionStore(profile.workspaceFolder(workspaceId), setAside.note),
    openSearchTexts: (workspaceId) => new SearchTextFiles(profile.workspaceFolder(workspaceId)),
    link,
    isDemo,
    documents: noDocuments,
    readPlanFile: async () => ({ ok: true, value: [] }),
    encodeBase64: () => '',
    pickFolder: null,
    snapshotEveryCommits,
    onBug: (place, error) => void log.push(`${place}: ${error instanceof Error ? error.stack : error}`),
  };
  const host = createHost(ports);
  await host.start();
  const client = createClient<AppContract>({ call: host.dispatch, listen: host.listen });
  return {
    host,
    client,
    profileFolder,
    log,
    time,
    ports,
    get deviceId() {
      return profile.device.deviceId;
    },
    get nextRoundInMs() {
      return link.replication?.nextRoundInMs ?? 500;
    },
    round: async () => {
      time.advance(link.replication?.nextRoundInMs ?? 500);
      await link.replication?.round();
    },
  };
}

/** Founds the workspace in an empty folder; whoever works here is 区委办's. */
export async function found(station: Workstation): Promise<void> {
  await station.client.request('workspace.create', foundingInput);
}

/** Rounds of all in turn until it is so. */
export async function roundsUntil(
  stations: readonly InProcessStation[],
  isSo: () => Promise<boolean>,
  mostTurns = 200,
): Promise<void> {
  for (let turn = 0; !(await isSo()); turn += 1) {
    if (turn > mostTurns)
      throw new Error(`not in ${mostTurns} rounds\n${stations.map(({ log }) => log.join('\n')).join('\n')}`);
    for (const station of stations) await station.round();
  }
}
