import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';

/** Begins the text of a commit that is no text. JSON never begins with it. */
const BYTES = 'bytes:';

/** A commit as text, also one that a newer version wrote in bytes of its own: it is passed on and written again as it stands. */
export function commitText(payload: Uint8Array): string {
  try {
    return decodeUtf8(payload);
  } catch {
    return BYTES + bytesToHex(payload);
  }
}

export const commitPayload = (text: string): Uint8Array =>
  text.startsWith(BYTES) ? hexToBytes(text.slice(BYTES.length)) : encodeUtf8(text);
