import JSZip from 'jszip';
import type { PackedFile } from '../../shared/host/recovery-ports.ts';

/** Journals hardly get smaller for the time it takes; texts do. */
const isText = (path: string): boolean => /\.(?:json|txt)$/.test(path);

export function packZip(files: readonly PackedFile[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { path, bytes } of files) {
    zip.file(path, bytes, { compression: isText(path) ? 'DEFLATE' : 'STORE', createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array' });
}
