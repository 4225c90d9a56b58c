import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { z } from 'zod';
import { archiveWords } from '../../shared/rules/documents/emergency/document-wording.ts';

const manifestSchema = z.object({
  /** Of the incident. */
  number: z.string(),
  title: z.string(),
  madeAt: z.number(),
  madeBy: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
/** What a package says of its own files. */
export type ArchiveManifest = z.infer<typeof manifestSchema>;

export interface ArchiveFault {
  /** `unreadable` is the package or its manifest as a whole. */
  readonly fault: 'unreadable' | 'missing' | 'changed' | 'unlisted';
  readonly path: string;
}

/** What differs between the files of a package and its manifest; nothing where all are as they were packed. */
export async function verifyArchive(bytes: Uint8Array): Promise<ArchiveFault[]> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const text = await zip?.file(archiveWords.manifest)?.async('string');
  const manifest = text === undefined ? null : readManifest(text);
  if (!zip || !manifest) return [{ fault: 'unreadable', path: archiveWords.manifest }];
  const listed = new Set(manifest.files.map(({ path }) => path));
  const present = Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : name));
  const faults = present
    .filter((path) => path !== archiveWords.manifest && !listed.has(path))
    .map((path): ArchiveFault => ({ fault: 'unlisted', path }));
  for (const { path, bytes: length, sha256 } of manifest.files) {
    const entry = zip.file(path);
    // A damaged stream is a changed file.
    const content = await entry?.async('uint8array').catch(() => new Uint8Array());
    if (!content) faults.push({ fault: 'missing', path });
    else if (content.length !== length || createHash('sha256').update(content).digest('hex') !== sha256)
      faults.push({ fault: 'changed', path });
  }
  return faults;
}

function readManifest(text: string): ArchiveManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
