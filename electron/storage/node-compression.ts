import { gunzipSync, gzipSync } from 'node:zlib';
import type { Compression } from '../../shared/base/ports.ts';

/** gzip at its quickest: commits wait while a partition is compressed, and records shrink to a tenth all the same. */
const LEVEL = 1;

export const nodeCompression: Compression = {
  compress: (bytes) => new Uint8Array(gzipSync(bytes, { level: LEVEL })),
  decompress(bytes, maxBytes) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: maxBytes }));
    } catch {
      return null;
    }
  },
};
