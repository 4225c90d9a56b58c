import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';

/** First byte of a sealed commit. JSON text never begins with it. */
export const SEALED = 1;

/** Engines limit how many arguments one call takes. */
const CHUNK = 8192;

/**
 * A commit travels through the journal as text: JSON as it stands, a sealed one with a character for each byte.
 * On disk both are bytes.
 */
export const commitOfPayload = (payload: Uint8Array): string =>
  payload[0] === SEALED ? textOfBytes(payload) : decodeUtf8(payload);

export const payloadOfCommit = (commit: string): Uint8Array =>
  commit.charCodeAt(0) === SEALED ? bytesOfText(commit) : encodeUtf8(commit);

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
