import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '../../shared/domain/plan-cycle.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';
import type { RenderedFile } from './render-documents.ts';

export const distributionListName = fixedWords.distributionList;

/** Two hundred weeks of eighty offices fit; anything larger is not a list of ours. */
const maxListBytes = 16 * 1024 * 1024;

const distributionEntrySchema = z.object({
  file: z.string().min(1).max(600),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().min(0),
  /** `V1.1` */
  version: z.string().max(20),
  writtenAt: instantSchema,
  writtenBy: z.string().max(60),
  office: z.string().max(40),
});
export type DistributionEntry = z.infer<typeof distributionEntrySchema>;

const distributionListSchema = z.object({ entries: z.array(distributionEntrySchema).max(100_000) });

export interface DistributionList {
  readonly entries: readonly DistributionEntry[];
  /** The file as it is to be written: readable JSON, entries by path. */
  readonly text: string;
  /** True when there was a list that could not be read; what it said is not in `entries`. */
  readonly wasUnreadable: boolean;
}

/** The list's line for one written file. */
export const distributionEntry = (
  { path, bytes }: RenderedFile,
  facts: Pick<DistributionEntry, 'version' | 'writtenAt' | 'writtenBy' | 'office'>,
): DistributionEntry => ({
  file: path,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sizeBytes: bytes.byteLength,
  ...facts,
});

/**
 * The list with `added` in it. The existing text comes from a shared folder and is not trusted: when it is no list, a new
 * one is begun and that is reported. A file written again with the same bytes keeps the line of its first writing.
 */
export function mergeDistributionList(
  existing: string | undefined,
  added: readonly DistributionEntry[],
): DistributionList {
  const known = existing === undefined ? [] : readEntries(existing);
  const byFile = new Map((known ?? []).map((entry) => [entry.file, entry]));
  for (const entry of added) if (byFile.get(entry.file)?.sha256 !== entry.sha256) byFile.set(entry.file, entry);
  const entries = [...byFile.values()].sort((left, right) => (left.file < right.file ? -1 : 1));
  return { entries, text: `${JSON.stringify({ entries }, null, 2)}\n`, wasUnreadable: known === undefined };
}

function readEntries(text: string): DistributionEntry[] | undefined {
  if (text.length > maxListBytes) return undefined;
  try {
    return distributionListSchema.parse(JSON.parse(text)).entries;
  } catch {
    return undefined;
  }
}
