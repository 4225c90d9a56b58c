import { concatBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { nextLink } from './chain.ts';
import { commitOfPayload } from './commit-payload.ts';
import { readFrames } from './frame.ts';
import type { MirrorState } from './mirrors.ts';
import type { LogStore, Verifier } from './ports.ts';
import { readVerified, type VerifiedRun } from './segment-reader.ts';

export interface JournalTools {
  readonly logs: LogStore;
  readonly hashing: Hashing;
  readonly verifier: Verifier;
  readonly workspaceId: string;
}

export interface JournalPart extends Pick<VerifiedRun, 'commits' | 'links'> {
  /** Where the journal stands after this part. */
  readonly mirror: MirrorState;
}

/** The signed commits of a journal on the local disk from `from` on, a segment at a time. Throws the local disk's errors. */
export function* readJournal(from: MirrorState, tools: JournalTools): Generator<JournalPart> {
  let mirror = from;
  for (;;) {
    const { deviceId, publicKey, position } = mirror;
    const { segment, offset, link } = position;
    if (!tools.logs.segments(deviceId).includes(segment)) return;
    const bytes = tools.logs.read(deviceId, segment).subarray(offset);
    const run = readVerified(bytes, { workspaceId: tools.workspaceId, deviceId, link, publicKey }, tools);
    if (run.end === 0) return;
    const next = run.isSealed ? { segment: segment + 1, offset: 0 } : { segment, offset: offset + run.end };
    mirror = { deviceId, position: { ...next, link: run.link }, publicKey: run.publicKey };
    yield { commits: run.commits, links: run.links, mirror };
  }
}

/** The same of the journal that is written here: also what is not signed yet, since nobody else can have written it. */
export function* readOwnJournal(
  { deviceId, publicKey, position }: MirrorState,
  { logs, hashing }: Pick<JournalTools, 'logs' | 'hashing'>,
): Generator<JournalPart> {
  let { segment, link } = position;
  for (; logs.segments(deviceId).includes(segment); segment += 1) {
    const { frames, end } = readFrames(logs.read(deviceId, segment), hashing);
    const commits: string[] = [];
    const links: Uint8Array[] = [];
    for (const { type, payload } of frames) {
      link = nextLink(link, type, payload, hashing);
      if (type !== 'C') continue;
      commits.push(commitOfPayload(payload));
      links.push(link);
    }
    const isClosed = frames.at(-2)?.type === 'E' && frames.at(-1)?.type === 'S';
    const next = isClosed ? { segment: segment + 1, offset: 0 } : { segment, offset: end };
    yield { commits, links: concatBytes(links), mirror: { deviceId, position: { ...next, link }, publicKey } };
    if (!isClosed) return;
  }
}
