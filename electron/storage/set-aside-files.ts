import path from 'node:path';
import type { OnSetAside } from './json-file.ts';

/** Which files of this profile could not be used in this run and were kept aside under another name; people are told. */
export class SetAsideFiles {
  readonly #names = new Set<string>();
  readonly #log: (line: string) => void;

  constructor(log: (line: string) => void = () => undefined) {
    this.#log = log;
  }

  get names(): string[] {
    return [...this.#names];
  }

  readonly note: OnSetAside = (file, reason) => {
    this.#names.add(path.basename(file));
    this.#log(`set aside ${path.basename(file)}: ${reason}`);
  };
}
