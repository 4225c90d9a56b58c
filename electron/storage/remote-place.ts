import { readFileSync, realpathSync } from 'node:fs';

/** File systems whose bytes come over a network (the type column of Linux's mount table). */
const remoteTypes =
  /^(cifs|smb|smb2|smb3|smbfs|nfs|nfs4|ncpfs|afs|9p|davfs|fuse\.(gvfsd-fuse|sshfs|smbnetfs|davfs2?|kio-fuse))$/;

/** Mount points are written with `\040` for a blank and so on. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** Whether a file lies on a network drive by Linux's mount table: the longest mount point above it decides, of equals the last. */
export function isRemoteMount(file: string, mountTable: string): boolean {
  let [longest, isRemote] = [-1, false];
  for (const line of mountTable.split('\n')) {
    const [, point = '', type = ''] = line.split(' ');
    const folder = unescaped(point).replace(/\/+$/, '');
    if (point === '' || !(file === folder || file.startsWith(`${folder}/`)) || folder.length < longest) continue;
    longest = folder.length;
    isRemote = remoteTypes.test(type);
  }
  return isRemote;
}

/** Whether a resolved Windows path is a server's: `\\server\share\…` or `\\?\UNC\…`, but not `\\?\C:\…` nor a device. */
export const isServerPath = (file: string): boolean =>
  /^\\\\\?\\UNC\\/i.test(file) || /^\\\\[^\\?.][^\\]*\\/.test(file);

/**
 * Whether a program's file comes over the network. On Windows a drive letter that stands for a server's folder resolves to the
 * server's path. What cannot be found out counts as local: the program runs already.
 */
export function isOnNetwork(file: string): boolean {
  try {
    if (process.platform === 'win32') return isServerPath(file) || isServerPath(realpathSync.native(file));
    return process.platform === 'linux' && isRemoteMount(realpathSync(file), readFileSync('/proc/self/mounts', 'utf8'));
  } catch {
    return false;
  }
}
