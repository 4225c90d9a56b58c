import { z } from 'zod';
import { roleSchema } from './office.ts';
import { instantSchema } from './plan-cycle.ts';

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

export const deviceIdSchema = hexOf(10);
const id = z.string().min(1).max(120);
const publicKey = hexOf(32);
const signature = hexOf(64);
const chain = hexOf(32);
/** First eight bytes of a workspace key's hash. */
export const keyIdSchema = hexOf(8);
export const invitationIdSchema = hexOf(16);

/** Who says it, in which commit of its own journal, and when its clock said so. */
const said = { by: deviceIdSchema, place: z.number().int().min(0), at: instantSchema };

/** A device. `boxKey` is where keys for it are sealed to (X25519). */
const keys = { publicKey, boxKey: publicKey, computerName: z.string().max(60).optional() };

/** A device and the person who works at it. */
const holder = { ...keys, personId: id, officeId: id, role: roleSchema };

/**
 * What a device declares about membership. A statement counts only in its own device's journal, at the place it names,
 * with that device's signature; `shared/rules/membership.ts` says which of them bind.
 */
export const statementSchema = z.discriminatedUnion('type', [
  /** The founding device's, in the first commit of its journal. */
  z.strictObject({
    type: z.literal('founding'),
    ...said,
    ...holder,
    leadOfficeId: id,
    requiresInvitation: z.boolean(),
    keyId: keyIdSchema.nullable(),
  }),
  /** Whoever proves to hold the private half of `grantKey`, first and in time, belongs to this office in this role. */
  z.strictObject({
    type: z.literal('invitation'),
    ...said,
    invitationId: invitationIdSchema,
    grantKey: publicKey,
    officeId: id,
    role: roleSchema,
    name: z.string().max(30).optional(),
    expiresAt: instantSchema,
  }),
  /** A device joins: with an invitation, whose office and role then hold, or by itself where the workspace is open. */
  z.strictObject({
    type: z.literal('joining'),
    ...said,
    ...holder,
    invitationId: invitationIdSchema.nullable(),
    proof: signature.nullable(),
  }),
  /** The inviting device has seen who used its invitation: from then on no other claim can take its place. */
  z.strictObject({
    type: z.literal('confirmation'),
    ...said,
    invitationId: invitationIdSchema,
    deviceId: deviceIdSchema,
  }),
  /**
   * Of the device only what stands on these chains counts, each named by its number of commits and the chain after them: its
   * journal as it was known, and the branches of it where a copy of the profile wrote under the same name.
   */
  z.strictObject({
    type: z.literal('removal'),
    ...said,
    deviceId: deviceIdSchema,
    ends: z.array(z.strictObject({ commits: z.number().int().min(0), link: chain })).max(1000),
  }),
  /** A device that took a new key [D15] belongs as the former one did; `proof` is that one's signature of the rest. */
  z.strictObject({
    type: z.literal('succession'),
    ...said,
    ...keys,
    formerDeviceId: deviceIdSchema,
    proof: signature.nullable(),
  }),
  /** Seen while the former device belonged: from now on its removal leaves the new one in. */
  z.strictObject({
    type: z.literal('recognition'),
    ...said,
    deviceId: deviceIdSchema,
    formerDeviceId: deviceIdSchema,
  }),
  z.strictObject({ type: z.literal('revocation'), ...said, invitationId: invitationIdSchema }),
  /** The key to write with from now on, sealed to each device that may read; the greatest generation holds. */
  z.strictObject({
    type: z.literal('keys'),
    ...said,
    keyId: keyIdSchema,
    generation: z.number().int().min(1).max(1_000_000),
    sealedFor: z.record(
      deviceIdSchema,
      z
        .string()
        .regex(/^(?:[0-9a-f]{2})+$/)
        .max(20_000),
    ),
  }),
]);
export type Statement = z.infer<typeof statementSchema>;
export type StatementOf<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;

/** A statement as it is written: its record's key is the hash of what it says, so that nobody can put another in its place. */
export const signedStatementSchema = z.strictObject({ statement: statementSchema, signature });

/** A statement as a record; `link` is the chain after its commit, as whoever read it found it. */
export const membershipSchema = z.strictObject({ statement: statementSchema, signature, link: chain });
