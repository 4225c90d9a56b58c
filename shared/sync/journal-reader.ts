import type { Hashing } from '../base/ports.ts';
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
