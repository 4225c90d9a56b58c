import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { UnsyncedChanges } from './unsynced-changes.ts';

/** One call that changes the disk, or makes a change durable. */
export interface DiskStep {
  /** From 1 on. */
  readonly number: number;
  /** The function of node:fs; `openSync` only where it makes a file. */
  readonly call: string;
  readonly file: string;
  /** Whether it needs room on the disk. */
  readonly needsSpace: boolean;
}

/**
 * What becomes of a step: `pass`; `fail` with the system's code; `kill` ends this process before the step is done;
 * `off` leaves the disk as a power cut does, and nothing works any more. `part` of a write (0 to 1) is still done.
 */
export interface Fate {
  readonly does: 'pass' | 'fail' | 'kill' | 'off';
  readonly code?: string;
  readonly part?: number;
}

export const passes: Fate = { does: 'pass' };

/** The machine is off: what is thrown by every call after a power cut. */
export class MachineOff extends Error {
  override readonly name = 'MachineOff';
}

/** What a power cut takes with it: all that was not flushed, or the bytes alone while names and renames stay. */
export type Loss = 'everything unflushed' | 'unflushed bytes';

/** The calls that are shimmed, as they are. */
const realCalls = () => {
  const { openSync, closeSync, writeSync, fsyncSync, fdatasyncSync, ftruncateSync } = fs;
  const { writeFileSync, renameSync, linkSync, rmSync, mkdirSync } = fs;
  const calls = { openSync, closeSync, writeSync, fsyncSync, fdatasyncSync, ftruncateSync };
  return { ...calls, writeFileSync, renameSync, linkSync, rmSync, mkdirSync };
};
export type RealCalls = ReturnType<typeof realCalls>;

const creates = (flags: unknown): boolean => typeof flags === 'string' && /^[aw]/.test(flags);

/**
 * Puts itself between the application and every file below `folder`, as long as it is not removed. Asks `judge` at every
 * step; other files are untouched.
 */
export class ShimmedDisk {
  readonly #folder: string;
  readonly #judge: (step: DiskStep) => Fate;
  readonly #real = realCalls();
  readonly #changes = new UnsyncedChanges(this.#real);
  readonly #fileOf = new Map<number, string>();
  #steps = 0;
  #isOff = false;
  loss: Loss = 'everything unflushed';

  constructor(folder: string, judge: (step: DiskStep) => Fate) {
    this.#folder = folder;
    this.#judge = judge;
    this.#install();
  }

  get steps(): number {
    return this.#steps;
  }

  get isOff(): boolean {
    return this.#isOff;
  }

  remove(): void {
    Object.assign(fs, this.#real);
    syncBuiltinESMExports();
  }

  #install(): void {
    const real = this.#real;
    const guarded = <A extends unknown[], R>(
      call: keyof RealCalls,
      needsSpace: boolean,
      fileOf: (first: unknown, second: unknown) => string,
      act: (...args: A) => R,
      part: (share: number, ...args: A) => void = () => undefined,
    ) => {
      return (...args: A): R => {
        const file = fileOf(args[0], args[1]);
        const isElsewhere = !this.#isBelow(file) || (call === 'mkdirSync' && fs.existsSync(file));
        if (isElsewhere) return (real[call] as unknown as (...args: A) => R)(...args);
        this.#step({ call, file, needsSpace }, (share) => part(share, ...args));
        return act(...args);
      };
    };
    const named = (file: unknown): string => String(file);
    const second = (_from: unknown, to: unknown): string => String(to);
    const held = (descriptor: unknown): string => this.#fileOf.get(Number(descriptor)) ?? '';
    Object.assign(fs, {
      openSync: this.#openSync.bind(this),
      closeSync: (descriptor: number) => {
        this.#fileOf.delete(descriptor);
        real.closeSync(descriptor);
      },
      writeSync: guarded('writeSync', true, held, this.#write, (share, descriptor, bytes, offset = 0) => {
        this.#write(descriptor, bytes.subarray(0, offset + Math.floor((bytes.length - offset) * share)), offset);
      }),
      fsyncSync: guarded('fsyncSync', false, held, this.#sync),
      fdatasyncSync: guarded('fdatasyncSync', false, held, this.#sync),
      ftruncateSync: guarded('ftruncateSync', false, held, (descriptor: number, length: number) => {
        this.#changes.truncated(held(descriptor), length);
        real.ftruncateSync(descriptor, length);
      }),
      writeFileSync: guarded('writeFileSync', true, named, this.#writeFile, (share, file, bytes) =>
        this.#writeFile(file, bytes.subarray(0, Math.floor(bytes.length * share))),
      ),
      renameSync: guarded('renameSync', false, second, (from: string, to: string) => {
        this.#changes.renaming(from, to);
        real.renameSync(from, to);
      }),
      linkSync: guarded('linkSync', true, second, (from: string, to: string) => {
        real.linkSync(from, to);
        this.#changes.linked(to);
      }),
      rmSync: guarded('rmSync', false, named, (file: string, options: fs.RmOptions) => {
        this.#changes.removing(file);
        real.rmSync(file, options);
      }),
      mkdirSync: guarded('mkdirSync', true, named, (file: string, options: fs.MakeDirectoryOptions) => {
        const first = real.mkdirSync(file, options);
        this.#changes.madeFolders(first, file);
        return first;
      }),
    });
    syncBuiltinESMExports();
  }

  #isBelow(file: string): boolean {
    return file === this.#folder || file.startsWith(this.#folder + path.sep);
  }

  /** Only a change is a step: a folder or file that is there already is opened without one. */
  #openSync(file: string, flags: string | number, mode?: number): number {
    const isBelow = typeof file === 'string' && this.#isBelow(file);
    const isNew = isBelow && creates(flags) && !fs.existsSync(file);
    if (isNew) this.#step({ call: 'openSync', file, needsSpace: true }, () => undefined);
    const descriptor = this.#real.openSync(file, flags, mode);
    if (isBelow) this.#fileOf.set(descriptor, file);
    if (isNew) this.#changes.created(file);
    return descriptor;
  }

  readonly #write = (descriptor: number, bytes: Uint8Array, offset = 0): number => {
    const file = this.#fileOf.get(descriptor);
    if (file !== undefined) this.#changes.appending(file);
    return this.#real.writeSync(descriptor, bytes, offset);
  };

  readonly #writeFile = (file: string, bytes: Uint8Array): void => {
    this.#changes.removing(file);
    this.#real.writeFileSync(file, bytes);
    this.#changes.created(file);
    this.#changes.wroteFrom(file, 0);
  };

  readonly #sync = (descriptor: number): void => {
    this.#real.fsyncSync(descriptor);
    this.#changes.flushed(this.#fileOf.get(descriptor) ?? '');
  };

  #step(about: Omit<DiskStep, 'number'>, doPart: (share: number) => void): void {
    if (this.#isOff) throw new MachineOff(about.call);
    this.#steps += 1;
    const { does, code = 'EIO', part = 0 } = this.#judge({ ...about, number: this.#steps });
    if (does === 'pass') return;
    if (part > 0) doPart(part);
    if (does === 'kill') process.kill(process.pid, 'SIGKILL');
    if (does === 'off') {
      this.#isOff = true;
      this.#changes.lose(this.loss);
      throw new MachineOff(about.call);
    }
    throw Object.assign(new Error(`${code}: ${about.call} ${path.basename(about.file)}`), { code });
  }
}
