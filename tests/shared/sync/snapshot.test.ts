import { describe, expect, test } from 'vitest';
import {
  deviceIdOf,
  newPrivateKey,
  nodeHashing,
  nodeVerifier,
  signerOf,
} from '../../../electron/storage/node-crypto.ts';
import { concatBytes } from '../../../shared/base/bytes.ts';
import { decodeSnapshot, encodeSnapshot, hashedPart, type SnapshotFile } from '../../../shared/sync/snapshot.ts';

const signer = signerOf(newPrivateKey());
const deviceId = deviceIdOf(signer.publicKey);
const tools = { hashing: nodeHashing, verifier: nodeVerifier };
const parts = ['index', 'one partition', 'another'].map((text) => new TextEncoder().encode(text));
const facts = { workspaceId: 'testworkspace', deviceId, commits: 42, keyId: null };
const encode = (changes: Partial<typeof facts> = {}, by = signer): SnapshotFile =>
  encodeSnapshot({ ...facts, ...changes, parts: parts.map((part) => hashedPart(part, nodeHashing)) }, by, nodeHashing);
const decode = (file: SnapshotFile, { workspaceId = 'testworkspace', holderId = deviceId } = {}) =>
  decodeSnapshot(file, { workspaceId, holderId }, tools);

describe('a snapshot', () => {
  test('is read as its device wrote it', () => {
    const file = encode();
    expect(file.name).toMatch(/^42-[0-9a-f]{16}\.snap$/);
    expect(decode(file)).toEqual({ ...facts, parts });
  });

  test('with any byte flipped is none', () => {
    const { name, bytes } = encode();
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(decode({ name, bytes: flipped }), `byte ${at}`).toBeNull();
    }
  });

  test('cut off anywhere, or with anything behind its end, is none', () => {
    const { name, bytes } = encode();
    for (let length = 0; length < bytes.length; length += 1)
      expect(decode({ name, bytes: bytes.subarray(0, length) }), `${length} bytes`).toBeNull();
    expect(decode({ name, bytes: concatBytes([bytes, Uint8Array.of(0)]) })).toBeNull();
  });

  test('of another workspace, in the folder or under the name of another device, or signed by another key is none', () => {
    const file = encode();
    expect(decode(file, { workspaceId: 'anotherworkspace' })).toBeNull();
    expect(decode(file, { holderId: 'fedcba9876543210fedc' })).toBeNull();
    const other = signerOf(newPrivateKey());
    expect(decode(encode({}, other))).toBeNull();
    expect(decode(encode({ deviceId: 'fedcba9876543210fedc' }), { holderId: 'fedcba9876543210fedc' })).toBeNull();
  });

  test('under another name than its own is none', () => {
    const { name, bytes } = encode();
    expect(decode({ name: name.replace('42-', '43-'), bytes })).toBeNull();
    expect(decode({ name: `${name} (1)`, bytes })).toBeNull();
    expect(decode({ name: encode({ commits: 43 }).name, bytes })).toBeNull();
  });
});
