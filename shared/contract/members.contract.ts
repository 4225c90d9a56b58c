import { z } from 'zod';
import { deviceIdSchema, invitationIdSchema } from '../domain/membership.ts';
import { roleSchema } from '../domain/office.ts';
import { request } from './define.ts';

const memberSchema = z.object({
  deviceId: z.string(),
  personId: z.string(),
  personName: z.string(),
  officeId: z.string(),
  role: roleSchema,
  computerName: z.string().nullable(),
  joinedAt: z.number(),
  /** Null for the founder and for whoever joined an open workspace alone. */
  enrolledBy: z.string().nullable(),
  /** The former name of the same person's computer, where it took a new key. */
  succeeds: z.string().nullable(),
  /** Which device removed it, and when by that one's clock. */
  removed: z.object({ by: z.string(), at: z.number() }).nullable(),
  state: z.enum(['active', 'removed']),
  isOwner: z.boolean(),
  isThisDevice: z.boolean(),
  /** Whether the person at this workstation may remove it. */
  isRemovable: z.boolean(),
});

const invitationSchema = z.object({
  invitationId: z.string(),
  officeId: z.string(),
  role: roleSchema,
  name: z.string().nullable(),
  invitedBy: z.string(),
  invitedAt: z.number(),
  usedBy: z.string().nullable(),
  expiresAt: z.number(),
  standing: z.enum(['open', 'used', 'revoked', 'expired']),
});

export const membersContract = {
  'members.list': request(
    z.undefined(),
    z.object({
      members: z.array(memberSchema),
      invitations: z.array(invitationSchema),
      mayInvite: z.boolean(),
      /** Then nobody's name and no computer's name stands in what strangers can read. */
      isEncrypted: z.boolean(),
    }),
  ),
  /** The code is shown this once; nobody can read it back. */
  'members.invite': request(
    z.strictObject({
      officeId: z.string().min(1).max(120),
      role: roleSchema,
      name: z.string().trim().min(1).max(30).optional(),
    }),
    z.object({ invitationId: z.string(), code: z.string(), expiresAt: z.number() }),
  ),
  'members.revokeInvitation': request(z.strictObject({ invitationId: invitationIdSchema }), z.null()),
  /** What the device wrote until now stays; what it writes from now on counts nowhere. */
  'members.remove': request(z.strictObject({ deviceId: deviceIdSchema }), z.null()),
} as const;
