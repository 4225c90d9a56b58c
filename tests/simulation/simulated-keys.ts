import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import { encodeUtf8 } from '../../shared/base/utf8.ts';
import type { Signer, Verifier } from '../../shared/sync/ports.ts';

export const simulatedWorkspaceId = 'testworkspace';

/** Signatures that cost no time: nobody in the simulation forges, and what is signed is checked all the same. */
export const signerOf = (key: string): Signer => {
  const publicKey = nodeHashing.sha256(encodeUtf8(key));
  return {
    publicKey,
    sign: (message) => signature(publicKey, message),
    secretFor: (purpose) => nodeHashing.sha256(encodeUtf8(`${key} ${purpose}`)),
  };
};
const signature = (publicKey: Uint8Array, message: Uint8Array): Uint8Array =>
  Buffer.concat([nodeHashing.sha256(publicKey, message), nodeHashing.sha256(message, publicKey)]);
export const simulatedVerifier: Verifier = {
  verify: (publicKey, message, signed) => Buffer.from(signature(publicKey, message)).equals(Buffer.from(signed)),
};
/** The machine went off in the middle of a call. */
export class PowerCut extends Error {}
