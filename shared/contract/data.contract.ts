import { z } from 'zod';
import { event, request } from './define.ts';

export const folderCheckSteps = ['reach', 'workspace', 'write', 'read', 'rename', 'list', 'remove', 'clock'] as const;

const folderCheckStepSchema = z.object({
  step: z.enum(folderCheckSteps),
  /** `skipped`: what came before it failed, or nothing may be written there. */
  state: z.enum(['passed', 'failed', 'skipped']),
  errorCode: z.string().nullable(),
  milliseconds: z.number(),
});

/** What was found out about the shared folder by using it. */
export const folderCheckSchema = z.object({
  folder: z.string(),
  checkedAt: z.number(),
  /** `own` this workspace, or one that can be joined; into `other`, `newerFormat` and `unreadable` nothing is written. */
  holds: z.enum(['unknown', 'nothing', 'own', 'other', 'newerFormat', 'unreadable']),
  steps: z.array(folderCheckStepSchema),
  /** How far the file server's clock is ahead of this computer's; null without a measure. */
  clockOffsetMs: z.number().nullable(),
});
export type FolderCheck = z.infer<typeof folderCheckSchema>;

/** `share` the shared folder · `distribution` where the documents of my office arrive · `own` this workstation's own data. */
export const folderKindSchema = z.enum(['share', 'distribution', 'own']);
export type FolderKind = z.infer<typeof folderKindSchema>;

const folderFactsSchema = z.object({
  kind: folderKindSchema,
  /** Shown to people only; never sent back. */
  path: z.string(),
  isThere: z.boolean(),
  files: z.number().nullable(),
  bytes: z.number().nullable(),
  freeBytes: z.number().nullable(),
  errorCode: z.string().nullable(),
});
export type FolderFacts = z.infer<typeof folderFactsSchema>;

const word = z.string().max(60);

/** What the screen calls kinds of records, their fields (`kind.field`) and codes (`kind.field.code`). */
export const exportWordsSchema = z.strictObject({
  kinds: z.record(z.string().max(60), word),
  fields: z.record(z.string().max(130), word),
  codes: z.record(z.string().max(200), word),
});

const exportProgressSchema = z.object({ step: z.enum(['records', 'sheets']), done: z.number(), total: z.number() });
export type ExportProgress = z.infer<typeof exportProgressSchema>;

export const dataContract = {
  /**
   * Uses the shared folder as the application does — writes, reads back, lists, renames, removes a file of its own — and
   * tells what came of each step. Answers within half a minute, also where the folder hangs.
   */
  'workspace.checkFolder': request(z.undefined(), folderCheckSchema),
  /**
   * Lets the person choose the shared folder anew, after the server was renamed or the drive got another letter. Only a folder
   * that holds this very workspace is taken; into any other nothing is written.
   */
  'workspace.changeFolder': request(
    z.undefined(),
    z.object({
      outcome: z.enum([
        'changed',
        'same',
        'cancelled',
        'noWorkspace',
        'otherWorkspace',
        'newerFormat',
        'unreadable',
        'unreachable',
      ]),
      folder: z.string().nullable(),
      errorCode: z.string().nullable(),
    }),
  ),
  'data.listFolders': request(
    z.undefined(),
    z.object({
      folders: z.array(folderFactsSchema),
      /** Files of this workstation that could not be used and were kept aside, the newest first. */
      setAside: z.array(z.object({ name: z.string(), bytes: z.number(), at: z.number() })),
      canOpen: z.boolean(),
    }),
  ),
  /** Opens a folder on this computer's screen; `byHand` where the host has no way to. */
  'data.openFolder': request(
    z.strictObject({ kind: folderKindSchema }),
    z.object({ outcome: z.enum(['opened', 'missing', 'failed', 'byHand']), path: z.string() }),
  ),
  /**
   * 导出全部: one zip of workbooks, json and an introduction with every record that this person may see whole. Null when it was
   * called off, also by another that was begun.
   */
  'data.exportAll': request(
    z.strictObject({ words: exportWordsSchema }),
    z
      .object({
        fileName: z.string(),
        mediaType: z.string(),
        contentBase64: z.string(),
        records: z.number(),
        withheld: z.number(),
      })
      .nullable(),
  ),
  'data.cancelExport': request(z.undefined(), z.null()),
  'data.exportProgressed': event(exportProgressSchema),
} as const;
