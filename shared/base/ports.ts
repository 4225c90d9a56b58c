/** Milliseconds since 1970 (UTC). The only source of "now" in shared/. */
export interface Clock {
  now(): number;
}

/** Unguessable text of `[a-z0-9]`, at least 60 bits per call. */
export interface IdSource {
  next(): string;
}

/** One-way functions of the journal format. Both are synchronous: they run inside a commit. */
export interface Hashing {
  sha256(...parts: readonly Uint8Array[]): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Makes bytes shorter, without loss. */
export interface Compression {
  compress(bytes: Uint8Array): Uint8Array;
  /** Null for bytes that were not compressed so, or that would become longer than `maxBytes`; never throws. */
  decompress(bytes: Uint8Array, maxBytes: number): Uint8Array | null;
}
