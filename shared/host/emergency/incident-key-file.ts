import { z } from 'zod';
import { bytesToHex, hexToBytes } from '../../base/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../base/utf8.ts';
import type { HostPorts } from '../ports.ts';

const keyFileSchema = z.strictObject({
  name: z.string().max(120),
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The key is gone for good. */
  destroyedAt: z.number().int().optional(),
});
/** What a key's file in the shared folder says: the key, or when it was destroyed. */
export type IncidentKeyFile = z.infer<typeof keyFileSchema>;

const sealedFileSchema = z.strictObject({ keyId: z.string().max(40), sealed: z.string().max(4000) });

type Tools = Pick<HostPorts, 'secrecy'>;

/** Under the workspace key where there is one: whoever has only the folder reads nothing. */
export function sealKeyFile(
  file: IncidentKeyFile,
  seal: { readonly id: string; readonly bytes: Uint8Array } | null,
  { secrecy }: Tools,
): Uint8Array {
  const text = encodeUtf8(JSON.stringify(file));
  if (seal === null) return text;
  const sealed = bytesToHex(secrecy.seal(seal.bytes, text, encodeUtf8(file.name)));
  return encodeUtf8(JSON.stringify({ keyId: seal.id, sealed }));
}

/** Null for bytes that are no such file, are another's, or whose workspace key is not here. */
export function openKeyFile(
  bytes: Uint8Array,
  name: string,
  keys: ReadonlyMap<string, Uint8Array>,
  { secrecy }: Tools,
): IncidentKeyFile | null {
  try {
    const read: unknown = JSON.parse(decodeUtf8(bytes));
    const outer = sealedFileSchema.safeParse(read);
    if (!outer.success) return named(keyFileSchema.parse(read), name);
    const key = keys.get(outer.data.keyId);
    const plain = key && secrecy.open(key, hexToBytes(outer.data.sealed), encodeUtf8(name));
    return plain ? named(keyFileSchema.parse(JSON.parse(decodeUtf8(plain))), name) : null;
  } catch {
    return null;
  }
}

const named = (file: IncidentKeyFile, name: string): IncidentKeyFile | null => (file.name === name ? file : null);
