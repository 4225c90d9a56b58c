import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ScratchFolder {
  pathOf(name: string): string;
  write(name: string, bytes: Uint8Array): Promise<string>;
  read(name: string): Promise<Uint8Array>;
}

/** Gives `work` a private temporary folder and removes it afterwards, whatever happened. */
export async function withScratchFolder<T>(work: (scratch: ScratchFolder) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siban-'));
  const pathOf = (name: string): string => path.join(folder, name);
  try {
    return await work({
      pathOf,
      write: async (name, bytes) => {
        await writeFile(pathOf(name), bytes, { mode: 0o600 });
        return pathOf(name);
      },
      read: async (name) => new Uint8Array(await readFile(pathOf(name))),
    });
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
