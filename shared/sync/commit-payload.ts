import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';

/** First byte of a sealed commit. JSON text never begins with it. */
export const SEALED = 1;

/** Begins a commit that a newer version wrote in bytes of its own: it is passed on and written again as it stands. */
const BYTES = 'bytes:';

/** Engines limit how many arguments one call takes. */
const CHUNK = 8192;

/**
 * A commit travels through the journal as text: JSON as it stands, a sealed one with a character for each byte.
 * On disk both are bytes.
 */
export function commitOfPayload(payload: Uint8Array): string {
  if (payload[0] === SEALED) return textOfBytes(payload);
  try {
    return decodeUtf8(payload);
  } catch {
    return BYTES + bytesToHex(payload);
  }
}

export function payloadOfCommit(commit: string): Uint8Array {
  if (commit.charCodeAt(0) === SEALED) return bytesOfText(commit);
  return commit.startsWith(BYTES) ? hexToBytes(commit.slice(BYTES.length)) : encodeUtf8(commit);
}

export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
