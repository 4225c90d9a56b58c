import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { firstLink, linkAt } from '../sync/chain.ts';
import { copyOfName } from '../sync/folder-layout.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import { type JournalTools, readJournal, readOwnJournal } from '../sync/journal-reader.ts';
import type { Collected, MirrorState } from '../sync/mirrors.ts';
import { readVerified } from '../sync/segment-reader.ts';
import type { ChainEnd, CommitRun } from './commit-run.ts';
import type { Floors } from './floors.ts';
import type { Checkpoint } from './ports.ts';

/** `mirror`: where the journal stands after the run; `branch`: the name of the branch that it is. */
interface FoundRun {
  readonly run: CommitRun;
  readonly mirror: MirrorState | null;
  readonly branch: string | null;
}

/** A journal on this disk, as far as it has been taken in. */
interface KnownJournal {
  readonly mirror: MirrorState;
  readonly commits: number;
  /** The chain after the last of them, in hexadecimal; null where there is none, or a former version did not note it. */
  readonly lastLink: string | null;
}

/** A commit's place in the tree of a device's chains. */
interface ChainNode {
  readonly before: string | null;
  readonly commits: number;
}

/**
 * The journals on the local disk, this device's own among them: how far each was taken in, and reading them again with the
 * branches that left them.
 */
export class JournalSet {
  readonly #tools: JournalTools;
  readonly #ownDeviceId: () => string;
  readonly #floors: Floors;
  readonly #known = new Map<string, KnownJournal>();
  readonly #branches = new Set<string>();
  /** Trees of chains, kept until something new is read of the device. */
  readonly #trees = new Map<string, ReadonlyMap<string, ChainNode>>();

  /** `ownDeviceId`: whose journal is written here, which is read to its end, signed or not. */
  constructor(tools: JournalTools, floors: Floors, ownDeviceId: () => string) {
    this.#tools = tools;
    this.#floors = floors;
    this.#ownDeviceId = ownDeviceId;
  }

  get deviceIds(): string[] {
    return [...new Set([...this.#known.keys(), ...[...this.#branches].map(deviceOf)])];
  }

  get mirrors(): MirrorState[] {
    return [...this.#known.values()].map(({ mirror }) => mirror);
  }

  /** Branches that were taken in. */
  get branches(): string[] {
    return [...this.#branches];
  }

  mirrorOf(deviceId: string): MirrorState | undefined {
    return this.#known.get(deviceId)?.mirror;
  }

  commitsOf(deviceId: string): number {
    return this.#known.get(deviceId)?.commits ?? 0;
  }

  /** Commits of all journals together. */
  get totalCommits(): number {
    return [...this.#known.values()].reduce((sum, { commits }) => sum + commits, 0);
  }

  /** How far each journal that never split in two was taken in. */
  get lastCommits(): ReadonlyMap<string, ChainEnd> {
    const split = new Set(this.#tools.logs.branches().map(deviceOf));
    const ends = [...this.#known].flatMap(([deviceId, { commits, lastLink }]): [string, ChainEnd][] =>
      split.has(deviceId) || lastLink === null ? [] : [[deviceId, { commits, link: lastLink }]],
    );
    return new Map(ends);
  }

  publicKeyOf(deviceId: string): Uint8Array | null {
    return this.#known.get(deviceId)?.mirror.publicKey ?? null;
  }

  /** Takes up where a checkpoint left off. */
  resume({ positions, branches }: Checkpoint): void {
    for (const [deviceId, { segment, offset, link, publicKey, commits, lastLink }] of Object.entries(positions)) {
      const position = { segment, offset, link: hexToBytes(link) };
      const mirror = { deviceId, position, publicKey: publicKey === null ? null : hexToBytes(publicKey) };
      this.#known.set(deviceId, { mirror, commits: commits ?? 0, lastLink: lastLink ?? null });
    }
    for (const name of branches) this.#branches.add(name);
  }

  positions(quarantinedOf: (deviceId: string) => number): Checkpoint['positions'] {
    const entries = [...this.#known.values()].map(
      ({ mirror: { deviceId, position, publicKey }, commits, lastLink }) => [
        deviceId,
        {
          segment: position.segment,
          offset: position.offset,
          link: bytesToHex(position.link),
          publicKey: publicKey && bytesToHex(publicKey),
          commits,
          lastLink,
          quarantined: quarantinedOf(deviceId),
        },
      ],
    );
    return Object.fromEntries(entries);
  }

  /** Notes commits that follow what is known of a journal; null when they do not, and then it must be read again. */
  advance({ deviceId, position, publicKey, from, commits, links }: Collected): CommitRun | null {
    const before = this.#known.get(deviceId)?.mirror.position ?? this.#start(deviceId);
    if (!isSamePlace(before, from)) return null;
    const first = this.commitsOf(deviceId);
    this.note({ deviceId, position, publicKey }, first + commits.length, links);
    return { deviceId, first, commits, links, startLink: bytesToHex(from.link), endLink: bytesToHex(position.link) };
  }

  /** Notes how far a journal was taken in; `links`: the chains after the commits that it was taken in by. */
  note(mirror: MirrorState, commits: number, links: Uint8Array): void {
    const { deviceId } = mirror;
    this.#trees.delete(deviceId);
    const lastLink = lastOf(links) ?? (commits > 0 ? this.#known.get(deviceId)?.lastLink : null) ?? null;
    this.#known.set(deviceId, { mirror, commits, lastLink });
  }

  /** Devices with a journal or a branch on this disk. */
  onDisk(): string[] {
    const { logs } = this.#tools;
    return [...new Set([...logs.devices(), ...logs.branches().map(deviceOf)])];
  }

  /** Whether this disk holds a branch of the device that was not taken in. */
  hasNewBranch(deviceId: string): boolean {
    return this.#tools.logs.branches().some((name) => deviceOf(name) === deviceId && !this.#branches.has(name));
  }

  /**
   * Reads on where a journal was left and takes in what is found: a crash may have come between. Null when the journal was
   * cut or switched to another branch since, and then it must be read again.
   */
  readOn(deviceId: string): CommitRun[] | null {
    let { mirror, commits: first } = this.#known.get(deviceId) ?? { mirror: this.#unread(deviceId), commits: 0 };
    let last: Uint8Array = new Uint8Array();
    if (this.hasNewBranch(deviceId) || !this.#isThere(mirror)) return null;
    if (!this.#hasMore(mirror)) return [];
    const runs: CommitRun[] = [];
    for (const { commits, links, mirror: next } of readJournal(mirror, this.#tools)) {
      const [startLink, endLink] = [bytesToHex(mirror.position.link), bytesToHex(next.position.link)];
      runs.push({ deviceId, first, commits, links, startLink, endLink });
      first += commits.length;
      mirror = next;
      if (commits.length > 0) last = links;
    }
    if (this.#hasMore(mirror)) return null;
    this.note(mirror, first, last);
    return runs;
  }

  /** Reads everything that this disk holds of a device, branches last, and takes nothing in. */
  *look(deviceId: string): Generator<CommitRun> {
    for (const { run } of this.#read(deviceId)) yield run;
  }

  /** The same, and takes it in. */
  *readAgain(deviceId: string): Generator<CommitRun> {
    this.note(this.#unread(deviceId), 0, new Uint8Array());
    // Of a journal that split in two nothing tells which side a floor stands on.
    if (this.#tools.logs.branches().some((name) => deviceOf(name) === deviceId)) this.#floors.drop(deviceId);
    for (const { run, mirror, branch } of this.#read(deviceId)) {
      if (mirror) this.note(mirror, run.first + run.commits.length, run.links);
      if (branch !== null) this.#branches.add(branch);
      yield run;
    }
  }

  forget(): void {
    this.#known.clear();
    this.#branches.clear();
    this.#trees.clear();
  }

  /** The chains after each commit up to a chain's end, in hexadecimal; null when that chain is not here. */
  chainUpTo(deviceId: string, { commits, link }: ChainEnd): ReadonlySet<string> | null {
    const found = new Set<string>();
    if (commits === 0) return found;
    const tree = this.#treeOf(deviceId);
    if (tree.get(link)?.commits !== commits) return this.#floors.chainUpTo(deviceId, { commits, link });
    for (let at: string | null = link; at !== null; at = tree.get(at)?.before ?? null) found.add(at);
    return found;
  }

  /** Whether a chain is here up to this end. */
  holds(deviceId: string, { commits, link }: ChainEnd): boolean {
    return this.#treeOf(deviceId).get(link)?.commits === commits;
  }

  /** The chain after every commit that is here. */
  linksOf(deviceId: string): Iterable<string> {
    return this.#treeOf(deviceId).keys();
  }

  /** The ends of a device's journal and of the branches that left it. */
  endsOf(deviceId: string): ChainEnd[] {
    const tree = this.#treeOf(deviceId);
    const continued = new Set([...tree.values()].map(({ before }) => before));
    return [...tree].filter(([link]) => !continued.has(link)).map(([link, { commits }]) => ({ commits, link }));
  }

  #treeOf(deviceId: string): ReadonlyMap<string, ChainNode> {
    const known = this.#trees.get(deviceId);
    if (known) return known;
    const tree = new Map<string, ChainNode>();
    /** The last commit before a place where a file begins or ends, by the chain there. */
    const lastBefore = new Map<string, string | null>();
    for (const { first, commits, links, startLink, endLink } of this.look(deviceId)) {
      let before = lastBefore.get(startLink) ?? null;
      for (const index of commits.keys()) {
        const link = linkAt(links, index);
        if (!tree.has(link)) tree.set(link, { before, commits: first + index + 1 });
        before = link;
      }
      lastBefore.set(endLink, before);
    }
    this.#trees.set(deviceId, tree);
    return tree;
  }

  *#read(deviceId: string): Generator<FoundRun> {
    const { workspaceId, logs } = this.#tools;
    let startLink = bytesToHex(this.#start(deviceId).link);
    let first = 0;
    /** Commits before a segment, by the chain at its start. */
    const before = new Map([[startLink, 0]]);
    const unread = this.#unread(deviceId);
    const isOwn = deviceId === this.#ownDeviceId();
    const parts = isOwn ? readOwnJournal(unread, this.#tools) : readJournal(unread, this.#tools);
    for (const { commits, links, mirror } of parts) {
      const endLink = bytesToHex(mirror.position.link);
      yield { run: { deviceId, first, commits, links, startLink, endLink }, mirror, branch: null };
      first += commits.length;
      startLink = endLink;
      before.set(endLink, first);
    }
    // Names sort by segment: whatever a branch follows comes before it.
    for (const name of logs.branches()) {
      const { branch } = copyOfName(name) ?? { branch: null };
      const count = branch ? before.get(branch.startLink) : undefined;
      if (!branch || deviceOf(name) !== deviceId || count === undefined) continue;
      const context = { workspaceId, deviceId, link: hexToBytes(branch.startLink), publicKey: null };
      const { commits, links, link } = readVerified(logs.readBranch(name), context, this.#tools);
      const endLink = bytesToHex(link);
      const run = { deviceId, first: count, commits, links, startLink: branch.startLink, endLink };
      yield { run, mirror: null, branch: name };
      before.set(endLink, count + commits.length);
    }
  }

  #isThere({ deviceId, position: { segment, offset } }: MirrorState): boolean {
    const { logs } = this.#tools;
    const present = logs.segments(deviceId);
    if (offset === 0) return segment === 0 || present.includes(segment - 1);
    return present.includes(segment) && logs.size(deviceId, segment) >= offset;
  }

  #hasMore({ deviceId, position: { segment, offset } }: MirrorState): boolean {
    const { logs } = this.#tools;
    return logs.segments(deviceId).includes(segment) && logs.size(deviceId, segment) > offset;
  }

  #unread(deviceId: string): MirrorState {
    const publicKey = deviceId === this.#ownDeviceId() ? this.publicKeyOf(deviceId) : null;
    return { deviceId, position: this.#start(deviceId), publicKey };
  }

  #start(deviceId: string): JournalPosition {
    const { workspaceId, hashing } = this.#tools;
    return { segment: 0, offset: 0, link: firstLink(workspaceId, deviceId, hashing) };
  }
}

const LINK_BYTES = 32;

const lastOf = (links: Uint8Array): string | null =>
  links.length === 0 ? null : linkAt(links, links.length / LINK_BYTES - 1);

const deviceOf = (branchName: string): string => copyOfName(branchName)?.deviceId ?? '';

const isSamePlace = (left: JournalPosition, right: JournalPosition): boolean =>
  left.segment === right.segment && left.offset === right.offset && bytesToHex(left.link) === bytesToHex(right.link);
