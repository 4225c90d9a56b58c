import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { writeDurably } from './durable-write.ts';

/** Tells that a file could not be used and was kept aside under another name. */
export type OnSetAside = (file: string, reason: 'damaged' | 'unknownShape') => void;

/**
 * lowdb's adapter for one JSON document on the local disk: `#<crc32>` and the JSON below it. Reading checks the sum and
 * the shape; a file that fails is kept aside and the generation before it is read, so that neither a torn write nor a
 * flipped bit ever starts the application with wrong data.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #file: string;
  readonly #schema: z.ZodType<T>;
  readonly #onSetAside: OnSetAside;

  constructor(file: string, schema: z.ZodType<T>, onSetAside: OnSetAside = () => undefined) {
    this.#file = file;
    this.#schema = schema;
    this.#onSetAside = onSetAside;
  }

  async read(): Promise<T | null> {
    return this.readNow();
  }

  /** Null when neither generation can be used. Throws only when a file exists and the disk refuses to read it. */
  readNow(): T | null {
    for (const file of [this.#file, `${this.#file}.previous`]) {
      if (!existsSync(file)) continue;
      const text = checkedText(readFileSync(file));
      const parsed = text === null ? null : this.#schema.safeParse(JSON.parse(text));
      if (parsed?.success) return parsed.data;
      renameSync(file, `${file}.set-aside-${crc32(readFileSync(file)).toString(16)}`);
      this.#onSetAside(file, parsed ? 'unknownShape' : 'damaged');
    }
    return null;
  }

  async write(data: T): Promise<void> {
    const json = Buffer.from(JSON.stringify(data));
    const bytes = Buffer.concat([Buffer.from(`#${crc32(json).toString(16)}\n`), json]);
    this.#keepPrevious();
    writeDurably(this.#file, bytes);
  }

  #keepPrevious(): void {
    if (!existsSync(this.#file)) return;
    try {
      rmSync(`${this.#file}.previous`, { force: true });
      linkSync(this.#file, `${this.#file}.previous`);
    } catch {
      // File systems without hard links keep no previous generation; the write below is whole or not at all anyway.
    }
  }
}

function checkedText(bytes: Buffer): string | null {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 2 || bytes[0] !== 35) return null;
  const body = bytes.subarray(lineEnd + 1);
  return bytes.subarray(1, lineEnd).toString() === crc32(body).toString(16) ? body.toString('utf8') : null;
}
