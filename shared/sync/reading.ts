import { z } from 'zod';
import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { Hashing } from '../base/ports.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';
import { deviceIdPattern } from './folder-layout.ts';
import type { MarkedPlace } from './journal-position.ts';
import type { Signer } from './ports.ts';
import { ownsDeviceId, type ReadTools } from './segment-reader.ts';

/** Four times the reading of a thousand devices: what is longer is none. */
export const READING_BYTES = 256 * 1024;

/**
 * How far a device has taken in the others' journals. Derived and disposable; without it the others know less and do
 * nothing else. It holds no time: clocks may be wrong, and what changed nothing must give the same bytes.
 */
export interface Reading {
  readonly workspaceId: string;
  readonly deviceId: string;
  /** By device. One that is missing has not been read at all. */
  readonly places: ReadonlyMap<string, MarkedPlace>;
}

const writtenReadingSchema = z.strictObject({
  formatVersion: z.literal(1),
  workspaceId: z.string(),
  deviceId: z.string(),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  places: z.record(
    z.string().regex(deviceIdPattern),
    z.tuple([z.number().int().min(0), z.number().int().min(0), z.string().regex(/^[0-9a-f]{16}$/)]),
  ),
});
type WrittenReading = z.infer<typeof writtenReadingSchema>;

const fileSchema = z.strictObject({ reading: writtenReadingSchema, signature: z.string().regex(/^[0-9a-f]{128}$/) });

/** Begins otherwise than anything else that a device's key signs. */
const signedBytes = (reading: WrittenReading): Uint8Array => encodeUtf8(`reading|${canonicalJson(reading)}`);

/** The same reading always gives the same bytes. */
export function encodeReading({ workspaceId, deviceId, places }: Reading, signer: Signer): Uint8Array {
  const reading: WrittenReading = {
    formatVersion: 1,
    workspaceId,
    deviceId,
    publicKey: bytesToHex(signer.publicKey),
    places: Object.fromEntries([...places].map(([id, { segment, offset, mark }]) => [id, [segment, offset, mark]])),
  };
  const signature = bytesToHex(signer.sign(signedBytes(reading)));
  return encodeUtf8(`${canonicalJson({ reading, signature })}\n`);
}

/** Null for whatever the device itself did not sign for this workspace. Never throws. */
export function decodeReading(
  bytes: Uint8Array,
  { workspaceId, deviceId }: Pick<Reading, 'workspaceId' | 'deviceId'>,
  { hashing, verifier }: ReadTools,
): Reading | null {
  if (bytes.length === 0 || bytes.length > READING_BYTES) return null;
  try {
    const { reading, signature } = fileSchema.parse(JSON.parse(decodeUtf8(bytes)));
    if (reading.workspaceId !== workspaceId || reading.deviceId !== deviceId) return null;
    const key = hexToBytes(reading.publicKey);
    if (!ownsDeviceId(key, deviceId, hashing)) return null;
    if (!verifier.verify(key, signedBytes(reading), hexToBytes(signature))) return null;
    const places = Object.entries(reading.places).map(
      ([id, [segment, offset, mark]]) => [id, { segment, offset, mark }] as const,
    );
    return { workspaceId, deviceId, places: new Map(places) };
  } catch {
    return null;
  }
}

/** What the announcement of a reading names; see `readingAnnouncementName`. */
export const readingMark = (bytes: Uint8Array, hashing: Hashing): string =>
  bytesToHex(hashing.sha256(bytes).subarray(0, 8));
