import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder with its bytes, and when it was written last: equal trees mean that nothing was touched. */
export function treeOf(folder: string): Map<string, string> {
  const tree = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    const { mtimeMs } = statSync(file);
    tree.set(name, statSync(file).isDirectory() ? 'folder' : `${mtimeMs} ${readFileSync(file).toString('base64')}`);
  }
  return tree;
}
