import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Hashing, IdSource } from '../../shared/base/ports.ts';
import type { Signer, Verifier } from '../../shared/sync/ports.ts';

export const nodeHashing: Hashing = {
  sha256(...parts) {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return new Uint8Array(hash.digest());
  },
  crc32: (bytes) => crc32(bytes),
};

const ID_LENGTH = 32;
const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);

/** 160 bits as 32 characters of base 32, cut by the caller to what it needs. Drawn from a pool: an id is part of every commit. */
export const nodeIds: IdSource = {
  next() {
    if (pool.length < ID_LENGTH) pool = randomBytes(POOL_BYTES);
    const bytes = pool.subarray(0, ID_LENGTH);
    pool = pool.subarray(ID_LENGTH);
    let text = '';
    for (const byte of bytes) text += 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & 31);
    return text;
  },
};

/** DER prefix of an Ed25519 public key (RFC 8410); the raw 32 bytes follow. */
const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export const nodeVerifier: Verifier = {
  verify(publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_PREFIX, publicKey]), format: 'der', type: 'spki' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

/** A fresh Ed25519 private key in PKCS #8 DER. */
export const newPrivateKey = (): Uint8Array =>
  new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));

/** Throws when the bytes are no private key. */
export function signerOf(privateKeyDer: Uint8Array): Signer {
  const privateKey = createPrivateKey({ key: Buffer.from(privateKeyDer), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
    // The last 32 bytes of an Ed25519 private key's DER are its seed (RFC 8410).
    secretFor: (purpose) => hkdf(privateKeyDer.subarray(-32), purpose),
  };
}

/** HKDF-SHA-256: 32 bytes of `secret` for one purpose. */
export const hkdf = (secret: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `siban ${purpose}`, 32));

/** First ten bytes of the key's hash: nobody can take another device's id. */
export const deviceIdOf = (publicKey: Uint8Array): string =>
  Buffer.from(nodeHashing.sha256(publicKey).subarray(0, 10)).toString('hex');
