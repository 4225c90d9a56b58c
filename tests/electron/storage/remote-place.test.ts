import { describe, expect, test } from 'vitest';
import { isOnNetwork, isRemoteMount, isServerPath } from '../../../electron/storage/remote-place.ts';

const table = `proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
//fileserver/offices /mnt/offices cifs rw,vers=3.1.1 0 0
/dev/sdb1 /mnt/offices/local\\040disk xfs rw 0 0
fileserver:/export /mnt/offices2 nfs4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
siban.AppImage /tmp/.mount_siban fuse.siban.AppImage ro 0 0
`;

test.each([
  ['on the own disk', '/opt/siban/siban-xietong', false],
  ['on a mounted folder of Windows servers', '/mnt/offices/四办协同/siban-xietong', true],
  ['on NFS', '/mnt/offices2/siban', true],
  ['in the file manager’s network places', '/run/user/1000/gvfs/smb-share:server=a,share=b/siban', true],
  ['on a local disk mounted inside a network folder', '/mnt/offices/local disk/siban', false],
  ['in a folder whose name only begins like a mount point', '/mnt/offices-old/siban', false],
  ['in an AppImage, which mounts itself', '/tmp/.mount_siban/siban-xietong', false],
])('a program %s is told by the table of mounts', (_case, file, isRemote) => {
  expect(isRemoteMount(file, table)).toBe(isRemote);
});

test.each([
  ['\\\\fileserver\\offices\\四办协同\\siban-xietong.exe', true],
  ['\\\\?\\UNC\\fileserver\\offices\\siban-xietong.exe', true],
  ['\\\\192.168.1.5\\offices\\siban-xietong.exe', true],
  ['C:\\Program Files\\四办协同\\siban-xietong.exe', false],
  ['\\\\?\\C:\\四办协同\\siban-xietong.exe', false],
  ['\\\\.\\pipe\\siban', false],
])('%s is a server’s path: %s', (file, isServer) => {
  expect(isServerPath(file)).toBe(isServer);
});

describe('what cannot be found out', () => {
  test('counts as local', () => expect(isOnNetwork('/nowhere/at/all')).toBe(false));
  test('and so does the program that runs this test', () => expect(isOnNetwork(process.execPath)).toBe(false));
});
