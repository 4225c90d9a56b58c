import { z } from 'zod';
import { absenceReportSchema, absenceSchema } from '../domain/absence.ts';
import { contactSchema } from '../domain/contact.ts';
import { leaderSchema } from '../domain/leader.ts';
import { officeSchema, personSchema } from '../domain/office.ts';
import { planItemSchema } from '../domain/plan-item.ts';
import { planRulesSchema } from '../domain/plan-rules.ts';
import { recordIdSchema } from '../domain/record.ts';
import { venueSchema } from '../domain/venue.ts';
import { weekStartSchema } from '../domain/week.ts';
import { calendarDaySchema, calendarNoticeSchema } from '../domain/work-calendar.ts';
import { dutyCommandSchemas } from './duty-commands.ts';
import { emergencyCommandSchemas } from './emergency-commands.ts';
import { meetingCommandSchemas } from './meeting-commands.ts';
import { receptionCommandSchemas } from './reception-commands.ts';
import { supervisionCommandSchemas } from './supervision-commands.ts';

/**
 * The revision of the renderer's replica when the person began: values that arrived later were not before its eyes,
 * so they are not replaced but stand beside the new one as a conflict.
 */
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const id = recordIdSchema;

/** New values by field; null clears one. Fields left out stay as they are. */
export const changesSchema = z.record(z.string().max(60), z.json());

const edit = z.strictObject({ id, baseRevision, changes: changesSchema });
const week = z.strictObject({ weekStart: weekStartSchema });
const weekOfOffice = z.strictObject({ weekStart: weekStartSchema, officeId: id });

export const directoryEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office'), values: officeSchema }),
  z.strictObject({ kind: z.literal('person'), values: personSchema }),
  z.strictObject({ kind: z.literal('leader'), values: leaderSchema }),
  z.strictObject({ kind: z.literal('venue'), values: venueSchema }),
]);
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

/** Every user intent that changes records, by name. The contract offers each under the same name. */
export const commandSchemas = {
  'directory.addEntries': z.strictObject({ entries: z.array(directoryEntrySchema).min(1).max(1000) }),
  'directory.editEntry': edit,
  'directory.removeEntry': z.strictObject({ id, baseRevision }),
  /** Contacts that are new, changed and gone, all of them or none: what an import does, another one takes back. */
  'directory.saveContacts': z.strictObject({
    baseRevision,
    added: z.array(contactSchema).max(2000),
    changed: z.array(z.strictObject({ id, changes: changesSchema })).max(2000),
    removed: z.array(id).max(2000),
  }),
  'absences.file': z.strictObject({ values: absenceReportSchema }),
  'absences.edit': edit,
  'absences.remove': z.strictObject({ id, baseRevision }),
  'absences.approve': z.strictObject({ id, baseRevision, approvedBy: z.string().trim().min(1).max(60) }),
  'absences.reportReturn': z.strictObject({
    id,
    baseRevision,
    returnedOn: absenceSchema.shape.returnedOn.unwrap(),
    returnedPart: absenceSchema.shape.returnedPart.unwrap(),
  }),
  'calendar.saveNotice': z.strictObject({ baseRevision, values: calendarNoticeSchema }),
  'calendar.saveDay': z.strictObject({ baseRevision, values: calendarDaySchema }),
  'calendar.remove': z.strictObject({ id, baseRevision }),
  'rules.savePlanRules': z.strictObject({ baseRevision, values: planRulesSchema }),
  'rules.removePlanRules': z.strictObject({ id, baseRevision }),
  'records.restore': z.strictObject({ id }),
  'records.chooseValue': z.strictObject({ id, field: z.string().max(60), operationId: z.string().max(60) }),
  'plans.createItem': z.strictObject({ values: planItemSchema }),
  'plans.editItem': edit,
  'plans.removeItem': z.strictObject({ id, baseRevision }),
  'plans.importItems': z.strictObject({
    weekStart: weekStartSchema,
    officeId: id,
    /** `key` makes the import repeatable: an item with the same key exists already and stays as it is. */
    items: z
      .array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{16,40}$/), values: planItemSchema }))
      .min(1)
      .max(2000),
  }),
  'plans.submitWeek': weekOfOffice,
  'plans.acceptSubmission': weekOfOffice,
  'plans.returnSubmission': weekOfOffice.extend({ reason }),
  'plans.urgeSubmission': weekOfOffice,
  'plans.acceptClash': z.strictObject({
    weekStart: weekStartSchema,
    clashKey: z.string().min(1).max(400),
    fingerprint: z.string().min(1).max(20_000),
    reason,
  }),
  'plans.sendForApproval': week,
  'plans.sendBack': week.extend({ reason }),
  'plans.approve': week,
  'plans.publish': week,
  'plans.issueChange': z.strictObject({
    weekStart: weekStartSchema,
    baseRevision,
    reason,
    orderedBy: z.string().trim().min(1).max(60),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('edit'), itemId: id, changes: changesSchema }),
      z.strictObject({ kind: z.literal('cancel'), itemId: id }),
      z.strictObject({ kind: z.literal('add'), values: planItemSchema }),
    ]),
  }),
  'plans.markRead': z.strictObject({ versionId: id }),
  'plans.signReceipt': z.strictObject({ versionId: id, reply: z.string().trim().max(500).optional() }),
  ...dutyCommandSchemas,
  ...emergencyCommandSchemas,
  ...receptionCommandSchemas,
  ...supervisionCommandSchemas,
  ...meetingCommandSchemas,
} as const;

export type CommandName = keyof typeof commandSchemas;
export type CommandInput<N extends CommandName> = z.infer<(typeof commandSchemas)[N]>;
/** As a page says it: what has a default may be left out. */
export type CommandDraft<N extends CommandName> = z.input<(typeof commandSchemas)[N]>;
export type Command = { [N in CommandName]: { readonly name: N; readonly input: CommandInput<N> } }[CommandName];
