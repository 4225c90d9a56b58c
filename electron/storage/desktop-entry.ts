import path from 'node:path';
import { writeDurably } from './durable-write.ts';
import { ensureFolder } from './ensure-folder.ts';

/** A value of `Exec` between quotes: the Desktop Entry Specification asks for a backslash before these four. */
const quoted = (text: string): string => `"${text.replace(/(["`$\\])/g, '\\$1').replaceAll('%', '%%')}"`;

/** Puts a program into the menu of a Linux desktop (freedesktop.org Desktop Entry Specification). Throws the disk's error. */
export function writeDesktopEntry(dataFolder: string, name: string, executable: string): string {
  const folder = path.join(dataFolder, 'applications');
  ensureFolder(folder);
  const file = path.join(folder, 'siban-xietong-local.desktop');
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${quoted(executable)}`,
    'Terminal=false',
    'Categories=Office;',
  ];
  writeDurably(file, Buffer.from(`${lines.join('\n')}\n`));
  return file;
}
