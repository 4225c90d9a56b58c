import { commonPrefixLength } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { readFrames } from './frame.ts';
import type { LogStore, SharePort, Verifier } from './ports.ts';
import { startLinks } from './segment-links.ts';
import { readVerified } from './segment-reader.ts';

/** More than the longest segment (1 MiB and one frame of 8 MiB), so that one read always holds a whole one. */
export const READ_BYTES = 16 * 1024 * 1024;

/** Bytes before the end that are looked at before writing on: a signature and the end of what it signs. */
export const EDGE_BYTES = 96;

/** The journal here does not verify: copying it to the share could destroy the only good copy. */
export class OwnJournalDamagedError extends Error {
  override readonly name = 'OwnJournalDamagedError';
}

/**
 * The share holds bytes that this device's key signed and its journal does not have: the profile came from a backup, or a
 * copy of it runs elsewhere. Only the host, which writes the journal, can tell which and act.
 */
export interface Divergence {
  readonly deviceId: string;
  readonly segment: number;
  /** Where the two part: the start of a frame. */
  readonly offset: number;
  /** The share's bytes of that segment from `offset` to the last signature that holds. */
  readonly bytes: Uint8Array;
}

interface Target {
  readonly segment: number;
  readonly offset: number;
}

export interface PublisherParts {
  readonly share: SharePort;
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly verifier: Verifier;
  readonly workspaceId: string;
  readonly deviceId: string;
}

/**
 * Copies this device's journal to the share at the same offsets, so that a segment there is always a prefix of the segment
 * here [S-4]. Repeating it after any interruption is harmless. Bytes there that no signature of ours covers are written over.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  #written: Target | null = null;
  #announced: Target | null = null;
  /** How often bytes on the share had to be written again. */
  healed = 0;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** Forgets what was written: after the share was away, compare with what it really holds. */
  reconnect(): void {
    this.#written = null;
    this.#announced = null;
  }

  /** Looks whether the end of what was written still stands; if not, the next publishing compares anew. */
  async recheck(): Promise<void> {
    this.#announced = null;
    if (this.#written && !(await this.#isEdgeIntact(this.#written))) this.#written = null;
  }

  /** `upTo` must end with a signature; its bytes are on the local disk already [S-3]. Null: the share has them all. */
  async publish(upTo: Target): Promise<Divergence | null> {
    if (!isSame(this.#written, upTo)) {
      const from = this.#written && (await this.#isEdgeIntact(this.#written)) ? this.#written : null;
      this.#written = null;
      const divergence = await this.#write(from, upTo);
      if (divergence) return divergence;
      this.#written = upTo;
    }
    if (!isSame(this.#announced, upTo)) await this.#parts.share.announce(this.#parts.deviceId, upTo);
    this.#announced = upTo;
    return null;
  }

  /** Compares every segment with the journal, from the first. */
  async scrub(upTo: Target): Promise<Divergence | null> {
    this.#written = null;
    const divergence = await this.#write({ segment: 0, offset: 0 }, upTo);
    if (!divergence) this.#written = upTo;
    return divergence;
  }

  async #write(from: Target | null, upTo: Target): Promise<Divergence | null> {
    const { share, logs, deviceId } = this.#parts;
    let segment = from?.segment ?? (await this.#firstInDoubt(upTo.segment));
    let offset = from?.offset ?? 0;
    for (; segment <= upTo.segment; segment += 1, offset = 0) {
      const local = logs.read(deviceId, segment);
      const end = segment < upTo.segment ? local.length : upTo.offset;
      const found = offset > 0 ? { offset, isEnded: end === offset } : await this.#compare(segment, local, end);
      if ('bytes' in found) return found;
      if (!found.isEnded) {
        await share.writeOwnSegment(deviceId, segment, found.offset, local.subarray(found.offset, end));
      }
    }
    return null;
  }

  /** A fork may lie in a segment that is closed already: walk back to the first one after a segment that is the same. */
  async #firstInDoubt(last: number): Promise<number> {
    const { share, logs, deviceId } = this.#parts;
    let segment = last;
    while (segment > 0) {
      const local = logs.read(deviceId, segment - 1);
      const remote = await share.readSegment(deviceId, segment - 1, 0, READ_BYTES);
      if (remote.length === local.length && commonPrefixLength(local, remote) === local.length) break;
      segment -= 1;
    }
    return segment;
  }

  /** Where to write on in a segment, or how the share's copy diverges. */
  async #compare(
    segment: number,
    local: Uint8Array,
    end: number,
  ): Promise<Divergence | { offset: number; isEnded: boolean }> {
    const { share, hashing, deviceId } = this.#parts;
    const remote = await share.readSegment(deviceId, segment, 0, READ_BYTES);
    const same = commonPrefixLength(local, remote);
    if (same === remote.length) return { offset: Math.min(same, end), isEnded: same >= end };
    const signedEnd = this.#signedEnd(segment, remote);
    if (signedEnd > same) {
      const offset = readFrames(local.subarray(0, same), hashing).end;
      return { deviceId, segment, offset, bytes: remote.slice(offset, signedEnd) };
    }
    if (this.#signedEnd(segment, local.subarray(0, end)) < end) throw new OwnJournalDamagedError();
    this.healed += 1;
    return { offset: Math.min(same, end), isEnded: false };
  }

  #signedEnd(segment: number, bytes: Uint8Array): number {
    const { logs, hashing, verifier, workspaceId, deviceId } = this.#parts;
    const link = startLinks(logs, deviceId, workspaceId, hashing)[segment];
    if (!link) throw new OwnJournalDamagedError();
    return readVerified(bytes, { workspaceId, deviceId, link, publicKey: null }, { hashing, verifier }).end;
  }

  async #isEdgeIntact({ segment, offset }: Target): Promise<boolean> {
    const { share, logs, deviceId } = this.#parts;
    const start = Math.max(0, offset - EDGE_BYTES);
    const local = logs.read(deviceId, segment).subarray(start, offset);
    const remote = await share.readSegment(deviceId, segment, start, local.length + 1);
    return remote.length === local.length && commonPrefixLength(local, remote) === local.length;
  }
}

const isSame = (left: Target | null, right: Target): boolean =>
  left !== null && left.segment === right.segment && left.offset === right.offset;
