import { z } from 'zod';
import type { UpdateTarget } from '../../rules/update/judge-update.ts';

export const preparedUpdateSchema = z.object({
  version: z.string(),
  kind: z.enum(['nsis', 'appimage', 'deb']),
  fileName: z.string(),
  size: z.number(),
  sha256: z.string(),
  releasedAt: z.string(),
  notes: z.array(z.string()),
});
/** A newer version whose verified installer lies on this computer. */
export type PreparedUpdate = z.infer<typeof preparedUpdateSchema>;

export const updateMemorySchema = z.object({
  prepared: preparedUpdateSchema.nullable(),
  installsAtQuit: z.boolean(),
  putOffUntil: z.number().nullable(),
  /** The version whose installer was started last. */
  attempted: z.string().nullable(),
});
export type UpdateMemory = z.infer<typeof updateMemorySchema>;

/** A file that is being copied; it has no name of its own before `finish`. */
export interface UnfinishedInstaller {
  append(bytes: Uint8Array): void;
  /** Flushes, reads it again and gives it its name when size and hash are right; false, and nothing stays, when not. */
  finish(size: number, sha256: string): Promise<boolean>;
  abandon(): void;
}

/** Installers on the own disk. Its writes throw the disk's errors. */
export interface UpdateStore {
  read(): UpdateMemory;
  write(memory: UpdateMemory): Promise<void>;
  begin(version: string, fileName: string): UnfinishedInstaller;
  /** The installer's path where it stands with the right size and hash. */
  verifiedFile(prepared: PreparedUpdate): Promise<string | null>;
  /** Removes what was left half, and every version but these. */
  keepOnly(versions: readonly string[]): void;
}

export interface UpdatePorts {
  readonly target: UpdateTarget;
  /** Ed25519 keys in hexadecimal, each of which may publish; none: nothing is looked for. */
  readonly publisherKeys: readonly string[];
  /** Null where this program cannot replace itself. */
  readonly store: UpdateStore | null;
  /** Up to `maxBytes` of a file in the share's folder of updates; empty where there is none. Rejects with the system's `code`. */
  readonly read: (fileName: string, from: number, maxBytes: number) => Promise<Uint8Array>;
}
