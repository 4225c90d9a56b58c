import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { firstLink } from '../sync/chain.ts';
import type { MirrorState } from '../sync/collector.ts';
import { isBefore, type JournalPart, type JournalTools, readJournal } from '../sync/journal-reader.ts';
import type { Checkpoint } from './ports.ts';

/** A journal on this disk, as far as it has been taken in. */
interface KnownJournal {
  readonly mirror: MirrorState;
  readonly commits: number;
}

/** The journals on the local disk, this device's own among them: how far each was read, and reading them again. */
export class JournalSet {
  readonly #tools: JournalTools;
  readonly #known = new Map<string, KnownJournal>();
  /** Answers that cannot change any more: the chain of a journal after a number of commits. */
  readonly #links = new Map<string, string>();

  constructor(tools: JournalTools) {
    this.#tools = tools;
  }

  get deviceIds(): string[] {
    return [...this.#known.keys()];
  }

  get mirrors(): MirrorState[] {
    return [...this.#known.values()].map(({ mirror }) => mirror);
  }

  mirrorOf(deviceId: string): MirrorState | undefined {
    return this.#known.get(deviceId)?.mirror;
  }

  commitsOf(deviceId: string): number {
    return this.#known.get(deviceId)?.commits ?? 0;
  }

  publicKeyOf(deviceId: string): Uint8Array | null {
    return this.#known.get(deviceId)?.mirror.publicKey ?? null;
  }

  /** Takes up where a checkpoint left off. */
  resume(positions: Checkpoint['positions']): void {
    for (const [deviceId, { segment, offset, link, publicKey, commits }] of Object.entries(positions)) {
      const position = { segment, offset, link: hexToBytes(link) };
      const mirror = { deviceId, position, publicKey: publicKey === null ? null : hexToBytes(publicKey) };
      this.#known.set(deviceId, { mirror, commits: commits ?? 0 });
    }
  }

  positions(quarantinedOf: (deviceId: string) => number): Checkpoint['positions'] {
    const entries = [...this.#known.values()].map(({ mirror: { deviceId, position, publicKey }, commits }) => [
      deviceId,
      {
        segment: position.segment,
        offset: position.offset,
        link: bytesToHex(position.link),
        publicKey: publicKey && bytesToHex(publicKey),
        commits,
        quarantined: quarantinedOf(deviceId),
      },
    ]);
    return Object.fromEntries(entries);
  }

  /** Notes `commits` more commits up to a place; false when the journal was taken in beyond it already. */
  advance(mirror: MirrorState, commits: number): boolean {
    const known = this.#known.get(mirror.deviceId);
    if (known && !isBefore(known.mirror.position, mirror.position)) return false;
    this.#known.set(mirror.deviceId, { mirror, commits: (known?.commits ?? 0) + commits });
    return true;
  }

  /** Reads on where the journal was left and takes in what is found. */
  *readOn(deviceId: string): Generator<JournalPart> {
    for (const part of readJournal(this.#known.get(deviceId)?.mirror ?? this.#start(deviceId), this.#tools)) {
      this.advance(part.mirror, part.commits.length);
      yield part;
    }
  }

  /** Reads again what was taken in, from the beginning. */
  readAgain(deviceId: string): Generator<JournalPart> {
    return readJournal(this.#start(deviceId), this.#tools, this.#known.get(deviceId)?.mirror.position);
  }

  forget(): void {
    this.#known.clear();
  }

  /** The chain after the first `commits` commits; null when so many are not here. */
  linkAfter(deviceId: string, commits: number): string | null {
    if (commits === 0) return bytesToHex(this.#start(deviceId).position.link);
    if (commits > this.commitsOf(deviceId)) return null;
    const key = `${deviceId} ${commits}`;
    const cached = this.#links.get(key);
    if (cached !== undefined) return cached;
    let before = 0;
    for (const { links } of this.readAgain(deviceId)) {
      const link = links[commits - 1 - before];
      before += links.length;
      if (!link) continue;
      this.#links.set(key, bytesToHex(link));
      return bytesToHex(link);
    }
    return null;
  }

  #start(deviceId: string): MirrorState {
    const { workspaceId, hashing } = this.#tools;
    const position = { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
    return { deviceId, position, publicKey: null };
  }
}
