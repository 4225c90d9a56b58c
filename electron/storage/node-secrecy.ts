import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import type { KeyBox, Secrecy } from '../../shared/sync/secrecy.ts';
import { hkdf, signerOf } from './node-crypto.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** DER prefixes of private keys and of an X25519 public key (RFC 8410); 32 raw bytes follow. */
const ED25519_PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const X25519_PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const X25519_PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');

export const nodeSecrecy: Secrecy = {
  random: (length) => new Uint8Array(randomBytes(length)),
  seal(key, plain, bound) {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
    const parts = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
    return new Uint8Array(Buffer.concat(parts));
  },
  open(key, sealed, bound) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
    try {
      const options = { authTagLength: TAG_BYTES };
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), options).setAAD(bound);
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const plain = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
      return new Uint8Array(Buffer.concat(plain));
    } catch {
      return null;
    }
  },
  derive: hkdf,
  stretch: (text, salt) => new Uint8Array(scryptSync(text, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 })),
  signerFrom: (seed) => signerOf(Buffer.concat([ED25519_PRIVATE, seed])),
  boxFrom,
};

function boxFrom(seed: Uint8Array): KeyBox {
  const privateKey = createPrivateKey({ key: Buffer.concat([X25519_PRIVATE, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    agree(other) {
      try {
        const publicKey = createPublicKey({ key: Buffer.concat([X25519_PUBLIC, other]), format: 'der', type: 'spki' });
        return new Uint8Array(diffieHellman({ privateKey, publicKey }));
      } catch {
        return null;
      }
    },
  };
}
