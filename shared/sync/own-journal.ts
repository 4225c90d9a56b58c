import { bytesToHex } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { firstLink, nextLink } from './chain.ts';
import { commitOfPayload, payloadOfCommit } from './commit-payload.ts';
import { encodeFrame, type FrameType, readFrames } from './frame.ts';
import type { JournalPosition } from './journal-position.ts';
import type { LogStore, Signer } from './ports.ts';
import type { JournalHeader } from './segment-reader.ts';

/** A segment is closed at the first signature past 1 MiB: small enough to compare whole, large enough to stay few. */
export const SEGMENT_BYTES = 1024 * 1024;

export interface OwnJournalParts {
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly signer: Signer;
  readonly workspaceId: string;
  readonly deviceId: string;
}

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
   * Reads the journal from `from` (a checkpoint) or its beginning, cuts a torn tail off and returns the commits found.
   * A commit whose append was cut short by a crash was never acknowledged, so dropping it loses nothing.
   */
  open(from?: JournalPosition): string[] {
    const { logs, deviceId } = this.#parts;
    if (from) {
      this.#segment = from.segment;
      this.#offset = from.offset;
      this.#link = from.link;
    }
    const commits: string[] = [];
    const segments = logs.segments(deviceId).filter((segment) => segment >= this.#segment);
    for (const segment of segments) {
      if (segment !== this.#segment) {
        this.#segment = segment;
        this.#offset = 0;
      }
      this.#replaySegment(commits);
    }
    if (this.#offset === 0) this.#startSegment();
    this.#isSigned = false;
    return commits;
  }

  /** Appends one user action and flushes it. Throws the LogStore's error, and then nothing was written. */
  append(commit: string): void {
    this.#put('C', payloadOfCommit(commit));
    this.#isSigned = false;
  }

  /** Signs what was appended since the last signature, so that others may read it; closes a full segment. */
  sign(): void {
    if (this.#isSigned) return;
    this.#putSignature();
    if (this.#offset < SEGMENT_BYTES) return;
    this.#put('E', encodeUtf8(String(this.#segment)));
    this.#putSignature();
    this.#nextSegment();
    this.#startSegment();
    this.#putSignature();
  }

  #nextSegment(): void {
    this.#segment += 1;
    this.#offset = 0;
  }

  #replaySegment(commits: string[]): void {
    const { logs, hashing, deviceId } = this.#parts;
    const bytes = logs.read(deviceId, this.#segment);
    const run = readFrames(bytes, hashing, this.#offset);
    for (const frame of run.frames) {
      if (frame.type === 'C') commits.push(commitOfPayload(frame.payload));
      this.#link = nextLink(this.#link, frame.type, frame.payload, hashing);
    }
    if (run.end < bytes.length) logs.cut(deviceId, this.#segment, run.end);
    this.#offset = run.end;
    this.#finishSealedSegment(run.frames.slice(-2).map((frame) => frame.type));
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
