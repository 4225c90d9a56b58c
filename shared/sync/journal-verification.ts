import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import { firstLink, nextLink } from './chain.ts';
import { copyOfName } from './folder-layout.ts';
import { type Frame, readFrames } from './frame.ts';
import type { LogStore } from './ports.ts';
import { headerSchema, ownsDeviceId, type ReadTools } from './segment-reader.ts';

/**
 * `damaged` bytes that are no frame or a frame cut short · `badSignature` signed by another key or over other content ·
 * `wrongOwner` the header names another workspace, device or segment · `missing` the journal ends before what was taken in.
 */
export interface JournalDamage {
  readonly kind: 'damaged' | 'badSignature' | 'wrongOwner' | 'missing';
  readonly segment: number;
  readonly offset: number;
}

export interface JournalFinding {
  readonly deviceId: string;
  readonly isBranch: boolean;
  readonly segments: number;
  readonly bytes: number;
  readonly commits: number;
  readonly signatures: number;
  readonly damage: JournalDamage | null;
}

export interface VerificationParts extends ReadTools {
  readonly logs: LogStore;
  readonly workspaceId: string;
}

interface Place {
  readonly segment: number;
  readonly offset: number;
}

/** Frames between two pauses: hashing and one or two signatures, well below a millisecond or two. */
const FRAMES_A_STEP = 8;

interface Progress {
  deviceId: string;
  link: Uint8Array;
  publicKey: Uint8Array | null;
  commits: number;
  signatures: number;
  bytes: number;
}

/**
 * Checks every frame, link and signature of a device's journal from its first byte up to `end`, which is what the host has
 * taken in; what a mirror gains meanwhile is left for the next time. Yields the bytes just read, for running in slices.
 */
export function* verifyJournal(
  parts: VerificationParts,
  deviceId: string,
  end: Place,
): Generator<number, JournalFinding> {
  const { logs, hashing, workspaceId } = parts;
  const progress = emptyProgress(deviceId, firstLink(workspaceId, deviceId, hashing));
  let segment = 0;
  let damage: JournalDamage | null = null;
  for (; !damage && (segment < end.segment || (segment === end.segment && end.offset > 0)); segment += 1) {
    const wanted = segment === end.segment ? end.offset : Number.POSITIVE_INFINITY;
    if (!logs.segments(deviceId).includes(segment)) damage = { kind: 'missing', segment, offset: 0 };
    else damage = yield* verifySegment(parts, progress, { segment, bytes: logs.read(deviceId, segment), wanted });
  }
  return findingOf(progress, segment, damage, false);
}

/** The same for a signed branch that a device's journal left; `null` for a file that is no branch. */
export function* verifyBranch(parts: VerificationParts, name: string): Generator<number, JournalFinding | null> {
  const copy = copyOfName(name);
  if (!copy?.branch) return null;
  const { segment, deviceId, branch } = copy;
  const bytes = parts.logs.readBranch(name);
  const progress = emptyProgress(deviceId, hexToBytes(branch.startLink));
  const isSame = bytesToHex(parts.hashing.sha256(bytes)).startsWith(branch.mark);
  const damage = yield* verifySegment(parts, progress, { segment, bytes, wanted: bytes.length });
  return findingOf(progress, 1, damage ?? (isSame ? null : { kind: 'damaged', segment, offset: 0 }), true);
}

const emptyProgress = (deviceId: string, link: Uint8Array): Progress => ({
  deviceId,
  link,
  publicKey: null,
  commits: 0,
  signatures: 0,
  bytes: 0,
});

const findingOf = (
  { deviceId, bytes, commits, signatures }: Progress,
  segments: number,
  damage: JournalDamage | null,
  isBranch: boolean,
): JournalFinding => ({ deviceId, isBranch, segments, bytes, commits, signatures, damage });

interface SegmentToVerify {
  readonly segment: number;
  readonly bytes: Uint8Array;
  /** Bytes from here on do not count yet; infinity for a segment that must be closed. */
  readonly wanted: number;
}

function* verifySegment(
  parts: VerificationParts,
  progress: Progress,
  { segment, bytes, wanted }: SegmentToVerify,
): Generator<number, JournalDamage | null> {
  const { frames, end, stop } = readFrames(bytes, parts.hashing);
  const at = (kind: JournalDamage['kind'], offset: number): JournalDamage => ({ kind, segment, offset });
  let signedEnd = 0;
  let before = 0;
  for (const [index, frame] of frames.entries()) {
    if (signedEnd >= wanted) break;
    const kind = faultOf(parts, progress, frame, segment, index);
    if (kind) return at(kind, frame.start);
    if (frame.type === 'S') signedEnd = frame.end;
    progress.link = nextLink(progress.link, frame.type, frame.payload, parts.hashing);
    if (index % FRAMES_A_STEP !== FRAMES_A_STEP - 1) continue;
    progress.bytes += frame.end - before;
    yield frame.end - before;
    before = frame.end;
  }
  const last = Math.max(before, signedEnd);
  progress.bytes += last - before;
  yield last - before;
  const isClosed = frames.at(-2)?.type === 'E' && frames.at(-1)?.type === 'S' && stop === 'complete';
  if (wanted === Number.POSITIVE_INFINITY ? isClosed : signedEnd >= wanted) return null;
  return stop === 'complete' ? at('missing', signedEnd) : at('damaged', end);
}

function faultOf(
  { hashing, verifier, workspaceId }: VerificationParts,
  progress: Progress,
  { type, payload }: Frame,
  segment: number,
  index: number,
): JournalDamage['kind'] | null {
  if ((type === 'H') !== (index === 0)) return 'damaged';
  if (type === 'H') {
    const key = keyOf(payload, { workspaceId, deviceId: progress.deviceId, segment });
    const isOwn = key && ownsDeviceId(key, progress.deviceId, hashing);
    if (!isOwn) return 'wrongOwner';
    progress.publicKey = key;
  }
  if (type === 'C') progress.commits += 1;
  if (type !== 'S') return null;
  progress.signatures += 1;
  const isValid = progress.publicKey && verifier.verify(progress.publicKey, progress.link, payload);
  return isValid ? null : 'badSignature';
}

function keyOf(
  payload: Uint8Array,
  owner: { readonly workspaceId: string; readonly deviceId: string; readonly segment: number },
): Uint8Array | null {
  try {
    const header = headerSchema.parse(JSON.parse(decodeUtf8(payload)));
    const isOwner =
      header.workspaceId === owner.workspaceId &&
      header.deviceId === owner.deviceId &&
      header.segment === owner.segment;
    return isOwner ? hexToBytes(header.publicKey) : null;
  } catch {
    return null;
  }
}
