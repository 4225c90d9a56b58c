import { z } from 'zod';
import type { Json } from '../base/canonical-json.ts';
import { recordIdSchema } from '../domain/record.ts';
import type { Stamp } from './stamp.ts';

/** Grows when commits are written that former versions cannot read. */
export const COMMIT_FORMAT = 1;

/** `<first 6 of device>.<n>.<run>`: n counts the device's operations; `run` is drawn anew at every start of the application. */
const operationIdSchema = z.string().regex(/^[0-9a-f]{6}\.\d{1,12}\.[0-9a-z]{4,24}$/);

const fieldNameSchema = z
  .string()
  .regex(/^_?[a-zA-Z][a-zA-Z0-9]*$/)
  .max(60)
  .refine((name) => !Object.hasOwn(Object.prototype, name));

/** One record's change by one person: the fields set, and for each the values it replaces. */
export interface Operation {
  readonly id: string;
  readonly stamp: Stamp;
  /** Device whose journal holds the operation; not written, since the journal's owner says it. */
  readonly deviceId: string;
  readonly personId: string;
  readonly recordId: string;
  /** A value of null clears the field. */
  readonly fields: Readonly<Record<string, Json>>;
  /** Per field the ids of the operations whose values the writer had before its eyes. */
  readonly replaces: Readonly<Record<string, readonly string[]>>;
}

/**
 * The written form: short keys, since every operation is stored on every workstation for ever. A key more means that a newer
 * version wrote it, and that this one does not know what it changes.
 */
const writtenOperationSchema = z.strictObject({
  i: operationIdSchema,
  h: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
  u: z.string().max(120),
  r: recordIdSchema,
  f: z.record(fieldNameSchema, z.json()),
  b: z.record(fieldNameSchema, z.array(operationIdSchema).max(1000)).optional(),
});

export const operationNumber = (id: string): number => Number(id.split('.')[1]);

/**
 * The run of the application that made an operation. Within a run numbers only grow, and no two copies of a profile ever share
 * a run, so that one number per run tells what was applied, also where a device's journal split in two.
 */
export function operationRun(id: string): string {
  const [device = '', , run = ''] = id.split('.');
  return `${device}.${run}`;
}

/** `kind.partition`: the unit that is kept in one file and loaded as one. */
export const partitionOf = (recordIdText: string): string => recordIdText.slice(0, recordIdText.lastIndexOf('.'));

/** Text of a commit: the operations of one user action, atomic. */
export function encodeCommit(operations: readonly Operation[]): string {
  return JSON.stringify(
    operations.map((operation) => ({
      i: operation.id,
      h: operation.stamp,
      u: operation.personId,
      r: operation.recordId,
      f: operation.fields,
      ...(Object.keys(operation.replaces).length > 0 && { b: operation.replaces }),
    })),
  );
}

type WrittenOperation = z.infer<typeof writtenOperationSchema>;

const commitSchema = z.array(writtenOperationSchema).max(100_000);

/** The operations of a commit, or null when the text is not one: the bytes were signed, so a newer version wrote them. */
export function decodeCommit(text: string, deviceId: string): Operation[] | null {
  return readWritten(text)?.map((operation) => toOperation(operation, deviceId)) ?? null;
}

/** Values that are nested too deeply to be walked through are no commit of ours either: nothing a person enters is. */
function readWritten(text: string): WrittenOperation[] | null {
  try {
    return commitSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const toOperation = (written: WrittenOperation, deviceId: string): Operation => ({
  id: written.i,
  stamp: written.h,
  deviceId,
  personId: written.u,
  recordId: written.r,
  fields: written.f,
  replaces: written.b ?? {},
});
