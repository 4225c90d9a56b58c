import { commonPrefixLength } from '../base/bytes.ts';
import type { LogStore, SharePort } from './ports.ts';

/** Thrown when the share holds other bytes under this device's name than its journal: writing on could destroy them. */
export class OwnJournalDiffersError extends Error {
  override readonly name = 'OwnJournalDiffersError';
}

interface Target {
  readonly segment: number;
  readonly offset: number;
}

/**
 * Copies this device's journal to the share at the same offsets, so that a segment there is always a prefix of the segment
 * here [S-4]. Repeating it after any interruption is harmless.
 */
export class Publisher {
  readonly #share: SharePort;
  readonly #logs: LogStore;
  readonly #deviceId: string;
  #written: Target | null = null;

  constructor(parts: { share: SharePort; logs: LogStore; deviceId: string }) {
    this.#share = parts.share;
    this.#logs = parts.logs;
    this.#deviceId = parts.deviceId;
  }

  /** Forgets what was written: after the share was away, compare with what it really holds. */
  reconnect(): void {
    this.#written = null;
  }

  /** `upTo` must end with a signature; its bytes are on the local disk already [S-3]. */
  async publish(upTo: Target): Promise<void> {
    this.#written ??= await this.#compareWithShare(upTo);
    while (this.#written.segment < upTo.segment || this.#written.offset < upTo.offset) {
      const { segment, offset }: Target = this.#written;
      const local = this.#logs.read(this.#deviceId, segment);
      const end = segment < upTo.segment ? local.length : upTo.offset;
      if (end > offset) {
        await this.#share.writeOwnSegment(this.#deviceId, segment, offset, local.subarray(offset, end));
      }
      this.#written = segment < upTo.segment ? { segment: segment + 1, offset: 0 } : { segment, offset: end };
    }
    await this.#share.announce(this.#deviceId, this.#written);
  }

  /** The announcement came after the bytes, so every segment before the announced one is already there whole. */
  async #compareWithShare(upTo: Target): Promise<Target> {
    const announcements = await this.#share.listAnnouncements();
    const announced = announcements.find((announcement) => announcement.deviceId === this.#deviceId);
    const segment = announced?.segment ?? 0;
    if (segment > upTo.segment) throw new OwnJournalDiffersError();
    const local = this.#logs.read(this.#deviceId, segment);
    const remote = await this.#share.readSegment(this.#deviceId, segment, 0, local.length + 1);
    const same = commonPrefixLength(local, remote);
    if (same < remote.length) throw new OwnJournalDiffersError();
    return { segment, offset: same };
  }
}
