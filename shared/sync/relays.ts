import { commonPrefixLength, hexToBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { copyName, copyOfName, type SegmentCopy } from './folder-layout.ts';
import { readFrames } from './frame.ts';
import { type Mirrors, startsWith } from './mirrors.ts';
import { commitsBehind } from './own-journal.ts';
import type { LogStore, SharePort } from './ports.ts';
import { type Divergence, READ_BYTES } from './publisher.ts';

export interface RelayParts {
  readonly share: SharePort;
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly ownDeviceId: string;
  readonly onDivergence: (divergence: Divergence) => void;
}

/**
 * Copies of others' segments on the share: a device whose computer is gone cannot repair its journal, and a branch that a
 * cloned device wrote over survives only with those who had read it. Each device writes such copies into its own folder [S-1].
 */
export class Relays {
  readonly #parts: RelayParts;
  readonly #mirrors: Mirrors;
  /** Copies that hold nothing new, by holder, name and length. */
  readonly #settled = new Set<string>();
  written = 0;

  constructor(parts: RelayParts, mirrors: Mirrors) {
    this.#parts = parts;
    this.#mirrors = mirrors;
  }

  /** Offers a copy unless somebody offers these bytes already. */
  async offer(copy: SegmentCopy, bytes: Uint8Array): Promise<void> {
    const { share, ownDeviceId } = this.#parts;
    const name = copyName(copy);
    for (const holder of await share.listDevices()) {
      if (!(await share.listRelays(holder)).includes(name)) continue;
      if (startsWith(await share.readRelay(holder, name), bytes)) return;
    }
    await share.writeRelay(ownDeviceId, name, bytes);
    this.written += 1;
  }

  async offerBranches(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const copy = copyOfName(name);
      if (copy) await this.offer(copy, this.#parts.logs.readBranch(name));
    }
  }

  /** Takes in what others offer, again and again while one copy makes room for the next. */
  async takeIn(holders: readonly string[]): Promise<void> {
    const offered: { readonly holder: string; readonly name: string; readonly copy: SegmentCopy }[] = [];
    for (const holder of holders) {
      for (const name of await this.#parts.share.listRelays(holder)) {
        const copy = copyOfName(name);
        if (copy) offered.push({ holder, name, copy });
      }
    }
    offered.sort((left, right) => left.copy.segment - right.copy.segment);
    for (let isNews = true; isNews; ) {
      isNews = false;
      for (const { holder, name, copy } of offered) {
        if (this.#settled.has(`${holder}/${name}`)) continue;
        const bytes = await this.#parts.share.readRelay(holder, name);
        const outcome = this.#take(copy, bytes);
        if (outcome === 'taken') isNews = true;
        // A copy without a mark in its name may be replaced by a longer one, so it is looked at again.
        if (outcome === 'known' && copy.branch) this.#settled.add(`${holder}/${name}`);
      }
    }
  }

  /**
   * Takes in what the share itself holds behind kept branches: where it lost a segment of a journal whose other branch is
   * mirrored here, a copy of that one makes room for the next, which nobody needs to offer.
   */
  async takeFollowing(deviceId: string): Promise<void> {
    if (deviceId === this.#parts.ownDeviceId) return;
    for (let isNews = true; isNews; ) {
      isNews = false;
      for (const segment of this.#mirrors.segmentsBehindBranches(deviceId)) {
        const bytes = await this.#parts.share.readSegment(deviceId, segment, 0, READ_BYTES);
        if (this.#take({ deviceId, segment, branch: null }, bytes) === 'taken') isNews = true;
      }
    }
  }

  #take({ deviceId, segment, branch }: SegmentCopy, bytes: Uint8Array): 'taken' | 'known' | 'unusable' {
    if (bytes.length === 0) return 'unusable';
    if (deviceId === this.#parts.ownDeviceId && this.#takeBack({ deviceId, segment, branch }, bytes)) return 'unusable';
    if (this.#mirrors.holds(deviceId, segment, bytes)) return 'known';
    const isOwn = deviceId === this.#parts.ownDeviceId;
    const { position } = this.#mirrors.of(deviceId);
    const mine = this.#mirrors.read(deviceId, segment);
    if (!isOwn && position.segment === segment && startsWith(bytes, mine)) {
      const run = this.#mirrors.extend(deviceId, bytes.subarray(mine.length));
      if (run.end > 0) return 'taken';
    }
    return this.#takeBranch({ deviceId, segment, branch }, bytes);
  }

  /** What we signed before the profile went back in time may be left in a copy only: the host takes it back. */
  #takeBack(copy: SegmentCopy, bytes: Uint8Array): boolean {
    const { logs, hashing, onDivergence } = this.#parts;
    const { deviceId, segment } = copy;
    const mine = this.#mirrors.read(deviceId, segment);
    if (mine.length === 0) return false;
    const link = this.#mirrors.startLinksOf(deviceId, segment)[0];
    const signedEnd = link ? this.#mirrors.verify(deviceId, bytes, link).end : 0;
    if (startsWith(mine, bytes.subarray(0, signedEnd))) return false;
    const offset = readFrames(mine.subarray(0, commonPrefixLength(mine, bytes)), hashing).end;
    if (commitsBehind(logs, deviceId, { segment, offset }, hashing).length > 0) return false;
    onDivergence({ deviceId, segment, offset, bytes: bytes.slice(offset, signedEnd) });
    return true;
  }

  #takeBranch({ deviceId, segment, branch }: SegmentCopy, bytes: Uint8Array): 'taken' | 'known' | 'unusable' {
    const known = this.#mirrors.startLinksOf(deviceId, segment);
    const named = branch && hexToBytes(branch.startLink);
    const possible = known.filter((link) => !named || startsWith(link, named));
    for (const link of possible) {
      const run = this.#mirrors.verify(deviceId, bytes, link);
      if (run.end === 0) continue;
      if (this.#mirrors.holds(deviceId, segment, bytes.subarray(0, run.end))) return 'known';
      this.#mirrors.keepBranch(deviceId, segment, link, bytes, run);
      return 'taken';
    }
    return 'unusable';
  }
}
