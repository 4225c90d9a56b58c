import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SearchTexts } from '../../shared/host/ports.ts';
import type { TextBlock } from '../../shared/rules/search/text-block.ts';

const headSchema = z.object({
  stamp: z.string(),
  keys: z.array(z.string()),
  names: z.record(z.string(), z.string()),
  letters: z.number(),
  sum: z.number(),
});

/**
 * Texts for searching below `texts/`: one file for each partition, a line of JSON and the arrays behind it. Written without flushing: one that
 * is torn fails its sum, and is made again.
 */
export class SearchTextFiles implements SearchTexts {
  readonly #folder: string;

  /** `folder` is the workspace's, with its partitions in `parts/`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  stampOf(partitions: readonly string[]): string {
    return partitions.map((name) => this.#generationOf(name)).join(' ');
  }

  load(name: string, stamp: string): TextBlock | null {
    try {
      return read(name, stamp, readFileSync(this.#file(name)));
    } catch {
      return null;
    }
  }

  async save(block: TextBlock, stamp: string): Promise<void> {
    const file = this.#file(block.name);
    const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      await writeFile(temporary, bytesOf(block, stamp), { mode: 0o600 });
      await rename(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  #generationOf(name: string): string {
    const stats = statSync(this.#path('parts', name, 'json'), { bigint: true, throwIfNoEntry: false });
    return stats ? `${name}:${stats.mtimeNs}:${stats.size}` : name;
  }

  #file(name: string): string {
    return this.#path('texts', name, 'bin');
  }

  #path(folder: string, name: string, extension: string): string {
    const [kind = '', partition = ''] = name.split('.');
    return path.join(this.#folder, folder, kind, `${partition}.${extension}`);
  }
}

function bytesOf({ name: _, ...block }: TextBlock, stamp: string): Buffer {
  const { keys, names, text, sounds, initials, starts, from, until } = block;
  const body = Buffer.concat([
    Buffer.from(text, 'utf16le'),
    Buffer.from(sounds, 'utf16le'),
    Buffer.from(initials, 'latin1'),
    ...[starts, from, until].map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength)),
  ]);
  const head = JSON.stringify({ stamp, keys, names, letters: text.length, sum: crc32(body) });
  return Buffer.concat([Buffer.from(`${head}\n`), body]);
}

/** Null where it is of another stamp, or not whole. */
function read(name: string, stamp: string, bytes: Buffer): TextBlock | null {
  const end = bytes.indexOf('\n') + 1;
  const { keys, names, letters, sum, ...head } = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  if (head.stamp !== stamp || crc32(bytes.subarray(end)) !== sum) return null;
  let at = end;
  const next = (size: number): Buffer => {
    at += size;
    return bytes.subarray(at - size, at);
  };
  const letterString = (): string => next(letters * 2).toString('utf16le');
  const numbers = (count: number): Uint32Array => new Uint32Array(Uint8Array.from(next(count * 4)).buffer);
  return {
    ...{ name, keys, names, text: letterString(), sounds: letterString() },
    initials: next(letters).toString('latin1'),
    ...{ starts: numbers(keys.length + 1), from: numbers(keys.length), until: numbers(keys.length) },
  };
}
