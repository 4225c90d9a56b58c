import fs from 'node:fs';
import { settingOf } from './setting.ts';

const { mountTable } = settingOf(import.meta.url);

/** Stands for `node:fs`: the machine's own files, but for its table of mounts, which no test may change. */
// biome-ignore lint/performance: all of a module but one name is what is doubled
export * from 'node:fs';
export default fs;

export const readFileSync = ((file: fs.PathOrFileDescriptor, ...rest: [never]) =>
  file === '/proc/self/mounts' ? mountTable : fs.readFileSync(file, ...rest)) as typeof fs.readFileSync;
