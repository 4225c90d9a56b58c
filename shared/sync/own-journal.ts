import { bytesToHex, concatBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { firstLink, nextLink } from './chain.ts';
import { commitOfPayload, payloadOfCommit } from './commit-payload.ts';
import { encodeFrame, type Frame, type FrameRun, type FrameType, readFrames, salvageFrames } from './frame.ts';
import type { JournalPosition } from './journal-position.ts';
import type { LogStore, Signer } from './ports.ts';
import { startLinks } from './segment-links.ts';
import type { JournalHeader } from './segment-reader.ts';

/** A segment is closed at the first signature past 1 MiB: small enough to compare whole, large enough to stay few. */
export const SEGMENT_BYTES = 1024 * 1024;

export interface OwnJournalParts {
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly signer: Signer;
  readonly workspaceId: string;
  readonly deviceId: string;
  readonly segmentBytes?: number;
}

/** A signature frame: 9 bytes of frame and the 64 of Ed25519. */
const SIGNATURE_FRAME_BYTES = 73;

export interface Place {
  readonly segment: number;
  readonly offset: number;
}

/** Commits behind a place in the journal, with the chain after each. */
export interface OwnCommits {
  readonly from: JournalPosition;
  readonly commits: string[];
  readonly links: Uint8Array[];
  /** Bytes in the middle were no frames: what stood behind them was written again. A torn end is none. */
  isDamaged: boolean;
}

/** Commits of a journal of our own behind a place, also those that are not signed yet, or that stand behind damage. */
export function commitsBehind(logs: LogStore, deviceId: string, place: Place, hashing: Hashing): string[] {
  const behind = logs.segments(deviceId).filter((number) => number >= place.segment);
  return behind.flatMap((segment) => {
    const from = segment === place.segment ? place.offset : 0;
    return commitsIn(salvageFrames(logs.read(deviceId, segment), hashing, from));
  });
}

/** Whether bytes of the share hold every commit that stands in our journal behind the place where they part. */
export function holdsAllBehind(
  { deviceId, segment, offset, bytes }: Place & { readonly deviceId: string; readonly bytes: Uint8Array },
  logs: LogStore,
  hashing: Hashing,
): boolean {
  const theirs = new Set(commitsIn(readFrames(bytes, hashing).frames));
  return commitsBehind(logs, deviceId, { segment, offset }, hashing).every((commit) => theirs.has(commit));
}

/** The commits among frames, as texts. */
const commitsIn = (frames: readonly Frame[]): string[] =>
  frames.filter(({ type }) => type === 'C').map(({ payload }) => commitOfPayload(payload));

/**
 * This device's journal. The only writer of its files [S-1]; an appended commit is on the disk when `append` returns [S-3].
 */
export class OwnJournal {
  readonly #parts: OwnJournalParts;
  #segment = 0;
  #offset = 0;
  #link: Uint8Array;
  #isSigned = true;

  constructor(parts: OwnJournalParts) {
    this.#parts = parts;
    this.#link = firstLink(parts.workspaceId, parts.deviceId, parts.hashing);
  }

  get position(): JournalPosition {
    return { segment: this.#segment, offset: this.#offset, link: this.#link };
  }

  /**
   * Reads the journal from `from` (a checkpoint), or from its beginning where it does not reach so far, cuts a torn tail off and
   * returns what was found. A commit whose append was cut short by a crash was never acknowledged, so dropping it loses nothing.
   */
  open(from?: JournalPosition): OwnCommits {
    const { logs, deviceId, workspaceId, hashing } = this.#parts;
    const isThere = from && logs.segments(deviceId).includes(from.segment);
    const isUsable = isThere && this.#isWholeUpTo(from);
    const start = isUsable ? from : { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
    return this.#readFrom(start);
  }

  /**
   * Takes bytes back that this device signed before its profile went back in time, or was damaged. They must hold every commit
   * that stands behind `place` here [`holdsAllBehind`]. If the process dies after a step:
   * 1. set aside the segments behind, last first (the journal ends earlier; the share has every commit);
   * 2. cut the segment at `place` (the same);
   * 3. append the bytes (they are ours, whole up to the last flushed frame; the next comparison brings the rest).
   */
  adopt(place: Place, bytes: Uint8Array): OwnCommits {
    const { logs, deviceId, workspaceId, hashing } = this.#parts;
    const link = startLinks(logs, deviceId, workspaceId, hashing)[place.segment];
    if (!link) throw new RangeError('the segments before the adopted bytes are not whole');
    this.#setAsideBehind(place.segment);
    if (logs.read(deviceId, place.segment).length > place.offset) logs.cut(deviceId, place.segment, place.offset);
    logs.append(deviceId, place.segment, bytes);
    const before = readFrames(logs.read(deviceId, place.segment).subarray(0, place.offset), hashing);
    const linkAtPlace = before.frames.reduce((at, { type, payload }) => nextLink(at, type, payload, hashing), link);
    return this.#readFrom({ ...place, link: linkAtPlace });
  }

  /** Appends one user action and flushes it. Throws the LogStore's error, and then nothing was written. */
  append(commit: string): void {
    if (this.#offset === 0) this.#startSegment();
    this.#put('C', payloadOfCommit(commit));
    this.#isSigned = false;
  }

  /**
   * Signs what was appended since the last signature, so that others may read it; closes a full segment. Where the disk refuses a
   * step it throws, and the next call goes on with that step.
   */
  sign(): void {
    if (!this.#isSigned) this.#putSignature();
    if (this.#offset >= (this.#parts.segmentBytes ?? SEGMENT_BYTES)) this.#closeSegment();
    if (this.#offset > 0) return;
    this.#startSegment();
    this.#putSignature();
  }

  /** E and its signature are one append: after an E alone the segment would take no commit, and not be closed either. */
  #closeSegment(): void {
    const { logs, hashing, signer, deviceId } = this.#parts;
    const payload = encodeUtf8(String(this.#segment));
    const link = nextLink(this.#link, 'E', payload, hashing);
    const frames = [encodeFrame('E', payload, hashing), encodeFrame('S', signer.sign(link), hashing)];
    logs.append(deviceId, this.#segment, concatBytes(frames));
    this.#link = link;
    this.#nextSegment();
  }

  #nextSegment(): void {
    this.#segment += 1;
    this.#offset = 0;
  }

  #readFrom(start: JournalPosition): OwnCommits {
    const { logs, deviceId } = this.#parts;
    this.#segment = start.segment;
    this.#offset = start.offset;
    this.#link = start.link;
    const found: OwnCommits = { from: start, commits: [], links: [], isDamaged: false };
    while (logs.segments(deviceId).includes(this.#segment)) {
      const before = this.#segment;
      this.#replaySegment(found);
      if (this.#segment === before) break;
    }
    if (this.#offset === 0) this.#startSegment();
    return found;
  }

  #replaySegment(found: OwnCommits): void {
    const { commits, links } = found;
    const { logs, hashing, deviceId } = this.#parts;
    const bytes = logs.read(deviceId, this.#segment);
    const run = readFrames(bytes, hashing, this.#offset);
    for (const frame of run.frames) {
      this.#link = nextLink(this.#link, frame.type, frame.payload, hashing);
      if (frame.type !== 'C') continue;
      commits.push(commitOfPayload(frame.payload));
      links.push(this.#link);
    }
    this.#isSigned = this.#endsSigned(bytes, run);
    this.#offset = run.end;
    const behind = run.end < bytes.length ? this.#cutDamage() : [];
    if (run.stop === 'damaged') found.isDamaged = true;
    this.#finishSealedSegment(run.frames.slice(-2).map((frame) => frame.type));
    for (const commit of behind) {
      this.append(commit);
      commits.push(commit);
      links.push(this.#link);
    }
  }

  /**
   * What follows damage is not part of the chain any more: it is cut off and kept aside. Returns the commits in it, to be written
   * again; those that were published stand on the share as they were, and are taken back from there.
   */
  #cutDamage(): string[] {
    const { logs, hashing, deviceId } = this.#parts;
    const place = { segment: this.#segment, offset: this.#offset };
    const behind = commitsBehind(logs, deviceId, place, hashing);
    this.#setAsideBehind(place.segment);
    logs.cut(deviceId, place.segment, place.offset);
    return behind;
  }

  #isWholeUpTo({ segment, offset }: Place): boolean {
    const { logs, hashing, deviceId } = this.#parts;
    const bytes = logs.read(deviceId, segment);
    return bytes.length >= offset && readFrames(bytes.subarray(0, offset), hashing).end === offset;
  }

  #endsSigned(bytes: Uint8Array, { frames, end }: FrameRun): boolean {
    if (frames.length > 0) return frames.at(-1)?.type === 'S';
    if (end < SIGNATURE_FRAME_BYTES) return false;
    const tail = readFrames(bytes.subarray(end - SIGNATURE_FRAME_BYTES, end), this.#parts.hashing);
    return tail.frames.length === 1 && tail.frames[0]?.type === 'S';
  }

  #setAsideBehind(segment: number): void {
    const { logs, deviceId } = this.#parts;
    const behind = logs.segments(deviceId).filter((number) => number > segment);
    for (const number of behind.reverse()) logs.setAside(deviceId, number);
  }

  /** A crash while a segment was being closed left E, or E and its S, as the last frames: nothing more may follow them. */
  #finishSealedSegment(lastTypes: readonly FrameType[]): void {
    if (lastTypes.at(-1) === 'E') this.#putSignature();
    else if (lastTypes.join('') !== 'ES') return;
    this.#nextSegment();
  }

  #startSegment(): void {
    const { workspaceId, deviceId, signer } = this.#parts;
    const header: JournalHeader = {
      formatVersion: 1,
      workspaceId,
      deviceId,
      publicKey: bytesToHex(signer.publicKey),
      segment: this.#segment,
    };
    this.#put('H', encodeUtf8(JSON.stringify(header)));
    this.#isSigned = false;
  }

  #putSignature(): void {
    this.#put('S', this.#parts.signer.sign(this.#link));
    this.#isSigned = true;
  }

  #put(type: FrameType, payload: Uint8Array): void {
    const { logs, hashing, deviceId } = this.#parts;
    const bytes = encodeFrame(type, payload, hashing);
    logs.append(deviceId, this.#segment, bytes);
    this.#offset += bytes.length;
    this.#link = nextLink(this.#link, type, payload, hashing);
  }
}
