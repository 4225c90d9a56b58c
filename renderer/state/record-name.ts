import { recordKindNames } from '../text/names.ts';
import type { Records } from './records.ts';

/** What people call a record: its content or name, cut to a length that fits a sentence. */
export function recordName(records: Records, id: string | undefined): string {
  const record = id === undefined ? undefined : records.get(id);
  if (!record) return '';
  const { content, name } = record.values;
  const text = [content, name].find((value) => typeof value === 'string' && value !== '');
  if (typeof text !== 'string') return (recordKindNames as Readonly<Record<string, string>>)[record.kind] ?? '';
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
