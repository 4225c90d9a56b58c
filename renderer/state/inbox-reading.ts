import { z } from 'zod';
import { entryId, entryMark, type InboxEntry } from './inbox-entry.ts';

/**
 * What a person has looked at, by entry: what the entry asked for then. Kept on this workstation for each person, shared with nobody: having
 * read something is not 签收.
 */
export type InboxReading = ReadonlyMap<string, string>;

export const nothingRead: InboxReading = new Map();

/** More than wait for anybody at once; those that were read longest ago are let go. */
const MOST_KEPT = 1000;

export const isRead = (reading: InboxReading, entry: InboxEntry): boolean =>
  reading.get(entryId(entry)) === entryMark(entry);

/** The reading with these entries read, or unread; no other is touched. */
export function withRead(reading: InboxReading, entries: readonly InboxEntry[], read: boolean): InboxReading {
  const changed = new Map(reading);
  for (const entry of entries) {
    changed.delete(entryId(entry));
    if (read) changed.set(entryId(entry), entryMark(entry));
  }
  return changed.size <= MOST_KEPT ? changed : new Map([...changed].slice(-MOST_KEPT));
}

/** Under which name a person's reading is kept on this workstation's disk. */
export const readingKey = (personId: string): string => `inbox-reading ${personId}`;

const keptSchema = z.array(z.tuple([z.string(), z.string()])).max(MOST_KEPT);

export const keptReading = (reading: InboxReading): [string, string][] => [...reading];

/** What was kept; nothing where that cannot be read, so that entries are rather unread than lost from sight. */
export function readingOf(kept: unknown): InboxReading {
  const parsed = keptSchema.safeParse(kept);
  return parsed.success ? new Map(parsed.data) : nothingRead;
}
