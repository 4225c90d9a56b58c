import { gunzipSync, gzipSync } from 'node:zlib';
import type { Compression } from '../../shared/base/ports.ts';

/** gzip, at the level where twice the time no longer saves a tenth. */
const LEVEL = 6;

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
