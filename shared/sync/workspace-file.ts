import { z } from 'zod';

/** Format of the shared folder that this version writes and reads. */
export const SHARE_FORMAT_VERSION = 1;

/** `workspace.json` at the top of the shared folder: written once, tells which workspace the folder belongs to. */
export const workspaceFileSchema = z.object({
  id: z.string().regex(/^[0-9a-z]{8,40}$/),
  formatVersion: z.number().int().min(1),
  districtName: z.string().trim().min(1).max(40),
});
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
