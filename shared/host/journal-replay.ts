import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { firstLink } from '../sync/chain.ts';
import { copyOfName } from '../sync/folder-layout.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import type { MirrorState } from '../sync/mirrors.ts';
import type { LogStore } from '../sync/ports.ts';
import { type ReadTools, readVerified } from '../sync/segment-reader.ts';
import type { Checkpoint } from './ports.ts';

export interface ReplayParts extends ReadTools {
  readonly logs: LogStore;
  readonly workspaceId: string;
  readonly onCommit: (commit: string, deviceId: string) => void;
}

/** Places in journals as a checkpoint keeps them. */
export function positionsOf(known: readonly MirrorState[]): Checkpoint['positions'] {
  const positions = known.map(({ deviceId, position: { segment, offset, link }, publicKey }) => [
    deviceId,
    { segment, offset, link: bytesToHex(link), publicKey: publicKey && bytesToHex(publicKey) },
  ]);
  return Object.fromEntries(positions);
}

export function storedPosition(checkpoint: Checkpoint | null, deviceId: string): JournalPosition | undefined {
  const stored = checkpoint?.positions[deviceId];
  return stored && { segment: stored.segment, offset: stored.offset, link: hexToBytes(stored.link) };
}

/** Devices whose journal was switched to another branch after the checkpoint was written: its place in them means nothing. */
export function switchedSince(logs: LogStore, checkpoint: Checkpoint | null): Set<string> {
  const known = new Set(checkpoint?.branches ?? []);
  const news = logs.branches().filter((name) => !known.has(name));
  return new Set(news.map((name) => copyOfName(name)?.deviceId ?? ''));
}

/**
 * Hands on what the mirror of a device holds beyond the checkpoint; all of it when the mirror does not continue the checkpoint's
 * place, since operations that are applied already are skipped. Returns where it ends.
 */
export function replayMirror(parts: ReplayParts, deviceId: string, checkpoint: Checkpoint | null): MirrorState {
  const { logs, workspaceId, hashing, verifier } = parts;
  const present = logs.segments(deviceId);
  const beginning = { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
  const stored = storedPosition(checkpoint, deviceId);
  const key = stored ? (checkpoint?.positions[deviceId]?.publicKey ?? null) : null;
  let mirror: MirrorState = {
    deviceId,
    position: stored ?? beginning,
    publicKey: key === null ? null : hexToBytes(key),
  };
  let isContinued = stored !== undefined && endsAt(logs, deviceId, stored);
  while (present.includes(mirror.position.segment)) {
    const { segment, offset, link } = mirror.position;
    const bytes = logs.read(deviceId, segment);
    const context = { workspaceId, deviceId, link, publicKey: mirror.publicKey };
    const run = readVerified(bytes.subarray(offset), context, { hashing, verifier });
    if (run.end === 0) {
      if (bytes.length > offset) isContinued = false;
      break;
    }
    for (const commit of run.commits) parts.onCommit(commit, deviceId);
    const next = run.isSealed ? { segment: segment + 1, offset: 0 } : { segment, offset: offset + run.end };
    mirror = { deviceId, position: { ...next, link: run.link }, publicKey: run.publicKey };
    isContinued = true;
  }
  return isContinued || stored === undefined ? mirror : replayMirror(parts, deviceId, null);
}

function endsAt(logs: LogStore, deviceId: string, { segment, offset }: JournalPosition): boolean {
  const present = logs.segments(deviceId);
  if (offset === 0) return segment === 0 || present.includes(segment - 1);
  return present.includes(segment) && logs.read(deviceId, segment).length >= offset;
}

/** Hands on the branches that the checkpoint does not know, earlier segments first. */
export function replayBranches(parts: ReplayParts, checkpoint: Checkpoint | null): void {
  const { logs, workspaceId, hashing, verifier } = parts;
  const known = new Set(checkpoint?.branches ?? []);
  // Names sort by device and then by segment.
  for (const name of logs.branches()) {
    const copy = copyOfName(name);
    if (known.has(name) || !copy?.branch) continue;
    const { deviceId } = copy;
    const context = { workspaceId, deviceId, link: hexToBytes(copy.branch.startLink), publicKey: null };
    const run = readVerified(logs.readBranch(name), context, { hashing, verifier });
    for (const commit of run.commits) parts.onCommit(commit, deviceId);
  }
}
