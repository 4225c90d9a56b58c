import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The first path that is a file which this user may run. */
export function firstExecutable(candidates: readonly string[]): string | null {
  return (
    candidates.find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return statSync(candidate).isFile();
      } catch {
        return false;
      }
    }) ?? null
  );
}

/** Folders directly inside `parent` whose name matches; none when `parent` is not there. */
export function foldersNamed(parent: string, name: RegExp): string[] {
  try {
    return readdirSync(parent)
      .filter((entry) => name.test(entry))
      .map((entry) => path.join(parent, entry));
  } catch {
    return [];
  }
}
