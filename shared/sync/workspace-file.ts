import { z } from 'zod';

/** Format of the shared folder that this version writes and reads. */
export const SHARE_FORMAT_VERSION = 1;

/** `workspace.json` at the top of the shared folder: written once, tells which workspace the folder belongs to. */
export const workspaceFileSchema = z.object({
  id: z.string().regex(/^[0-9a-z]{8,40}$/),
  formatVersion: z.number().int().min(1),
  districtName: z.string().trim().min(1).max(40),
  /** Ed25519 key of the founding device, from which all trust comes; older folders have none and are open to all. */
  ownerPublicKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** First key of an encrypted workspace: its name, never the key. */
  keyId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
