import { z } from 'zod';

/** A backup's own name, in the folder of backups; the only way in which anybody names one. */
export const backupNameSchema = z
  .string()
  .regex(/^四办协同备份_\d{4}-\d\d-\d\d_\d{4}(?:-\d{1,3})?$/)
  .max(60);

export const backupManifestSchema = z.object({
  format: z.literal(1),
  workspaceId: z.string(),
  districtName: z.string(),
  deviceId: z.string(),
  madeAt: z.number(),
  commits: z.number(),
  operations: z.number(),
  version: z.string(),
  files: z.array(
    z.object({
      path: z
        .string()
        .regex(/^(?:log\/[0-9a-f]{20}\/\d{6}\.seg|branches\/[0-9A-Za-z_-]+\.seg|profile\.json|说明\.txt)$/),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

export const backupSettingsSchema = z.object({
  /** Null: in this workstation's own folder. */
  folder: z.string().nullable(),
  every: z.enum(['day', 'week', 'off']),
  keep: z.number().int().min(1).max(60),
  /** Why the last attempt came to nothing; null after one that did. */
  lastProblem: z.object({ at: z.number(), code: z.string() }).nullable(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

export interface UnfinishedBackup {
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** What was written, read again from the disk. */
  read(path: string): Promise<Uint8Array>;
  /** Gives it its name: before, no list shows it. Answers the name, which is another where that was taken. */
  finish(): Promise<string>;
  abandon(): Promise<void>;
}

export interface BackupPlace {
  readonly isThere: boolean;
  readonly backups: readonly {
    readonly name: string;
    readonly manifest: BackupManifest | null;
    readonly bytes: number;
  }[];
}

/** Backups in a folder that may be a stick or a server: every call may take long or fail, and none blocks other work. */
export interface BackupPorts {
  settings(): BackupSettings;
  keepSettings(settings: BackupSettings): Promise<void>;
  /** Where they go: the chosen folder, or one in this workstation's own. */
  folderOf(settings: BackupSettings): string;
  /** False for what lies in the shared folder: a backup there is none. */
  isApart(folder: string): boolean;
  list(folder: string): Promise<BackupPlace>;
  begin(folder: string, name: string): Promise<UnfinishedBackup>;
  read(folder: string, name: string, path: string): Promise<Uint8Array>;
  remove(folder: string, name: string): Promise<void>;
}
