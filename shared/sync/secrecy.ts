import { bytesToHex, concatBytes, hexToBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { bytesOfText, SEALED, textOfBytes } from './commit-payload.ts';
import type { Signer } from './ports.ts';

/** One side of an X25519 agreement. */
export interface KeyBox {
  readonly publicKey: Uint8Array;
  /** The secret shared with the holder of the other key; null when the bytes are no key. */
  agree(otherPublicKey: Uint8Array): Uint8Array | null;
}

/** Encryption with what every build of Electron's BoringSSL has. Synchronous: sealing is part of a commit. */
export interface Secrecy {
  random(length: number): Uint8Array;
  /** AES-256-GCM with a random nonce: `nonce(12) | ciphertext | tag(16)`. `bound` must be the same when opened. */
  seal(key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array;
  /** Null when the key is another or any byte was changed; never throws. */
  open(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Uint8Array | null;
  /** HKDF-SHA-256: 32 bytes for one purpose. */
  derive(secret: Uint8Array, purpose: string): Uint8Array;
  /** scrypt with N = 2^15, r = 8, p = 1: 32 bytes, about a tenth of a second and 32 MB for each guess. */
  stretch(text: string, salt: Uint8Array): Uint8Array;
  /** Ed25519 and X25519 keys from 32 secret bytes. */
  signerFrom(seed: Uint8Array): Signer;
  boxFrom(seed: Uint8Array): KeyBox;
}

const KEY_ID_BYTES = 8;
const HEAD_BYTES = 1 + KEY_ID_BYTES;

/** A key names itself: whoever sends another under its id is found out. */
export const keyIdOf = (key: Uint8Array, hashing: Hashing): string =>
  bytesToHex(hashing.sha256(key).subarray(0, KEY_ID_BYTES));

/** A commit as only holders of the key read it, bound to the device whose journal it stands in. */
export function sealCommit(
  commit: string,
  key: { readonly id: string; readonly bytes: Uint8Array },
  deviceId: string,
  secrecy: Secrecy,
): string {
  const sealed = secrecy.seal(key.bytes, encodeUtf8(commit), encodeUtf8(deviceId));
  return textOfBytes(concatBytes([Uint8Array.of(SEALED), hexToBytes(key.id), sealed]));
}

/** Whether only holders of a key can read the commit. */
export const isSealed = (commit: string): boolean => commit.charCodeAt(0) === SEALED;

/** The bytes of a sealed commit's JSON; `locked` when its key is not here, `damaged` when no key opens it. */
export function openCommit(
  commit: string,
  keys: ReadonlyMap<string, Uint8Array>,
  deviceId: string,
  secrecy: Secrecy,
): Uint8Array | 'locked' | 'damaged' {
  const bytes = bytesOfText(commit);
  const key = keys.get(bytesToHex(bytes.subarray(1, HEAD_BYTES)));
  if (!key) return 'locked';
  return secrecy.open(key, bytes.subarray(HEAD_BYTES), encodeUtf8(deviceId)) ?? 'damaged';
}

const BOX_KEY_BYTES = 32;

/** Seals to the holder of a public key; the sender's half is made for this one message. Null when it is no key. */
export function sealTo(recipient: Uint8Array, plain: Uint8Array, secrecy: Secrecy): Uint8Array | null {
  const sender = secrecy.boxFrom(secrecy.random(BOX_KEY_BYTES));
  const secret = sender.agree(recipient);
  if (!secret) return null;
  const key = secrecy.derive(concatBytes([secret, sender.publicKey, recipient]), 'box');
  return concatBytes([sender.publicKey, secrecy.seal(key, plain, recipient)]);
}

/** Null when it was sealed to another key, or changed. */
export function openFor(box: KeyBox, sealed: Uint8Array, secrecy: Secrecy): Uint8Array | null {
  const sender = sealed.subarray(0, BOX_KEY_BYTES);
  const secret = box.agree(sender);
  if (!secret) return null;
  const key = secrecy.derive(concatBytes([secret, sender, box.publicKey]), 'box');
  return secrecy.open(key, sealed.subarray(BOX_KEY_BYTES), box.publicKey);
}
