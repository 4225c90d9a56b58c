import { z } from 'zod';
import { hexToBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import { nextLink } from './chain.ts';
import { commitOfPayload } from './commit-payload.ts';
import { type Frame, readFrames } from './frame.ts';
import type { Verifier } from './ports.ts';

/** First frame of every segment: whose journal this is. */
export const headerSchema = z.object({
  formatVersion: z.number().int().min(1),
  workspaceId: z.string(),
  deviceId: z.string(),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  segment: z.number().int().min(0),
});
export type JournalHeader = z.infer<typeof headerSchema>;

export interface VerifiedRun {
  /** The commits, in order (`commit-payload.ts`). */
  readonly commits: readonly string[];
  /** The chain after each of them. */
  readonly links: readonly Uint8Array[];
  /** Offset after the last valid signature: nothing behind it may be used. */
  readonly end: number;
  readonly link: Uint8Array;
  readonly publicKey: Uint8Array | null;
  /** The segment is complete: what follows stands in the next one. */
  readonly isSealed: boolean;
  readonly problem: 'damaged' | 'badSignature' | 'wrongOwner' | null;
}

export interface ReadContext {
  readonly workspaceId: string;
  readonly deviceId: string;
  readonly link: Uint8Array;
  readonly publicKey: Uint8Array | null;
}

/** The device that owns a key: its id is the first ten bytes of the key's hash, so nobody can sign under another's id. */
export function ownsDeviceId(publicKey: Uint8Array, deviceId: string, hashing: Hashing): boolean {
  const digest = hashing.sha256(publicKey).subarray(0, 10);
  return [...digest].every((byte, index) => byte === Number.parseInt(deviceId.slice(index * 2, index * 2 + 2), 16));
}

/**
 * Reads what a device signed. The last signature of the run vouches for every frame before it through the chain [S-5],
 * so one verification per call suffices; if that one fails nothing is accepted.
 */
export function readVerified(
  bytes: Uint8Array,
  context: ReadContext,
  tools: { hashing: Hashing; verifier: Verifier },
): VerifiedRun {
  const { hashing, verifier } = tools;
  const run = readFrames(bytes, hashing);
  const none = { commits: [], links: [], end: 0, link: context.link, publicKey: context.publicKey, isSealed: false };
  let publicKey = context.publicKey;
  let link = context.link;
  let signed: { frame: Frame; link: Uint8Array; count: number; isSealed: boolean } | null = null;
  let isEnded = false;
  const commits: Uint8Array[] = [];
  const links: Uint8Array[] = [];
  for (const frame of run.frames) {
    if (frame.type === 'S') signed = { frame, link, count: commits.length, isSealed: isEnded };
    if (frame.type === 'H') {
      const header = parseHeader(frame.payload, context);
      const key = header ? hexToBytes(header.publicKey) : null;
      if (!key || !ownsDeviceId(key, context.deviceId, hashing)) return { ...none, problem: 'wrongOwner' };
      publicKey = key;
    }
    if (frame.type === 'C') commits.push(frame.payload);
    if (frame.type === 'E') isEnded = true;
    link = nextLink(link, frame.type, frame.payload, hashing);
    if (frame.type === 'C') links.push(link);
  }
  if (!signed) return { ...none, problem: run.stop === 'damaged' ? 'damaged' : null };
  if (!publicKey || !verifier.verify(publicKey, signed.link, signed.frame.payload))
    return { ...none, problem: 'badSignature' };
  return {
    commits: commits.slice(0, signed.count).map(commitOfPayload),
    links: links.slice(0, signed.count),
    end: signed.frame.end,
    link: signed.link,
    publicKey,
    isSealed: signed.isSealed,
    problem: run.stop === 'damaged' ? 'damaged' : null,
  };
}

function parseHeader(payload: Uint8Array, context: ReadContext): JournalHeader | null {
  try {
    const header = headerSchema.parse(JSON.parse(decodeUtf8(payload)));
    return header.workspaceId === context.workspaceId && header.deviceId === context.deviceId ? header : null;
  } catch {
    return null;
  }
}
