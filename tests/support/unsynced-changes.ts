import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Loss, RealCalls } from './shimmed-disk.ts';

interface Change {
  /** A change of a folder's entries, or of a file's bytes. */
  readonly of: 'names' | 'bytes';
  readonly place: Place;
  readonly undo: () => void;
}

/** A file or folder by whatever name it has now. */
interface Place {
  file: string;
}

/**
 * What the disk may forget when the power fails: a file's bytes until the file is flushed, a folder's entries until the folder
 * is. Stricter than most file systems, and what POSIX promises.
 */
export class UnsyncedChanges {
  readonly #real: RealCalls;
  readonly #places = new Map<string, Place>();
  #changes: Change[] = [];

  constructor(real: RealCalls) {
    this.#real = real;
  }

  created(file: string): void {
    this.#names(file, () => this.#real.rmSync(this.#place(file).file, { force: true }));
  }

  linked(file: string): void {
    this.#names(file, () => this.#real.rmSync(file, { force: true }));
  }

  madeFolders(first: string | undefined, last: string): void {
    if (first === undefined) return;
    for (let folder = last; folder.length >= first.length; folder = path.dirname(folder))
      this.#names(folder, () => this.#real.rmSync(folder, { recursive: true, force: true }));
  }

  removing(file: string): void {
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    this.#names(file, () => this.#real.writeFileSync(file, bytes));
  }

  renaming(from: string, to: string): void {
    const former = existsSync(to) ? readFileSync(to) : null;
    const place = this.#place(from);
    this.#places.delete(from);
    this.#places.set(to, place);
    place.file = to;
    this.#names(to, () => {
      this.#real.renameSync(to, from);
      place.file = from;
      if (former) this.#real.writeFileSync(to, former);
    });
  }

  appending(file: string): void {
    this.wroteFrom(file, statSync(file).size);
  }

  wroteFrom(file: string, length: number): void {
    const place = this.#place(file);
    this.#bytes(place, () => this.#truncate(place.file, length));
  }

  truncated(file: string, length: number): void {
    const place = this.#place(file);
    const cut = readFileSync(file).subarray(length);
    this.#bytes(place, () => this.#real.writeFileSync(place.file, cut, { flag: 'a' }));
  }

  flushed(file: string): void {
    this.#changes = this.#changes.filter(({ of, place }) =>
      of === 'names' ? place.file !== file : place !== this.#place(file),
    );
  }

  lose(loss: Loss): void {
    for (const { of, place, undo } of this.#changes.reverse()) {
      if (of === 'bytes' ? existsSync(place.file) : loss === 'everything unflushed') undo();
    }
    this.#changes = [];
  }

  #truncate(file: string, length: number): void {
    const descriptor = this.#real.openSync(file, 'r+');
    this.#real.ftruncateSync(descriptor, length);
    this.#real.closeSync(descriptor);
  }

  #names(file: string, undo: () => void): void {
    this.#changes.push({ of: 'names', place: { file: path.dirname(file) }, undo });
  }

  #bytes(place: Place, undo: () => void): void {
    this.#changes.push({ of: 'bytes', place, undo });
  }

  #place(file: string): Place {
    const known = this.#places.get(file) ?? { file };
    this.#places.set(file, known);
    return known;
  }
}
