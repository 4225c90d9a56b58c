import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { squeezed } from './plain-text.ts';
import type { ImportedRow } from './plan-import.ts';

export type UnnumberedRow = Omit<ImportedRow, 'key' | 'repeat'>;

/** What makes two rows the same item. Where they stood in the file and what was doubted do not. */
function identityOf(row: UnnumberedRow): { readonly [key: string]: Json } {
  return {
    date: row.date ?? '',
    endDate: row.endDate ?? '',
    time: Object.values(row.time).join(' '),
    content: squeezed(row.content),
    place: squeezed(row.placeText ?? ''),
    leaders: [...row.leaderNames].sort(),
    // Without words of its own a row is told from others only by its source.
    source: row.content === '' ? squeezed(row.source.text) : '',
  };
}

/** Equal for rows that say the same, whatever their spacing and bracket forms. */
export const sameness = (row: UnnumberedRow): string => canonicalJson(identityOf(row));

/**
 * Canonical text that names an imported item of an office and week. The host hashes it into the record id, so that
 * importing a file twice changes nothing; `repeat` keeps rows apart that a file really holds twice.
 */
export function importKey(row: ImportedRow, officeId: string, weekStart: PlainDate): string {
  return canonicalJson({ ...identityOf(row), officeId, weekStart, repeat: row.repeat });
}
