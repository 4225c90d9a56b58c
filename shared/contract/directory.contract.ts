import { z } from 'zod';
import { contactProblemCodes } from '../rules/directory/read-contact-tables.ts';
import { request } from './define.ts';

const column = z.enum([
  'name',
  'organisation',
  'position',
  'officePhone',
  'mobile',
  'fax',
  'note',
  'rankOrder',
  'owner',
]);

/** `ContactTables` as it crosses the contract. */
export const contactTablesSchema = z.object({
  rows: z.array(
    z.object({
      address: z.string(),
      texts: z.partialRecord(column, z.string()),
      problems: z.array(z.object({ code: z.enum(contactProblemCodes), column: column.optional() })),
    }),
  ),
  skipped: z.array(z.string()),
});

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

export const directoryContract = {
  /** What a file says of outside contacts; nothing is written. */
  'directory.previewContacts': request(
    z.strictObject({
      fileName: z.string().min(1).max(255),
      /** Base64 of a file of at most 20 MiB. */
      contentBase64: z.string().max(28_000_000),
    }),
    contactTablesSchema,
  ),
  /** Entries of the book that may be read here, by their ids and in their order, as a workbook; not for 查看. */
  'directory.buildBook': request(
    z.strictObject({ entryIds: z.array(z.string().max(120)).max(10_000) }),
    builtFileSchema,
  ),
} as const;
