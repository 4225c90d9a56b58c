import { hexToBytes } from '../../base/bytes.ts';
import type { UpdateReason } from '../../contract/update.contract.ts';
import {
  MANIFEST_BYTES,
  MANIFEST_FILE,
  SIGNATURE_BYTES,
  SIGNATURE_FILE,
  SIGNED_PREFIX,
  type UpdateManifest,
  updateManifestSchema,
} from '../../rules/update/update-manifest.ts';
import type { Verifier } from '../../sync/ports.ts';
import type { UpdatePorts } from './update-ports.ts';

export type FoundManifest =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'refused'; readonly reason: UpdateReason }
  | { readonly outcome: 'found'; readonly manifest: UpdateManifest };

/**
 * Reads the publisher's manifest. Every clerk can write into the folder: nothing in it is parsed before one of the publisher's keys
 * has signed exactly these bytes. Rejects with the share's error.
 */
export async function readManifest(ports: UpdatePorts, verifier: Verifier): Promise<FoundManifest> {
  const bytes = await ports.read(MANIFEST_FILE, 0, MANIFEST_BYTES + 1);
  if (bytes.length === 0) return { outcome: 'none' };
  if (bytes.length > MANIFEST_BYTES) return { outcome: 'refused', reason: 'tooLarge' };
  const signature = signatureIn(await ports.read(SIGNATURE_FILE, 0, SIGNATURE_BYTES));
  const prefix = new TextEncoder().encode(SIGNED_PREFIX);
  const message = new Uint8Array(prefix.length + bytes.length);
  message.set(prefix);
  message.set(bytes, prefix.length);
  const isSigned =
    signature !== null && ports.publisherKeys.some((key) => verifier.verify(hexToBytes(key), message, signature));
  if (!isSigned) return { outcome: 'refused', reason: 'badSignature' };
  const parsed = updateManifestSchema.safeParse(jsonIn(bytes));
  return parsed.success ? { outcome: 'found', manifest: parsed.data } : { outcome: 'refused', reason: 'unreadable' };
}

function signatureIn(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder().decode(bytes).trim();
  return /^[0-9a-f]{128}$/.test(text) ? hexToBytes(text) : null;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
