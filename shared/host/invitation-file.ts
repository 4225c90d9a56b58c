import { z } from 'zod';
import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';
import { roleSchema } from '../domain/office.ts';
import { instantSchema } from '../domain/plan-cycle.ts';
import type { Secrecy } from '../sync/secrecy.ts';
import type { InvitationSecrets } from './invitation-code.ts';

/** No invitation is longer: a workspace has few keys. */
export const MAX_INVITATION_BYTES = 64 * 1024;

/** What whoever holds the code learns: whom to trust, what was granted, and the keys to read with. */
const contentSchema = z.object({
  ownerPublicKey: z.string().regex(/^[0-9a-f]{64}$/),
  officeId: z.string().max(120),
  role: roleSchema,
  expiresAt: instantSchema,
  workspaceKeys: z.record(z.string().regex(/^[0-9a-f]{16}$/), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type InvitationContent = z.infer<typeof contentSchema>;

const fileSchema = z.object({
  formatVersion: z.literal(1),
  invitationId: z.string(),
  sealed: z.string().max(MAX_INVITATION_BYTES),
});

export function encodeInvitation(content: InvitationContent, secrets: InvitationSecrets, secrecy: Secrecy): Uint8Array {
  const { invitationId, sealKey } = secrets;
  const plain = encodeUtf8(JSON.stringify(content));
  const sealed = bytesToHex(secrecy.seal(sealKey, plain, encodeUtf8(invitationId)));
  return encodeUtf8(`${JSON.stringify({ formatVersion: 1, invitationId, sealed })}\n`);
}

/** Null when it is damaged or somebody else's. */
export function decodeInvitation(
  bytes: Uint8Array,
  { invitationId, sealKey }: InvitationSecrets,
  secrecy: Secrecy,
): InvitationContent | null {
  try {
    const { sealed } = fileSchema.parse(JSON.parse(decodeUtf8(bytes)));
    const plain = secrecy.open(sealKey, hexToBytes(sealed), encodeUtf8(invitationId));
    return plain && contentSchema.parse(JSON.parse(decodeUtf8(plain)));
  } catch {
    return null;
  }
}
