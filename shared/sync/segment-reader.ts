import { z } from 'zod';
import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import { nextLink } from './chain.ts';
import { commitText } from './commit-text.ts';
import { type FrameRun, readFrames } from './frame.ts';
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
  /** Texts of the commits, in order. */
  readonly commits: readonly string[];
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

export interface ReadTools {
  readonly hashing: Hashing;
  readonly verifier: Verifier;
}

interface SignedPlace {
  readonly end: number;
  readonly link: Uint8Array;
  readonly signature: Uint8Array;
  readonly commitCount: number;
  readonly isSealed: boolean;
}

/** The device that owns a key: its id is the first ten bytes of the key's hash, so nobody can sign under another's id. */
export function ownsDeviceId(publicKey: Uint8Array, deviceId: string, hashing: Hashing): boolean {
  const digest = hashing.sha256(publicKey).subarray(0, 10);
  return [...digest].every((byte, index) => byte === Number.parseInt(deviceId.slice(index * 2, index * 2 + 2), 16));
}

/**
 * Reads what a device signed. A signature vouches for every frame before it through the chain [S-5], so the last one
 * suffices; where it does not hold, the run ends at the last one that does.
 */
export function readVerified(bytes: Uint8Array, context: ReadContext, tools: ReadTools): VerifiedRun {
  const run = readFrames(bytes, tools.hashing);
  const { places, commits, publicKey, isForeign } = signedPlaces(run, context, tools.hashing);
  const last = places.length - 1;
  const holds = (place: SignedPlace | undefined): boolean =>
    publicKey !== null && place !== undefined && tools.verifier.verify(publicKey, place.link, place.signature);
  const found = last < 0 || holds(places[last]) ? last : lastHolding(places, holds);
  const place = places[found];
  const refusal = isForeign ? 'wrongOwner' : found < last ? 'badSignature' : null;
  const problem = refusal ?? (run.stop === 'damaged' ? 'damaged' : null);
  if (!place) {
    return { commits: [], end: 0, link: context.link, publicKey: context.publicKey, isSealed: false, problem };
  }
  const { end, link, commitCount, isSealed } = place;
  return { commits: commits.slice(0, commitCount).map(commitText), end, link, publicKey, isSealed, problem };
}

function signedPlaces(run: FrameRun, context: ReadContext, hashing: Hashing) {
  const places: SignedPlace[] = [];
  const commits: Uint8Array[] = [];
  let { publicKey, link } = context;
  let isSealed = false;
  for (const { type, payload, end } of run.frames) {
    if (type === 'H') {
      const key = keyOfHeader(payload, context, publicKey, hashing);
      if (!key) return { places, commits, publicKey, isForeign: true };
      publicKey = key;
    }
    if (type === 'S') places.push({ end, link, signature: payload, commitCount: commits.length, isSealed });
    if (type === 'C') commits.push(payload);
    if (type === 'E') isSealed = true;
    link = nextLink(link, type, payload, hashing);
  }
  return { places, commits, publicKey, isForeign: false };
}

/** Once the chain is another one no later signature holds, so halving finds the end; what it finds was verified. */
function lastHolding(places: readonly SignedPlace[], holds: (place: SignedPlace | undefined) => boolean): number {
  let low = -1;
  let high = places.length - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(places[middle])) low = middle;
    else high = middle;
  }
  return low;
}

function keyOfHeader(
  payload: Uint8Array,
  context: ReadContext,
  known: Uint8Array | null,
  hashing: Hashing,
): Uint8Array | null {
  try {
    const header = headerSchema.parse(JSON.parse(decodeUtf8(payload)));
    if (header.workspaceId !== context.workspaceId || header.deviceId !== context.deviceId) return null;
    if (known && bytesToHex(known) !== header.publicKey) return null;
    const key = hexToBytes(header.publicKey);
    return ownsDeviceId(key, context.deviceId, hashing) ? key : null;
  } catch {
    return null;
  }
}
