import { z } from 'zod';
import { event, request } from './define.ts';

/** Why a version in the folder is not taken; the sentences are the page's. */
export const updateReasonSchema = z.enum([
  'shareUnreachable',
  'tooLarge',
  'badSignature',
  'unreadable',
  'otherShareFormat',
  'noPackage',
  'olderSystem',
  'incomplete',
  'differs',
  'diskFailed',
]);
export type UpdateReason = z.infer<typeof updateReasonSchema>;

export const updateStateSchema = z.object({
  /**
   * `off` this build knows no publisher · `idle` not looked yet · `looking` · `current` nothing newer is in the folder · `told` a newer
   * version is there, installed by hand · `copying` it is being copied to this computer · `ready` it lies here, verified · `refused`
   */
  stage: z.enum(['off', 'idle', 'looking', 'current', 'told', 'copying', 'ready', 'refused']),
  reason: updateReasonSchema.nullable(),
  /** The newer version; null where none is known. */
  version: z.string().nullable(),
  releasedAt: z.string().nullable(),
  notes: z.array(z.string()),
  /** How it is installed. */
  kind: z.enum(['nsis', 'appimage', 'deb']).nullable(),
  /** The verified file on this computer, to be shown to people; never sent back. */
  file: z.string().nullable(),
  /** Copied so far, 0 to 1. */
  part: z.number(),
  installsAtQuit: z.boolean(),
  /** The notice is not shown again before this moment. */
  putOffUntil: z.number().nullable(),
  lookedAt: z.number().nullable(),
  /** Was to be installed, and this still is the version before it. */
  failedVersion: z.string().nullable(),
});
export type UpdateState = z.infer<typeof updateStateSchema>;

export const updateContract = {
  'updates.getState': request(z.undefined(), updateStateSchema),
  /** Looks into the shared folder now and copies what is newer; answers when it has looked, the copying goes on. */
  'updates.look': request(z.undefined(), updateStateSchema),
  /** Nothing is ever installed without this; taking it back is possible until the application is left. */
  'updates.setInstallAtQuit': request(z.strictObject({ isWanted: z.boolean() }), updateStateSchema),
  /** 改天: no notice for a day. */
  'updates.putOff': request(z.undefined(), updateStateSchema),
  'updates.stateChanged': event(updateStateSchema),
} as const;
