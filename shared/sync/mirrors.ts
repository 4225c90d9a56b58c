import { bytesToHex, commonPrefixLength, hexToBytes } from '../base/bytes.ts';
import { firstLink } from './chain.ts';
import { copyName, copyOfName } from './folder-layout.ts';
import type { JournalPosition } from './journal-position.ts';
import type { LogStore } from './ports.ts';
import { linkAfter, startLinks } from './segment-links.ts';
import { type ReadTools, readVerified, type VerifiedRun } from './segment-reader.ts';

export interface MirrorState {
  readonly deviceId: string;
  readonly position: JournalPosition;
  readonly publicKey: Uint8Array | null;
}

/** Verified commits of one device, already in the local mirror; `position` is where they end. */
export interface Collected extends MirrorState, Pick<VerifiedRun, 'commits' | 'links'> {
  /** Where they begin: the reader may have gone on from another place than the one its host stands at. */
  readonly from: JournalPosition;
}

/** Verified commits of a branch that a device's journal on the share does not have, already kept in the profile. */
export interface CollectedBranch {
  readonly deviceId: string;
  readonly name: string;
  readonly commits: readonly string[];
}

export interface MirrorParts extends ReadTools {
  readonly logs: LogStore;
  readonly workspaceId: string;
  readonly ownDeviceId: string;
  readonly onCollected: (collected: Collected) => void;
  readonly onBranch: (branch: CollectedBranch) => void;
}

/** Verified local copies of the other devices' journals [S-5], and of branches that left them. */
export class Mirrors {
  readonly #parts: MirrorParts;
  readonly #states = new Map<string, MirrorState>();

  constructor(parts: MirrorParts) {
    this.#parts = parts;
  }

  get deviceIds(): string[] {
    return [...this.#states.keys()];
  }

  /**
   * Takes up from what the host has applied; mirrored bytes behind that (a message lost in a crash) are handed on again.
   * A branch that the host does not know means that its journal was switched: then its place is not believed.
   */
  resume(known: readonly MirrorState[], knownBranches: readonly string[]): void {
    const { logs, ownDeviceId } = this.#parts;
    const isNews = new Set(logs.branches().filter((name) => !knownBranches.includes(name)));
    const switched = new Set([...isNews].map((name) => copyOfName(name)?.deviceId));
    for (const mirror of known) {
      if (!switched.has(mirror.deviceId) && this.#isMirrored(mirror)) this.#states.set(mirror.deviceId, mirror);
    }
    for (const deviceId of logs.devices()) if (deviceId !== ownDeviceId) this.#readTail(deviceId);
    for (const name of isNews) this.#handOnBranch(name);
  }

  of(deviceId: string): MirrorState {
    const { workspaceId, hashing } = this.#parts;
    const start = { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
    return this.#states.get(deviceId) ?? { deviceId, position: start, publicKey: null };
  }

  /** A segment as mirrored (or written, for the own device); empty when there is none. */
  read(deviceId: string, segment: number): Uint8Array {
    const { logs } = this.#parts;
    return logs.segments(deviceId).includes(segment) ? logs.read(deviceId, segment) : new Uint8Array();
  }

  /** Takes over what verifies of the bytes that follow the mirrored ones, and hands it on. */
  extend(deviceId: string, bytes: Uint8Array): VerifiedRun {
    const mirror = this.of(deviceId);
    const { link } = mirror.position;
    const run = this.verify(deviceId, bytes, link, mirror.publicKey);
    if (run.end > 0) {
      this.#parts.logs.append(deviceId, mirror.position.segment, bytes.subarray(0, run.end));
      this.#accept(mirror, run);
    }
    return run;
  }

  verify(deviceId: string, bytes: Uint8Array, link: Uint8Array, publicKey: Uint8Array | null = null): VerifiedRun {
    const { workspaceId, hashing, verifier } = this.#parts;
    return readVerified(bytes, { workspaceId, deviceId, link, publicKey }, { hashing, verifier });
  }

  /**
   * Follows the share to another branch, `bytes`, from the start of a segment. If the process dies after a step:
   * 1. keep the mirrored segments as branches (nothing changed but copies; it happens again);
   * 2. set them aside, last first (the mirror ends earlier and grows again from the share);
   * 3. append the share's bytes and hand them on (the branches are handed on again at the next start);
   * 4. hand the branches on: from now on the host knows of the switch.
   */
  switchTo(deviceId: string, segment: number, startLink: Uint8Array, bytes: Uint8Array): string[] {
    const { logs, hashing } = this.#parts;
    const leaving = logs.segments(deviceId).filter((number) => number >= segment);
    const names: string[] = [];
    let link: Uint8Array | null = startLink;
    for (const number of leaving) {
      if (!link) break;
      const left = logs.read(deviceId, number);
      names.push(this.#keep(deviceId, number, link, left));
      link = linkAfter(left, link, hashing);
    }
    for (const number of leaving.reverse()) logs.setAside(deviceId, number);
    const { publicKey } = this.of(deviceId);
    this.#states.set(deviceId, { deviceId, position: { segment, offset: 0, link: startLink }, publicKey });
    this.extend(deviceId, bytes);
    for (const name of names) this.#parts.onBranch({ deviceId, name, commits: [] });
    return names;
  }

  /**
   * Keeps a verified segment that is not part of the mirror, and hands it on. A part of one kept already is not kept again.
   */
  keepBranch(deviceId: string, segment: number, startLink: Uint8Array, bytes: Uint8Array, run: VerifiedRun): void {
    const signed = bytes.subarray(0, run.end);
    if (this.holds(deviceId, segment, signed)) return;
    const name = this.#keep(deviceId, segment, startLink, signed);
    this.#parts.onBranch({ deviceId, name, commits: run.commits });
  }

  /** Whether the mirror or a kept branch begins with these bytes. */
  holds(deviceId: string, segment: number, bytes: Uint8Array): boolean {
    const { logs } = this.#parts;
    if (startsWith(this.read(deviceId, segment), bytes)) return true;
    return logs.branches().some((name) => {
      const copy = copyOfName(name);
      return copy?.deviceId === deviceId && copy.segment === segment && startsWith(logs.readBranch(name), bytes);
    });
  }

  /**
   * Every chain from which a copy of this segment may start: that of the mirror and those of closed branches. Others wait until
   * the segment before them is here, since operations of one run must arrive in order.
   */
  startLinksOf(deviceId: string, segment: number): Uint8Array[] {
    const { logs, workspaceId, hashing } = this.#parts;
    const links = startLinks(logs, deviceId, workspaceId, hashing).filter((_, number) => number === segment);
    for (const name of logs.branches()) {
      const copy = copyOfName(name);
      if (copy?.deviceId !== deviceId || !copy.branch || copy.segment !== segment - 1) continue;
      const next = linkAfter(logs.readBranch(name), hexToBytes(copy.branch.startLink), hashing);
      if (next) links.push(next);
    }
    return links;
  }

  /** Segments that closed branches of a device go on with. */
  segmentsBehindBranches(deviceId: string): number[] {
    const { logs, hashing } = this.#parts;
    const behind = logs.branches().flatMap((name) => {
      const copy = copyOfName(name);
      if (copy?.deviceId !== deviceId || !copy.branch) return [];
      const isClosed = linkAfter(logs.readBranch(name), hexToBytes(copy.branch.startLink), hashing) !== null;
      return isClosed ? [copy.segment + 1] : [];
    });
    return [...new Set(behind)].sort((left, right) => left - right);
  }

  #keep(deviceId: string, segment: number, startLink: Uint8Array, bytes: Uint8Array): string {
    const mark = bytesToHex(this.#parts.hashing.sha256(bytes)).slice(0, 8);
    const name = copyName({ deviceId, segment, branch: { mark, startLink: bytesToHex(startLink) } });
    this.#parts.logs.keepBranch(name, bytes);
    return name;
  }

  #handOnBranch(name: string): void {
    const copy = copyOfName(name);
    if (!copy?.branch) return;
    const bytes = this.#parts.logs.readBranch(name);
    const run = this.verify(copy.deviceId, bytes, hexToBytes(copy.branch.startLink));
    this.#parts.onBranch({ deviceId: copy.deviceId, name, commits: run.commits });
  }

  #isMirrored({ deviceId, position: { segment, offset } }: MirrorState): boolean {
    const present = this.#parts.logs.segments(deviceId);
    return offset === 0
      ? segment === 0 || present.includes(segment - 1)
      : present.includes(segment) && this.read(deviceId, segment).length >= offset;
  }

  #readTail(deviceId: string): void {
    const { logs } = this.#parts;
    for (;;) {
      const mirror = this.of(deviceId);
      const { segment, offset, link } = mirror.position;
      if (!logs.segments(deviceId).includes(segment)) return;
      const bytes = logs.read(deviceId, segment);
      const run = this.verify(deviceId, bytes.subarray(offset), link, mirror.publicKey);
      if (offset + run.end < bytes.length) this.#cutBehind(deviceId, segment, offset + run.end);
      if (run.end === 0) return;
      this.#accept(mirror, run);
    }
  }

  /** A mirror that does not verify ends there; what is missing comes again from the share. */
  #cutBehind(deviceId: string, segment: number, length: number): void {
    const { logs } = this.#parts;
    const behind = logs.segments(deviceId).filter((number) => number > segment);
    for (const number of behind.reverse()) logs.setAside(deviceId, number);
    logs.cut(deviceId, segment, length);
  }

  #accept(mirror: MirrorState, run: VerifiedRun): void {
    const { segment, offset } = mirror.position;
    const position = run.isSealed
      ? { segment: segment + 1, offset: 0, link: run.link }
      : { segment, offset: offset + run.end, link: run.link };
    const next = { deviceId: mirror.deviceId, position, publicKey: run.publicKey };
    this.#states.set(mirror.deviceId, next);
    this.#parts.onCollected({ ...next, from: mirror.position, commits: run.commits, links: run.links });
  }
}

export const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  whole.length >= start.length && commonPrefixLength(whole, start) === start.length;
