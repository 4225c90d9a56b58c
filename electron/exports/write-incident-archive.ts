import { createHash } from 'node:crypto';
import type { PackedFile } from '../../shared/host/recovery-ports.ts';
import type { IncidentArchive } from '../../shared/rules/documents/emergency/incident-archive.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { withFixedZipTimes } from './fixed-stamps.ts';
import { packZip } from './pack-zip.ts';
import type { ArchiveManifest } from './verify-archive.ts';
import { writeDocx } from './write-docx.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 归档包 as a zip file with its manifest; equal input gives equal bytes. */
export async function writeIncidentArchive(archive: IncidentArchive, fonts: DocumentFonts): Promise<Uint8Array> {
  const files: PackedFile[] = [];
  for (const { path, document } of archive.documents) files.push({ path, bytes: await writeDocx(document, fonts) });
  files.push({ path: archive.records.path, bytes: encoded(archive.records.text) });
  const { number, title, madeAt, madeBy } = archive;
  const manifest: ArchiveManifest = { number, title, madeAt, madeBy, files: files.map(manifestLine) };
  const zip = await packZip([
    ...files,
    { path: archive.manifestPath, bytes: encoded(JSON.stringify(manifest, null, 2)) },
  ]);
  return withFixedZipTimes(zip, madeAt);
}

const manifestLine = ({ path, bytes }: PackedFile): ArchiveManifest['files'][number] => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
