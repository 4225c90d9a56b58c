import { bytesToHex } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { type FrameType, typeByte } from './frame.ts';

/** Start of a device's hash chain: the same bytes in another workspace or under another device do not verify. */
export const firstLink = (workspaceId: string, deviceId: string, hashing: Hashing): Uint8Array =>
  hashing.sha256(encodeUtf8(`${workspaceId}|${deviceId}`));

/** The chain after a frame. Signatures stand outside the chain they sign. */
export const nextLink = (link: Uint8Array, type: FrameType, payload: Uint8Array, hashing: Hashing): Uint8Array =>
  type === 'S' ? link : hashing.sha256(link, typeByte(type), payload);

const LINK_BYTES = 32;

/** The chain after commit `index` of a run, in hexadecimal. */
export const linkAt = (links: Uint8Array, index: number): string =>
  bytesToHex(links.subarray(index * LINK_BYTES, (index + 1) * LINK_BYTES));
