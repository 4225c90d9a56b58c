import path from 'node:path';
import { systemCodeOf } from '../../shared/base/system-code.ts';
/**
 * Entry of the process that does all work on the shared folder. A hung file server blocks every asynchronous file call
 * of the process that made it, so commits and the screen live in another one.
 */
import { Replication } from '../../shared/sync/replication.ts';
import { listSnapshots } from '../../shared/sync/snapshot.ts';
import { SHARE_FORMAT_VERSION } from '../../shared/sync/workspace-file.ts';
import { nodeHashing, nodeVerifier } from '../storage/node-crypto.ts';
import { NodeLogStore } from '../storage/node-log-store.ts';
import { checkFolder } from './check-folder.ts';
import { documentSegments } from './document-path.ts';
import { folderSize } from './folder-size.ts';
import { NodeShare } from './node-share.ts';
import type { FromShareProcess, QuestionName, ShareQuestions, ToShareProcess } from './share-messages.ts';

interface ParentPort {
  postMessage(message: FromShareProcess): void;
  on(event: 'message', listener: (event: { data: ToShareProcess }) => void): void;
}

// Electron's utilityProcess gives a parentPort; a Node child process has process.send.
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

const post = (message: FromShareProcess): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

let share: NodeShare | null = null;
let shareFolder = '';
let replication: Replication | null = null;
let isStopping = false;
let callOffRound: (() => void) | null = null;

function roundSoon(milliseconds: number): void {
  callOffRound?.();
  const timer = setTimeout(() => {
    if (isStopping || !replication) return;
    const current = replication;
    void current.round().then(() => roundSoon(current.nextRoundInMs));
  }, milliseconds);
  callOffRound = () => clearTimeout(timer);
}

function requireShare(): NodeShare {
  if (!share) throw Object.assign(new Error('no folder was chosen'), { code: 'ENOENT' });
  return share;
}

const answers: { [N in QuestionName]: (input: ShareQuestions[N]['input']) => Promise<ShareQuestions[N]['answer']> } = {
  readWorkspace: () => requireShare().readWorkspace(),
  createWorkspace: async (file) => {
    await requireShare().createWorkspace(file);
    return null;
  },
  deliver: (documents) => requireReplication().deliver(documents),
  readUpdate: ({ fileName, from, maxBytes }) => requireShare().readUpdate(fileName, from, maxBytes),
  readDocument: ({ path, maxBytes }) => requireShare().readDocument(path, maxBytes),
  listSnapshots: () => listSnapshots(requireShare()),
  readSnapshot: ({ place, from, maxBytes }) => requireShare().readSnapshot(place.holderId, place.name, from, maxBytes),
  writeSnapshot: async (file) => {
    await requireReplication().writeSnapshot(file);
    return null;
  },
  compareOwn: (segment) => requireReplication().compareOwn(segment),
  checkFolder: ({ workspaceId }) => checkFolder(shareFolder, workspaceId),
  measureFolder: ({ below }) =>
    below === null
      ? folderSize(shareFolder, false)
      : folderSize(path.join(shareFolder, ...documentSegments(below)), true),
};

function requireReplication(): Replication {
  if (!replication) throw Object.assign(new Error('no workspace was opened'), { code: 'ENOENT' });
  return replication;
}

function startReplication(message: Extract<ToShareProcess, { type: 'start' }>): void {
  replication = new Replication({
    share: requireShare(),
    logs: new NodeLogStore(message.logFolder),
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId: message.workspaceId,
    ownDeviceId: message.deviceId,
    clock: { now: () => Date.now() },
    formatVersion: SHARE_FORMAT_VERSION,
    onCollected: (collected) => post({ type: 'collected', collected }),
    onBranch: (branch) => post({ type: 'branch', branch }),
    onDivergence: (divergence) => post({ type: 'divergence', divergence }),
    onStatus: (status) => post({ type: 'status', status }),
  });
  replication.collector.resume(message.mirrors, message.branches);
  roundSoon(0);
}

async function answer(message: Extract<ToShareProcess, { type: 'ask' }>): Promise<void> {
  const { id, name, input } = message;
  try {
    const asked = answers[name] as (input: unknown) => Promise<unknown>;
    post({ type: 'answer', id, answer: await asked(input) });
  } catch (error) {
    const code = systemCodeOf(error);
    post({ type: 'failure', id, code, message: error instanceof Error ? error.message : String(error) });
  }
}

async function stop(): Promise<void> {
  isStopping = true;
  callOffRound?.();
  await replication?.round();
  post({ type: 'stopped' });
  process.exit(0);
}

function receive(message: ToShareProcess): void {
  if (message.type === 'configure') {
    shareFolder = message.shareFolder;
    share = new NodeShare(shareFolder);
  } else if (message.type === 'start') startReplication(message);
  else if (message.type === 'publish') {
    replication?.setTarget(message.position);
    roundSoon(0);
  } else if (message.type === 'reading') replication?.tellReading(message.bytes);
  else if (message.type === 'retry') roundSoon(0);
  else if (message.type === 'ask') void answer(message);
  else void stop();
}

if (parentPort) parentPort.on('message', ({ data }) => receive(data));
else {
  process.on('message', (message) => receive(message as ToShareProcess));
  // The parent is gone, however it went: nobody is left to publish for.
  process.on('disconnect', () => process.exit(0));
}
