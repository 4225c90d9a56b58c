import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { syncFolder, writeAll, writeDurably } from './durable-write.ts';
import { ensureFolder } from './ensure-folder.ts';

/** Written last: what stands beside it is whole. */
const COPY_LIST = '.siban-copy.json';
const PIECE_BYTES = 4 * 1024 * 1024;
const copyListSchema = z.object({
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string(), mode: z.number() })),
});
type CopiedFile = z.infer<typeof copyListSchema>['files'][number];

/** What came over the network is not what lies on the own disk now. */
export class CopyDiffers extends Error {}

/** Paths of the files below a folder, or the name of a single file, relative to `root`. Links and devices are passed over. */
function filesBelow(root: string, relative: string): { path: string; size: number; mode: number }[] {
  const stat = lstatSync(path.join(root, relative));
  if (stat.isFile()) return [{ path: relative, size: stat.size, mode: stat.mode & 0o777 }];
  if (!stat.isDirectory()) return [];
  return readdirSync(path.join(root, relative)).flatMap((name) => filesBelow(root, path.join(relative, name)));
}

async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest('hex');
}

async function copyOne(
  source: string,
  target: string,
  mode: number,
  onBytes: (count: number) => void,
): Promise<string> {
  mkdirSync(path.dirname(target), { recursive: true });
  const hash = createHash('sha256');
  const descriptor = openSync(target, 'wx', 0o600);
  try {
    for await (const piece of piecesOf(source)) {
      hash.update(piece);
      writeAll(descriptor, piece);
      onBytes(piece.length);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  chmodSync(target, mode | 0o600);
  return hash.digest('hex');
}

/** True where an earlier copy stands in `target` and each of its files is as it was copied. */
export async function isWholeCopy(target: string): Promise<boolean> {
  try {
    const { files } = copyListSchema.parse(JSON.parse(readFileSync(path.join(target, COPY_LIST), 'utf8')));
    for (const { path: relative, sha256 } of files)
      if ((await hashOf(path.join(target, relative))) !== sha256) return false;
    return files.length > 0;
  } catch {
    return false;
  }
}

/**
 * Copies a program's folder (`entry` is `.`) or one file of it to `target` on the own disk. What was read is hashed, and what was
 * written is read again and compared; only then the copy gets its name, so that one broken off is never started. `onProgress`
 * hears of the part that is done, 0 to 1. Throws CopyDiffers or the disk's error; nothing new stands then.
 */
export async function copyProgram(
  source: string,
  entry: string,
  target: string,
  onProgress: (part: number) => void,
): Promise<void> {
  const files = filesBelow(source, entry);
  const total = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  const unfinished = `${target}.${randomBytes(4).toString('hex')}.unfinished`;
  ensureFolder(unfinished);
  try {
    let done = 0;
    const copied: CopiedFile[] = [];
    for (const { path: relative, size, mode } of files) {
      const sha256 = await copyOne(path.join(source, relative), path.join(unfinished, relative), mode, (count) => {
        done += count;
        onProgress(Math.min(1, done / total));
      });
      copied.push({ path: relative, size, sha256, mode });
    }
    for (const { path: relative, sha256 } of copied)
      if ((await hashOf(path.join(unfinished, relative))) !== sha256) throw new CopyDiffers(relative);
    writeDurably(path.join(unfinished, COPY_LIST), Buffer.from(JSON.stringify({ files: copied })));
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
