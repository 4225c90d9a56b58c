import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from './office-workstation.ts';

/** One folder that every workstation reaches by a cable of its own. */
export function cables() {
  const root = scratchFolder('cables');
  const folder = path.join(root, 'folder');
  mkdirSync(folder);
  return (name: string) => {
    const cable = path.join(root, name);
    symlinkSync(folder, cable);
    return {
      cable,
      unplug: (): void => renameSync(cable, `${cable}-unplugged`),
      plugIn: (): void => renameSync(`${cable}-unplugged`, cable),
    };
  };
}
