import { z } from 'zod';
import { recordIdSchema } from '../domain/record.ts';
import { request } from './define.ts';
import { restorePreviewSchema } from './history.contract.ts';
import { committedSchema } from './records.contract.ts';

/** A backup's own name; never a path. */
const backupName = z
  .string()
  .regex(/^四办协同备份_\d{4}-\d\d-\d\d_\d{4}(?:-\d{1,3})?$/)
  .max(60);

const backupChoiceSchema = z.strictObject({
  every: z.enum(['day', 'week', 'off']),
  keep: z.number().int().min(1).max(60),
});

const backupStatusSchema = z.object({
  /** Shown to people only; never sent back. */
  folder: z.string(),
  /** In this workstation's own folder: on the same disk as what it is to protect. */
  isOwnFolder: z.boolean(),
  isThere: z.boolean(),
  canChoose: z.boolean(),
  ...backupChoiceSchema.shape,
  /** The newest first. `isOther`: of another workspace; null counts: its manifest cannot be read. */
  backups: z.array(
    z.object({
      name: z.string(),
      madeAt: z.number().nullable(),
      commits: z.number().nullable(),
      operations: z.number().nullable(),
      bytes: z.number(),
      isOther: z.boolean(),
    }),
  ),
  /** `missing` the place is not there · `failed` the last attempt came to nothing · `late` the newest is older than wanted. */
  warning: z.enum(['none', 'missing', 'failed', 'late']),
  problemCode: z.string().nullable(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

export const backupContract = {
  'backups.getStatus': request(z.undefined(), backupStatusSchema),
  'backups.configure': request(backupChoiceSchema, backupStatusSchema),
  /** Lets the person choose where backups go, in the operating system's own dialog; null where none was chosen. */
  'backups.chooseFolder': request(z.undefined(), backupStatusSchema.nullable()),
  /** Makes one now and verifies it. */
  'backups.make': request(z.undefined(), z.object({ name: z.string(), status: backupStatusSchema })),
  /** What a backup has that is gone or other now; nothing is written. */
  'backups.preview': request(z.strictObject({ name: backupName }), restorePreviewSchema),
  /** Takes records of a backup back as a new action, as restoring from history does. */
  'backups.restore': request(
    z.strictObject({
      name: backupName,
      baseRevision: z.number().int().min(0),
      ids: z.array(recordIdSchema).min(1).max(5000),
    }),
    committedSchema.extend({ restored: z.number() }),
  ),
  /** Writes a backup as a workspace of its own into a new profile on this computer, to be looked at. */
  'backups.openCopy': request(
    z.strictObject({ name: backupName }),
    z.object({ folder: z.string(), operations: z.number() }),
  ),
} as const;
