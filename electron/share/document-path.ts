import { DISTRIBUTION_FOLDER, INCIDENT_KEYS_FOLDER, INVITATIONS_FOLDER } from '../../shared/sync/folder-layout.ts';
import { codedError } from './coded-error.ts';

const DOCUMENT_FOLDERS: readonly string[] = [DISTRIBUTION_FOLDER, INVITATIONS_FOLDER, INCIDENT_KEYS_FOLDER];

/** Documents live below 分发, invitations and keys of incidents beside it; nothing else is written, whatever path was asked for. */
export function documentSegments(documentPath: string): string[] {
  const segments = documentPath.split('/');
  const isPlain = segments.every(
    (segment) => segment !== '' && segment !== '.' && segment !== '..' && !/[\\:\0]/.test(segment),
  );
  if (!isPlain || !DOCUMENT_FOLDERS.includes(segments[0] ?? '') || segments.length < 2)
    throw codedError('EINVAL', 'not a document path');
  return segments;
}
