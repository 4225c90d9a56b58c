import { deviceIdOf, newPrivateKey, signerOf } from '../../electron/storage/node-crypto.ts';
import type { HostPorts } from '../../shared/host/ports.ts';

/** A device with a key of its own that nothing is kept of: it never takes another identity. */
export function fixedDevice(): HostPorts['device'] {
  const signer = signerOf(newPrivateKey());
  return {
    deviceId: deviceIdOf(signer.publicKey),
    signer,
    pending: null,
    former: null,
    replace: async () => undefined,
    settle: async () => undefined,
  };
}
