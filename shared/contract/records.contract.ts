import { z } from 'zod';
import { commandSchemas } from '../store/commands.ts';
import { event, request } from './define.ts';

const disputedValueSchema = z.object({
  operationId: z.string(),
  value: z.json(),
  personId: z.string(),
  writtenAt: z.number(),
});

/** `RecordView` as it crosses the contract. */
export const recordViewSchema = z.object({
  id: z.string(),
  kind: z.string(),
  standing: z.enum(['present', 'deleted', 'unreadable']),
  values: z.record(z.string(), z.unknown()),
  conflicts: z.record(z.string(), z.array(disputedValueSchema)),
  updatedAt: z.number(),
  updatedBy: z.string(),
  isRedacted: z.literal(true).optional(),
});

/** The answer of every command that changes records: what it made, and the revision at which it shows. */
export const committedSchema = z.object({ revision: z.number(), ids: z.array(z.string()) });

export const recordsContract = {
  'records.openWindow': request(
    z.strictObject({ partitions: z.array(z.string().max(20)).max(120) }),
    z.object({ revision: z.number(), records: z.array(recordViewSchema) }),
  ),
  'records.restore': request(commandSchemas['records.restore'], committedSchema),
  'records.chooseValue': request(commandSchemas['records.chooseValue'], committedSchema),
  'directory.addEntries': request(commandSchemas['directory.addEntries'], committedSchema),
  'directory.editEntry': request(commandSchemas['directory.editEntry'], committedSchema),
  'directory.removeEntry': request(commandSchemas['directory.removeEntry'], committedSchema),
  'directory.saveContacts': request(commandSchemas['directory.saveContacts'], committedSchema),
  'absences.file': request(commandSchemas['absences.file'], committedSchema),
  'absences.edit': request(commandSchemas['absences.edit'], committedSchema),
  'absences.remove': request(commandSchemas['absences.remove'], committedSchema),
  'absences.approve': request(commandSchemas['absences.approve'], committedSchema),
  'absences.reportReturn': request(commandSchemas['absences.reportReturn'], committedSchema),
  'rules.removePlanRules': request(commandSchemas['rules.removePlanRules'], committedSchema),
  'rules.savePlanRules': request(commandSchemas['rules.savePlanRules'], committedSchema),
  /** Pushed after every change, own or another workstation's. A gap between revisions means: open the windows again. */
  'records.changed': event(
    z.object({ fromRevision: z.number(), toRevision: z.number(), changed: z.array(recordViewSchema) }),
  ),
} as const;
