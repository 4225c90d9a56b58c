import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the version after this one does otherwise: files, what stands there now, and what will stand there. */
const changes: readonly (readonly [file: string, now: string, then: string])[] = [
  // A field more on a record that this version knows.
  ['shared/domain/venue.ts', '  bufferMinutes:', '  floor: z.number().int().optional(),\n  bufferMinutes:'],
  [
    'tests/support/office-process.ts',
    'values: { name: text, bufferMinutes: 0 }',
    "values: { name: text, bufferMinutes: 0, ...(text.startsWith('楼') && { floor: 3 }) }",
  ],
  [
    'tests/support/office-process.ts',
    'venues.map(({ id, values })',
    "venues.map(({ values: { floor: id = '无', ...values } })",
  ],
];

/**
 * The sources of a next version, made from these: its processes write what the present ones do not know. Throws when a change no
 * longer finds its place, so that the newer version is never the present one by accident.
 */
export function newerSources(): string {
  const root = path.resolve('.');
  const newer = mkdtempSync(path.join(tmpdir(), 'siban-newer-'));
  for (const folder of ['shared', 'electron', 'tests/support', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, folder), path.join(newer, folder), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(newer, 'node_modules'));
  for (const [file, now, then] of changes) {
    const text = readFileSync(path.join(newer, file), 'utf8');
    if (!text.includes(now)) throw new Error(`${file} has no ${now}`);
    writeFileSync(
      path.join(newer, file),
      text.replace(now, () => then),
    );
  }
  return newer;
}
