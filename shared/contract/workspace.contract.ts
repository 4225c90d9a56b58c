import { z } from 'zod';
import { officeBodySchema, roleSchema } from '../domain/office.ts';
import { event, request } from './define.ts';
import { syncDetails } from './sync-details.ts';

const personName = z.string().trim().min(1).max(30);

/**
 * `choosingFolder` no shared folder yet · `creating` the folder holds no workspace · `joining` it holds one and this
 * workstation has not said who uses it · `ready`.
 */
export const workspaceStatusSchema = z.object({
  stage: z.enum(['choosingFolder', 'creating', 'joining', 'ready']),
  /** Shown to people only; never sent back. */
  shareFolder: z.string().nullable(),
  folderProblem: z.object({ code: z.string(), errorCode: z.string().nullable() }).nullable(),
  districtName: z.string().nullable(),
  me: z.object({ personId: z.string(), name: z.string(), officeId: z.string(), role: roleSchema }).nullable(),
  /** Joining takes an invitation code; null while the folder's founding has not been read. */
  requiresInvitation: z.boolean().nullable(),
  /**
   * `open` the workspace takes everybody in · `member` · `none` not yet · `waiting` claimed, and the invitation itself has
   * not been read yet · `invitationTaken` another device was first with the same code · `invitationRevoked` the code was
   * taken back before anybody saw the claim · `removed`.
   */
  membership: z.enum(['open', 'member', 'none', 'waiting', 'invitationTaken', 'invitationRevoked', 'removed']),
});
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>;

export const syncStatusSchema = z.object({
  share: z.enum([
    'connecting',
    'online',
    'unreachable',
    'otherWorkspace',
    'noWorkspace',
    'newerFormat',
    'ownJournalDiffers',
  ]),
  /** Commits that are safe on this computer and not yet on the shared folder. */
  unpublishedCommits: z.number(),
  lastContactAt: z.number().nullable(),
  otherDevices: z.number(),
  unverifiedDevices: z.number(),
  /** Operations kept but not applied: of devices that are no members, were removed, or may not write so. */
  quarantinedOperations: z.number(),
  /** Entries and records that a newer version wrote and this one cannot read; kept untouched. */
  unreadableRecords: z.number(),
  /** Issued versions whose documents wait for the shared folder. */
  waitingDistributions: z.number(),
  errorCode: z.string().nullable(),
  ...syncDetails,
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

const officeNames = z.strictObject({
  partyCommittee: z.string().trim().min(1).max(40),
  peoplesCongress: z.string().trim().min(1).max(40),
  government: z.string().trim().min(1).max(40),
  cppcc: z.string().trim().min(1).max(40),
  reception: z.string().trim().min(1).max(40),
});

export const workspaceContract = {
  'app.getInfo': request(
    z.undefined(),
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'test']),
      canPickFolder: z.boolean(),
      canPrintPdf: z.boolean(),
      /** Whether a fictitious district can be opened here in place of a workspace, or is open. */
      sample: z.enum(['unavailable', 'offered', 'open']),
    }),
  ),
  'workspace.getStatus': request(z.undefined(), workspaceStatusSchema),
  /** Lets the person pick the shared folder in the operating system's own dialog. */
  'workspace.pickFolder': request(z.undefined(), workspaceStatusSchema),
  /** Shows a fictitious district in the place of a workspace that is not there yet; folders of its own hold it. */
  'workspace.openSample': request(z.undefined(), z.null()),
  /** Goes back to the set-up and deletes all of the fictitious district. */
  'workspace.removeSample': request(z.undefined(), z.null()),
  /** Another workspace is served from now on: a page begins anew. */
  'workspace.replaced': event(z.null()),
  'workspace.create': request(
    z.strictObject({
      districtName: z.string().trim().min(1).max(40),
      officeNames,
      otherUnits: z.array(z.string().trim().min(1).max(40)).max(60),
      me: z.strictObject({ name: personName, office: officeBodySchema, role: roleSchema }),
      requiresInvitation: z.boolean().default(false),
      /** Seals all records in the shared folder; joining then always takes an invitation. */
      isEncrypted: z.boolean().default(false),
    }),
    workspaceStatusSchema,
  ),
  'workspace.join': request(
    z.union([
      z.strictObject({ me: z.strictObject({ name: personName, officeId: z.string().max(120), role: roleSchema }) }),
      /** Office and role are the invitation's. */
      z.strictObject({ code: z.string().max(40), name: personName }),
    ]),
    workspaceStatusSchema,
  ),
  'workspace.statusChanged': event(workspaceStatusSchema),
  'sync.getStatus': request(z.undefined(), syncStatusSchema),
  'sync.retry': request(z.undefined(), syncStatusSchema),
  'sync.statusChanged': event(syncStatusSchema),
  /** Text being typed, kept on this computer within a second so that a crash loses none of it. */
  'drafts.save': request(z.strictObject({ key: z.string().min(1).max(200), value: z.json() }), z.null()),
  'drafts.load': request(
    z.strictObject({ key: z.string().min(1).max(200) }),
    z.object({ value: z.json(), savedAt: z.number() }).nullable(),
  ),
  'drafts.remove': request(z.strictObject({ key: z.string().min(1).max(200) }), z.null()),
} as const;
